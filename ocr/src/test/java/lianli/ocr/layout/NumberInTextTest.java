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
  @ValueSource(strings = {"证字黄平婚字第721号", "发给结婚证鸡结字第136号", "离字第", "第3号", "3号", "前进路3号", "离字第3号 备注"})
  void isNone(String text) {
    assertThat(Fit.isWholeNumber(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "给结婚证鸡结字第136号, 鸡结字第136号",
    "证字黄平婚字第721号, 黄平婚字第721号",
    "证件第扶风结字第797号, 扶风结字第797号",
    "证件第扶政结字35号, 扶政结字35号",
    "开结字第302号, 开结字第302号"
  })
  void losesWhatIsTheForms(String text, String number) {
    Sheet sheet =
        new Sheet()
            .row(100, 100, "字号：" + text)
            .row(200, 100, "姓名：何建国", 700, "性别：男")
            .row(300, 100, "出生日期：1965年3月12日", 900, "民族：汉族")
            .row(500, 100, "姓名：李秀珍", 700, "性别：女")
            .row(600, 100, "出生日期：1966年11月5日", 900, "民族：布依族");
    assertThat(sheet.read("marriage")).containsEntry("certificate_number", number);
  }
}
