package lianli.ocr.value;

import static org.assertj.core.api.Assertions.assertThat;

import lianli.ocr.form.FieldKind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNormalTest {

  @ParameterizedTest
  @CsvSource({
    "2016年3月21日, 2016-03-21",
    "2019年01月08日, 2019-01-08",
    "1977-05-03, 1977-05-03",
    "一九六七年一月二日, 1967-01-02",
    "二○○三年十二月十六日, 2003-12-16",
    "一九五七年一月十四日, 1957-01-14",
    "1949年11月, 1949-11",
    "65.7, 1965-07",
    "1962；9, 1962-09",
    "县民政局2009年6月2日, 2009-06-02",
    "1993年8月6白, 1993-08-06",
    "一九五二年一月十四日生国, 1952-01-14",
  })
  void datesInEveryWrittenFormBecomeIsoDates(String read, String normal) {
    assertThat(FieldNormal.of(FieldKind.DATE, read.replace('；', ','))).contains(normal);
  }

  @ParameterizedTest
  @CsvSource({"2016年13月21日", "一九七年九月十六日生", "〃", "无"})
  void whatIsNoDateHasNoNormalForm(String read) {
    assertThat(FieldNormal.of(FieldKind.DATE, read)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ETHNICITY, 水族另, 水族",
    "ETHNICITY, 佬族, 仡佬族",
    "WORD, 自由职业业, 自由职业",
    "DOCUMENTS, 身份证、户口薄, 身份证、户口簿",
  })
  void whatBordersAndSealsLeaveBesideAValueIsTakenOffAndAPersonLooks(
      FieldKind kind, String read, String normal) {
    assertThat(FieldNormal.of(kind, read)).contains(normal);
    assertThat(FieldNormal.isCorrected(kind, read)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "PLACE, 开阳县双流镇用沙村二组",
    "PLACE, 贵阳市云岩区中华北路12号附3楼",
    // What may be a border's mark may be a name as well: two readings tell.
    "PLACE, 尚志市一面坡镇",
    "PLACE, 一六镇东风村",
    "PLACE, 周村区北郊镇三家村",
    "PLACE, 开阳县米坪乡双井村口",
    "PLACE, 丹阳县城关镇",
    "PLACE, 31团3连",
    "OFFICE, 石桥镇居民委员会",
    "OFFICE, 大龙岗镇人民政府",
    "OFFICE, 开阳县民政局婚姻登记处",
    "OFFICE, 开阳县金中镇人民政府",
    "ETHNICITY, 布依族",
    "WORD, 个体",
  })
  void whatIsWholeStays(FieldKind kind, String read) {
    assertThat(FieldNormal.of(kind, read)).contains(read);
    assertThat(FieldNormal.isCorrected(kind, read)).isFalse();
  }

  @Property
  void aDateSurvivesBeingPrintedInFigures(
      @ForAll @IntRange(min = 1950, max = 2030) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1, max = 28) int day) {
    String iso = "%04d-%02d-%02d".formatted(year, month, day);
    assertThat(FieldNormal.of(FieldKind.DATE, year + "年" + month + "月" + day + "日")).contains(iso);
    assertThat(FieldNormal.of(FieldKind.DATE, iso)).contains(iso);
  }

  @ParameterizedTest
  @CsvSource({
    "J520121-2008-000123, J520121-2008-000123",
    "j520121－2008－OO0123, J520121-2008-000123",
    "L520121-2009-001198, L520121-2009-001198",
    "第56号, 第56号",
    "开结字第十八号, 开结字第十八号",
    "扶民结字(2001)309号, 扶民结字(2001)309号",
    "扶结字159800504, 扶结字159800504",
    "（1986）开宅结字第238号, (1986)开宅结字第238号",
    "编列安图结字第47号, 安图结字第47号",
    "第扶民结字（2001）309号, 扶民结字(2001)309号",
    "已发证件第扶政结字35号, 扶政结字35号",
    "结婚证号：永结字第7号, 永结字第7号",
    "证字黄平婚字第721号, 黄平婚字第721号",
  })
  void numbersOfEachEraKeepTheirForm(String read, String normal) {
    assertThat(FieldNormal.of(FieldKind.CERTIFICATE_NUMBER, read)).contains(normal);
  }

  @ParameterizedTest
  @CsvSource({
    "WORD, 教師, 教师",
    "WORD, 離婚, 离婚",
    "WORD, 農民, 农民",
    "ETHNICITY, 漢族, 汉族",
    "ETHNICITY, 滿族, 满族",
  })
  void wordsOfTheOlderScriptAreWrittenAsTodayAndThatIsNoCorrection(
      FieldKind kind, String read, String normal) {
    assertThat(FieldNormal.of(kind, read)).contains(normal);
    assertThat(FieldNormal.isCorrected(kind, read)).isFalse();
  }

  @Test
  void namesStayAsTheyAreWritten() {
    assertThat(FieldNormal.of(FieldKind.NAME, "陳國強")).contains("陳國強");
    assertThat(FieldNormal.of(FieldKind.PLACE, "昌图县鴜鷺树镇")).contains("昌图县鴜鷺树镇");
  }

  @ParameterizedTest
  @CsvSource({"（1995）号", "字第号", "编列第", "结婚证字"})
  void aNumberCutInItsMiddleIsNone(String read) {
    assertThat(FieldNormal.of(FieldKind.CERTIFICATE_NUMBER, read)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"男, 男", "女性, 女", "性别：男, 男", "|女, 女"})
  void aSexIsOneOfTwo(String read, String normal) {
    assertThat(FieldNormal.of(FieldKind.SEX, read)).contains(normal);
  }

  @ParameterizedTest
  @CsvSource({"男女", "男方", "女方", "男女双方", "妇女主任"})
  void whatNamesBothOrAPartyIsNoSex(String read) {
    assertThat(FieldNormal.of(FieldKind.SEX, read)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"布衣族, 布依族", "保山族, 高山族", "土象族, 土家族"})
  void anEthnicGroupThatWasPutRightAPersonSees(String read, String normal) {
    assertThat(FieldNormal.of(FieldKind.ETHNICITY, read)).contains(normal);
    assertThat(FieldNormal.isCorrected(FieldKind.ETHNICITY, read)).isTrue();
  }

  @Test
  void anIdentityNumberMustPassItsCheckDigit() {
    assertThat(FieldNormal.of(FieldKind.ID_NUMBER, "11010519491231002x"))
        .contains("11010519491231002X");
    assertThat(FieldNormal.of(FieldKind.ID_NUMBER, "110105194912310021")).isEmpty();
  }

  @Property
  void noOtherDigitInOnePlacePassesAsIdentityNumber(
      @ForAll @IntRange(min = 0, max = 16) int place,
      @ForAll @IntRange(min = 1, max = 9) int step) {
    StringBuilder wrong = new StringBuilder("11010519491231002X");
    wrong.setCharAt(place, (char) ('0' + (wrong.charAt(place) - '0' + step) % 10));
    assertThat(FieldNormal.of(FieldKind.ID_NUMBER, wrong.toString())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "二十四歲, 24",
    "廿二, 22",
    "36岁, 36",
    "十九歲, 19",
    "24周岁, 24",
    "现年二十四岁, 24",
    "年龄22, 22",
  })
  void agesBecomeFigures(String read, String normal) {
    assertThat(FieldNormal.of(FieldKind.AGE, read)).contains(normal);
  }

  /**
   * One figure is what is left of two, and nobody's age has three but at the very end of a life.
   */
  @ParameterizedTest
  @ValueSource(strings = {"8", "8岁", "2", "13", "0", "198", "八", "一百四十岁"})
  void noPartyIsYoungerThanFourteenOrOlderThanAnybody(String read) {
    assertThat(FieldNormal.of(FieldKind.AGE, read)).isEmpty();
  }

  @Test
  void theSealBehindASignatureIsNoName() {
    assertThat(FieldNormal.of(FieldKind.NAME, "黄梅红记专用旅")).contains("黄梅红");
    assertThat(FieldNormal.of(FieldKind.NAME, "卢彬婚期")).contains("卢彬");
  }

  @Test
  void severalFieldsReadAsOneAreNoName() {
    assertThat(FieldNormal.of(FieldKind.NAME, "田贵洁1974-02-14中国")).isEmpty();
    assertThat(FieldNormal.of(FieldKind.WORD, "田贵洁1974-02-14中国")).isEmpty();
  }

  @Test
  void anOpinionEndsBeforeTheSeal() {
    assertThat(FieldNormal.of(FieldKind.OPINION, "双方符合结婚条件，准予登记。(婚姻登记机关盖章)"))
        .contains("双方符合结婚条件，准予登记。");
    assertThat(FieldNormal.of(FieldKind.OPINION, "准予登记，发给离婚证县民政")).contains("准予登记，发给离婚证。");
  }

  @ParameterizedTest
  @CsvSource({
    "'经审查，双方自愿结婚，准予登记。', '经审查，双方自愿结婚，准予登记。'",
    "'男女双方自愿，申请人符合规定，准予登记。', '男女双方自愿，申请人符合规定，准予登记。'",
    "'双方经审查符合规定，准予登记。', '双方经审查符合规定，准予登记。'",
    "'审查意见：经审查，双方自愿结婚，准予登记。', '经审查，双方自愿结婚，准予登记。'",
    "'意见双方符合结婚条件，准予登记。', '双方符合结婚条件，准予登记。'",
    "'经查档，双方原系夫妻关系，准予补发结婚证。', '经查档，双方原系夫妻关系，准予补发结婚证。'",
    "'当事人双方自愿离婚，准予登记。', '当事人双方自愿离婚，准予登记。'",
    "'审查意见：当事人双方自愿离婚，准予登记。', '当事人双方自愿离婚，准予登记。'",
    "'意见：经查，双方自愿结婚，准予登记。', '经查，双方自愿结婚，准予登记。'",
  })
  void anOpinionBeginsBehindTheMarksOfTheFormAndLosesNoWordOfItsOwn(String read, String normal) {
    assertThat(FieldNormal.of(FieldKind.OPINION, read)).contains(normal);
  }

  @ParameterizedTest
  @CsvSource({
    "'规定，准予登记，发给此证。金中镇人民政府', 金中镇人民政府",
    "'规定，准予登记，發給此證。金中镇人民政府', 金中镇人民政府",
    "'准予结婚，特发此证金中镇人民政府', 金中镇人民政府",
    "'发给此证.开阳县民政局', 开阳县民政局",
  })
  void anOfficeAtTheHeightOfTheSentenceBeforeItIsReadWithoutItAndNothingIsMadeUp(
      String read, String office) {
    assertThat(FieldNormal.of(FieldKind.OFFICE, read)).contains(office);
    assertThat(FieldNormal.isCorrected(FieldKind.OFFICE, read)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"汉, 汉", "汉族, 汉族", "布衣族, 布依族", "仡佬族, 仡佬族"})
  void ethnicGroupsKeepTheWayTheyAreWritten(String read, String normal) {
    assertThat(FieldNormal.of(FieldKind.ETHNICITY, read)).contains(normal);
  }

  @Test
  void papersAreSeparatedWhereTheMarkWasLost() {
    assertThat(FieldNormal.of(FieldKind.DOCUMENTS, "身份证户口簿.结婚证")).contains("身份证、户口簿、结婚证");
  }
}
