package lianli.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lianli.cli.CliRunner;
import lianli.cli.session.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code act}: one act entered, shown, corrected and withdrawn by hand. */
class ActCommandsTest {
  private static final String HIM = "520121198001010012";
  private static final String MARRIAGE =
      """
      act = 结婚登记
      登记日期 = 2012年3月2日
      结婚证字号 = J520121-2012-000001
      登记机关 = 开阳县民政局
      男方姓名 = 莫须有
      男方身份证件号 = 520121198001010012
      女方姓名 = 乌有
      女方身份证件号 = 520121198202020022
      """;

  private static final String[] WHY = {"--reason", "手误", "--document", "档案 0045-2012-0123"};

  @TempDir private Path directory;
  private CliRunner cli;

  @BeforeEach
  void makeARegistry() {
    cli =
        CliRunner.in(directory)
            .with("LIANLI_HOME", directory.resolve("registry").toString())
            .with("USER", "registrar");
    assertEquals(ExitCode.DONE.value(), cli.run("init").exitCode());
  }

  @Test
  void anActTypedIsEnteredOnceAndShownWithItsSource() {
    CliRunner.Result first = cli.typing(MARRIAGE).run("act", "add");
    CliRunner.Result again = cli.typing(MARRIAGE).run("act", "add", "-");
    CliRunner.Result shown = cli.run("act", "show", "1");

    assertEquals(ExitCode.DONE.value(), first.exitCode());
    assertThat(first.out()).isEqualTo("Entered as entry 1\n");
    assertThat(again.out()).isEqualTo("On file already: entry 1\n");
    assertThat(shown.out())
        .startsWith("Entry 1: marriage\n")
        .contains("2012-03-02")
        .contains("520**************2")
        .doesNotContain(HIM)
        .contains("registrar")
        .contains("entered by hand");
    assertThat(cli.run("act", "show", "1", "--full").out()).contains(HIM);
  }

  @Test
  void anActComesFromAFileOfJsonToo() throws IOException {
    Files.writeString(
        directory.resolve("a.json"),
        "{\"act\":\"marriage\",\"registered_on\":\"2012-03-02\",\"man.name\":\"莫须有\","
            + "\"woman.name\":\"乌有\"}");

    CliRunner.Result result = cli.run("act", "add", "a.json", "--json");

    assertEquals(ExitCode.DONE.value(), result.exitCode());
    assertThat(result.out()).contains("\"entry\" : 1").contains("\"is_new\" : true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "act = 订婚",
        "act = marriage\nregistered_on = 2012-02-30",
        "what = ever",
        "act marriage",
        "{\"act\":"
      })
  void whatMakesNoActIsToldAndNotEntered(String typed) {
    CliRunner.Result result = cli.typing(typed).run("act", "add");

    assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode());
    assertThat(result.err()).startsWith("lianli: Cannot read the act: ");
    assertEquals(ExitCode.NO_RECORD.value(), cli.run("act", "show", "1").exitCode());
  }

  @Test
  void anActThatARuleForbidsIsRefused() {
    CliRunner.Result result =
        cli.typing(MARRIAGE.replace("2012年3月2日", "2031-03-02")).run("act", "add");

    assertEquals(ExitCode.REFUSED.value(), result.exitCode());
    assertThat(result.err()).startsWith("lianli: Cannot enter the act: ");
  }

  @Test
  void aCorrectionChangesTheAnswerAndTheOldAnswerIsReproduced() {
    cli.typing(MARRIAGE).run("act", "add");
    String before = status("2012-06-01");

    CliRunner.Result corrected =
        cli.run(with(WHY, "act", "correct", "1", "--set", "registered_on=2012-07-02"));

    assertEquals(ExitCode.DONE.value(), corrected.exitCode());
    assertThat(before).contains("MARRIED");
    assertThat(status("2012-06-01")).doesNotContain("\"MARRIED\"");
    assertThat(status("2012-07-02")).contains("MARRIED");
    assertThat(statusKnownAt("2012-06-01")).contains("MARRIED");
    assertThat(cli.run("act", "show", "1").out())
        .contains("registered_on: 2012-03-02 → 2012-07-02")
        .contains("corrected, Q1: 手误 [档案 0045-2012-0123]");
  }

  @Test
  void anEntryWithdrawnCountsForNothingAndStaysVisible() {
    cli.typing(MARRIAGE).run("act", "add");

    CliRunner.Result revoked = cli.run(with(WHY, "act", "revoke", "1"));
    CliRunner.Result again = cli.run(with(WHY, "act", "revoke", "1"));

    assertEquals(ExitCode.DONE.value(), revoked.exitCode());
    assertEquals(ExitCode.REFUSED.value(), again.exitCode());
    assertThat(status("2020-01-01")).contains("NO_RECORD");
    assertThat(statusKnownAt("2020-01-01")).contains("MARRIED");
    assertThat(cli.run("act", "show", "1").out()).contains("Entered in error").contains("莫须有");
  }

  @Test
  void aCorrectedActWantsToBeComparedAgain() {
    cli.typing(MARRIAGE).run("act", "add");
    cli.run(with(WHY, "act", "confirm", "1"));

    CliRunner.Result corrected =
        cli.run(with(WHY, "act", "correct", "1", "--set", "registered_on=2012-07-02"));
    CliRunner.Result shown = cli.run("act", "show", "1", "--json");
    CliRunner.Result confirmed = cli.run(with(WHY, "act", "confirm", "1"));

    assertThat(corrected.err()).contains("(Q1)").contains("lianli act confirm 1");
    assertThat(shown.out()).contains("\"capture\" : \"Q1\",\n  \"act\" : {");
    assertEquals(ExitCode.DONE.value(), confirmed.exitCode());
    assertThat(cli.run("act", "show", "1").out())
        .contains("confirmed, Q2: 手误")
        .contains("corrected, Q1: 手误");
  }

  @Test
  void aCorrectionTakenBackLetsTheFirstReadingStand() {
    cli.typing(MARRIAGE).run("act", "add");
    cli.run(with(WHY, "act", "correct", "1", "--set", "registered_on=2012-07-02"));

    assertEquals(ExitCode.DONE.value(), cli.run(with(WHY, "act", "revoke", "2")).exitCode());

    assertThat(status("2012-06-01")).contains("MARRIED");
  }

  @Test
  void anImpersonatedManIsFreedWhileTheRegistrationStays() {
    cli.typing(MARRIAGE).run("act", "add");

    CliRunner.Result result =
        cli.run(with(WHY, "act", "revoke", "1", "--impersonated", "man", "--on", "2022-01-05"));

    assertEquals(ExitCode.DONE.value(), result.exitCode());
    assertThat(status("2020-01-01")).doesNotContain("\"MARRIED\"");
    assertThat(cli.run("act", "show", "2").out())
        .contains("revocation")
        .contains("J520121-2012-000001");
    assertThat(cli.run("act", "show", "1").out()).doesNotContain("Entered in error");
  }

  @Test
  void aCorrectionNeedsAReasonAndADocument() {
    cli.typing(MARRIAGE).run("act", "add");

    CliRunner.Result result =
        cli.run("act", "correct", "1", "--set", "remarks=x", "--reason", "手误");
    CliRunner.Result empty =
        cli.run("act", "correct", "1", "--set", "remarks=x", "--reason", "手误", "--document", " ");

    assertEquals(ExitCode.USAGE.value(), result.exitCode());
    assertThat(result.err()).contains("--document");
    assertEquals(ExitCode.REFUSED.value(), empty.exitCode());
  }

  @Test
  void aSecondPersonApprovesWhereTheOfficeWantsIt() throws IOException {
    cli.typing(MARRIAGE).run("act", "add");
    Files.writeString(
        directory.resolve("registry").resolve("lianli.properties"),
        "corrections.two_persons = true\n");
    String[] correction = with(WHY, "act", "correct", "1", "--set", "remarks=x");

    CliRunner.Result alone = cli.run(correction);
    CliRunner.Result self = cli.run(with(new String[] {"--approver", "Registrar"}, correction));
    CliRunner.Result two = cli.run(with(new String[] {"--approver", "李核"}, correction));

    assertEquals(ExitCode.REFUSED.value(), alone.exitCode());
    assertThat(alone.err()).contains("a second person").contains("--approver");
    assertEquals(ExitCode.REFUSED.value(), self.exitCode());
    assertThat(self.err()).contains("cannot approve it");
    assertEquals(ExitCode.DONE.value(), two.exitCode());
    assertThat(cli.run("act", "show", "1").out()).contains("approved by 李核");
  }

  @ParameterizedTest
  @ValueSource(strings = {"man.id_number=1", "remarks=520121198001010012"})
  void aNumberOfAPersonIsNotTakenFromTheArguments(String set) {
    cli.typing(MARRIAGE).run("act", "add");

    CliRunner.Result result = cli.run(with(WHY, "act", "correct", "1", "--set", set));

    assertEquals(ExitCode.USAGE.value(), result.exitCode());
    assertThat(result.err()).contains("--file").doesNotContain(HIM);
  }

  @Test
  void aNumberOfAPersonIsCorrectedFromStandardInput() {
    cli.typing(MARRIAGE.replace(HIM, "")).run("act", "add");

    CliRunner.Result result =
        cli.typing("man.id_number = " + HIM).run(with(WHY, "act", "correct", "1", "--file", "-"));

    assertEquals(ExitCode.DONE.value(), result.exitCode());
    assertThat(status("2020-01-01")).contains("MARRIED");
  }

  @Test
  void nothingIsCorrectedWhereNothingDiffersOrNothingIs() {
    cli.typing(MARRIAGE).run("act", "add");

    assertEquals(
        ExitCode.REFUSED.value(),
        cli.run(with(WHY, "act", "correct", "1", "--set", "registered_on=2012-03-02")).exitCode());
    assertEquals(
        ExitCode.NO_RECORD.value(),
        cli.run(with(WHY, "act", "correct", "9", "--set", "remarks=x")).exitCode());
    assertEquals(ExitCode.NO_RECORD.value(), cli.run(with(WHY, "act", "revoke", "9")).exitCode());
    assertEquals(ExitCode.USAGE.value(), cli.run(with(WHY, "act", "correct", "1")).exitCode());
  }

  private static final String OF_OTHERS =
      """
      act = 结婚登记
      登记日期 = 2012年4月2日
      结婚证字号 = J520121-2012-000002
      登记机关 = 开阳县民政局
      男方姓名 = 子虚
      女方姓名 = 亡是
      """;

  @Test
  void anActIsNeverTurnedIntoThatOfOthersNorSwallowedByIt() {
    cli.typing(MARRIAGE).run("act", "add");

    CliRunner.Result corrected =
        cli.typing(OF_OTHERS + "男方身份证件号 =\n女方身份证件号 =\n")
            .run(with(WHY, "act", "correct", "1", "--file", "-"));
    CliRunner.Result slip = cli.typing(OF_OTHERS).run("act", "add", "--same-act", "1");
    CliRunner.Result own = cli.typing(OF_OTHERS).run("act", "add");

    assertEquals(ExitCode.REFUSED.value(), corrected.exitCode());
    assertThat(corrected.err()).contains("other people").contains("lianli act revoke");
    assertEquals(ExitCode.REFUSED.value(), slip.exitCode());
    assertThat(slip.err()).contains("they differ in").contains("man.name");
    assertThat(own.out()).isEqualTo("Entered as entry 2\n");
  }

  @Test
  void anotherPaperIsToldToBeOne() {
    cli.typing(MARRIAGE).run("act", "add");

    CliRunner.Result result =
        cli.typing(MARRIAGE.replace("3月2日", "3月3日")).run("act", "add", "--same-act", "1");

    assertEquals(ExitCode.DONE.value(), result.exitCode());
    assertThat(result.out()).startsWith("Entered as entry 2: another paper about entry 1\n");
    assertThat(result.out() + result.err()).contains("it differs in registered_on");
  }

  @Test
  void whatWasCorrectedSinceIsSaidToBe() {
    cli.typing(MARRIAGE).run("act", "add");
    cli.run(with(WHY, "act", "correct", "1", "--set", "registered_on=2012-07-02"));

    CliRunner.Result again = cli.typing(MARRIAGE).run("act", "add");

    assertEquals(ExitCode.REFUSED.value(), again.exitCode());
    assertThat(again.err()).contains("corrected since").contains("--another-act");
  }

  @Test
  void anExportReadsBackIntoAnEmptyRegistry() throws IOException {
    cli.typing(MARRIAGE).run("act", "add");
    cli.run(with(WHY, "act", "correct", "1", "--set", "registered_on=2012-07-02"));
    CliRunner.Result written = cli.run("export", "-o", "all.jsonl");
    String streamed = cli.run("export").out();
    CliRunner other =
        CliRunner.in(directory).with("LIANLI_HOME", directory.resolve("other").toString());
    other.run("init");

    CliRunner.Result read = other.run("import", "all.jsonl", "--json");

    assertEquals(ExitCode.DONE.value(), written.exitCode());
    assertEquals(streamed, Files.readString(directory.resolve("all.jsonl")));
    assertEquals(ExitCode.DONE.value(), read.exitCode());
    assertThat(read.out()).contains("\"entered\" : 2");
    assertThat(last(other.run("export").out())).isEqualTo(last(streamed));
    assertThat(cli.run("export", "--format", "csv").out())
        .startsWith("\uFEFFentry,act,certificate_number,registered_on,office,man.")
        .contains("2012-07-02");
  }

  @Test
  void theReportAccountsForEveryRow() throws IOException {
    Files.writeString(
        directory.resolve("a.csv"), "act,男方姓名,女方姓名,登记日期\n结婚,莫须有,乌有,2012-03-02\n结婚,莫须有,乌有,很久以前\n");

    CliRunner.Result result = cli.run("import", "a.csv", "--report", "r.csv");
    cli.run("import", "a.csv", "--report", "r.xlsx");

    assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode());
    assertThat(Files.readString(directory.resolve("r.csv")).lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("a.csv,2,,entered,"))
        .contains("a.csv,3,D3,rejected,this is no date,");
    assertThat(lianli.registry.table.TableFile.read(directory.resolve("r.xlsx")).rows().getFirst())
        .satisfies(row -> assertEquals("already_there", row.cells().get(3).text()));
    assertEquals(
        ExitCode.USAGE.value(), cli.run("import", "a.csv", "--report", "a.csv").exitCode());
    assertEquals(
        ExitCode.USAGE.value(), cli.run("import", "a.csv", "--authority", "A9").exitCode());
  }

  private String status(String day) {
    return cli.typing(HIM).run("query", "status", "--id", "-", "--on", day, "--json").out();
  }

  private String statusKnownAt(String day) {
    return cli.typing(HIM)
        .run("query", "status", "--id", "-", "--on", day, "--known-at", "1", "--json")
        .out();
  }

  /** Of an export: what it says, but the head, which also tells when. */
  private static String last(String export) {
    return export
        .lines()
        .reduce((one, other) -> other)
        .orElse("")
        .replaceAll("\"head\":\"\\w+\"", "");
  }

  private static String[] with(String[] more, String... words) {
    return java.util.stream.Stream.concat(
            java.util.Arrays.stream(words), java.util.Arrays.stream(more))
        .toArray(String[]::new);
  }
}
