package lianli.registry.act;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as registers of every era write them (domain.md §3): 2016年3月21日, 1977-05-03,
 * 1977.5.3, 88.3.13, 一九六七年一月二日, 二○○三年十二月十六日, 民国卅八年十月, 一九五二年元月.
 *
 * <p>Blanks and full-width characters do not matter. Nothing is guessed: what is no day of the
 * calendar, a lunar date (正月, 腊月, 初三), or an unclear 88.3 is empty.
 */
public final class WrittenDate {
  private static final String NUMERAL = "[0-9〇○◯零一二三四五六七八九十廿卄卅卌百千壹弌贰貳弍叁參叄弎肆伍陆陸柒捌玖拾佰仟]+";

  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?:公元|西元|公历|公曆|阳历|陽曆)?(?<republic>(?:中华|中華)?(?:民国|民國))?(?<year>"
              + NUMERAL
              + "|元)年(?:(?<month>"
              + NUMERAL
              + "|元)月份?(?:(?<day>"
              + NUMERAL
              + ")(?:日|号|號)?)?)?(?:出?生)?");

  private static final Pattern IN_FIGURES =
      Pattern.compile("(?<year>\\d{2}|\\d{4})([-./])(?<month>\\d{1,2})(?:\\2(?<day>\\d{1,2}))?");

  private static final Pattern TOGETHER =
      Pattern.compile("(?<year>\\d{4})(?:(?<month>\\d{2})(?<day>\\d{2}))?");

  private static final int FIRST_YEAR_OF_REPUBLIC = 1912;

  private WrittenDate() {}

  /** Reads a date whose two-digit years lie in the twentieth century, as on all old forms. */
  public static Optional<PartialDate> parse(String written) {
    return parse(written, 1900);
  }

  /**
   * Reads a date.
   *
   * @param century first year of the century that two-digit years belong to: 1900 or 2000
   */
  public static Optional<PartialDate> parse(String written, int century) {
    String text = WrittenText.numeral(written).replaceAll("[·。、]", ".");
    Matcher words = IN_WORDS.matcher(text);
    if (words.matches()) {
      OptionalInt year =
          words.group("republic") == null
              ? fullYear(words.group("year"), century)
              : yearOfRepublic(words.group("year"));
      return date(year, words.group("month"), words.group("day"));
    }
    Matcher figures = IN_FIGURES.matcher(text);
    if (figures.matches()) {
      // 88.3 may be March 1988 or the third of a month: only a full year makes it a month.
      boolean monthOnly = figures.group("day") == null;
      return monthOnly && figures.group("year").length() == 2
          ? Optional.empty()
          : date(
              fullYear(figures.group("year"), century),
              figures.group("month"),
              figures.group("day"));
    }
    Matcher together = TOGETHER.matcher(text);
    return together.matches()
        ? date(
            fullYear(together.group("year"), century),
            together.group("month"),
            together.group("day"))
        : Optional.empty();
  }

  private static OptionalInt fullYear(String written, int century) {
    OptionalInt value = HanNumeral.parse(written);
    if (value.isEmpty()) {
      return value;
    }
    int year = value.getAsInt();
    boolean isTwoDigits = year < 100 && (year >= 10 || written.length() == 2);
    if (isTwoDigits) {
      return OptionalInt.of(century + year);
    }
    return year >= 1850 && year < 2100 ? value : OptionalInt.empty();
  }

  private static OptionalInt yearOfRepublic(String written) {
    OptionalInt value = written.equals("元") ? OptionalInt.of(1) : HanNumeral.parse(written);
    return value.isPresent() && value.getAsInt() >= 1 && value.getAsInt() < 200
        ? OptionalInt.of(FIRST_YEAR_OF_REPUBLIC - 1 + value.getAsInt())
        : OptionalInt.empty();
  }

  private static Optional<PartialDate> date(
      OptionalInt year, @Nullable String month, @Nullable String day) {
    if (year.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (month == null) {
        return Optional.of(new PartialDate.WholeYear(Year.of(year.getAsInt())));
      }
      int monthOfYear = month.equals("元") ? 1 : HanNumeral.parse(month).orElse(0);
      if (day == null) {
        return Optional.of(new PartialDate.Month(YearMonth.of(year.getAsInt(), monthOfYear)));
      }
      int dayOfMonth = HanNumeral.parse(day).orElse(0);
      return Optional.of(PartialDate.of(LocalDate.of(year.getAsInt(), monthOfYear, dayOfMonth)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
