package lianli.index.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.court.CaseNumber;
import lianli.registry.court.CaseOutcome;
import lianli.registry.court.MarriageEffect;
import lianli.registry.list.ListMapping;
import lianli.registry.table.Cell;
import lianli.registry.table.TableFile;
import lianli.registry.table.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseListTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # numbers since 2016, in several brackets and widths
          （2019）黔0199民初123号,      (2019)黔0199民初123号
          〔2019〕黔0199民初０123号,   (2019)黔0199民初123号
          [2020]黔01民终7号之一,       (2020)黔01民终7号之一
          # numbers before 2016
          (2009)开民初字第123号,       (2009)开民初字第123号
          （87）开法民字第5号,         (1987)开法民字第5号
          （1998）开法民初字第12号,    (1998)开法民初字第12号
          # without brackets, with others, with what clerks add or leave out
          2016黔0321民初129号,         (2016)黔0321民初129号
          【2016】黔0321民初129号,     (2016)黔0321民初129号
          2016年黔0321民初第129号,     (2016)黔0321民初129号
          （2016）黔0321民初字第129号, (2016)黔0321民初129号
          (2016)黔0321民初0129号民事判决书, (2016)黔0321民初129号
          （2026）黔03民终386号之一,   (2026)黔03民终386号之一
          （2020）黔民申12号,          (2020)黔民申12号
          2015遵县法民初字第954号,     (2015)遵县法民初字第954号
          (2012)筑民三终字第9号,       (2012)筑民三终字第9号
          [2010]遵县法民一初字35号,    (2010)遵县法民一初字第35号
          # anything else stays as written
          民事调解书 5,                民事调解书5
          """)
  void caseNumbersComeInOneForm(String written, String text) {
    assertEquals(text, CaseNumber.parse(written).text());
  }

  /** The same reading as that of an import; more of it is in CaseOutcomeTest. */
  @ParameterizedTest
  @CsvSource({
    "准予离婚,END",
    "调解离婚,END",
    "判决不准离婚,NONE",
    "未准予离婚,NONE",
    "撤诉,NONE",
    "调解和好,NONE",
    "宣告婚姻无效,VOID",
    "divorce granted,END",
    "dismissed,NONE"
  })
  void outcomesAreUnderstood(String written, MarriageEffect effect) {
    CaseOutcome outcome = listed("裁判结果", written).outcome();

    assertEquals(effect, ((CaseOutcome.Decided) outcome).effect());
  }

  @Test
  void theWayOfClosingIsNoOutcome() {
    assertThat(listed("结案方式", "判决").outcome()).isInstanceOf(CaseOutcome.Unclear.class);
    assertThat(listed("结案方式", "判决不准离婚").outcome().mayChangeStatus()).isFalse();
  }

  private static CourtCase listed(String heading, String cell) {
    return CaseList.of(
            Tables.of(
                List.of("案号", "原告", "被告", heading),
                List.of(List.of("(2019)黔0199民初1号", "张三", "李四", cell))),
            ListMapping.none(),
            TODAY)
        .cases()
        .getFirst();
  }

  @Test
  void readsEnglishHeadingsInAnyOrderAndSkipsBlankRows() {
    List<CourtCase> cases =
        CaseList.of(
                Tables.of(
                    List.of(
                        "defendant.name",
                        "\uFEFFcase_number",
                        "plaintiff.name",
                        "judged_on",
                        "note"),
                    List.of(
                        List.of("李四", "(2019)黔0199民初1号", "张三", "2019年6月1日", "x"),
                        List.of("", "", "", "", ""),
                        List.of("王五", "(2019)黔0199民初2号", "赵六", "2019-07", ""))),
                ListMapping.none(),
                TODAY)
            .cases();

    assertThat(cases).extracting(CourtCase::line).containsExactly(2, 4);
    assertEquals("2019-06-01", cases.getFirst().judgedOn().text());
    assertEquals("张三", cases.getFirst().couple().first().name().orElseThrow().value());
  }

  @Test
  void aNumberThatLostItsLastDigitsIsOneWhoseRestIsHidden() {
    TableFile list =
        new TableFile(
            Path.of("list.xlsx"),
            "",
            List.of("案号", "原告姓名", "被告姓名", "被告身份证号"),
            List.of(
                new TableRow(
                    2,
                    List.of(
                        text("(2019)黔0199民初1号", "A2"),
                        text("张三", "B2"),
                        text("李四", "C2"),
                        new Cell("520199198003020000", "D2", Cell.Content.NUMBER)))));

    CaseList read = CaseList.of(list, ListMapping.none(), TODAY);

    // Fifteen digits tell nearly as much as all, and the line would be lost to the register else.
    assertThat(read.rejected()).isEmpty();
    assertEquals("520199198003020***", read.cases().getFirst().couple().second().idNumber());
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "19.8.30,2019-08-30",
    "20190830,2019-08-30",
    "2019-08-29T16:00:00Z,2019-08-30",
    "２０１９－０８－３０,2019-08-30",
    "2019.1,rejected",
    "43707,rejected",
    "30.8.30,rejected",
    "2019-08-29 16:00:00,rejected"
  })
  void itsDatesAreReadAsThoseOfEveryList(String written, String date) {
    CaseList read =
        CaseList.of(
            Tables.of(
                List.of("案号", "原告姓名", "被告姓名", "裁判日期"),
                List.of(List.of("(2019)黔0199民初1号", "张三", "李四", written))),
            ListMapping.none(),
            TODAY);

    assertEquals(
        date, read.cases().isEmpty() ? "rejected" : read.cases().getFirst().judgedOn().text());
  }

  private static Cell text(String text, String address) {
    return new Cell(text, address, Cell.Content.TEXT);
  }

  @Test
  void wrongHeadingsAreRefusedWithTheRightOnes() {
    assertThatThrownBy(
            () -> CaseList.of(Tables.of(List.of("a", "b"), List.of()), ListMapping.none(), TODAY))
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> {
              assertEquals(ErrorCode.BAD_INPUT, failure.code());
              assertThat(failure.next().chinese()).contains("案号");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          当事人     | 身份证号       | 原告：单文；被告：萧红      | 原告520199198003020013；被告无
          当事人     | 证件号码       | 单文诉萧红                  | 520199198003020013、不详
          双方当事人 | 当事人身份证号 | 单文、萧红                  | 520199198003020013/无
          当事人姓名 | 身份证号码     | 单文与萧红离婚纠纷          | 520199198003020013；
          原、被告   | 公民身份号码   | 原告单文，被告萧红          | 原告：520199198003020013，被告：
          原被告     | 双方证件号码   | 单文（原告）、萧红（被告） | 520199198003020013（原告）/-（被告）
          当事人     | 身份证号       | 萧红（被告）、单文（原告） | 无（被告）、520199198003020013（原告）
          案件名称   | 身份证号       | 原告单文（公民身份号码：520199198003020013）诉被告萧红（公民身份号码：无）离婚纠纷一案 | ''
          案件名称   | 证件号码       | 单文与萧红离婚纠纷一案     | 520199198003020013、无
          当事人     | 身份证号       | 上诉人（原审原告）：单文；被上诉人（原审被告）：萧红 | 520199198003020013；无
          """)
  void bothPartiesMayStandInOneCell(String names, String numbers, String who, String ids) {
    CourtCase courtCase =
        CaseList.of(
                Tables.of(
                    List.of("案号", names, numbers, "裁判结果"),
                    List.of(List.of("(2019)黔0199民初1号", who, ids == null ? "" : ids, "准予离婚"))),
                ListMapping.none(),
                TODAY)
            .cases()
            .getFirst();

    assertEquals("单文", courtCase.couple().first().name().orElseThrow().value());
    assertEquals("萧红", courtCase.couple().second().name().orElseThrow().value());
    assertEquals("520199198003020013", courtCase.couple().first().idNumber());
    assertEquals("", courtCase.couple().second().idNumber());
  }

  /** The day of registration that a court gives is that of the marriage. */
  @ParameterizedTest
  @CsvSource({
    "登记日期, 裁判文书作出日, 签收生效日",
    "何时结婚, 结案时间, 文书生效时间",
    "办理结婚登记时间, 文书日期, 生效日",
    "婚姻登记时间, 文书送达（作出）日期, 发生法律效力日期"
  })
  void daysAreKnownByManyWords(String married, String judged, String effective) {
    CourtCase courtCase =
        CaseList.of(
                Tables.of(
                    List.of("案件编号", "原告（申请人）", "被告（被申请人）", married, judged, effective, "审理结果"),
                    List.of(
                        List.of(
                            "(2019)黔0199民初1号",
                            "单文",
                            "萧红",
                            "2008-05-01",
                            "2019-03-01",
                            "2019-03-20",
                            "准予离婚"))),
                ListMapping.none(),
                TODAY)
            .cases()
            .getFirst();

    assertEquals("2008-05-01", courtCase.couple().marriedOn().text());
    assertEquals("2019-03-01", courtCase.judgedOn().text());
    assertEquals("2019-03-20", courtCase.effectiveOn().text());
  }

  @Test
  void theWordsOfAJudgmentTellBothParties() {
    CourtCase courtCase =
        CaseList.of(
                Tables.of(
                    List.of("案号", "当事人基本情况", "裁判结果"),
                    List.of(
                        List.of(
                            "(2019)黔0199民初1号",
                            "原告萧红，女，1982年7月15日出生，汉族，住示例县一村，公民身份号码520199********0022；"
                                + "被告单文，男，1980年3月2日出生，苗族，住示例县二村",
                            "准予离婚"))),
                ListMapping.none(),
                TODAY)
            .cases()
            .getFirst();

    assertEquals("萧红", courtCase.couple().first().name().orElseThrow().value());
    assertEquals("520199********0022", courtCase.couple().first().idNumber());
    assertEquals("1982-07-15", courtCase.couple().first().birthDate().text());
    assertEquals("1980-03-02", courtCase.couple().second().birthDate().text());
    assertEquals("", courtCase.couple().second().idNumber());
  }

  @ParameterizedTest
  @ValueSource(strings = {"单文", "单文、萧红、李四", "原告单文"})
  void aCellThatIsNotOfTwoPersonsIsRejected(String who) {
    CaseList list =
        CaseList.of(
            Tables.of(
                List.of("案号", "当事人", "裁判结果"), List.of(List.of("(2019)黔0199民初1号", who, "准予离婚"))),
            ListMapping.none(),
            TODAY);

    assertThat(list.cases()).isEmpty();
    assertThat(list.rejected()).hasSize(1);
  }
}
