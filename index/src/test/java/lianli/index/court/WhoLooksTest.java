package lianli.index.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lianli.index.Couples;
import lianli.index.MemoryLedger;
import lianli.registry.list.ListMapping;
import lianli.registry.table.TableFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines go to a person, and what each line says is to be done. */
class WhoLooksTest {
  private static final String SHAN = Couples.id("19800302", 11);
  private static final String XIAO = Couples.id("19820715", 22);
  private static final String ZHOU = Couples.id("19860606", 60);
  private static final String NUMBER = "J520199-2008-000001";
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private static final List<String> HEADINGS =
      List.of("案号", "原告姓名", "原告身份证号", "被告姓名", "被告身份证号", "结婚日期", "裁判结果", "备注", "裁判日期", "生效日期");

  @TempDir Path folder;

  private final MemoryLedger ledger = new MemoryLedger();

  @BeforeEach
  void fillTheLedger() {
    ledger.add(Couples.marriage(NUMBER, "2008-05-01", "单文", SHAN, "萧红", XIAO));
    for (int i = 1; i <= 9; i++) {
      ledger.add(
          Couples.marriage(
              "J520199-2009-00000" + i,
              "2009-03-0" + i,
              "罗" + "一二三四五六七八九".charAt(i - 1),
              Couples.id("1979010" + i, 100 + 2 * i + 1),
              "杨" + "一二三四五六七八九".charAt(i - 1),
              Couples.id("1981020" + i, 200 + 2 * i)));
    }
  }

  @Test
  void anotherSpouseByAWholeNumberOfTheirOwnIsToldAndLeavesNoPairToLookAt() {
    CaseFinding finding = match(line("单文", SHAN, "周敏", ZHOU, "", "准予离婚"));

    assertEquals(DiscrepancyClass.SPOUSE_MISMATCH, finding.discrepancy());
    assertEquals(LinkDecision.NONE, finding.decision());
    assertThat(finding.acts()).containsExactly(1L);
    assertThat(finding.advice().english()).contains("another spouse");
  }

  /** The wife may have changed her name. */
  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "周敏, '', ''",
    "周敏, 520199************, ''",
    "周敏, '', 2008-05",
    "周敏, '', 2008-09-30",
    "周敏, 52019919860606060, ''"
  })
  void anotherNameAloneGoesToAPerson(String name, String number, String married) {
    CaseFinding finding = match(line("单文", SHAN, name, number, married, "准予离婚"));

    assertEquals(LinkDecision.REVIEW, finding.decision());
    assertThat(finding.acts()).contains(1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"不准离婚", "撤诉", "调解和好", "终结诉讼"})
  void aLineThatChangesNothingIsNotLookedAt(String outcome) {
    CaseFinding named = match(line("单文", "", "萧红", "", "", outcome));
    assertEquals(DiscrepancyClass.OK_OPEN, named.discrepancy());
    assertEquals(LinkDecision.NOT_NEEDED, named.decision());

    assertEquals(LinkDecision.NONE, match(line("单文", SHAN, "周敏", "", "", outcome)).decision());
    assertEquals(LinkDecision.NONE, match(line("郑七", "", "钱八", "", "", outcome)).decision());
    assertEquals(
        LinkDecision.ACCEPTED, match(line("单文", SHAN, "萧红", XIAO, "", outcome)).decision());
  }

  /** What was entered upon the first instance may have to be taken back, whoever is meant. */
  @ParameterizedTest
  @ValueSource(strings = {"改判不准离婚", "撤销原判，发回重审", "准予离婚", "婚姻无效", "判决"})
  void aDoubtfulLineThatMayChangeSomethingIsLookedAt(String outcome) {
    CaseFinding finding = match(line("单文", "", "萧红", "", "", outcome));

    assertEquals(LinkDecision.REVIEW, finding.decision());
  }

  @Test
  void theDecreeOnFileIsKnownAgainByItsNumber() {
    ledger.add(
        Couples.courtDivorce(
            NUMBER, "（2019）黔0199民初123号", "2019-06-01", "2019-06-20", "单文", SHAN, "萧红", XIAO));

    CaseFinding again = match(line("单文", "", "萧红", "", "", "准予离婚"));
    assertEquals(DiscrepancyClass.OK_CLOSED, again.discrepancy());
    assertEquals(LinkDecision.ACCEPTED, again.decision());

    List<String> other = new ArrayList<>(line("单文", "", "萧红", "", "", "准予离婚"));
    other.set(0, "（2019）黔0199民初124号");
    assertEquals(DiscrepancyClass.DATE_CONFLICT, match(other).discrepancy());
    assertEquals(LinkDecision.REVIEW, match(other).decision());
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource(
      textBlock =
          """
          准予离婚,     '',         2019-06-20, Enter the decree
          准予离婚,     已上诉,     2019-06-20, Ask the court
          准予离婚,     公告送达中, 2019-06-20, Ask the court
          判决离婚，未生效, '',     2019-06-20, Ask the court
          准予离婚,     '',         2026-03-03, Do not enter it yet
          准予离婚,     四中院发回重审, 2019-06-20, Enter nothing
          分割夫妻共同财产, '',     2019-06-20, Enter nothing; the marriage is open
          不准离婚,     '',         2019-06-20, Nothing
          婚姻无效,     '',         2019-06-20, Enter that the marriage is void
          """)
  void eachLineSaysWhatIsToBeDone(
      String outcome, String remark, String effective, String expected) {
    List<String> line = new ArrayList<>(line("单文", SHAN, "萧红", XIAO, "", outcome));
    line.set(7, remark);
    line.set(9, effective);

    CaseFinding finding = match(line);

    assertEquals(DiscrepancyClass.OK_OPEN, finding.discrepancy());
    assertThat(finding.advice().english()).startsWith(expected);
  }

  @ParameterizedTest(name = "{0} of {1} in {2}")
  @CsvSource({
    "准予离婚, 2026-02-20, （2026）黔0199民初5号, true",
    "准予离婚, 2026-02-15, （2026）黔0199民初5号, true",
    "准予离婚, 2026-02-14, （2026）黔0199民初5号, false",
    "调解离婚, 2026-02-20, （2026）黔0199民初5号, false",
    "二审改判离婚, 2026-02-20, （2026）黔01民终5号, false"
  })
  void aJudgmentOfTheLastDaysCanBeAppealedAgainst(
      String outcome, String judged, String number, boolean isEarly) {
    List<String> line = new ArrayList<>(line("单文", SHAN, "萧红", XIAO, "", outcome));
    line.set(0, number);
    line.set(8, judged);
    line.set(9, "");

    String advice = match(line).advice().english();

    assertEquals(isEarly, advice.startsWith("Do not enter it yet"), advice);
  }

  @Test
  void whatFitsTooManyCouplesIsTold() {
    for (int i = 0; i <= 100; i++) {
      ledger.add(
          Couples.marriage(
              "J520199-2011-%06d".formatted(i + 1),
              "2011-04-01",
              "王伟",
              Couples.id("19700101", 2 * i + 1),
              "李" + Character.toString(0x4E00 + 7 * i),
              Couples.id("19720202", 2 * i + 2)));
    }

    CourtReport report = report(List.of(line("王伟", "", "李芳", "", "", "准予离婚")));

    assertThat(report.warning().orElseThrow().chinese()).contains("对应的夫妻过多");
  }

  @Test
  void formatAndOrderOfThePartiesChangeNothing() throws IOException {
    List<List<String>> lines =
        List.of(
            line("单文", SHAN, "萧红", XIAO, "2008-05-01", "准予离婚"),
            line("罗一", "520199********" + "0319", "杨一", "", "2009-03-01", "撤诉"),
            line("单文", SHAN, "周敏", ZHOU, "", "调解离婚"),
            line("郑七", "", "钱八", "", "", "判决"));
    List<List<String>> crossed =
        lines.stream()
            .map(line -> IntStream.of(0, 3, 4, 1, 2, 5, 6, 7, 8, 9).mapToObj(line::get).toList())
            .toList();

    List<String> expected = told(report(lines));
    assertEquals(expected, told(report(crossed)));
    assertEquals(expected, told(reportOf(csv(lines))));
    assertEquals(expected, told(reportOf(workbook(lines))));
  }

  private Path csv(List<List<String>> lines) throws IOException {
    StringBuilder text = new StringBuilder(String.join(",", HEADINGS) + "\r\n");
    lines.forEach(line -> text.append(String.join(",", line)).append("\r\n"));
    return Files.writeString(folder.resolve("list.csv"), text, StandardCharsets.UTF_8);
  }

  private Path workbook(List<List<String>> lines) throws IOException {
    Path file = folder.resolve("list.xls");
    try (HSSFWorkbook book = new HSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("名单");
      List<List<String>> all = new ArrayList<>(List.of(HEADINGS));
      all.addAll(lines);
      for (int row = 0; row < all.size(); row++) {
        Row cells = sheet.createRow(row);
        for (int column = 0; column < HEADINGS.size(); column++) {
          cells.createCell(column).setCellValue(all.get(row).get(column));
        }
      }
      book.write(out);
    }
    return file;
  }

  private static List<String> told(CourtReport report) {
    return report.findings().stream()
        .map(
            finding ->
                finding.discrepancy()
                    + " "
                    + finding.decision()
                    + finding.flags()
                    + finding.acts()
                    + finding.explanation().map(why -> why.score())
                    + finding.advice().english())
        .toList();
  }

  private static List<String> line(
      String one, String oneId, String other, String otherId, String married, String outcome) {
    return List.of(
        "（2019）黔0199民初123号",
        one,
        oneId,
        other,
        otherId,
        married,
        outcome,
        "",
        "2019-06-01",
        "2019-06-20");
  }

  private CaseFinding match(List<String> line) {
    return report(List.of(line)).findings().getFirst();
  }

  private CourtReport report(List<List<String>> lines) {
    return report(Tables.of(HEADINGS, lines));
  }

  private CourtReport reportOf(Path file) {
    return report(TableFile.read(file, ListMapping.none().headings()));
  }

  private CourtReport report(TableFile table) {
    return new CourtMatcher(ledger).match(CaseList.of(table, ListMapping.none(), TODAY));
  }
}
