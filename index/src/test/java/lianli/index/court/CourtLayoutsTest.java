package lianli.index.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import lianli.index.linkage.PersonTraits;
import lianli.registry.RegistryException;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.PersonName;
import lianli.registry.list.ListMapping;
import lianli.registry.table.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How courts lay their lists out: whose columns are which, and where the number of a case stands.
 */
class CourtLayoutsTest {
  private static final String ONE = "520121198001010018";
  private static final String OTHER = "520121198203030029";

  @TempDir private Path directory;

  private CaseList read(String... lines) throws IOException {
    Path file = Files.writeString(directory.resolve("list.csv"), String.join("\n", lines) + "\n");
    TableFile table = TableFile.read(file, ListMapping.none().headings());
    return CaseList.of(table, ListMapping.none(), LocalDate.of(2026, 3, 2));
  }

  private static String told(CourtCase each) {
    return number(each) + " " + told(each.couple().first()) + " / " + told(each.couple().second());
  }

  private static String number(CourtCase each) {
    return each.number().text().replace('(', '（').replace(')', '）');
  }

  private static String told(PersonTraits person) {
    return person.name().map(PersonName::value).orElse("-")
        + " "
        + (person.idNumber().isEmpty() ? "-" : person.idNumber());
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource({
    "原告人, 被告人",
    "上诉人, 被上诉人",
    "申请人/原告, 被申请人/被告",
    "原审原告(申请人), 原审被告(被申请人)",
    "原告（反诉被告）, 被告（反诉原告）",
    "申请执行人, 被执行人",
    "再审申请人, 再审被申请人"
  })
  void aPartyIsKnownByItsRoleAtAnyStage(String first, String second) throws IOException {
    CaseList list =
        read(
            "案号," + first + ",身份证号," + second + ",身份证号,裁判日期",
            "（2009）开民初字第1号,张三," + ONE + ",李四," + OTHER + ",2009-03-01");

    assertThat(list.rejected()).isEmpty();
    assertThat(list.cases())
        .extracting(CourtLayoutsTest::told)
        .containsExactly("（2009）开民初字第1号 张三 " + ONE + " / 李四 " + OTHER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"审判案号", "裁判案号", "文书编号", "裁判文书号", "执行依据文号", "一审案号", "字号", "民事案件卷宗编号"})
  void theColumnOfCaseNumbersIsKnownByItsWordOrByWhatStandsInIt(String heading) throws IOException {
    CaseList list = read(heading + ",原告,被告", "（2009）开民初字第1号,张三,李四", "(2019)黔0121民初2号,王五,赵六");

    assertThat(list.cases())
        .extracting(CourtLayoutsTest::number)
        .containsExactly("（2009）开民初字第1号", "（2019）黔0121民初2号");
  }

  @Test
  void theNumberOfTheHighestInstanceIsThatOfTheCase() throws IOException {
    CaseList list = read("二审案号,上诉人,被上诉人,一审案号", "（2009）贵民终字第9号,张三,李四,（2008）开民初字第1号");

    assertEquals("（2009）贵民终字第9号", number(list.cases().getFirst()));
  }

  @Test
  void noColumnIsTakenForTheNumbersIfTwoHoldSome() {
    assertThatThrownBy(() -> read("甲列,原告,被告,乙列", "（2009）开民初字第1号,张三,李四,（2008）开民初字第1号"))
        .isInstanceOf(RegistryException.class);
  }

  @Test
  void theParticularsOfAPartyMayStandInOneCell() throws IOException {
    CaseList list =
        read(
            "案号,原告基本情况,被告基本情况,裁判日期",
            "（2014）开民初字第1号,\"张三，男，1980年1月1日出生，苗族，住某镇某村，公民身份号码"
                + ONE
                + "\",\"李四，女，1982年3月3日出生，汉族\",2014-05-01");

    CourtCase each = list.cases().getFirst();
    assertEquals("（2014）开民初字第1号 张三 " + ONE + " / 李四 -", told(each));
    assertEquals("1982-03-03", each.couple().second().birthDate().text());
  }

  @Test
  void eachPartyMayHaveARowOfItsOwn() throws IOException {
    CaseList list =
        read(
            "序号,案号,诉讼地位,姓名,身份证号码,判决日期,处理情况",
            "1,（2010）开民初字第1号,原告,张三," + ONE + ",2010-05-01,准予离婚",
            ",,被告,李四," + OTHER + ",,",
            "2,（2010）开民初字第2号,被告,王五,,2010-06-01,准予离婚",
            "3,（2010）开民初字第3号,原告,赵六,,2010-06-01,准予离婚",
            ",,被告,钱七,,,",
            ",,被告,孙八,,,");

    assertThat(list.cases())
        .extracting(CourtLayoutsTest::told)
        .containsExactly("（2010）开民初字第1号 张三 " + ONE + " / 李四 " + OTHER, "（2010）开民初字第2号 - - / 王五 -");
    assertEquals("2010-05-01", list.cases().getFirst().judgedOn().text());
    assertThat(list.rejected()).extracting(CaseList.Rejected::row).containsExactly(5);
  }

  @Test
  void aFieldMayStandAboveTheParties() throws IOException {
    CaseList list =
        read(
            "序号,案号,当事人姓名,,身份证号码,,婚姻登记情况,,裁判情况,,",
            ",,原告,被告,原告,被告,登记时间,结婚证号,结果,日期,生效日",
            "1,（2018）黔0121民初1号,张三,李四,"
                + ONE
                + ","
                + OTHER
                + ",2009-07-16,J520121-2009-000236,判决离婚,2018-04-03,2018-05-02",
            "序号,案号,当事人姓名,,身份证号码,,婚姻登记情况,,裁判情况,,",
            ",,原告,被告,原告,被告,登记时间,结婚证号,结果,日期,生效日",
            "2,（2018）黔0121民初2号,王五,赵六,,,,,判决离婚,2018-04-03,2018-05-02",
            "合计,2件",
            "摘录人：某人,,核对：某人");

    assertThat(list.rejected()).isEmpty();
    assertThat(list.cases())
        .extracting(CourtLayoutsTest::told)
        .containsExactly(
            "（2018）黔0121民初1号 张三 " + ONE + " / 李四 " + OTHER, "（2018）黔0121民初2号 王五 - / 赵六 -");
    CourtCase first = list.cases().getFirst();
    assertEquals("2009-07-16", first.couple().marriedOn().text());
    assertEquals("2018-04-03", first.judgedOn().text());
    assertEquals("2018-05-02", first.effectiveOn().text());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "某县民政局 J520121-2014-000310, J520121-2014-000310",
    "某镇人民政府；永温结字第880004号, 永温结字第880004号",
    "某镇人民政府, ''"
  })
  void theNumberOfTheCertificateMayStandBehindItsOffice(String cell, String number)
      throws IOException {
    CaseList list = read("案号,原告,被告,结婚登记机关及证号", "（2018）黔0121民初1号,张三,李四," + cell);

    assertEquals(
        CertificateNumber.parse(number).map(CertificateNumber::text),
        list.cases().getFirst().couple().certificate().map(CertificateNumber::text));
  }

  @ParameterizedTest
  @CsvSource({
    "5.20121E+17, 520121************",
    "5.20121198001E+17, 520121198001******",
    "5.20121E+14, 520121*********"
  })
  void aNumberThatIsShownAsAFigureIsOneWhoseRestIsHidden(String shown, String read)
      throws IOException {
    CaseList list = read("案号,原告,原告身份证号,被告", "（2018）黔0121民初1号,张三," + shown + ",李四");

    assertEquals(read, list.cases().getFirst().couple().first().idNumber());
  }

  @ParameterizedTest
  @ValueSource(strings = {"下落不明", "（被告姓名不详）", "不详", "/", "无"})
  void whatStandsForANameThatIsNotKnownIsNone(String cell) throws IOException {
    CaseList list = read("案号,原告,被告", "（2018）黔0121民初1号,张三," + cell);

    assertThat(list.cases().getFirst().couple().second().name()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"结婚登记日", "结婚登记年月日", "登记结婚时间", "领证日期"})
  void aDayIsKnownByAnyOfItsEndings(String heading) throws IOException {
    CaseList list = read("案号,原告,被告," + heading, "（2018）黔0121民初1号,张三,李四,2003年4月");

    assertEquals("2003-04", list.cases().getFirst().couple().marriedOn().text());
  }

  @Test
  void missingColumnsAreNamedAsListsNameThem() {
    assertThatThrownBy(() -> read("裁判结果,裁判日期", "准予离婚,2018-01-01"))
        .isInstanceOfSatisfying(
            RegistryException.class,
            refused ->
                assertThat(List.of(refused.why().chinese().split("[：、]", -1)))
                    .containsExactly("缺少以下列", "案号", "原告姓名", "被告姓名"));
  }
}
