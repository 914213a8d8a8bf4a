package lianli.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lianli.registry.RegistryHome;
import lianli.registry.act.Act;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.intake.ListImport.Mode;
import lianli.registry.intake.RowOutcome.Result;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.list.ListMapping;
import lianli.registry.store.RegistryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of one list about one suit are read together: what stands at its end counts. */
class SuitsOfAListTest {
  private static final String MARRIAGES =
      """
      登记类别,男方姓名,男方身份证件号,女方姓名,女方身份证件号,登记日期,结婚证字号
      结婚,莫须有,520121198001010012,乌有,520121198202020022,2010-03-18,J520121-2010-000550
      结婚,钱多多,520121197902020019,子虚,520121198303030043,2011-05-06,J520121-2011-000120
      """;
  private static final String HEAD = "案号,原审案号,裁判日期,生效日期,文书类型,案由,裁判结果,原告姓名,原告身份证件号,被告姓名,被告身份证件号\n";
  private static final String COUPLE = "莫须有,520121198001010012,乌有,520121198202020022";
  private static final String CROSSED = "乌有,520121198202020022,莫须有,520121198001010012";
  private static final String NAMES = "莫須有,,乌有,";
  private static final String OTHERS = "钱多多,520121197902020019,子虚,520121198303030043";
  private static final String FIRST = "(2019)黔0121民初812号";
  private static final String SECOND = "(2019)黔01民终2210号";

  @TempDir private Path directory;
  private RegistryStore store;

  @BeforeEach
  void makeRegistry() throws IOException {
    RegistryHome home = new RegistryHome(directory.resolve("home"));
    home.directory().toFile().mkdir();
    store = new SqliteRegistryStore(home, Clock.systemUTC());
    store.create();
    run(MARRIAGES);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          overturned on appeal     | (2019)黔01民终2210号 |                      | 2019-08-20 | 判决书 | 离婚纠纷 | 改判不准离婚
          in words of the decree   | (2019)黔01民终2210号 |                      | 2019-08-20 | 判决书 |          | 撤销一审判决，不准离婚
          remanded                 | (2019)黔01民终2210号 |                      | 2019-08-20 | 裁定书 | 离婚纠纷 | 发回重审
          names the first number   | (2019)黔01民终2210号 | (2019)黔0121民初812号 | 2019-08-20 | 判决书 | 离婚纠纷 | 驳回原告诉讼请求
          withdrawn with the suit  | (2019)黔01民终2210号 |                      | 2019-08-20 | 裁定书 |          | 准予撤回起诉并撤销一审判决
          party died on appeal     | (2019)黔01民终2210号 |                      | 2019-08-20 | 裁定书 |          | 终结诉讼
          reconciled on appeal     | (2019)黔01民终2210号 |                      | 2019-08-20 |        | 离婚纠纷 | 调解和好
          appeal still open        | (2019)黔01民终2210号 |                      |            |        | 离婚纠纷 | 审理中
          changed, not said in what| (2019)黔01民终2210号 |                      | 2019-08-20 | 判决书 | 离婚纠纷 | 部分改判
          words nobody knows       | (2019)黔01民终2210号 |                      | 2019-08-20 | 判决书 | 离婚纠纷 | 另行处理
          overturned in a retrial  | (2020)黔01民再31号   |                      | 2020-11-02 | 判决书 | 离婚纠纷 | 不准离婚
          retrial ordered          | (2020)黔民申77号     |                      | 2020-09-02 | 裁定书 | 离婚纠纷 | 指令再审
          under the same number    | (2019)黔0121民初812号 |                     | 2019-09-20 | 裁定书 | 离婚纠纷 | 按撤诉处理
          the same day and number  | （2019）黔0121民初812号 |                   | 2019-05-06 | 判决书 | 离婚纠纷 | 不准离婚
          a first judgment anew    | (2020)黔0121民初99号 | （2019）黔0121民初812号 | 2020-03-02 | 判决书 | 离婚纠纷 | 不准离婚
          """)
  void aDecreeThatDoesNotStandAtTheEndNeverEnters(
      String story,
      String number,
      String earlier,
      String day,
      String paper,
      String cause,
      String outcome)
      throws IOException {
    String later =
        String.join(
            ",",
            number,
            text(earlier),
            text(day),
            "",
            text(paper),
            text(cause),
            "\"" + outcome + "\"");
    String first = FIRST + ",,2019-05-06,2019-06-12,判决书,离婚纠纷,准予离婚," + COUPLE + "\n";
    for (String persons : List.of(COUPLE, CROSSED, NAMES)) {
      String second = later + "," + persons + "\n";
      for (String list : List.of(first + second, second + first)) {
        ImportOf rows = run(HEAD + list);

        assertThat(rows.all).as(story).hasSize(2).allMatch(row -> row.result() == Result.REJECTED);
        assertThat(decrees()).as(story).isEmpty();
        int of = list.startsWith(first) ? 2 : 3;
        assertThat(rows.of(of).remarks().getFirst().english())
            .as(story)
            .contains("row " + (5 - of));
        assertThat(rows.of(of).remarks().getFirst().chinese()).contains("第 " + (5 - of) + " 行");
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a retrial refused           | (2020)黔民申77号     | 2020-09-02 | 裁定书 | 离婚纠纷         | 驳回再审申请           | C
          property only, by its cause | (2020)黔01民终5号    | 2020-09-02 | 判决书 | 离婚后财产纠纷   | '驳回上诉，维持原判'   | C
          enforcement                 | (2019)黔0121执66号   | 2019-09-02 | 裁定书 | 离婚纠纷         | 终结                   | C
          another couple              | (2019)黔01民终2210号 | 2019-08-20 | 判决书 | 离婚纠纷         | 改判不准离婚           | O
          a suit years before         | (2016)黔01民终8号    | 2016-08-20 | 判决书 | 离婚纠纷         | 改判不准离婚           | C
          dismissed in another suit   | (2018)黔0121民初3号  | 2018-08-20 | 判决书 | 离婚纠纷         | 不准离婚               | C
          the appeal was withdrawn    | (2019)黔01民终2210号 | 2019-06-01 | 裁定书 | 离婚纠纷         | 准予撤回上诉           | C
          """)
  void whatLeavesItAloneTakesNothingAway(
      String story,
      String number,
      String day,
      String paper,
      String cause,
      String outcome,
      String whose)
      throws IOException {
    String persons = whose.equals("C") ? COUPLE : OTHERS;
    ImportOf rows =
        run(
            HEAD
                + FIRST
                + ",,2019-05-06,2019-06-12,判决书,离婚纠纷,准予离婚,"
                + COUPLE
                + "\n%s,,%s,,%s,%s,\"%s\",%s\n"
                    .formatted(number, day, paper, cause, outcome, persons));

    assertEquals(Result.ENTERED, rows.of(2).result(), rows.of(2).remarks().toString());
    assertEquals(Result.REJECTED, rows.of(3).result());
    assertEquals("2019-06-12", decrees().getFirst().effectiveFrom().text());
  }

  @Test
  void anAppealThatWasDismissedEndsTheMarriageByItsOwnJudgment() throws IOException {
    ImportOf rows =
        run(
            HEAD
                + FIRST
                + ",,2019-05-06,,判决书,离婚纠纷,准予离婚,"
                + COUPLE
                + "\n"
                + SECOND
                + ",,2019-08-20,2019-08-27,判决书,离婚纠纷,\"驳回上诉，维持原判\","
                + CROSSED
                + "\n");

    assertEquals(Result.REJECTED, rows.of(2).result());
    assertEquals(Result.ENTERED, rows.of(3).result(), rows.of(3).remarks().toString());
    assertThat(decrees()).hasSize(1);
    assertEquals(SECOND, decrees().getFirst().decree().caseNumber());
    assertEquals("2019-08-27", decrees().getFirst().effectiveFrom().text());
  }

  /** The line below says that it was granted and appealed; the court above, that it stands. */
  @ParameterizedTest
  @CsvSource({
    "'判决离婚，被告上诉', ENTERED",
    "'判决离婚，原告上诉', ENTERED",
    "准予离婚（上诉）, ENTERED",
    "已上诉, REJECTED",
    "'判决不准离婚', REJECTED",
  })
  void aJudgmentUnderAppealIsInForceOnceItIsUpheld(String below, Result expected)
      throws IOException {
    ImportOf rows =
        run(
            HEAD
                + FIRST
                + ",,2019-05-06,,判决书,离婚纠纷,\"%s\",".formatted(below)
                + COUPLE
                + "\n(2019)黔01民终2210号,,2019-08-20,2019-09-01,判决书,离婚纠纷,\"驳回上诉，维持原判\","
                + COUPLE
                + "\n");

    assertEquals(Result.REJECTED, rows.of(2).result());
    assertEquals(expected, rows.of(3).result(), rows.of(3).remarks().toString());
  }

  @Test
  void aWithdrawnAppealPutsTheJudgmentInForceFromThen() throws IOException {
    ImportOf rows =
        run(
            HEAD
                + FIRST
                + ",,2019-05-06,2019-05-28,判决书,离婚纠纷,准予离婚,"
                + COUPLE
                + "\n"
                + SECOND
                + ",,2019-08-20,,裁定书,离婚纠纷,准予撤回上诉,"
                + COUPLE
                + "\n");

    assertThat(rows.all).allMatch(row -> row.result() == Result.REJECTED);
    assertThat(rows.of(2).remarks().getFirst().english()).contains("give that day");
  }

  @Test
  void aSuitThatWasRemandedEndsByItsLastJudgment() throws IOException {
    ImportOf rows =
        run(
            HEAD
                + line(FIRST, "2019-05-06", "准予离婚")
                + line(SECOND, "2019-08-20", "发回重审")
                + line("(2020)黔0121民初7号", "2020-01-10", "准予离婚")
                + line("(2020)黔01民终91号", "2020-05-10", "维持原判"));

    assertThat(rows.all.stream().map(RowOutcome::result).toList())
        .as(rows.all.toString())
        .containsExactly(Result.REJECTED, Result.REJECTED, Result.REJECTED, Result.ENTERED);
    assertEquals("(2020)黔01民终91号", decrees().getFirst().decree().caseNumber());
  }

  @Test
  void aSecondInstanceNamedInTheRowAndNotInTheListIsAskedAbout() throws IOException {
    ImportOf rows =
        run(
            HEAD.replace("原审案号", "二审案号")
                + FIRST
                + ","
                + SECOND
                + ",2019-05-06,2019-06-12,判决书,离婚纠纷,准予离婚,"
                + COUPLE
                + "\n");

    assertEquals(Result.REJECTED, rows.of(2).result());
    assertThat(decrees()).isEmpty();
  }

  @Test
  void linesOfJsonAreReadTogetherAsWell() throws IOException {
    String line =
        "{\"case_number\":\"%s\",\"judged_on\":\"%s\",\"outcome\":\"%s\",\"man.name\":\"莫须有\","
            + "\"man.id_number\":\"520121198001010012\",\"woman.name\":\"乌有\","
            + "\"woman.id_number\":\"520121198202020022\"}\n";
    ImportOf rows =
        run(
            line.formatted(FIRST, "2019-05-06", "准予离婚")
                + line.formatted(SECOND, "2019-08-20", "改判不准离婚"));

    assertThat(rows.all).allMatch(row -> row.result() == Result.REJECTED);
    assertThat(decrees()).isEmpty();
  }

  @Test
  void aHiddenLineAndOneThatTakesItselfBackStillOverturn() throws IOException {
    ImportOf rows =
        run(
            HEAD.strip()
                + ",备注\n"
                + line(FIRST, "2019-05-06", "准予离婚").strip()
                + ",\n"
                + line(SECOND, "2019-08-20", "改判不准离婚").strip()
                + ",二审已撤销原判\n");

    assertThat(rows.all).allMatch(row -> row.result() == Result.REJECTED);
    assertThat(rows.of(2).remarks().getFirst().english()).contains("row 3");
  }

  private static String line(String number, String day, String outcome) {
    return number + ",," + day + ",,判决书,离婚纠纷," + outcome + "," + COUPLE + "\n";
  }

  private static String text(String cell) {
    return cell == null ? "" : cell;
  }

  /** Rows by their numbers. */
  private record ImportOf(List<RowOutcome> all) {
    RowOutcome of(int row) {
      return all.stream().filter(each -> each.row() == row).findFirst().orElseThrow();
    }
  }

  private ImportOf run(String list) throws IOException {
    Path file = directory.resolve("list");
    Files.writeString(file, list);
    List<RowOutcome> rows = new ArrayList<>();
    try (Ledger ledger = store.openForWriting()) {
      new ListImport(ledger, LocalDate.of(2026, 11, 1), "test")
          .run(file, ListMapping.none(), Mode.ENTER, rows::add);
    }
    return new ImportOf(rows);
  }

  private List<CourtDivorce> decrees() {
    try (Ledger ledger = store.openForWriting();
        var entries = ledger.entriesAfter(0)) {
      List<Act> acts = entries.map(LedgerEntry::act).collect(Collectors.toList());
      return acts.stream()
          .filter(CourtDivorce.class::isInstance)
          .map(CourtDivorce.class::cast)
          .toList();
    }
  }
}
