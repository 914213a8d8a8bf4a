package lianli.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianli.cli.CliRunner;
import lianli.cli.session.ExitCode;
import lianli.registry.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code review}: people decide about drafts, each of them once, and never into a second act. */
class ReviewCommandsTest {
  private static final String[] WHY = {"--reason", "手误", "--document", "档案 0045-2012-0123"};
  private static final Map<String, String> FIELDS =
      Map.of(
          "certificate_number", "J520121-2012-000001",
          "registered_on", "2012-03-02",
          "man.name", "莫须有",
          "woman.name", "鸟有");

  @TempDir private Path directory;
  private CliRunner cli;

  @BeforeEach
  void makeARegistryWithOneDoubtfulDraft() throws IOException {
    cli =
        CliRunner.in(directory)
            .with("LIANLI_HOME", directory.resolve("registry").toString())
            .with("USER", "reviewer");
    assertEquals(ExitCode.DONE.value(), cli.run("init").exitCode());
    backfill("p1", FIELDS);
  }

  @Test
  void aDraftIsCorrectedByTheChineseNameOfAField() {
    CliRunner.Result accepted = cli.run("review", "accept", "1", "--set", "女方姓名=乌有");

    assertEquals(ExitCode.DONE.value(), accepted.exitCode(), accepted.err());
    assertThat(accepted.out()).isEqualTo("Entered as entry 1\n");
    assertThat(cli.run("act", "show", "1").out()).contains("乌有").doesNotContain("鸟有");
  }

  @Test
  void whatElseMayStandThereIsShownToWhoDecides() {
    CliRunner.Result shown = cli.run("review", "show", "1", "--lang", "zh");

    assertThat(shown.out().lines().filter(line -> line.contains("鸟有")))
        .singleElement()
        .satisfies(line -> assertThat(line).contains("乌有"));
    assertThat(shown.out()).contains("其他候选");
  }

  @Test
  void anUnknownFieldIsNotEnteredAndTheNearestIsNamed() {
    CliRunner.Result refused = cli.run("review", "accept", "1", "--set", "woman.nam=乌有");

    assertEquals(ExitCode.SOME_FAILED.value(), refused.exitCode());
    assertThat(refused.err()).contains("woman.nam").contains("woman.name");
    assertEquals(ExitCode.NO_RECORD.value(), cli.run("act", "show", "1").exitCode());
    assertThat(cli.run("review", "list").out()).contains("p1.jpg");
  }

  @Test
  void whatThePaperBreaksIsConfirmedRuleByRule() {
    String[] young = {"review", "accept", "1", "--set", "男方出生日期=1995-01-01"};

    CliRunner.Result asked = cli.run(young);
    CliRunner.Result entered = cli.run(with(young, "--confirm", "legal-age"));

    assertEquals(ExitCode.REFUSED.value(), asked.exitCode());
    assertThat(asked.out()).contains("Nothing was entered").contains("legal-age");
    assertThat(asked.out() + asked.err()).contains("--confirm legal-age");
    assertEquals(ExitCode.DONE.value(), entered.exitCode(), entered.err());
    assertThat(cli.run("act", "show", "1").out()).contains("confirmed legal-age");
  }

  @ParameterizedTest
  @CsvSource({"man.name, party-known", "女方姓名, party-known", "登记日期, essentials"})
  void whatWasReadIsNotTakenAwayWithoutAQuestion(String field, String other) {
    String[] emptying = {"review", "accept", "1", "--set", field + "="};

    CliRunner.Result asked = cli.run(with(emptying, "--confirm", other));
    CliRunner.Result inChinese = cli.run(with(emptying, "--lang", "zh"));

    assertEquals(ExitCode.REFUSED.value(), asked.exitCode());
    assertThat(asked.out()).contains("Nothing was entered").contains("field-emptied");
    assertThat(inChinese.out()).contains("以下已有内容将被清空");
    assertEquals(ExitCode.NO_RECORD.value(), cli.run("act", "show", "1").exitCode());
    CliRunner.Result entered =
        cli.run(with(emptying, "--confirm", other, "--confirm", "field-emptied"));
    assertEquals(ExitCode.DONE.value(), entered.exitCode(), entered.out() + entered.err());
  }

  @Test
  void whatWaitsIsLoggedBeforeItIsShown() throws IOException {
    String hers = "520121198202020022";
    backfill("p2", Map.of("woman.id_number", hers));

    cli.run("review", "list");
    cli.run("review", "show", "2");
    cli.run("review", "list", "--json");
    cli.run("review", "show", "99");

    assertThat(cli.run("audit", "query").out().lines().skip(2))
        .satisfiesExactly(
            list -> assertThat(list).contains("review").contains("ITEMS_2"),
            show -> assertThat(show).contains("review").contains("ITEM_2"),
            first -> assertThat(first).contains("ITEM_1"),
            second -> assertThat(second).contains("ITEM_2"));
    assertThat(cli.run("audit", "query", "--lang", "zh").out())
        .contains("查看核对件")
        .contains("列出 2 件核对件")
        .contains("显示核对件 2");
    assertThat(cli.typing(hers + "\n").run("audit", "subject", "--id", "-").out())
        .contains("Asked about this person: 2 times");
  }

  @Test
  void aNumberOfAPersonIsNotTakenFromTheArguments() throws IOException {
    CliRunner.Result refused =
        cli.run("review", "accept", "1", "--set", "男方身份证件号=520121198001010012");
    Files.writeString(directory.resolve("him"), "男方身份证件号 = 520121198001010012\n");
    CliRunner.Result entered = cli.run("review", "accept", "1", "--file", "him");

    assertEquals(ExitCode.USAGE.value(), refused.exitCode());
    assertThat(refused.err()).doesNotContain("520121198001010012");
    assertEquals(ExitCode.DONE.value(), entered.exitCode(), entered.err());
  }

  @Test
  void aDecidedDraftNamesWhatItBecame() {
    cli.run("review", "accept", "1");

    CliRunner.Result again = cli.run("review", "accept", "1", "--set", "woman.name=乌有");
    CliRunner.Result rejected = cli.run("review", "reject", "1", "--reason", "x");
    CliRunner.Result reopened = cli.run("review", "reopen", "1", "--reason", "x");

    for (CliRunner.Result refused : new CliRunner.Result[] {again, rejected, reopened}) {
      assertEquals(ExitCode.REFUSED.value(), refused.exitCode());
      assertThat(refused.err()).contains("entry 1").contains("lianli act correct 1");
    }
    assertEquals(ExitCode.NO_RECORD.value(), cli.run("act", "show", "2").exitCode());
  }

  @Test
  void aRejectedDraftIsOpenedAgain() {
    cli.run("review", "reject", "1", "--reason", "另一县的");

    CliRunner.Result accepted = cli.run("review", "accept", "1");
    CliRunner.Result reopened = cli.run("review", "reopen", "1", "--reason", "系本县");
    CliRunner.Result twice = cli.run("review", "reopen", "1", "--reason", "系本县");

    assertEquals(ExitCode.REFUSED.value(), accepted.exitCode());
    assertThat(accepted.err()).contains("lianli review reopen 1");
    assertEquals(ExitCode.DONE.value(), reopened.exitCode(), reopened.err());
    assertEquals(ExitCode.REFUSED.value(), twice.exitCode());
    assertEquals(ExitCode.DONE.value(), cli.run("review", "accept", "1").exitCode());
    assertEquals(ExitCode.DONE.value(), cli.run("verify").exitCode(), "decisions stay sealed");
  }

  @Test
  void aDraftWhoseEntryWasTakenBackIsOpenedAndEnteredAgain() {
    cli.run("review", "accept", "1");
    cli.run(with(new String[] {"act", "revoke", "1"}, WHY));

    CliRunner.Result closed = cli.run("review", "accept", "1");
    CliRunner.Result reopened = cli.run("review", "reopen", "1", "--reason", "撤回有误");
    CliRunner.Result accepted = cli.run("review", "accept", "1", "--set", "woman.name=乌有");

    assertEquals(ExitCode.REFUSED.value(), closed.exitCode());
    assertThat(closed.err()).contains("lianli review reopen 1");
    assertEquals(ExitCode.DONE.value(), reopened.exitCode(), reopened.err());
    assertThat(accepted.out()).isEqualTo("Entered as entry 3\n");
    assertThat(cli.run("act", "show", "3").out()).contains("乌有");
  }

  /** Both spouses' certificates, or a page that was scanned twice. */
  @Test
  void aSecondScanOfAnActIsAskedAboutAndAttached() throws IOException {
    cli.run("review", "accept", "1", "--set", "woman.name=乌有");
    backfill("p2", FIELDS);

    CliRunner.Result asked = cli.run("review", "accept", "2", "--set", "woman.name=乌有");
    CliRunner.Result both = cli.run("review", "accept", "2", "--same-act", "1", "--another-act");
    CliRunner.Result attached =
        cli.run("review", "accept", "2", "--set", "woman.name=乌有", "--same-act", "1");

    assertEquals(ExitCode.REFUSED.value(), asked.exitCode());
    assertThat(asked.out()).contains("perhaps the same act").contains("莫须有");
    assertThat(asked.out() + asked.err()).contains("--same-act 1");
    assertEquals(ExitCode.USAGE.value(), both.exitCode());
    assertEquals(ExitCode.DONE.value(), attached.exitCode(), attached.err());
    assertThat(cli.run("act", "show", "1").out()).contains("p2.jpg");
    assertThat(cli.run("review", "list").out()).doesNotContain("p2.jpg");
    assertEquals(1, hits());
    assertThat(cli.run("review", "accept", "2").err()).contains("entry 1");
  }

  @Test
  void aSecondScanThatIsAnotherActEntersOnceSaid() throws IOException {
    cli.run("review", "accept", "1");
    Map<String, String> other = new LinkedHashMap<>(FIELDS);
    other.put("certificate_number", "J520121-2012-000002");
    backfill("p2", other);

    assertEquals(ExitCode.REFUSED.value(), cli.run("review", "accept", "2").exitCode());
    CliRunner.Result entered = cli.run("review", "accept", "2", "--another-act");

    assertEquals(ExitCode.DONE.value(), entered.exitCode(), entered.out() + entered.err());
    assertThat(entered.out()).isEqualTo("Entered as entry 2\n");
  }

  @Test
  void questionsAreToldInChineseAndInJson() throws IOException {
    cli.run("review", "accept", "1", "--set", "woman.name=乌有");
    backfill("p2", FIELDS);

    CliRunner.Result chinese = cli.run("--lang", "zh", "review", "accept", "2");
    Json.Obj json = (Json.Obj) Json.parse(cli.run("review", "accept", "2", "--json").out());

    assertThat(chinese.out()).contains("尚未录入").contains("结婚登记");
    assertEquals("questions", json.string("type"));
    assertEquals("1", ((Json.Obj) json.items("same_act").getFirst()).string("entry"));
  }

  private long hits() {
    String told = cli.run("query", "person", "--name", "莫须有", "--json").out();
    return ((Json.Obj) Json.parse(told)).items("hits").size();
  }

  private void backfill(String page, Map<String, String> fields) throws IOException {
    Json.Builder read = Json.object();
    fields.forEach(
        (key, value) ->
            read.put(
                key,
                Json.object()
                    .put("value", value)
                    .put("readings", Json.object().put("ppocr", value).build())
                    .put("candidates", Json.ofStrings(List.of(value, value.replace('鸟', '乌'))))
                    .put("verdict", key.equals("woman.name") ? "review" : "accept")
                    .build()));
    Json.Obj draft =
        Json.object()
            .put("type", "draft")
            .put(
                "source",
                Json.object().put("file", page + ".jpg").put("sha256", page).put("page", 1).build())
            .put("record", 1)
            .put("form", "marriage-certificate-2004")
            .put("act", "marriage")
            .put("fields", read.build())
            .put("verdict", "review")
            .build();
    Files.writeString(directory.resolve(page + ".jsonl"), draft.text() + "\n");
    assertEquals(0, cli.run("backfill", page + ".jsonl").exitCode());
  }

  private static String[] with(String[] command, String... more) {
    String[] all = java.util.Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return all;
  }
}
