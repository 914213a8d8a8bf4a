package lianli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import lianli.cli.session.ExitCode;
import lianli.registry.RegistryHome;
import lianli.registry.act.ActCodec;
import lianli.registry.json.Json;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.store.RegistryStore;
import lianli.registry.table.SheetTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexAndQueryTest {
  private static final String MAN = "11010519491231002X";

  @TempDir private Path directory;
  private CliRunner cli;

  @BeforeEach
  void makeARegistryOfOneCouple() {
    RegistryHome home = new RegistryHome(directory.resolve("home"));
    RegistryStore store = new SqliteRegistryStore(home, Clock.systemUTC());
    assertThat(home.directory().toFile().mkdirs()).isTrue();
    store.create();
    try (Ledger ledger = store.openForWriting()) {
      Map<String, String> marriage =
          Map.of(
              "act", "marriage",
              "certificate_number", "J520121-2008-000001",
              "registered_on", "2008-05-01",
              "office", "示例登记处",
              "man.name", "单文",
              "man.id_number", MAN,
              "woman.name", "萧红");
      ledger.append(
          List.of(
              new NewEntry(
                  ActCodec.decode(marriage),
                  new Provenance("key", "test", "1", CaptureGrade.Q2, "t"))));
    }
    cli = CliRunner.in(directory).with("LIANLI_HOME", home.directory().toString());
  }

  @Test
  void rebuildsAndTellsTheStatus() {
    CliRunner.Result rebuilt = cli.run("index", "rebuild");

    assertEquals(ExitCode.DONE.value(), rebuilt.exitCode());
    assertThat(rebuilt.out()).contains("1 entries, 2 people").contains("generation-000001");
    assertThat(rebuilt.err()).isEmpty();
    assertThat(cli.run("index", "status").out()).contains("generation-000001");
    assertEquals(0, cli.run("index", "verify").exitCode());
    CliRunner.Result rollback = cli.run("index", "rollback");
    assertEquals(ExitCode.REFUSED.value(), rollback.exitCode());
    assertThat(rollback.err()).contains("lianli index rebuild");
  }

  /** What a nightly script does, whatever was said by day. */
  @Test
  void theIndexIsRebuiltAfterActsWereCorrectedLinkedAndWithdrawn() {
    cli.run("index", "rebuild");
    for (String[] said :
        new String[][] {
          {"act", "correct", "1", "--set", "man.name=单闻"},
          {"act", "correct", "1", "--set", "man.name=单雯"},
          {"act", "revoke", "3"},
          {"act", "revoke", "1"},
          {"act", "revoke", "5"}
        }) {
      assertEquals(0, cli.run(because(said)).exitCode(), String.join(" ", said));
      assertEquals(0, cli.run("index", "verify").exitCode(), String.join(" ", said));
      assertEquals(0, cli.run("index", "rebuild").exitCode(), String.join(" ", said));
      assertEquals(0, cli.run("index", "rebuild").exitCode(), String.join(" ", said));
      assertEquals(0, cli.run("index", "verify").exitCode(), String.join(" ", said));
    }

    assertThat(hits("单闻")).isEqualTo(1);
    assertThat(hits("单雯")).isZero();
    assertThat(hits("萧红")).isEqualTo(1);
  }

  @Test
  void aCorrectedActIsShownOnceBeforeTheIndexKnowsOfIt() {
    cli.run("index", "rebuild");
    cli.run(because("act", "correct", "1", "--set", "registered_on=2008-05-02"));
    cli.run(because("act", "correct", "1", "--set", "registered_on=2008-05-03"));

    assertThat(hits("单文")).isEqualTo(1);
    assertThat(cli.run("query", "person", "--name", "单文").out()).contains("2008-05-03");
  }

  private static String[] because(String... command) {
    String[] grounds = {"--reason", "手误", "--document", "档案 0045-2008-0001"};
    String[] all = java.util.Arrays.copyOf(command, command.length + grounds.length);
    System.arraycopy(grounds, 0, all, command.length, grounds.length);
    return all;
  }

  private int hits(String name) {
    String told = cli.run("query", "person", "--name", name, "--json").out();
    return ((Json.Obj) Json.parse(told)).items("hits").size();
  }

  @Test
  void damageFailsVerificationAndNamesTheRemedy() throws IOException {
    cli.run("index", "rebuild");
    Files.delete(directory.resolve("home/index/generation-000001/manifest.json"));

    CliRunner.Result verified = cli.run("index", "verify");

    assertEquals(ExitCode.NOT_VERIFIED.value(), verified.exitCode());
    assertThat(verified.err()).contains("lianli index rebuild");
    CliRunner.Result found = cli.run("query", "person", "--name", "单文");
    assertEquals(ExitCode.DONE.value(), found.exitCode());
    assertThat(found.err()).contains("Warning").contains("lianli index rebuild");
  }

  @Test
  void findsAPersonByNumberFromStandardInput() {
    CliRunner.Result found = cli.typing(MAN + "\n").run("query", "person", "--id", "-");

    assertEquals(ExitCode.DONE.value(), found.exitCode());
    assertThat(found.out()).contains("单文").contains(MAN).contains("萧红");
    assertThat(found.err()).isEmpty();
  }

  @Test
  void aNumberAmongTheArgumentsWorksWithAWarning() {
    CliRunner.Result found = cli.run("query", "person", "--id", MAN);

    assertEquals(ExitCode.DONE.value(), found.exitCode());
    assertThat(found.err()).contains("visible to other users").doesNotContain(MAN);
  }

  @Test
  void numbersThatWereNotGivenStayMasked() {
    cli.run("index", "rebuild");

    CliRunner.Result found = cli.run("query", "person", "--name", "善文", "--homophone", "--json");

    assertEquals(ExitCode.DONE.value(), found.exitCode());
    assertThat(found.out()).contains("110**************X").doesNotContain(MAN);
    Json.Obj hit = (Json.Obj) ((Json.Obj) Json.parse(found.out())).items("hits").getFirst();
    assertEquals("homophone", hit.string("match").replace("toned_", ""));
    assertEquals("萧红", hit.string("spouse"));
  }

  @Test
  void findsByMaskSpouseBirthAndDate() {
    cli.run("index", "rebuild");

    for (String[] asked :
        new String[][] {
          {"--id-mask", "110105********002X"},
          {"--spouse", "肖红"},
          {"--born", "1949-12"},
          {"--near-date", "2008-05-20", "--name", "单文"}
        }) {
      String[] args = new String[asked.length + 2];
      args[0] = "query";
      args[1] = "person";
      System.arraycopy(asked, 0, args, 2, asked.length);
      assertThat(cli.run(args).out()).as(asked[0]).contains("单文");
    }
  }

  @Test
  void noRecordIsNeverCalledSingle() {
    cli.run("index", "rebuild");

    CliRunner.Result found = cli.run("--lang", "zh", "query", "person", "--name", "李四");

    assertEquals(ExitCode.NO_RECORD.value(), found.exitCode());
    assertThat(found.out()).contains("未查到符合条件的登记记录").contains("不能据此认定为未婚");
  }

  @Test
  void aQuestionAboutNobodyIsAUsageError() {
    assertEquals(ExitCode.USAGE.value(), cli.run("query", "person").exitCode());
    CliRunner.Result wrong = cli.run("query", "person", "--id-mask", "12345");
    assertEquals(ExitCode.USAGE.value(), wrong.exitCode());
    assertThat(wrong.err()).contains("--id-mask").doesNotContain("12345");
  }

  @Test
  void findsACertificateWithoutAnIndex() {
    CliRunner.Result found = cli.run("query", "certificate", "J520121－2008－000001");

    assertEquals(ExitCode.DONE.value(), found.exitCode());
    assertThat(found.out()).contains("单文").contains("萧红").contains("示例登记处");
    assertEquals(
        ExitCode.NO_RECORD.value(),
        cli.run("query", "certificate", "J520121-2008-999999").exitCode());
  }

  @Test
  void matchesACourtListInEveryForm() throws IOException {
    cli.run("index", "rebuild");
    Files.writeString(
        directory.resolve("cases.csv"),
        "案号,法院,原告姓名,原告身份证号,被告姓名,裁判结果,裁判日期,生效日期\n"
            + "（2019）黔0121民初123号,示例法院,萧红,,单文,准予离婚,2019-06-01,2019-06-20\n"
            + "（2019）黔0121民初124号,示例法院,甲乙,,丙丁,准予离婚,2019-06-01,2019-06-20\n");

    CliRunner.Result table = cli.run("query", "court", "cases.csv");
    assertEquals(ExitCode.DONE.value(), table.exitCode());
    assertThat(table.out()).contains("OK-OPEN").contains("NOT-FOUND").contains("2 cases");
    assertThat(cli.run("query", "court", "cases.csv", "--lang", "zh").out()).contains("婚姻登记仍有效");
    Json.Obj json = (Json.Obj) Json.parse(cli.run("query", "court", "cases.csv", "--json").out());
    assertEquals("OK-OPEN", ((Json.Obj) json.items("findings").getFirst()).string("class"));
    assertThat(cli.run("query", "court", "cases.csv", "--format", "csv").out())
        .contains("NOT-FOUND");
    assertEquals(
        ExitCode.USAGE.value(),
        cli.run("query", "court", "cases.csv", "--format", "xlsx").exitCode());
    assertEquals(
        0,
        cli.run("query", "court", "cases.csv", "--format", "xlsx", "--out", "out.xlsx").exitCode());
    assertThat(SheetTexts.read(directory.resolve("out.xlsx")))
        .extracting(SheetTexts::name)
        .containsExactly("Summary", "OK-OPEN", "NOT-FOUND");
  }

  @Test
  void aCourtListWithoutItsColumnsIsRefused() throws IOException {
    Files.writeString(directory.resolve("cases.csv"), "a,b\n1,2\n");

    CliRunner.Result refused = cli.run("query", "court", "cases.csv");

    assertEquals(ExitCode.SOME_FAILED.value(), refused.exitCode());
    assertThat(refused.err()).contains("case_number");
  }
}
