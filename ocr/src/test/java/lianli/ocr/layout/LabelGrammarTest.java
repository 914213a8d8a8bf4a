package lianli.ocr.layout;

import static org.assertj.core.api.Assertions.assertThat;

import lianli.ocr.layout.Meaning.Side;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelGrammarTest {
  @ParameterizedTest
  @CsvSource({
    "该证发证日期, married_on",
    "发证年月日, registered_on",
    "何机关登记, office",
    "何年何月出生, birth_date",
    "申请日期, applied_on",
    "审理法院, court",
    "原结婚证字号, previous_certificate_number",
    "经办人, registrar",
    "文化水平, education",
    "族别, ethnicity",
  })
  void isMadeLikeALabel(String word, String field) {
    assertThat(LabelGrammar.meaning(word)).contains(new Meaning(field, Side.UNTOLD));
  }

  @ParameterizedTest
  @CsvSource({
    "男方做何工作, occupation, MAN",
    "妻出生年月, birth_date, WOMAN",
    "对方住址, residence, OTHER",
    "本人职业, occupation, SELF"
  })
  void tellsWhose(String word, String field, Side side) {
    assertThat(LabelGrammar.meaning(word)).contains(new Meaning(field, side));
  }

  @ParameterizedTest
  @ValueSource(strings = {"何建国", "双流镇", "1988年7月1日", "自愿结婚", "教师", "布依族"})
  void valuesAreNoLabels(String word) {
    assertThat(LabelGrammar.meaning(word)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"介绍人签名", "归档页数", "收据号", "曾用名"})
  void othersTakeTheirOwnValues(String word) {
    assertThat(LabelGrammar.meaning(word)).hasValueSatisfying(m -> assertThat(m.isNone()).isTrue());
  }
}
