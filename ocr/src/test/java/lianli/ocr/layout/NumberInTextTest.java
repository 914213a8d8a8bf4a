package lianli.ocr.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of certificates among the words that stand around them. */
class NumberInTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"离字第3号", "蕉婚字20000120号", "字第75号", "(2002)筠结字第141号", "1990年扶民结字第12号"})
  void isWhole(String text) {
    assertThat(Fit.isWholeNumber(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"证字黄平婚字第721号", "发给结婚证鸡结字第136号", "离字第", "第3号", "3号", "前进路3号", "离字第3号 备注"})
  void isNone(String text) {
    assertThat(Fit.isWholeNumber(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "给结婚证鸡结字第136号, 鸡结字第136号",
    "证字黄平婚字第721号, 黄平婚字第721号",
    "证件第扶风结字第797号, 扶风结字第797号",
    "证件第扶政结字35号, 扶政结字35号",
    "结婚证字第5号, 结婚证字第5号",
    "开结字第302号, 开结字第302号"
  })
  void losesWhatIsTheForms(String text, String number) {
    Sheet sheet = new Sheet().row(100, 100, "字号：" + text).row(200, 100, "男方姓名：何建国");
    assertThat(sheet.row(300, 100, "女方姓名：李秀珍").read("marriage"))
        .containsEntry("certificate_number", number);
  }
}
