package lianli.ocr.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitTest {
  @ParameterizedTest
  @CsvSource({
    "id_number, 520121196503120018",
    "birth_date, 1965年3月12日生",
    "registered_on, 一九五五年一月三日",
    "ethnicity, 布依族",
    "ethnicity, 汉",
    "sex, 女",
    "age, 二十五",
    "age, 现年廿三岁",
    "name, 何建国",
    "name, 欧阳海清",
    "certificate_number, J520121-2006-000123",
    "certificate_number, 结字一号",
    "office, 双流镇人民政府",
    "office, 云阳县第七区人民政府",
    "residence, 云阳县永安乡石桥村",
    "occupation, 教师",
    "education, 初中",
    "marital_status, 未婚",
    "court, 开阳县人民法院",
  })
  void isItsField(String field, String text) {
    assertThat(Fit.of(field, text)).isGreaterThan(0.5);
  }

  @ParameterizedTest
  @CsvSource({
    "id_number, 1965年3月12日",
    "birth_date, 何建国",
    "registered_on, 1965年3月12日生",
    "ethnicity, 何建国",
    "sex, 何建国",
    "age, 1965",
    "age, 七",
    "name, 双流镇",
    "name, 离婚",
    "name, 农民",
    "certificate_number, 1988年7月1日",
    "office, 何建国",
    "residence, 双流镇人民政府",
    "education, 未婚",
    "marital_status, 初中",
    "court, 双流镇人民政府",
  })
  void isNotThatField(String field, String text) {
    assertThat(Fit.of(field, text)).isLessThan(0.5);
  }

  @ParameterizedTest
  @CsvSource({"52252219651120511X, 522522196511205112", "汉族, 汉字族", "何建国, 国建何国"})
  void whatIsRightFitsBetterThanWhatIsNearlyRight(String right, String nearly) {
    String field = right.endsWith("族") ? "ethnicity" : right.length() == 18 ? "id_number" : "name";

    assertThat(Fit.of(field, right)).isGreaterThan(Fit.of(field, nearly));
  }
}
