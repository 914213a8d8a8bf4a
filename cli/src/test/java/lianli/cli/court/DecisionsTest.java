package lianli.cli.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lianli.cli.CliRunner;
import lianli.cli.session.ExitCode;
import lianli.registry.json.Json;
import lianli.registry.table.SheetTexts;
import lianli.registry.table.TableFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a court's list into the register and back. */
class DecisionsTest {
  private static final String MAN = id("52012119800101001");
  private static final String WOMAN = id("52012119820303002");
  private static final String OTHER_MAN = id("52012119790505003");
  private static final String OTHER_WOMAN = id("52012119810707004");
  private static final Map<String, String> ENTER =
      Map.of("Decision", "enter", "Decided by", "Li", "Decided on", "2026-02-27");

  @TempDir private Path directory;
  private CliRunner cli;

  @BeforeEach
  void makeARegistryOfTwoCouples() throws IOException {
    cli =
        CliRunner.in(directory)
            .with("LIANLI_HOME", directory.resolve("home").toString())
            .with("LIANLI_OPERATOR", "wang");
    cli.run("init");
    Files.writeString(
        directory.resolve("acts.csv"),
        "登记类别,结婚证字号,登记日期,登记机关,男方姓名,男方身份证号,女方姓名,女方身份证号\n"
            + "结婚,J520121-2008-000001,2008-05-01,示例登记处,单文,%s,萧红,%s\n".formatted(MAN, WOMAN)
            + "结婚,J520121-2009-000002,2009-06-01,示例登记处,赵四,%s,李兰,%s\n"
                .formatted(OTHER_MAN, OTHER_WOMAN));
    cli.run("import", "acts.csv");
    list(
        "（2025）黔0121民初1号,示例法院,萧红,520121********%s,单文,%s,准予离婚,判决书,2025-06-01,2025-06-20\n"
                .formatted(WOMAN.substring(14), MAN)
            + "（2025）黔0121民初2号,示例法院,赵四,%s,李蓝,%s,准予离婚,判决书,2025-07-01,\n"
                .formatted(OTHER_MAN, OTHER_WOMAN)
            + "（2025）黔0121民初3号,示例法院,甲乙,,丙丁,,准予离婚,判决书,2025-06-01,2025-06-20\n");
  }

  private void list(String rows) throws IOException {
    Files.writeString(
        directory.resolve("cases.csv"),
        "案号,法院,原告姓名,原告身份证号,被告姓名,被告身份证号,裁判结果,文书类型,裁判日期,生效日期\n" + rows);
    cli.run("query", "court", "cases.csv", "--xlsx", "cases.xlsx");
  }

  private static String id(String first) {
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (first.charAt(i) - '0');
    }
    return first + "10X98765432".charAt(sum % 11);
  }

  private void fill(FilledIn.Clerk clerk) {
    FilledIn.workbook(directory.resolve("cases.xlsx"), directory.resolve("filled.xlsx"), clerk);
  }

  private CliRunner.Result enter(String... more) {
    String[] args = {"import", "--kind", "court-decisions", "filled.xlsx"};
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return cli.run(all);
  }

  private Json.Obj entered(String... more) {
    String[] all = Arrays.copyOf(more, more.length + 1);
    all[more.length] = "--json";
    return (Json.Obj) Json.parse(enter(all).out());
  }

  private String status(String id, String day, String... more) {
    String[] args = {"query", "status", "--id", "-", "--on", day, "--json"};
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    CliRunner.Result result = cli.typing(id + "\n").run(all);
    return ((Json.Obj) Json.parse(result.out())).string("answer");
  }

  private static Map<String, String> none() {
    return Map.of();
  }

  @Test
  void aDecisionEndsTheMarriageFromItsDayAndTheEarlierAnswerStays() {
    fill((number, line) -> number.endsWith("1号") ? ENTER : none());

    CliRunner.Result result = enter();

    assertEquals(ExitCode.DONE.value(), result.exitCode(), result.out());
    assertEquals("MARRIED", status(WOMAN, "2025-06-19"));
    assertEquals("DIVORCED", status(WOMAN, "2025-06-20"));
    assertEquals("DIVORCED", status(MAN, "2025-06-20"));
    assertEquals("MARRIED", status(WOMAN, "2025-06-20", "--known-at", "2"));
    assertEquals("MARRIED", status(OTHER_WOMAN, "2025-12-01"));
  }

  @Test
  void theEvidenceStandsWithTheEntry() {
    fill((number, line) -> number.endsWith("2号") ? ENTER : none());

    enter();

    String act = cli.run("act", "show", "3", "--json", "--full").out();
    assertThat(act)
        .contains("filled.xlsx")
        .contains("（2025）黔0121民初2号")
        .contains("示例法院")
        .contains("2025-07-01")
        .contains("decided by Li on 2026-02-27")
        .contains("line 3 of the court's list")
        .contains("day of effect not stated, estimated 2025-07-17/2025-09-29")
        .contains("woman.name as the court writes it: 李蓝")
        .contains("李兰");
    assertEquals("UNDETERMINED", status(OTHER_WOMAN, "2025-08-01"));
    assertEquals("DIVORCED", status(OTHER_WOMAN, "2025-12-01"));
  }

  @Test
  void theEvidenceIsToldInChineseAndWithoutNumbers() {
    fill((number, line) -> number.endsWith("1号") ? ENTER : none());
    enter();

    String shown = cli.run("act", "show", "3", "--lang", "zh").out();

    assertThat(shown)
        .contains("经办人 Li，2026-02-27 办理")
        .contains("法院名单“cases.csv”第 2 行")
        .contains("所终止的婚姻为第 1 号记录")
        .doesNotContain("decided by")
        .doesNotContain("as the court writes it")
        .doesNotContain(WOMAN.substring(14));
  }

  @Test
  void theDayThatTheRegistryFoundOutCounts() {
    fill(
        (number, line) ->
            number.endsWith("2号")
                ? Map.of(
                    "Decision",
                    "enter",
                    "Decided by",
                    "Li",
                    "Day of effect found out",
                    "2025-07-25")
                : none());

    enter();

    assertEquals("MARRIED", status(OTHER_WOMAN, "2025-07-24"));
    assertEquals("DIVORCED", status(OTHER_WOMAN, "2025-07-25"));
    assertThat(cli.run("act", "show", "3", "--json").out())
        .contains("day of effect found out by the registry");
  }

  @Test
  void aDayThatCannotBeIsReplacedByTheOneFoundOutAndNoOtherDayIs() throws IOException {
    list(
        "（2025）黔0121民初1号,示例法院,萧红,%s,单文,%s,准予离婚,判决书,2025-06-01,2024-06-20\n".formatted(WOMAN, MAN)
            + "（2025）黔0121民初2号,示例法院,赵四,%s,李兰,%s,准予离婚,判决书,2025-07-01,2025-07-20\n"
                .formatted(OTHER_MAN, OTHER_WOMAN));
    fill(
        (number, line) ->
            number.isEmpty()
                ? none()
                : Map.of(
                    "Decision",
                    "enter",
                    "Decided by",
                    "Li",
                    "Day of effect found out",
                    "2025-07-25"));

    CliRunner.Result result = enter();

    assertThat(result.out()).contains("it is for the court to correct it");
    assertEquals("MARRIED", status(OTHER_WOMAN, "2026-01-01"));
    assertEquals("MARRIED", status(WOMAN, "2025-07-24"));
    assertEquals("DIVORCED", status(WOMAN, "2025-07-25"));
    assertThat(cli.run("act", "show", "3", "--json").out())
        .contains("effective_from as the court writes it: 2024-06-20");
  }

  @Test
  void theSameWorkbookTwiceChangesNothing() {
    fill((number, line) -> line.getOrDefault("Class", "").equals("OK-OPEN") ? ENTER : none());

    assertEquals("2", entered().object("counts").string("entered"));
    String head = cli.run("verify", "--json").out();
    Json.Obj again = entered();

    assertEquals("2", again.object("counts").string("already_there"));
    assertEquals("", again.object("counts").string("entered"));
    assertEquals(head, cli.run("verify", "--json").out());
  }

  @Test
  void nobodyIsDivorcedByARowThatNobodyDecided() {
    fill((number, line) -> none());

    Json.Obj result = entered();

    assertEquals("3", result.object("counts").string("open"));
    assertEquals("MARRIED", status(WOMAN, "2026-01-01"));
    assertEquals("MARRIED", status(OTHER_MAN, "2026-01-01"));
  }

  @Test
  void otherDecisionsEnterNothingAndAreAccountedFor() {
    fill(
        (number, line) ->
            number.endsWith("1号")
                ? Map.of("Decision", "不录入", "Decided by", "Li")
                : number.endsWith("2号")
                    ? Map.of("Decision", "ask the court")
                    : number.endsWith("3号") ? Map.of("Decision", "look into") : none());

    Json.Obj counts = entered().object("counts");

    assertEquals("1", counts.string("left"));
    assertEquals("1", counts.string("asked"));
    assertEquals("1", counts.string("looked_into"));
    assertEquals("MARRIED", status(WOMAN, "2026-01-01"));
  }

  @Test
  void aDecisionNeedsWhoDecidedAndAWordOfTheList() {
    fill(
        (number, line) ->
            number.endsWith("1号")
                ? Map.of("Decision", "enter")
                : number.endsWith("2号")
                    ? Map.of("Decision", "yes please", "Decided by", "Li")
                    : none());

    CliRunner.Result result = enter();

    assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode());
    assertThat(result.out())
        .contains("it does not say who decided")
        .contains("the decision is none of the words to choose from");
    assertEquals("MARRIED", status(WOMAN, "2026-01-01"));
  }

  @Test
  void aChangedLineEntersNothing() {
    fill(
        (number, line) ->
            number.endsWith("1号")
                ? Map.of(
                    "Decision", "enter", "Decided by", "Li", "In effect from (list)", "2024-06-20")
                : none());

    CliRunner.Result result = enter();

    assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode());
    assertThat(result.out()).contains("what the court wrote was changed in the column");
    assertEquals("MARRIED", status(WOMAN, "2026-01-01"));
  }

  @Test
  void rowsSortedByOneColumnAloneEnterNothing() {
    String[] basis = new String[1];
    fill(
        (number, line) -> {
          if (line.containsKey("For the program: basis") && number.endsWith("号")) {
            String mine = line.get("For the program: basis");
            Map<String, String> mixed =
                Map.of(
                    "Decision", "enter",
                    "Decided by", "Li",
                    "For the program: basis", basis[0] == null ? mine + "x" : basis[0]);
            basis[0] = mine;
            return mixed;
          }
          return none();
        });

    enter();

    assertEquals("MARRIED", status(WOMAN, "2026-01-01"));
    assertEquals("MARRIED", status(OTHER_WOMAN, "2026-01-01"));
  }

  @Test
  void whatCameOnFileSinceIsNamed() throws IOException {
    fill((number, line) -> number.endsWith("1号") ? ENTER : none());
    Files.writeString(
        directory.resolve("later.csv"),
        "登记类别,离婚证字号,登记日期,登记机关,男方姓名,男方身份证号,女方姓名,女方身份证号,原结婚证字号\n"
            + "离婚,L520121-2025-000009,2025-03-01,示例登记处,单文,%s,萧红,%s,J520121-2008-000001\n"
                .formatted(MAN, WOMAN));
    cli.run("import", "later.csv");

    CliRunner.Result result = enter();

    assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode());
    assertThat(result.out()).contains("more came on file about these people (entry 3)");
  }

  @Test
  void aMarriageTakenBackSinceEndsNothing() {
    fill((number, line) -> number.endsWith("1号") ? ENTER : none());
    cli.run(
        "act",
        "revoke",
        "1",
        "--reason",
        "typed twice",
        "--document",
        "file 1",
        "--approver",
        "zhao");

    CliRunner.Result result = enter();

    assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode(), result.out());
    assertThat(result.out()).contains("not entered");
  }

  @Test
  void aSecondBatchOfDecisionsFollowsTheFirst() {
    fill((number, line) -> number.endsWith("1号") ? ENTER : none());
    enter();
    fill((number, line) -> line.getOrDefault("Class", "").equals("OK-OPEN") ? ENTER : none());

    Json.Obj counts = entered().object("counts");

    assertEquals("1", counts.string("already_there"));
    assertEquals("1", counts.string("entered"));
  }

  @Test
  void anotherValidNumberIsAnotherPerson() throws IOException {
    list(
        "（2025）黔0121民初1号,示例法院,萧红,%s,单文,%s,准予离婚,判决书,2025-06-01,2025-06-20\n"
            .formatted(id("52012119820303022"), MAN));
    fill((number, line) -> number.isEmpty() ? none() : with(line, "1"));

    CliRunner.Result result = enter();

    assertEquals("MARRIED", status(WOMAN, "2026-01-01"), result.out());
    assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode());
  }

  private static Map<String, String> with(Map<String, String> line, String entry) {
    return line.containsKey("Decision")
        ? Map.of("Decision", "enter", "Decided by", "Li", "Entry of the marriage", entry)
        : none();
  }

  @Test
  void anEntryThatWasNotFoundForTheLineIsNotTaken() {
    fill((number, line) -> number.endsWith("1号") ? with(line, "2") : none());

    CliRunner.Result result = enter();

    assertThat(result.out()).contains("entry 2 is none of those that the line was matched with");
    assertEquals("MARRIED", status(OTHER_WOMAN, "2026-01-01"));
  }

  /** 单文 against somebody else: that is no reason to end his marriage with 萧红. */
  @Test
  void aDecreeAgainstAnotherSpouseEndsNoMarriage() throws IOException {
    list("（2025）黔0121民初8号,示例法院,单文,%s,游德平,,准予离婚,判决书,2025-06-01,2025-06-20\n".formatted(MAN));
    fill((number, line) -> number.endsWith("8号") ? with(line, "1") : none());

    CliRunner.Result result = enter();

    assertThat(result.out()).contains("no marriage on file is that of this line's couple");
    assertEquals("MARRIED", status(MAN, "2026-01-01"));
    assertEquals("MARRIED", status(WOMAN, "2026-01-01"));
  }

  /** The dead man had no number at the wedding, so that his name and age alone tell of him. */
  @Test
  void aDecreeAfterADeathLeavesTheWidow() throws IOException {
    String woman = id("52012119520303002");
    Files.writeString(
        directory.resolve("old.csv"),
        "登记类别,结婚证字号,登记日期,登记机关,男方姓名,男方出生日期,男方身份证号,女方姓名,女方出生日期,女方身份证号\n"
            + "结婚,示例结字第760007号,1976-02-01,示例公社,曹天贤,1950-04-05,,游德平,1952-03-03,%s\n"
                .formatted(woman));
    Files.writeString(
        directory.resolve("deaths.csv"), "姓名,性别,出生日期,身份证号,死亡日期\n曹天贤,男,1950-04-05,,2014-11-24\n");
    cli.run("import", "old.csv");
    cli.run("import", "--authority", "A2", "deaths.csv");
    list("（2015）黔0121民初9号,示例法院,曹天贤,,游德平,%s,准予离婚,判决书,2015-03-01,2015-03-29\n".formatted(woman));
    fill((number, line) -> number.endsWith("9号") ? with(line, "3") : none());

    CliRunner.Result result = enter();

    assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode(), result.out());
    assertThat(status(woman, "2026-01-01")).isNotEqualTo("DIVORCED");
  }

  @Test
  void aMarriageOnFileIsNotEnteredAsOneFromElsewhere() {
    fill(
        (number, line) ->
            number.endsWith("1号") ? Map.of("Decision", "录入（婚姻不在本库）", "Decided by", "Li") : none());

    assertThat(enter().out()).contains("a marriage on file fits the line");
    assertEquals("MARRIED", status(WOMAN, "2026-01-01"));
  }

  @Test
  void whatIsWrongIsNamedByItsColumn() {
    fill(
        (number, line) ->
            number.endsWith("1号")
                ? Map.of("Decision", "enter", "Decided by", "Li", "Decided on", "2199-01-01")
                : number.endsWith("2号")
                    ? Map.of(
                        "Decision", "enter", "Decided by", "Li", "Day of effect found out", "soon")
                    : none());

    assertThat(enter().out())
        .contains("“Decided on” lies in the future")
        .contains("“Day of effect found out” is no date");
  }

  @Test
  void aDecreeMayEnterWithoutItsMarriage() throws IOException {
    String man = id("52012119700101011");
    String woman = id("52012119720202022");
    list("（2025）黔0121民初9号,示例法院,钱五,%s,孙六,%s,准予离婚,判决书,2025-06-01,2025-06-20\n".formatted(man, woman));
    fill(
        (number, line) ->
            number.endsWith("9号") ? Map.of("Decision", "录入（婚姻不在本库）", "Decided by", "Li") : none());

    assertEquals("1", entered().object("counts").string("entered"));
    assertEquals("DIVORCED", status(man, "2025-12-01"));
  }

  @Test
  void aRefusedDivorceIsNeverOne() throws IOException {
    list("（2025）黔0121民初1号,示例法院,萧红,%s,单文,%s,不准离婚,判决书,2025-06-01,\n".formatted(WOMAN, MAN));
    fill((number, line) -> number.isEmpty() ? none() : with(line, "1"));

    CliRunner.Result result = enter();

    assertThat(result.out()).contains("the outcome changed no marital status");
    assertEquals("MARRIED", status(WOMAN, "2026-01-01"));
  }

  @Test
  void aJudgmentUnderAppealIsNeverOne() throws IOException {
    list(
        "（2025）黔0121民初1号,示例法院,萧红,%1$s,单文,%2$s,准予离婚,判决书,2025-06-01,2025-06-20\n"
                .formatted(WOMAN, MAN)
            + "（2025）黔01民终7号,中级法院,单文,%2$s,萧红,%1$s,撤销原判，发回重审,裁定书,2025-08-01,\n"
                .formatted(WOMAN, MAN));
    fill((number, line) -> number.isEmpty() ? none() : with(line, "1"));

    enter();

    assertEquals("MARRIED", status(WOMAN, "2026-01-01"));
  }

  @Test
  void declaredDeathsAndVoidMarriagesEnterAsWhatTheyAre() throws IOException {
    list(
        "（2025）黔0121民特1号,示例法院,萧红,%s,单文,%s,宣告死亡,判决书,2025-06-01,\n".formatted(WOMAN, MAN)
            + "（2025）黔0121民初2号,示例法院,李兰,%s,赵四,%s,婚姻无效,判决书,2025-07-01,2025-07-20\n"
                .formatted(OTHER_WOMAN, OTHER_MAN));
    fill((number, line) -> number.isEmpty() || !line.containsKey("Decision") ? none() : ENTER);

    CliRunner.Result result = enter();

    assertEquals(ExitCode.DONE.value(), result.exitCode(), result.out());
    assertEquals("DECEASED", status(MAN, "2025-12-01"));
    assertEquals("WIDOWED", status(WOMAN, "2025-12-01"));
    assertEquals("NO_EFFECTIVE_RECORD", status(OTHER_MAN, "2025-12-01"));
  }

  @Test
  void whoCameBackFromADeclarationOfDeathCanBeDivorced() throws IOException {
    declare("declared_death", "2013-02-02", "");
    declare("declared_death_revoked", "2016-03-03", "");
    list("（2025）黔0121民初1号,示例法院,萧红,%s,单文,%s,准予离婚,判决书,2025-06-01,2025-06-20\n".formatted(WOMAN, MAN));
    fill((number, line) -> number.endsWith("1号") ? ENTER : none());

    assertEquals("1", entered().object("counts").string("entered"));
    assertEquals("MARRIED", status(WOMAN, "2025-06-19"));
    assertEquals("DIVORCED", status(WOMAN, "2025-06-20"));
    assertEquals("MARRIED", status(WOMAN, "2025-06-20", "--known-at", "4"));
  }

  @Test
  void aMarriageThatTheSpouseDidNotWantBackIsNotDivorced() throws IOException {
    declare("declared_death", "2013-02-02", "");
    declare("declared_death_revoked", "2016-03-03", "yes");
    list("（2025）黔0121民初1号,示例法院,萧红,%s,单文,%s,准予离婚,判决书,2025-06-01,2025-06-20\n".formatted(WOMAN, MAN));
    fill((number, line) -> number.endsWith("1号") ? with(line, "1") : none());

    CliRunner.Result result = enter();

    assertThat(result.out()).contains("the marriage has ended otherwise on file");
    assertThat(status(WOMAN, "2026-01-01")).isNotEqualTo("MARRIED").isNotEqualTo("DIVORCED");
  }

  private void declare(String act, String day, String refused) throws IOException {
    Files.writeString(
        directory.resolve(act + ".jsonl"),
        "{\"act\":\"%s\",\"registered_on\":\"%s\",\"judged_on\":\"%s\",\"case_number\":\"（2016）黔0121民特7号\",\"court\":\"示例法院\",\"decree_form\":\"judgment\",\"refused\":\"%s\",\"man.name\":\"单文\",\"man.id_number\":\"%s\"}\n"
            .formatted(act, day, day, refused, MAN));
    CliRunner.Result result = cli.run("import", act + ".jsonl");
    assertEquals(ExitCode.DONE.value(), result.exitCode(), result.out() + result.err());
  }

  @Test
  void allLinesOfAClassEnterOnlyByANamedPersonWhoKnowsHowMany() {
    fill((number, line) -> none());
    CliRunner nobody =
        CliRunner.in(directory).with("LIANLI_HOME", directory.resolve("home").toString());

    CliRunner.Result unnamed =
        nobody.run("import", "--kind", "court-decisions", "filled.xlsx", "--accept-all", "OK-OPEN");
    CliRunner.Result uncounted = enter("--accept-all", "OK-OPEN", "--operator", "Li");
    CliRunner.Result miscounted =
        enter("--accept-all", "OK-OPEN", "--operator", "Li", "--count", "9");

    assertEquals(ExitCode.USAGE.value(), unnamed.exitCode());
    assertEquals(ExitCode.REFUSED.value(), uncounted.exitCode());
    assertThat(uncounted.err()).contains("--count");
    assertEquals(ExitCode.REFUSED.value(), miscounted.exitCode());
    assertEquals("MARRIED", status(WOMAN, "2026-01-01"));
    String count = uncounted.err().replaceAll("(?s).*--count (\\d+).*", "$1");

    assertEquals(
        count,
        entered("--accept-all", "OK-OPEN", "--operator", "Li", "--count", count)
            .object("counts")
            .string("entered"));
    assertEquals("DIVORCED", status(WOMAN, "2026-01-01"));
    assertThat(cli.run("act", "show", "3", "--json").out()).contains("decided by Li on 2026-03-02");
  }

  @ParameterizedTest
  @ValueSource(strings = {"婚姻登记仍有效", "婚姻登记 仍有效", "ok_open", "Ok-Open"})
  void aClassIsNamedAsTheWorkbookNamesIt(String named) {
    fill((number, line) -> none());

    assertThat(enter("--accept-all", named, "--operator", "Li", "--lang", "zh").err())
        .contains("结论为“婚姻登记仍有效”的行")
        .contains("--count ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "日期或依据矛盾",
        "DATE-CONFLICT",
        "NOT-FOUND",
        "AMBIGUOUS",
        "DUPLICATE-CASE",
        "OK-CLOSED"
      })
  void classesThatNeedALookAreNotEnteredAtOnce(String named) {
    fill((number, line) -> none());

    CliRunner.Result result =
        enter("--accept-all", named, "--operator", "Li", "--count", "0", "--lang", "zh");

    assertEquals(ExitCode.REFUSED.value(), result.exitCode());
    assertThat(result.err()).contains("须逐行办理").doesNotContain("--count");
  }

  @Test
  void theReceiptAccountsForEveryLine() throws IOException {
    list(
        "（2025）黔0121民初1号,示例法院,萧红,%s,单文,%s,准予离婚,判决书,2025-06-01,2025-06-20\n".formatted(WOMAN, MAN)
            + "（2025）黔0121民初2号,示例法院,赵四,,李蓝,,准予离婚,判决书,二〇二五年某月,\n"
            + "（2025）黔0121民初3号,示例法院,甲乙,,丙丁,,准予离婚,判决书,2025-06-01,2025-06-20\n");
    fill((number, line) -> number.endsWith("1号") && line.containsKey("Decision") ? ENTER : none());

    enter("--receipt", "receipt.csv", "--lang", "zh");
    enter("--receipt", "receipt.xlsx");

    TableFile csv = TableFile.read(directory.resolve("receipt.csv"));
    assertEquals(3, csv.rows().size());
    assertThat(csv.rows().toString())
        .contains("已录入")
        .contains("未办理")
        .contains("未比对")
        .doesNotContain(WOMAN)
        .doesNotContain(MAN);
    assertThat(SheetTexts.read(directory.resolve("receipt.xlsx")).getFirst().rows().toString())
        .contains("2026-03")
        .contains("2026-04-15")
        .contains("already there");
  }

  @Test
  void oneSheetSavedAsCsvIsTakenToo() {
    FilledIn.csv(
        directory.resolve("cases.xlsx"),
        "OK-OPEN",
        directory.resolve("filled.csv"),
        (number, line) -> ENTER);

    CliRunner.Result result = cli.run("import", "--kind", "court-decisions", "filled.csv");

    assertEquals(ExitCode.DONE.value(), result.exitCode(), result.out());
    assertEquals("DIVORCED", status(WOMAN, "2026-01-01"));
  }

  @Test
  void partiesInOneCellAreTakenApart() throws IOException {
    Files.writeString(
        directory.resolve("cases.csv"),
        "案号,法院,当事人,裁判结果,文书类型,裁判日期,生效日期,结婚证字号\n"
            + "（2025）黔0121民初1号,示例法院,原告：萧红；被告：单文,准予离婚,判决书,2025-06-01,2025-06-20,"
            + "J520121-2008-000001\n");
    cli.run("query", "court", "cases.csv", "--xlsx", "cases.xlsx");
    fill((number, line) -> number.isEmpty() ? none() : with(line, "1"));

    CliRunner.Result result = enter();

    assertEquals(ExitCode.DONE.value(), result.exitCode(), result.out() + result.err());
    assertEquals("DIVORCED", status(WOMAN, "2026-01-01"));
  }

  /** The rows of a sheet of decisions, each changed by hand. */
  private void rewrite(Consumer<List<List<String>>> change) {
    FilledIn.rewritten(
        directory.resolve("cases.xlsx"),
        directory.resolve("filled.xlsx"),
        sheet -> {
          List<List<String>> rows =
              FilledIn.filled(sheet, (number, line) -> number.endsWith("1号") ? ENTER : none());
          if (rows.getFirst().contains("Decision")) {
            change.accept(rows);
          }
          return rows;
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Decision", " decision ", "处理意见", "Decided by", "核实的生效日期", "Note"})
  void aColumnThatIsThereTwiceIsNamed(String title) {
    rewrite(
        rows -> {
          rows.getFirst().add(title);
          rows.subList(1, rows.size()).forEach(row -> row.add("do not enter"));
        });

    CliRunner.Result result = enter();

    assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode());
    assertThat(result.err()).contains("twice (").contains(" and AK)").contains("The sheet");
    assertEquals("MARRIED", status(WOMAN, "2026-01-01"));
  }

  @Test
  void anotherPersonsWordBesideTheDecisionIsNamed() {
    rewrite(
        rows -> {
          rows.getFirst().add("head of office");
          rows.subList(1, rows.size()).forEach(row -> row.add("do not enter"));
        });

    assertThat(enter().out()).contains("“Decision” says otherwise than cell AK");
    assertEquals("MARRIED", status(WOMAN, "2026-01-01"));
  }

  @ParameterizedTest
  @CsvSource({
    "Decision, opinion, Decision",
    "Decided by, by, Decided by",
    "For the program: basis, '', For the program: basis",
    "For the program: check, x, For the program: check"
  })
  void aColumnThatIsGoneIsNamed(String title, String other, String named) {
    rewrite(rows -> rows.getFirst().replaceAll(told -> told.equals(title) ? other : told));

    CliRunner.Result result = enter();

    assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode());
    assertThat(result.err()).contains("has no column “" + named + "”");
  }

  @Test
  void titlesMayStandAboveTheHeadings() {
    rewrite(
        rows -> {
          rows.addFirst(new ArrayList<>(List.of("Cases of the court", "", "March")));
          rows.add(1, new ArrayList<>(List.of("", "printed on", "2026-03-01")));
        });

    assertEquals("1", entered().object("counts").string("entered"));
    assertEquals("DIVORCED", status(WOMAN, "2026-01-01"));
  }

  @Test
  void linesWithoutHeadingsAreNotPassedBy() {
    rewrite(rows -> rows.removeFirst());

    assertThat(enter().err()).contains("and no headings");
    assertEquals("MARRIED", status(WOMAN, "2026-01-01"));
  }

  @Test
  void aWorkbookWithoutItsSheetsNamesThoseItHas() {
    FilledIn.rewritten(
        directory.resolve("cases.xlsx"),
        directory.resolve("filled.xlsx"),
        sheet ->
            sheet.name().equals("Summary") ? FilledIn.filled(sheet, (n, line) -> none()) : null);

    assertThat(enter().err()).contains("columns of decisions (sheets: Summary)");
  }

  @Test
  void aNumberForWhoDecidedGoesNowhere() throws IOException {
    fill(
        (number, line) ->
            number.endsWith("1号") ? Map.of("Decision", "enter", "Decided by", OTHER_MAN) : none());

    CliRunner.Result result = enter("--receipt", "receipt.csv");

    assertThat(result.out()).contains("holds a number").doesNotContain(OTHER_MAN);
    assertThat(Files.readString(directory.resolve("receipt.csv"))).doesNotContain(OTHER_MAN);
    assertEquals("MARRIED", status(WOMAN, "2026-01-01"));
  }

  @Test
  void aDecisionInTheNoteIsToldAndEntersWithNoOther() {
    fill((number, line) -> number.isEmpty() ? none() : Map.of("Note", "不录入"));

    CliRunner.Result all = enter("--accept-all", "OK-OPEN", "--operator", "Li", "--count", "0");

    assertThat(all.out()).contains("“Decision” is empty, and cell H2 says “不录入”");
    assertEquals("MARRIED", status(WOMAN, "2026-01-01"));
  }

  @Test
  void aLineThatIsTakenOutIsAccountedFor() throws IOException {
    list(
        "（2025）黔0121民初1号,示例法院,萧红,%s,单文,%s,准予离婚,判决书,2025-06-01,2025-06-20\n".formatted(WOMAN, MAN)
            + "（2025）黔0121民初2号,示例法院,赵四,,李蓝,,准予离婚,判决书,二〇二五年某月,\n"
            + "（2025）黔0121民初3号,示例法院,赵四,%s,李兰,%s,准予离婚,判决书,2025-06-01,2025-06-20\n"
                .formatted(OTHER_MAN, OTHER_WOMAN));
    rewrite(rows -> rows.removeIf(row -> row.contains("（2025）黔0121民初3号")));

    CliRunner.Result result = enter("--receipt", "receipt.csv", "--lang", "zh");

    assertEquals(ExitCode.DONE.value(), result.exitCode(), result.out());
    assertThat(result.out()).contains("未交回");
    assertThat(TableFile.read(directory.resolve("receipt.csv")).rows())
        .extracting(row -> row.cells().get(1).text() + row.cells().get(9).text())
        .containsExactlyInAnyOrder("2已录入", "3未比对", "4未交回");
  }

  @Test
  void sheetsThatAreTakenOutAreAccountedFor() {
    FilledIn.rewritten(
        directory.resolve("cases.xlsx"),
        directory.resolve("filled.xlsx"),
        sheet ->
            sheet.name().equals("OK-OPEN") ? FilledIn.filled(sheet, (n, line) -> none()) : null);

    Json.Obj counts = entered().object("counts");

    assertEquals("2", counts.string("open"));
    assertEquals("1", counts.string("not_returned"));
  }

  @Test
  void aListOfWhichNoLineCameBackIsCounted() throws IOException {
    String head = "案号,法院,原告姓名,原告身份证号,被告姓名,被告身份证号,裁判结果,文书类型,裁判日期,生效日期\n";
    Files.writeString(
        directory.resolve("other.csv"),
        head
            + "（2025）黔0121民初21号,示例法院,甲乙,,丙丁,,准予离婚,判决书,2025-06-01,2025-06-20\n"
            + "（2025）黔0121民初22号,示例法院,戊己,,庚辛,,准予离婚,判决书,2025-06-01,2025-06-20\n");
    cli.run("query", "court", "cases.csv", "other.csv", "--xlsx", "cases.xlsx");
    rewrite(rows -> rows.removeIf(row -> row.contains("other.csv")));

    Json.Obj counts = entered().object("counts");

    assertEquals("1", counts.string("entered"));
    assertEquals("2", counts.string("not_returned"));
  }

  @Test
  void aPlaceWhereNoReceiptCanBeIsToldBeforeAnythingEnters() {
    fill((number, line) -> number.endsWith("1号") ? ENTER : none());

    CliRunner.Result result = enter("--receipt", "nowhere/receipt.xlsx");

    assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode());
    assertThat(result.err()).contains("nowhere");
    assertEquals("MARRIED", status(WOMAN, "2026-01-01"));
    assertEquals(ExitCode.DONE.value(), enter("--receipt", "receipt.xlsx").exitCode());
    assertThat(directory.resolve("receipt.xlsx.part")).doesNotExist();
  }

  @Test
  void aDayThatCannotBeNamesItsColumn() throws IOException {
    list("（2025）黔0121民初1号,示例法院,萧红,%s,单文,%s,准予离婚,判决书,2025-06-01,2025-02-30\n".formatted(WOMAN, MAN));
    fill((number, line) -> none());

    enter("--receipt", "receipt.csv", "--lang", "zh");
    cli.run("query", "court", "cases.csv", "--xlsx", "zh.xlsx", "--lang", "zh");

    assertThat(SheetTexts.read(directory.resolve("zh.xlsx")).toString())
        .contains("“生效日期”列：不是日期；请法院更正");
  }

  /**
   * The court tells the day of effect a month later: that is for the entry, not a second decree.
   */
  @Test
  void aDecreeThatIsOnFileWithoutItsDayIsNamedForCorrection() throws IOException {
    fill((number, line) -> number.endsWith("2号") ? ENTER : none());
    assertEquals("1", entered().object("counts").string("entered"));
    list(
        "（2025）黔0121民初2号,示例法院,赵四,%s,李兰,%s,准予离婚,判决书,2025-07-01,2025-07-20\n"
            .formatted(OTHER_MAN, OTHER_WOMAN));
    fill((number, line) -> number.endsWith("2号") ? with(line, "2") : none());

    CliRunner.Result result = enter("--lang", "zh");

    assertThat(result.out()).contains("该记录即本裁判而缺生效日期的").contains("lianli act correct 3");
    assertEquals("UNDETERMINED", status(OTHER_WOMAN, "2025-08-01"));
  }

  @Test
  void aDryRunEntersNothing() {
    fill((number, line) -> number.endsWith("1号") ? ENTER : none());

    assertThat(enter("--dry-run").out()).contains("would enter");
    assertEquals("MARRIED", status(WOMAN, "2026-01-01"));
  }

  @Test
  void anyOtherTableIsNoFileOfDecisions() {
    CliRunner.Result result = cli.run("import", "--kind", "court-decisions", "cases.csv");

    assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode());
    assertThat(result.err()).contains("columns of decisions").contains("--xlsx");
  }
}
