package lianli.registry.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2016年3月21日,       2016-03-21
          2019年01月08日,      2019-01-08
          1977-05-03,          1977-05-03
          1977.5.3,            1977-05-03
          1977/5/3,            1977-05-03
          20080903,            2008-09-03
          一九六七年一月二日,   1967-01-02
          二○○三年十二月十六日, 2003-12-16
          二〇〇三年十二月十六日, 2003-12-16
          二零零三年十二月廿六日, 2003-12-26
          一九五二年元月卅日,   1952-01-30
          一九五二年元月卅一日, 1952-01-31
          壹玖柒柒年伍月叁日,   1977-05-03
          # no such month
          民国三十八年十月一日, 1949-10-01
          民國卅八年十月,       1949-10
          民国元年,            1912
          1949年11月,          1949-11
          1949年,              1949
          1949,                1949
          1985-03,             1985-03
          '１９９４年２月１日', 1994-02-01
          '２０１０－０８－０９', 2010-08-09
          '2016 年 3 月 21 日', 2016-03-21
          公元1988年8月8日,     1988-08-08
          1962年4月5日生,       1962-04-05
          """)
  void readsEveryWrittenForm(String written, String normalForm) {
    assertThat(WrittenDate.parse(written).map(PartialDate::text).orElse(null))
        .isEqualTo(normalForm);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2月30日",
        "2001年2月29日",
        "1977.13.1",
        "1977-00-01",
        "八月十五",
        "正月初三",
        "1988年正月",
        "1988年腊月八日",
        "88.3",
        "12345",
        "1977.5-3",
        "九千年",
        "民国〇年",
        "1977年五十月",
        "年月日",
        "1988年8月8日8"
      })
  void guessesNothing(String written) {
    assertThat(WrittenDate.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          88.3.13,       1900, 1988-03-13
          03.3.13,       2000, 2003-03-13
          八八年三月,      1900, 1988-03
          〇三年三月一日,  2000, 2003-03-01
          1977.5.3,      2000, 1977-05-03
          """)
  void takesTheCenturyOfTwoDigitsFromTheContext(String written, int century, String normalForm) {
    assertThat(WrittenDate.parse(written, century).map(PartialDate::text)).hasValue(normalForm);
  }

  @ParameterizedTest
  @ValueSource(strings = {"88.3", "8.3.13", "八年三月"})
  void anUnclearDateStaysUnclear(String written) {
    assertThat(WrittenDate.parse(written, 1900)).isEmpty();
  }

  @Property
  void readsEveryDayAsRegistersWriteIt(
      @ForAll("days") LocalDate day, @ForAll("writers") Writer writer) {
    assertThat(WrittenDate.parse(writer.write(day)).map(PartialDate::text))
        .hasValue(day.toString());
  }

  @Property
  void neverFailsOnAnyText(@ForAll String text) {
    assertThat(WrittenDate.parse(text)).isNotNull();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Dates.dates().between(LocalDate.of(1900, 1, 1), LocalDate.of(2099, 12, 31));
  }

  @Provide
  Arbitrary<Writer> writers() {
    return Arbitraries.of(Writer.class);
  }

  /** Ways of writing a day. */
  enum Writer {
    FIGURES("%d年%d月%d日"),
    PADDED("%04d年%02d月%02d日"),
    DOTS("%d.%d.%d"),
    SLASHES("%d/%d/%d"),
    HAN("");

    private static final String[] DIGITS = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private final String pattern;

    Writer(String pattern) {
      this.pattern = pattern;
    }

    String write(LocalDate day) {
      if (!pattern.isEmpty()) {
        return pattern.formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
      }
      StringBuilder year = new StringBuilder();
      for (char digit : Integer.toString(day.getYear()).toCharArray()) {
        year.append(DIGITS[digit - '0']);
      }
      return year + "年" + upTo99(day.getMonthValue()) + "月" + upTo99(day.getDayOfMonth()) + "日";
    }

    private static String upTo99(int number) {
      String tens = number < 10 ? "" : number < 20 ? "十" : DIGITS[number / 10] + "十";
      return tens + (number % 10 == 0 ? "" : DIGITS[number % 10]);
    }
  }
}
