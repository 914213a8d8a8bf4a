package lianli.registry.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import lianli.registry.court.CaseOutcome.Decided;
import lianli.registry.court.CaseOutcome.Unclear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What courts' words do to a marriage: a whole wording of the list, or nothing. */
class CaseOutcomeTest {
  private static final String FIRST = "（2019）黔0121民初400号";
  private static final String SECOND = "（2020）黔01民终77号";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          # ends the marriage
          准予离婚, END
          准许离婚, END
          判决离婚, END
          调解离婚, END
          离婚, END
          # the same cell as programs and clerks write it
          ' 准予 离婚 ', END
          准予离婚。, END
          双方自愿离婚(调解), END
          双方自愿离婚【调解】, END
          # changes nothing
          未准予离婚, NONE
          不许离婚, NONE
          判令不离, NONE
          驳回离婚请求, NONE
          准许原告撤回起诉, NONE
          按撤诉处理, NONE
          移送管辖（离婚纠纷）, NONE
          移送管辖(离婚纠纷), NONE
          终结诉讼, NONE
          解除非法同居关系, NONE
          离婚后财产纠纷, NONE
          # says too little
          判决, TOO_LITTLE
          调解, TOO_LITTLE
          判决离婚，被告上诉, TOO_LITTLE
          '判决离婚,被告上诉', TOO_LITTLE
          离婚纠纷, TOO_LITTLE
          解除事实婚姻关系, TOO_LITTLE
          撤销离婚登记, TOO_LITTLE
          撤销结婚登记, TOO_LITTLE
          维持原判, TOO_LITTLE
          # what is noted beside a divorce takes it out of force
          准予离婚（已上诉）, TOO_LITTLE
          '准予离婚，被告已提起上诉', TOO_LITTLE
          判决离婚（尚未生效）, TOO_LITTLE
          准予离婚（再审中）, TOO_LITTLE
          调解离婚（已撤销）, TOO_LITTLE
          准予离婚（发回重审）, UNKNOWN
          准予离婚（原告死亡）, UNKNOWN
          准予离婚（公告送达中）, NOT_CLOSED
          # and what is noted to say that it is in force does not
          准予离婚（已生效）, END
          '调解离婚，双方已签收', END
          '准予离婚；双方均未上诉', END
          # is not closed
          审理中, NOT_CLOSED
          公告送达中, NOT_CLOSED
          # is not on the list, though a divorce word is in it
          可能准予离婚, UNKNOWN
          原告要求离婚, UNKNOWN
          不予准许原告与被告离婚, UNKNOWN
          准予离婚之诉驳回, UNKNOWN
          暂缓准予离婚, UNKNOWN
          02, UNKNOWN
          # other ends
          宣告婚姻无效, VOID
          撤销婚姻, VOID
          宣告失踪, NONE
          """)
  void aWholeWordingOrNothing(String cell, String expected) {
    assertEquals(expected, told(read(cell, "", "", "", FIRST)));
  }

  @ParameterizedTest(name = "{0} + {1}: {2}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # what was decided, how it closed
          准予离婚, 判决, END
          调解离婚, 调解, END
          离婚, 调解, END
          调解和好, 调解, NONE
          -, 判决准予离婚, END
          -, 判决不准离婚, NONE
          -, 判决, TOO_LITTLE
          判决, 调解, TOO_LITTLE
          部分支持诉讼请求, 判决离婚, END
          准予离婚, 撤诉, CONTRADICTION
          不准离婚, 判决离婚, CONTRADICTION
          准予离婚, 裁定, CONTRADICTION
          准予离婚, 维持, TOO_LITTLE
          准予离婚, 审理中, NOT_CLOSED
          准予离婚, 婚姻无效, CONTRADICTION
          准予离婚, 见判决书, END
          准予离婚, 另案处理, UNKNOWN
          离, 调解, END
          判, 调解, TOO_LITTLE
          -, -, NOT_TOLD
          """)
  void twoColumnsMustAgree(String outcome, String closedBy, String expected) {
    assertEquals(
        expected,
        told(
            read(outcome == null ? "" : outcome, closedBy == null ? "" : closedBy, "", "", FIRST)));
  }

  @ParameterizedTest(name = "{0} on a {1}: {2}")
  @CsvSource(
      textBlock =
          """
          准予离婚, 判决书, END
          准予离婚, 民事判决书, END
          调解离婚, 民事调解书, END
          离婚, 离婚证明书, END
          准予离婚, 裁定书, CONTRADICTION
          离婚, 民事裁定书, CONTRADICTION
          准予离婚, 决定书, CONTRADICTION
          婚姻无效, 调解书, CONTRADICTION
          宣告婚姻无效, 判决书, VOID
          准许撤诉, 裁定书, NONE
          裁定承认, 裁定书, END
          裁定承认, 判决书, CONTRADICTION
          """)
  void thePaperMustFit(String outcome, String paper, String expected) {
    assertEquals(expected, told(read(outcome, "", "", paper, "")));
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource(
      textBlock =
          """
          准予离婚, （2019）黔0121民初400号, END
          准予离婚, (2009)开民一初字第123号, END
          准予离婚, （87）开法民字第5号, END
          准予离婚, （2020）黔01民终77号, CONTRADICTION
          准予离婚, (2012)筑民三终字第9号, CONTRADICTION
          准予离婚, （2020）黔民申12号, CONTRADICTION
          准予离婚, （2020）黔民监3号, CONTRADICTION
          准予离婚, （2020）黔0121民特5号, CONTRADICTION
          准予离婚, （2020）黔0121行初5号, CONTRADICTION
          准予离婚, （2020）黔0121执5号, CONTRADICTION
          调解离婚, （2020）黔0121民诉前调5号, CONTRADICTION
          二审改判离婚, （2020）黔01民终77号, END
          '一审准予离婚，二审维持', （2020）黔01民终77号, END
          '一审准予离婚，二审维持', （2019）黔0121民初400号, CONTRADICTION
          宣告死亡, （2020）黔0121民特5号, DEATH
          宣告死亡, （2020）黔01民终5号, CONTRADICTION
          撤销死亡宣告, （2020）黔0121民特9号, REVIVE
          不准离婚, （2020）黔0121民特5号, NONE
          承认外国法院离婚判决, （2020）黔01协外认5号, END
          """)
  void theCaseNumberMustFit(String outcome, String number, String expected) {
    assertEquals(expected, told(read(outcome, "", "", "", number)));
  }

  @ParameterizedTest
  @CsvSource({
    "离婚纠纷, END",
    "同居关系析产纠纷, CONTRADICTION",
    "离婚后财产纠纷, CONTRADICTION",
    "民间借贷纠纷, CONTRADICTION",
    "抚养费纠纷, CONTRADICTION",
    "继承纠纷, CONTRADICTION",
    "赡养费纠纷, CONTRADICTION",
    "离婚, END",
    "婚姻家庭纠纷-离婚纠纷, END",
    "'', END"
  })
  void aSuitAboutSomethingElseDivorcesNobody(String cause, String expected) {
    assertEquals(expected, told(read("准予离婚", "", cause, "", FIRST)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"未生效的离婚判决", "不服判离", "发回重新审理此案", "原告撤诉了", "驳回了诉求"})
  void whatRefusesIsNeverOfferedAsADivorce(String outcome) {
    assertThat(((CaseOutcome.Unclear) read(outcome, "", "", "", FIRST)).why().chinese())
        .doesNotContain("准予离婚，可用")
        .contains("= 不准离婚");
  }

  @Test
  void aJudgmentThatMediatesOrAMediationThatJudgesIsAskedAbout() {
    assertEquals("CONTRADICTION", told(read("调解离婚", "", "", "判决书", FIRST)));
    assertEquals("CONTRADICTION", told(read("判决离婚", "", "", "调解书", FIRST)));
    assertEquals("CONTRADICTION", told(read("判决准予离婚", "", "", "民事调解书", FIRST)));
    assertThat(remarks(read("判决离婚", "调解", "", "", FIRST))).isEmpty();
    assertThat(remarks(read("准予离婚", "", "", "判决书", FIRST))).isEmpty();
    assertThat(remarks(read("准予离婚", "", "", "调解书", FIRST))).isEmpty();
  }

  @ParameterizedTest(name = "{0} in a suit {1}")
  @CsvSource({
    "准予离婚, 婚姻无效纠纷, CONTRADICTION",
    "判决离婚, 撤销婚姻纠纷, CONTRADICTION",
    "准予离婚, 申请宣告死亡, CONTRADICTION",
    "宣告死亡, 离婚纠纷, CONTRADICTION",
    "宣告婚姻无效, 婚姻无效纠纷, VOID",
    "宣告婚姻无效, 离婚纠纷, VOID"
  })
  void theCauseMustFit(String outcome, String cause, String expected) {
    assertEquals(expected, told(read(outcome, "", cause, "", FIRST)));
  }

  @Test
  void theCourtsOwnCertificateOfADivorceSaysItAll() {
    assertEquals("END", told(read("", "", "", "离婚证明书", FIRST)));
    assertEquals("NOT_TOLD", told(read("", "", "", "判决书", FIRST)));
  }

  @Test
  void whatAnAppealUndidIsToBeLookedFor() {
    assertThat(remarks(read("二审发回重审", "", "", "", SECOND)).getFirst()).contains("no longer holds");
  }

  @Test
  void everyWordingOfTheListIsReadAlikeInBothColumns() {
    assertThat(Wordings.all()).hasSizeGreaterThan(240);
    assertThat(Wordings.all())
        .allSatisfy(
            wording ->
                assertEquals(
                    told(read(wording, "", "", "", "")), told(read("", wording, "", "", ""))));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          准予原告陈启松与被告汪玉华离婚, END
          准许陈启松与汪玉华离婚。, END
          一、准予原告陈启松与被告汪玉华离婚；二、驳回原告其他诉讼请求。, END
          '一、原告陈启松与被告汪玉华自愿离婚；二、婚生子由原告抚养，被告每月支付抚养费800元。', END
          '(1)解除汪玉华与陈启松的婚姻关系;(2)位于县城的房屋归被告所有', END
          1.准予双方离婚；2.案件受理费由原告负担, END
          不准原告陈启松与被告汪玉华离婚, NONE
          驳回原告陈启松的诉讼请求, NONE
          宣告原告陈启松与被告汪玉华的婚姻无效, VOID
          # the two people of another line, or one of them twice
          准予原告李松与被告吴春玲离婚, UNKNOWN
          准予原告陈启松与被告李松离婚, UNKNOWN
          准予原告陈启松与被告陈启松离婚, UNKNOWN
          # points that contradict each other, or that nobody knows
          一、准予原告陈启松与被告汪玉华离婚；二、驳回原告的诉讼请求, UNKNOWN
          一、准予原告陈启松与被告汪玉华离婚；二、本案另行处理, UNKNOWN
          一、不准原告陈启松与被告汪玉华离婚；二、准予离婚, UNKNOWN
          准予原告陈启松撤回与被告汪玉华离婚, UNKNOWN
          准予原告陈启松与被告汪玉华离婚的请求不予支持, UNKNOWN
          # what a court says before it decides
          依法准予离婚, END
          经本院主持调解，双方自愿离婚, END
          '判决：不准离婚', NONE
          夫妻感情尚未破裂，不准离婚, NONE
          夫妻感情确已破裂，依法准予双方离婚, END
          '未达法定婚龄，婚姻无效', VOID
          移送东莞市第二人民法院审理, NONE
          撤销原判，发回酉阳法院重审, NONE
          依法不予准许离婚, UNKNOWN
          判决后准予离婚, UNKNOWN
          协议离婚, TOO_LITTLE
          协议离婚（法院调解书）, END
          # in force or not
          一、准予原告陈启松与被告汪玉华离婚（被告已上诉）；二、婚生女由被告抚养, TOO_LITTLE
          """)
  void anOperativePartIsReadPointByPoint(String cell, String expected) {
    assertEquals(expected, told(named(cell, "", "", "陈启松", "汪玉华")));
    assertEquals(expected, told(named(cell, "", "", "汪玉华", "陈启松")));
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource(
      textBlock =
          """
          分割夫妻共同财产, '', NONE
          判令被告支付房屋折价款, 离婚后财产纠纷, NONE
          婚生子由被告抚养, 变更抚养关系纠纷, NONE
          被告每月支付抚养费1000元, 抚养费纠纷, NONE
          '房屋归原告所有，原告给付被告折价款12万元', '', NONE
          # whatever came of a suit about something else
          部分支持, 离婚后财产纠纷, NONE
          调解, 抚养费纠纷, NONE
          审理中, 离婚后财产纠纷, NONE
          被告于三十日内腾退, 离婚后财产纠纷, NONE
          # a suit for divorce decided about the divorce first
          分割夫妻共同财产, 离婚纠纷, TOO_LITTLE
          婚生子由被告抚养, 离婚, TOO_LITTLE
          # what speaks of the marriage all the same is asked about
          准予离婚, 离婚后财产纠纷, CONTRADICTION
          双方离婚有效, 离婚后财产纠纷, UNKNOWN
          判决离婚，被告上诉, 离婚后财产纠纷, TOO_LITTLE
          """)
  void aDecisionAboutPropertyOrChildrenLeavesTheMarriageAsItIs(
      String cell, String cause, String expected) {
    assertEquals(expected, told(read(cell, "", cause, "", FIRST)));
  }

  @Test
  void propertyTellsOfAnEarlierDivorce() {
    assertThat(remarks(read("分割夫妻共同财产", "", "", "", FIRST)).getFirst()).contains("earlier divorce");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          已上诉, TOO_LITTLE
          被告不服，已提起上诉, TOO_LITTLE
          未生效, TOO_LITTLE
          公告送达中, TOO_LITTLE
          公告期至2026年8月, TOO_LITTLE
          已进入再审程序, TOO_LITTLE
          检察院抗诉, TOO_LITTLE
          二审已改判, TOO_LITTLE
          该判决已被撤销, TOO_LITTLE
          原告死亡, TOO_LITTLE
          被告于2026年3月病故, TOO_LITTLE
          判决书待更正, TOO_LITTLE
          '调解书送达前一方反悔，转判决', TOO_LITTLE
          院长发现本案确有错误，提交审委会决定再审, TOO_LITTLE
          # what says that nothing of it is left
          四中院发回重审, NONE
          发回重审, NONE
          二审改判不准离婚, NONE
          四中院2010年11月改判：驳回离婚请求, NONE
          被告于宣判后判决生效前死亡（2025年5月6日），终结, NONE
          原告2013年12月11日死亡，判决未发生效力, NONE
          发回重审后又判决离婚, TOO_LITTLE
          二审改判财产部分, TOO_LITTLE
          # what says that it is in force, or nothing
          上诉后二审维持，已生效, END
          二审维持原判, END
          被告下落不明，公告送达, END
          '', END
          无, END
          未上诉, END
          双方均未上诉，判决已生效, END
          原、被告均未提起上诉, END
          上诉期届满, END
          公告送达，已生效, END
          被告缺席, END
          简易程序, END
          婚生子随母, END
          联系电话见卷宗, END
          """)
  void aRemarkMayTakeADivorceOutOfForce(String remark, String expected) {
    assertEquals(expected, told(named("准予离婚", "", remark, "陈启松", "汪玉华")));
    assertEquals("NONE", told(named("不准离婚", "", remark, "陈启松", "汪玉华")));
  }

  @ParameterizedTest(name = "{0} + {1}: {2}")
  @CsvSource(
      textBlock =
          """
          维持一审离婚判决, 维持, END
          '撤销一审判决，驳回离婚请求', 改判, NONE
          '一审准予离婚，二审改判不准离婚', 改判, NONE
          二审改判准予离婚, 改判, END
          '维持原判第一项（离婚），变更第三项', '', END
          '维持离婚部分，改判财产', 改判, END
          '变更第三项', '', UNKNOWN
          '二审改判：不准离婚', '', NONE
          '二审调解，双方自愿离婚', 调解, END
          维持, 维持, TOO_LITTLE
          改判, 改判, TOO_LITTLE
          维持, 改判, TOO_LITTLE
          """)
  void aFullerWordingOfTheSecondInstanceTells(String outcome, String closedBy, String expected) {
    assertEquals(expected, told(read(outcome, closedBy, "", "", SECOND)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "对美国法院离婚判决予以承认, END",
    "承认日本国东京家庭裁判所作出的离婚判决的法律效力, END",
    "裁定认可台湾台北地方法院离婚判决, END",
    "承认离婚判决的法律效力, END",
    "对该判决不予承认, NONE",
    "不予承认韩国法院离婚判决, NONE",
    "驳回承认申请, NONE",
    "申请承认美国法院离婚判决, UNKNOWN",
    "承认双方感情不和, UNKNOWN"
  })
  void aDivorceFromElsewhereIsToldWithItsCountry(String cell, String expected) {
    assertEquals(expected, told(read(cell, "", "申请承认外国法院离婚判决", "", "（2020）渝协外认5号")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "宣告被申请人死亡, DEATH",
    "判决宣告公民死亡, DEATH",
    "宣告被申请人失踪, NONE",
    "'被申请人已出现，驳回申请', NONE",
    "撤销本院宣告死亡的判决, REVIVE",
    "撤销原死亡宣告, REVIVE",
    "申请宣告死亡, UNKNOWN"
  })
  void aDeclarationOfDeathAndItsEndAreTold(String cell, String expected) {
    assertEquals(expected, told(read(cell, "", "", "", "（2020）黔0121民特5号")));
  }

  @Test
  void aBareDismissalInASecondInstanceMayBeOfTheAppeal() {
    assertEquals("NONE", told(read("驳回", "", "", "", FIRST)));
    assertEquals("TOO_LITTLE", told(read("驳回", "", "", "", SECOND)));
  }

  private static CaseOutcome named(
      String outcome, String cause, String remarks, String one, String other) {
    return CaseOutcome.of(
        new CaseOutcomeCells(
            outcome, "", cause, Optional.empty(), FIRST, remarks, List.of(one, other)));
  }

  private static CaseOutcome read(
      String outcome, String closedBy, String cause, String paper, String number) {
    Optional<CourtPaper> kind = paper.isEmpty() ? Optional.empty() : CourtPaper.parse(paper);
    assertThat(kind.isPresent()).isNotEqualTo(paper.isEmpty());
    return CaseOutcome.of(new CaseOutcomeCells(outcome, closedBy, cause, kind, number));
  }

  private static String told(CaseOutcome outcome) {
    return switch (outcome) {
      case Decided decided -> decided.effect().name();
      case Unclear unclear -> unclear.reason().name();
    };
  }

  private static List<String> remarks(CaseOutcome outcome) {
    return ((Decided) outcome).remarks().stream().map(said -> said.english()).toList();
  }
}
