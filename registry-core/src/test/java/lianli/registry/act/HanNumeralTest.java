package lianli.registry.act;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HanNumeralTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          25, 25
          '２５', 25
          二十五, 25
          廿五, 25
          卅, 30
          卌一, 41
          二五, 25
          贰拾伍, 25
          十, 10
          十九, 19
          一百, 100
          一百零三, 103
          一百二十三, 123
          一百一十, 110
          一千二百零四, 1204
          一千零四, 1004
          一九六七, 1967
          〇, 0
          """)
  void readsNumbersAsRegistersWriteThem(String written, int value) {
    assertThat(HanNumeral.parse(written)).hasValue(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "甲", "一百三", "十百", "二十五六", "一千三", "十〇", "百", "五廿", "二 x"})
  void guessesNothing(String written) {
    assertThat(HanNumeral.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"第二十五号, 25", "廿三岁, 23", "23周岁, 23", "第0163号, 163", "四十, 40"})
  void readsSerialsAndAges(String written, int value) {
    assertThat(HanNumeral.parseCounted(written)).hasValue(value);
  }
}
