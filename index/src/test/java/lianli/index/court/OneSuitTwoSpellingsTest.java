package lianli.index.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import lianli.index.Couples;
import lianli.index.MemoryLedger;
import lianli.registry.list.ListMapping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The court above writes the couple otherwise than the court below, and names no case of it: only
 * the register tells that it is one suit. 单文 and 萧红 married on 2008-05-01.
 */
class OneSuitTwoSpellingsTest {
  private static final String SHAN = Couples.id("19800302", 11);
  private static final String XIAO = Couples.id("19820715", 22);
  private static final String OTHER = Couples.id("19790101", 31);
  private static final String HERS = Couples.id("19810202", 42);

  private final MemoryLedger ledger = new MemoryLedger();

  @BeforeEach
  void fillTheLedger() {
    ledger.add(Couples.marriage("J520199-2008-000001", "2008-05-01", "单文", SHAN, "萧红", XIAO));
    ledger.add(Couples.marriage("J520199-2009-000002", "2009-05-01", "罗一", OTHER, "杨一", HERS));
  }

  @ParameterizedTest
  @CsvSource({
    "单文, 萧洪, false", // a name that sounds the same
    "单文, 萧江, false", // another name beside its number
    "单文, 萧红, true", // hidden places of both numbers
    "单闻, 萧红, true",
  })
  void aJudgmentThatFellIsNotEntered(String man, String woman, boolean areHidden) {
    List<CaseFinding> findings =
        match(
            below("准予离婚"),
            above(man, number(SHAN, areHidden), woman, number(XIAO, areHidden), "改判不准离婚"));

    assertThat(findings.getFirst().flags()).containsExactly(CaseFlag.OVERTURNED);
    assertThat(findings.getFirst().advice().english()).contains("nothing is to be entered");
  }

  @Test
  void aJudgmentUpheldGivesWayToTheOneThatUpholdsIt() {
    List<CaseFinding> findings = match(below("准予离婚"), above("单文", SHAN, "萧江", XIAO, "驳回上诉，维持原判"));

    assertThat(findings.getFirst().flags()).containsExactly(CaseFlag.LATER_LINE);
    assertThat(findings.getLast().flags()).doesNotContain(CaseFlag.OUTCOME);
    assertEquals(DiscrepancyClass.OK_OPEN, findings.getLast().discrepancy());
  }

  @Test
  void nothingIsUpheldWhereNothingWasEnded() {
    List<CaseFinding> findings = match(below("不准离婚"), above("单文", SHAN, "萧江", XIAO, "驳回上诉，维持原判"));

    assertThat(findings.getLast().courtCase().outcome().mayChangeStatus()).isFalse();
  }

  @Test
  void anAppealOfAnotherCoupleTakesNothingAway() {
    List<CaseFinding> findings = match(below("准予离婚"), above("罗一", OTHER, "杨一", HERS, "改判不准离婚"));

    assertThat(findings.getFirst().flags()).isEmpty();
    assertEquals(LinkDecision.ACCEPTED, findings.getFirst().decision());
  }

  /** It might be the appeal of these two: a person finds out, and nothing enters before. */
  @Test
  void anAppealThatIsNotSurelyTheirsLeavesItOpen() {
    List<CaseFinding> findings = match(below("准予离婚"), above("单文", "", "萧洪", "", "改判不准离婚"));

    assertEquals(LinkDecision.REVIEW, findings.getLast().decision());
    assertThat(findings.getFirst().flags()).containsExactly(CaseFlag.LATER_LINE);
  }

  private static String number(String id, boolean isHidden) {
    return isHidden ? id.substring(0, 6) + "********" + id.substring(14) : id;
  }

  private static List<String> below(String outcome) {
    return List.of("（2019）黔0199民初123号", "单文", SHAN, "萧红", XIAO, outcome, "2019-06-01");
  }

  private static List<String> above(
      String man, String his, String woman, String hers, String outcome) {
    return List.of("（2019）黔01民终9号", woman, hers, man, his, outcome, "2019-09-01");
  }

  private List<CaseFinding> match(List<String> below, List<String> above) {
    return new CourtMatcher(ledger)
        .match(
            CaseList.of(
                Tables.of(
                    List.of("案号", "原告姓名", "原告身份证号", "被告姓名", "被告身份证号", "裁判结果", "裁判日期"),
                    List.of(below, above)),
                ListMapping.none(),
                LocalDate.of(2026, 3, 2)))
        .findings();
  }
}
