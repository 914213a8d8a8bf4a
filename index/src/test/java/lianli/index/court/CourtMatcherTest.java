package lianli.index.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianli.index.Couples;
import lianli.index.MemoryLedger;
import lianli.registry.act.Act;
import lianli.registry.list.ListMapping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One story for each class. The couple 单文 and 萧红 married on 2008-05-01. */
class CourtMatcherTest {
  private static final String SHAN = Couples.id("19800302", 11);
  private static final String XIAO = Couples.id("19820715", 22);
  private static final String NUMBER = "J520199-2008-000001";
  private static final String CASE = "（2019）黔0199民初123号";

  private static final List<String> HEADINGS =
      List.of(
          "案号", "法院", "原告姓名", "原告身份证号", "被告姓名", "被告身份证号", "结婚证字号", "结婚日期", "裁判结果", "裁判日期", "生效日期");

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
  void stillMarriedInTheRegister() {
    CaseFinding finding = match(row("单文", SHAN, "萧红", XIAO, "", ""));

    assertEquals(DiscrepancyClass.OK_OPEN, finding.discrepancy());
    assertEquals(LinkDecision.ACCEPTED, finding.decision());
    assertThat(finding.flags()).isEmpty();
    assertThat(finding.acts()).containsExactly(1L);
  }

  /** The couple may have married each other again since: without a day nobody can tell. */
  @Test
  void aCaseWithoutADayGoesToAPerson() {
    List<String> row = new ArrayList<>(row("单文", SHAN, "萧红", XIAO, NUMBER, "2008-05-01"));
    row.set(row.size() - 2, "");
    row.set(row.size() - 1, "");

    assertEquals(LinkDecision.REVIEW, match(row).decision());
  }

  @Test
  void anOutcomeThatNobodyCanTellIsFlagged() {
    CaseFinding finding = match(row("单文", SHAN, "萧红", XIAO, "", "", "判决离婚，被告上诉"));

    assertThat(finding.flags()).containsExactly(CaseFlag.OUTCOME);
  }

  @Test
  void plaintiffMayBeTheWife() {
    assertEquals(LinkDecision.ACCEPTED, match(row("萧红", XIAO, "单文", SHAN, "", "")).decision());
  }

  @Test
  void maskedNumbersIdentifyTogetherWithNames() {
    CaseFinding finding = match(row("单文", mask(SHAN), "萧红", mask(XIAO), "", ""));

    assertEquals(DiscrepancyClass.OK_OPEN, finding.discrepancy());
    assertEquals(LinkDecision.ACCEPTED, finding.decision());
  }

  @Test
  void aMistypedNumberIsFlagged() {
    String slip = SHAN.substring(0, 9) + "9" + SHAN.substring(10);

    CaseFinding finding = match(row("单文", slip, "萧红", XIAO, "", ""));

    assertEquals(DiscrepancyClass.OK_OPEN, finding.discrepancy());
    assertEquals(LinkDecision.ACCEPTED, finding.decision());
    assertThat(finding.flags()).containsExactly(CaseFlag.ID_TYPO);
  }

  @Test
  void variantsHomophonesAndOtherNumbersAreFlagged() {
    CaseFinding finding = match(row("善文", SHAN, "肖红", XIAO, "J520199-2008-000077", "2008-05-02"));

    assertEquals(DiscrepancyClass.OK_OPEN, finding.discrepancy());
    assertThat(finding.flags())
        .containsExactly(CaseFlag.NAME_VARIANT, CaseFlag.CERT_MISMATCH, CaseFlag.MARRIAGE_DATE);
  }

  @Test
  void namesAloneAreNeverAccepted() {
    assertEquals(LinkDecision.REVIEW, match(row("单文", "", "萧红", "", "", "")).decision());
  }

  @Test
  void namesWithTheCertificateNumberAreAccepted() {
    assertEquals(LinkDecision.ACCEPTED, match(row("单文", "", "萧红", "", NUMBER, "")).decision());
  }

  @Test
  void closedByThisDecree() {
    enterDecree(CASE, "2019-06-20");

    assertEquals(
        DiscrepancyClass.OK_CLOSED, match(row("单文", SHAN, "萧红", XIAO, "", "")).discrepancy());
  }

  @Test
  void closedOnAnotherDay() {
    enterDecree(CASE, "2019-07-20");

    assertEquals(
        DiscrepancyClass.DATE_CONFLICT, match(row("单文", SHAN, "萧红", XIAO, "", "")).discrepancy());
  }

  @Test
  void closedByRegistration() {
    ledger.add(
        Couples.act(
            "act=divorce",
            "certificate_number=L520199-2015-000007",
            "registered_on=2015-06-01",
            "man.name=单文",
            "man.id_number=" + SHAN,
            "woman.name=萧红",
            "woman.id_number=" + XIAO));

    assertEquals(
        DiscrepancyClass.DATE_CONFLICT, match(row("单文", SHAN, "萧红", XIAO, "", "")).discrepancy());
  }

  @Test
  void aCaseThatChangesNothingAgreesWithEitherState() {
    List<String> dismissed = row("单文", SHAN, "萧红", XIAO, "", "", "判决不准离婚");
    assertEquals(DiscrepancyClass.OK_OPEN, match(dismissed).discrepancy());

    enterDecree("（2021）黔0199民初9号", "2021-01-01");

    assertEquals(DiscrepancyClass.OK_CLOSED, match(dismissed).discrepancy());
  }

  @Test
  void openAndYetMarriedAgain() {
    ledger.add(
        Couples.marriage(
            "J520199-2020-000005", "2020-02-02", "单文", SHAN, "李梅", Couples.id("19850505", 40)));

    assertEquals(
        DiscrepancyClass.REMARRIED, match(row("单文", SHAN, "萧红", XIAO, "", "")).discrepancy());
  }

  @Test
  void openAndYetMarriedAgainToTheSameSpouse() {
    ledger.add(Couples.marriage("J520199-2021-000008", "2021-01-08", "单文", SHAN, "萧红", XIAO));

    CaseFinding finding = match(row("单文", SHAN, "萧红", XIAO, "", ""));

    assertEquals(DiscrepancyClass.REMARRIED, finding.discrepancy());
    assertThat(finding.acts()).containsExactly(1L);
  }

  @Test
  void aMarriageToldByItsNumberAndDayIsFoundThoughANameHasChanged() {
    CaseFinding finding = match(row("单文", SHAN, "欧阳霞", "", NUMBER, "2008-05-01"));

    assertEquals(DiscrepancyClass.OK_OPEN, finding.discrepancy());
    assertThat(finding.flags()).containsExactly(CaseFlag.NAME_VARIANT);
  }

  @Test
  void aSuitThatChangesNothingNeedsNoAction() {
    CaseFinding finding = match(row("单文", SHAN, "萧红", XIAO, "", "", "判决不准离婚"));

    assertThat(finding.advice().english()).startsWith("Nothing:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "520199************",
        "5****************1",
        "520***************",
        "*****************1"
      })
  void aMaskThatShowsTooLittleIsNoSupport(String mask) {
    CaseFinding finding = match(row("单文", mask, "萧红", "", "", ""));

    assertEquals(LinkDecision.REVIEW, finding.decision());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1982-02-08", "2018-05-01", "2009-12-31"})
  void anotherDayAndAMaskThatTellsLittleDoNotPassWithNamesAlone(String day) {
    String year = SHAN.substring(0, 10) + "********";

    assertThat(match(row("单文", year, "萧红", "", "", day)).decision())
        .isNotEqualTo(LinkDecision.ACCEPTED);
  }

  @ParameterizedTest
  @CsvSource({
    "第910002号,米坪结字第910002号",
    "米坪结字910002,米坪结字第910002号",
    "米结字第910002号,米坪结字第910002号",
    "(91)米坪结字第2号,米坪结字第910002号",
    "第890098号,冯三结字第890098号",
    "J5201992009000077,J520199-2009-000077",
    "520199-2009-000077,J520199-2009-000077"
  })
  void writtenFormsOfOneNumberAreOneNumber(String stated, String filed) {
    ledger.add(
        Couples.marriage(
            filed,
            "1991-03-08",
            "安国",
            Couples.id("19650101", 51),
            "卢梅",
            Couples.id("19660202", 62)));

    CaseFinding finding = match(row("安国", "", "卢梅", "", stated, ""));

    assertEquals(LinkDecision.ACCEPTED, finding.decision());
    assertThat(finding.flags()).isEmpty();
  }

  @Test
  void theOrderOfRowsAndOfPartiesChangesNothing() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      List<String> row =
          new ArrayList<>(
              row(
                  "罗" + "一二三四五六七八九".charAt(i - 1),
                  i % 2 == 0 ? "" : mask(Couples.id("1979010" + i, 100 + 2 * i + 1)),
                  "杨" + "一二三四五六七八九".charAt(i - 1),
                  i % 3 == 0 ? "" : Couples.id("1981020" + i, 200 + 2 * i),
                  "",
                  "2009-03-0" + i));
      row.set(0, "（2019）黔0199民初" + i + "号");
      rows.add(row);
    }
    List<String> expected = told(report(rows));

    List<List<String>> turned = new ArrayList<>(rows);
    turned.replaceAll(
        row -> {
          List<String> swapped = new ArrayList<>(row);
          java.util.Collections.swap(swapped, 2, 4);
          java.util.Collections.swap(swapped, 3, 5);
          return swapped;
        });
    java.util.Collections.reverse(turned);

    assertThat(told(report(turned))).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<String> told(CourtReport report) {
    return report.findings().stream()
        .map(
            finding ->
                finding.courtCase().number().text()
                    + finding.discrepancy()
                    + finding.decision()
                    + finding.flags()
                    + finding.acts()
                    + finding.explanation().map(why -> why.score()))
        .toList();
  }

  @Test
  void marriedToSomebodyElse() {
    CaseFinding finding = match(row("单文", SHAN, "周敏", Couples.id("19860606", 60), "", ""));

    assertEquals(DiscrepancyClass.SPOUSE_MISMATCH, finding.discrepancy());
    assertEquals(LinkDecision.NONE, finding.decision());
    assertThat(finding.acts()).containsExactly(1L);
  }

  @Test
  void onFileButNoLongerMarried() {
    enterDecree("（2010）开民初字第5号", "2010-01-01");

    CaseFinding finding = match(row("单文", SHAN, "周敏", Couples.id("19860606", 60), "", ""));

    assertEquals(DiscrepancyClass.NO_MARRIAGE, finding.discrepancy());
  }

  @Test
  void neitherIsOnFile() {
    CaseFinding finding =
        match(row("郑七", Couples.id("19700707", 71), "钱八", Couples.id("19710808", 82), "", ""));

    assertEquals(DiscrepancyClass.NOT_FOUND, finding.discrepancy());
    assertEquals(LinkDecision.NONE, finding.decision());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "520199************", "5****************1", "*****************1"})
  void whatTellsTooLittleGoesToAPersonWithTheReason(String mask) {
    CaseFinding finding = match(row("郑七", mask, "钱八", "", "", ""));

    assertEquals(DiscrepancyClass.NOT_FOUND, finding.discrepancy());
    assertEquals(LinkDecision.REVIEW, finding.decision());
    assertThat(finding.advice().english()).contains("too little");
  }

  @Test
  void marriedOnlyAfterTheJudgment() {
    ledger.add(
        Couples.marriage(
            "J520199-2022-000003",
            "2022-02-02",
            "钱进",
            Couples.id("19900101", 91),
            "孙丽",
            Couples.id("19910202", 92)));

    CaseFinding finding =
        match(row("钱进", Couples.id("19900101", 91), "孙丽", Couples.id("19910202", 92), "", ""));

    assertEquals(DiscrepancyClass.JUDGMENT_BEFORE_MARRIAGE, finding.discrepancy());
  }

  @Test
  void aCoupleMarriedTwiceMeansTheMarriageBeforeTheJudgment() {
    enterDecree(CASE, "2019-06-20");
    ledger.add(Couples.marriage("J520199-2021-000008", "2021-01-08", "单文", SHAN, "萧红", XIAO));

    CaseFinding finding = match(row("单文", SHAN, "萧红", XIAO, "", ""));

    assertEquals(DiscrepancyClass.OK_CLOSED, finding.discrepancy());
    assertEquals(LinkDecision.ACCEPTED, finding.decision());
  }

  @Test
  void twoCouplesOfOneNameAreAmbiguousWithoutNumbers() {
    ledger.add(
        Couples.marriage(
            "J520199-2011-000001",
            "2011-01-01",
            "单文",
            Couples.id("19830303", 31),
            "萧红",
            Couples.id("19840404", 32)));

    CaseFinding finding = match(row("单文", "", "萧红", "", "", ""));

    assertEquals(DiscrepancyClass.AMBIGUOUS, finding.discrepancy());
    assertThat(finding.acts()).containsExactlyInAnyOrder(1L, 11L);
    assertEquals(DiscrepancyClass.OK_OPEN, match(row("单文", SHAN, "萧红", "", "", "")).discrepancy());
  }

  @Test
  void theSameDecreeTwiceIsADuplicate() {
    List<String> row = row("单文", SHAN, "萧红", XIAO, "", "");

    CourtReport report = report(List.of(row, row));

    assertThat(report.findings())
        .extracting(CaseFinding::discrepancy)
        .containsExactly(DiscrepancyClass.OK_OPEN, DiscrepancyClass.DUPLICATE_CASE);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (2019)黔01民终9号    | 改判不准离婚 | 2019-09-01 | OVERTURNED
          (2019)黔01民终9号    | 发回重审     | 2019-09-01 | OVERTURNED
          (2020)黔01民再2号    | 不准离婚     | 2020-09-01 | OVERTURNED
          SAME                 | 按撤诉处理   | 2019-07-01 | OVERTURNED
          SAME                 | 不准离婚     | 2019-06-01 | LATER_LINE
          (2019)黔01民终9号    | 审理中       |            | LATER_LINE
          (2019)黔01民终9号    | 部分改判     | 2019-09-01 | LATER_LINE
          """)
  void aDecisionThatALaterLineTakesAwayIsNeverToBeEntered(
      String number, String outcome, String day, CaseFlag flag) {
    List<String> first = row("单文", SHAN, "萧红", XIAO, "", "");
    List<String> later = new ArrayList<>(row("萧红", XIAO, "单文", SHAN, "", "", outcome));
    later.set(0, number.equals("SAME") ? CASE : number);
    later.set(9, day == null ? "" : day);
    later.set(10, "");

    for (List<List<String>> rows : List.of(List.of(first, later), List.of(later, first))) {
      CaseFinding finding = report(rows).findings().get(rows.indexOf(first));

      assertThat(finding.flags()).contains(flag);
      assertThat(finding.discrepancy()).isNotEqualTo(DiscrepancyClass.DUPLICATE_CASE);
      assertThat(finding.advice().english()).doesNotContain("Enter the decree").contains("row ");
    }
  }

  @Test
  void aRegisterThatEndedTheMarriageByADecisionThatFellDisagrees() {
    enterDecree(CASE, "2019-06-20");
    List<String> later = new ArrayList<>(row("单文", SHAN, "萧红", XIAO, "", "", "改判不准离婚"));
    later.set(0, "(2019)黔01民终9号");
    later.set(9, "2019-09-01");

    CourtReport report = report(List.of(row("单文", SHAN, "萧红", XIAO, "", ""), later));

    assertEquals(DiscrepancyClass.DATE_CONFLICT, report.findings().getFirst().discrepancy());
  }

  @Test
  void anotherSuitTakesNothingAway() {
    List<String> later = new ArrayList<>(row("单文", SHAN, "萧红", XIAO, "", "", "驳回再审申请"));
    later.set(0, "(2020)黔民申77号");
    later.set(9, "2020-09-01");

    CourtReport report = report(List.of(row("单文", SHAN, "萧红", XIAO, "", ""), later));

    assertThat(report.findings().getFirst().flags()).isEmpty();
  }

  @Test
  void aDeathSinceIsAFlagAndNoEnd() {
    ledger.add(
        Couples.act(
            "act=death",
            "died_on=2022-01-01",
            "death_source=certificate",
            "man.name=单文",
            "man.id_number=" + SHAN));

    CaseFinding finding = match(row("单文", SHAN, "萧红", XIAO, "", ""));

    assertEquals(DiscrepancyClass.OK_OPEN, finding.discrepancy());
    assertThat(finding.flags()).containsExactly(CaseFlag.SPOUSE_DIED_SINCE);
  }

  /** Whether the death or the decree ended it, the day of effect tells: none is stated. */
  @ParameterizedTest
  @CsvSource({
    "2019-05-31, '', ACCEPTED",
    "2019-06-01, '', REVIEW",
    "2019-07-10, '', REVIEW",
    "2019-08-30, '', REVIEW",
    "2019, '', REVIEW",
    "2019-08-31, '', ACCEPTED",
    "2019-06-10, 2019-06-20, ACCEPTED",
    "2019-07-10, 2019-06-20, ACCEPTED"
  })
  void aDeathSoonAfterAPaperWithoutADayOfEffectIsLookedAt(
      String died, String effective, LinkDecision expected) {
    ledger.add(
        Couples.act(
            "act=death",
            "died_on=" + died,
            "death_source=certificate",
            "man.name=单文",
            "man.id_number=" + SHAN));
    List<String> row = new ArrayList<>(row("单文", SHAN, "萧红", XIAO, NUMBER, ""));
    row.set(10, effective);

    assertEquals(expected, match(row).decision());
  }

  /** What a court declared and took back ends no marriage, unless art. 51 says so. */
  @ParameterizedTest
  @CsvSource({
    "2013-02-02, 2016-03-03, , , OK_OPEN",
    // The spouse refused in writing.
    "2013-02-02, 2016-03-03, yes, , DATE_CONFLICT",
    // The spouse married somebody else before it was taken back, or only after.
    "2013-02-02, 2016-03-03, , 2014-04-04, DATE_CONFLICT",
    "2013-02-02, 2016-03-03, , 2018-04-04, REMARRIED",
    // Declared once more.
    "2017-02-02, 2016-03-03, , , DATE_CONFLICT"
  })
  void aDeclarationOfDeathThatWasTakenBackEndsNothing(
      String declared,
      String revoked,
      @Nullable String refused,
      @Nullable String remarried,
      DiscrepancyClass expected) {
    ledger.add(declaration("act=declared_death", declared, "单文", SHAN, ""));
    ledger.add(declaration("act=declared_death_revoked", revoked, "单文", SHAN, refused));
    if (remarried != null) {
      ledger.add(
          Couples.marriage(
              "J520199-2014-000090", remarried, "汪海", Couples.id("19780101", 71), "萧红", XIAO));
    }

    assertEquals(expected, match(row("单文", SHAN, "萧红", XIAO, "", "")).discrepancy());
    assertEquals(expected, match(row("单文", mask(SHAN), "萧红", XIAO, NUMBER, "")).discrepancy());
  }

  @Test
  void theDeclarationAboutTheOtherSpouseStands() {
    ledger.add(declaration("act=declared_death", "2013-02-02", "单文", SHAN, ""));
    ledger.add(
        Couples.act(
            "act=declared_death",
            "judged_on=2013-05-05",
            "case_number=（2013）黔0199民特2号",
            "woman.name=萧红",
            "woman.id_number=" + XIAO));
    ledger.add(declaration("act=declared_death_revoked", "2016-03-03", "单文", SHAN, ""));

    assertEquals(
        DiscrepancyClass.DATE_CONFLICT, match(row("单文", SHAN, "萧红", XIAO, "", "")).discrepancy());
  }

  private static Act declaration(
      String act, String judged, String name, String id, @Nullable String refused) {
    return Couples.act(
        act,
        "judged_on=" + judged,
        "case_number=（2013）黔0199民特1号",
        "refused=" + (refused == null ? "" : refused),
        "man.name=" + name,
        "man.id_number=" + id);
  }

  @Test
  void theWaterfallAddsUpToTheScore() {
    CaseFinding finding = match(row("单文", SHAN, "萧红", XIAO, NUMBER, "2008-05-01"));
    var explanation = finding.explanation().orElseThrow();

    double sum =
        explanation.prior()
            + explanation.together()
            + explanation.comparisons().stream().mapToDouble(b -> b.weight()).sum();

    assertEquals(explanation.score(), sum, 1e-9);
    assertThat(explanation.comparisons())
        .extracting(comparison -> comparison.field())
        .contains("man.name", "man.id_number", "woman.id_number", "certificate_number")
        .doesNotContain("man.birth_date"); // the number told it already
  }

  private void enterDecree(String caseNumber, String effective) {
    ledger.add(
        Couples.courtDivorce(NUMBER, caseNumber, "2019-06-01", effective, "单文", SHAN, "萧红", XIAO));
  }

  private static String mask(String id) {
    return id.substring(0, 6) + "********" + id.substring(14);
  }

  private static List<String> row(
      String one, String oneId, String other, String otherId, String number, String married) {
    return row(one, oneId, other, otherId, number, married, "准予离婚");
  }

  private static List<String> row(
      String one,
      String oneId,
      String other,
      String otherId,
      String number,
      String married,
      String outcome) {
    return List.of(
        CASE,
        "示例县人民法院",
        one,
        oneId,
        other,
        otherId,
        number,
        married,
        outcome,
        "2019-06-01",
        "2019-06-20");
  }

  private CaseFinding match(List<String> row) {
    return report(List.of(row)).findings().getFirst();
  }

  private CourtReport report(List<List<String>> rows) {
    CourtReport report =
        new CourtMatcher(ledger)
            .match(
                CaseList.of(
                    Tables.of(HEADINGS, rows), ListMapping.none(), LocalDate.of(2026, 3, 2)));
    assertThat(report.warning()).isEmpty();
    return report;
  }
}
