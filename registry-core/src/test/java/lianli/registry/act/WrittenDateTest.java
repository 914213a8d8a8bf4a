package lianli.registry.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2016年3月21日,           2016-03-21
          2019年01月08日,          2019-01-08
          1977-05-03,              1977-05-03
          1983.2.12,               1983-02-12
          88.3.13,                 1988-03-13
          65.7,                    1965-07
          1949年11月,              1949-11
          1949 年 11 月,           1949-11
          一九六七年一月二日,      1967-01-02
          二○○三年十二月十六日,    2003-12-16
          二〇〇三年十二月廿六日,  2003-12-26
          一九五五年元月三十日,    1955-01-30
          民国三十七年五月,        1948-05
          １９８５年６月２日,      1985-06-02
          19850602,                1985-06-02
          1985,                    1985
          1985年,                  1985
          """)
  void readsEveryWrittenForm(String written, String normal) {
    assertEquals(normal, WrittenDate.parse(written).orElseThrow().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2016年13月1日", "1987-02-30", "约1985年", "三月五日", "20161", "1985-", "年月日"})
  void guessesNothing(String written) {
    assertThat(WrittenDate.parse(written)).isEmpty();
  }

  @Property(tries = 300)
  void everyDaySurvivesBeingWrittenInChinese(@ForAll @IntRange(min = 0, max = 40_000) int days) {
    LocalDate day = LocalDate.of(1912, 1, 1).plusDays(days);
    String written =
        han(String.valueOf(day.getYear()))
            + "年"
            + small(day.getMonthValue())
            + "月"
            + small(day.getDayOfMonth())
            + "日";

    assertEquals(PartialDate.of(day), WrittenDate.parse(written).orElseThrow());
  }

  private static String han(String digits) {
    StringBuilder han = new StringBuilder();
    digits.chars().forEach(digit -> han.append("〇一二三四五六七八九".charAt(digit - '0')));
    return han.toString();
  }

  private static String small(int number) {
    String tens = number < 10 ? "" : number < 20 ? "十" : han(String.valueOf(number / 10)) + "十";
    return tens + (number % 10 == 0 ? "" : han(String.valueOf(number % 10)));
  }
}
