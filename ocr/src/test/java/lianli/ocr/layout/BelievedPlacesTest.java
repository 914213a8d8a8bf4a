package lianli.ocr.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import java.util.TreeMap;
import lianli.ocr.form.FormCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which values of a page without a form are believed to be their field's. */
class BelievedPlacesTest {
  private static Sheet couple(String title) {
    return new Sheet()
        .row(20, 700, title)
        .row(100, 100, "男方姓名：何建国", 900, "女方姓名：李秀珍")
        .row(170, 100, "男方民族：汉族", 900, "女方民族：苗族");
  }

  private static Map<String, String> believed(Sheet sheet) {
    Map<String, String> values = new TreeMap<>();
    new RecordFinder(FormCatalogue.none())
        .in(sheet.text()).stream()
            .flatMap(found -> found.records().stream())
            .flatMap(java.util.List::stream)
            .filter(field -> field.place() == FoundField.Place.CERTAIN)
            .forEach(field -> values.putIfAbsent(field.key(), field.value().text()));
    return values;
  }

  @Test
  void theDayBesideTheOfficeOfTheMarriageIsTheMarriages() {
    assertThat(
            believed(
                couple("离婚登记审查处理表")
                    .row(300, 100, "原结婚登记机关：金中镇人民政府", 1100, "登记日期：1988年7月1日")
                    .row(400, 100, "登记员：王明", 700, "登记日期：2001年5月3日")))
        .contains(entry("married_on", "1988年7月1日"), entry("registered_on", "2001年5月3日"));
  }

  @Test
  void ofTwoDaysOfOneNameNeitherIsBelieved() {
    assertThat(
            believed(
                couple("结婚登记申请书")
                    .row(300, 100, "登记日期：1988年7月1日")
                    .row(400, 100, "登记机关：金中镇人民政府")
                    .row(500, 100, "登记日期：1989年5月3日")))
        .containsEntry("office", "金中镇人民政府")
        .doesNotContainKey("registered_on");
  }

  @Test
  void whatOnePartyHasTwiceIsNotBelieved() {
    assertThat(
            believed(
                couple("结婚登记申请书")
                    .row(300, 100, "男方学历：初中", 900, "女方学历：高中")
                    .row(400, 100, "男方文化程度：小学")))
        .containsEntry("woman.education", "高中")
        .doesNotContainKey("man.education");
  }

  @Test
  void anArchivistsOwnWordsAreLabels() {
    Sheet sheet =
        new Sheet()
            .row(100, 100, "新郎官", 400, "何建国", 900, "新娘子", 1200, "李秀珍")
            .row(200, 100, "男家族人：汉族", 900, "女家族人：苗族")
            .row(300, 100, "过门日子", 400, "1988年7月1日");
    Map<String, String> own =
        Map.of(
            "新郎官", "man.name",
            "新娘子", "woman.name",
            "男家族人", "man.ethnicity",
            "女家族人", "woman.ethnicity",
            "过门日子", "registered_on");

    assertThat(
            new RecordFinder(FormCatalogue.none(), own)
                .in(sheet.text()).stream()
                    .flatMap(found -> found.records().getFirst().stream())
                    .map(field -> field.key() + "=" + field.value().text()))
        .contains(
            "man.name=何建国", "woman.name=李秀珍", "woman.ethnicity=苗族", "registered_on=1988年7月1日");
  }

  @ParameterizedTest
  @CsvSource({
    "男方婚姻状况, 为, man.marital_status",
    "男方职业, 业无业, man.occupation",
    "男方职业, 情况, man.occupation",
    "男方住址, 省市县, man.residence",
    "登记机关, 登记处, office",
    "登记员, 签名, registrar",
    "男方文化程度, 年月, man.education",
    "男方住址, 户籍所在地, man.residence",
    "男方职业, 社员同上, man.occupation",
    "男方职业, 自由职业户籍地, man.occupation",
  })
  void inkOfTheFormIsNoValue(String label, String ink, String key) {
    assertThat(believed(couple("结婚登记申请书").row(300, 100, label + "：" + ink)))
        .containsKey("man.name")
        .doesNotContainKey(key);
  }

  @ParameterizedTest
  @CsvSource({
    "男方职业, 无业, man.occupation",
    "男方职业, 主任, man.occupation",
    "男方职业, 农业工人, man.occupation",
    "男方职业, 专业技术人员, man.occupation",
    "男方职业, 自由职业, man.occupation",
    "登记机关, 开阳县民政局婚姻登记处, office",
    "男方住址, 开阳县双流镇双山村, man.residence",
  })
  void valuesThatLookLikeWordsOfTheFormAreBelieved(String label, String value, String key) {
    assertThat(believed(couple("结婚登记申请书").row(300, 100, label + "：" + value)))
        .containsEntry(key, value);
  }

  @ParameterizedTest
  @CsvSource({
    // A fold between the characters was taken for a rule, so one line became two.
    "安, 徽省巢湖市居巢区",
    "河南省新, 县城关镇",
    "城关镇胜利街, 道居委会",
  })
  void aPlaceThatGoesOnBesideItIsNotBelieved(String left, String right) {
    Sheet whole = couple("结婚登记申请书").row(300, 100, "男方住址：", 400, left + right);
    int seam = 400 + 40 * left.length();
    Sheet torn =
        couple("结婚登记申请书")
            .cell(380, 280, seam + 1, 360)
            .cell(seam + 5, 280, 1200, 360)
            .row(300, 100, "男方住址：", 400, left, seam + 6, right);

    assertThat(believed(whole)).containsEntry("man.residence", left + right);
    assertThat(believed(torn)).doesNotContainEntry("man.residence", left);
    assertThat(believed(torn)).doesNotContainEntry("man.residence", right);
  }

  @Test
  void whatIsReadByItselfUnderAPlaceIsNotLeftOut() {
    Sheet sheet =
        couple("结婚登记申请书").row(300, 100, "男方住址：", 400, "开阳县城关镇", 900, "女方民族：苗族").row(345, 520, "北街");

    assertThat(believed(sheet)).doesNotContainEntry("man.residence", "开阳县城关镇");
  }

  @Test
  void whatStandsFartherAwayIsNoPartOfAPlace() {
    Sheet sheet = couple("结婚登记申请书").row(300, 100, "男方住址：", 400, "开阳县城关镇").row(420, 400, "以上属实特此申请");

    assertThat(believed(sheet)).containsEntry("man.residence", "开阳县城关镇");
  }

  @ParameterizedTest
  @CsvSource({"证件类型, id_type, 居民身份证", "婚姻状况, marital_status, 未婚", "国籍, nationality, 中国"})
  void aWordOfItsFieldIsAValueThoughFormsPrintItToo(String label, String key, String word) {
    Sheet sheet =
        couple("结婚登记申请书").row(300, 100, "男方" + label + "：" + word, 900, "女方" + label + "：" + word);

    assertThat(believed(sheet))
        .containsEntry("man." + key, word)
        .containsEntry("woman." + key, word);
  }
}
