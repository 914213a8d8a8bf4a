package lianli.registry.act;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as forms, ledgers and certificates write them (domain.md §3): {@code 2016年3月21日}, {@code
 * 1977-05-03}, {@code 88.3.13}, {@code 一九六七年一月二日}, {@code 民国三十七年}, {@code 1949年11月}.
 *
 * <p>Nothing is guessed: text that is not one real date is empty.
 */
public final class WrittenDate {
  private static final String NUMBER = "([0-9]+|[〇○零一二三四五六七八九十廿卅卌元壹贰貳叁參肆伍陆陸柒捌玖拾]+)";
  private static final Pattern WITH_WORDS =
      Pattern.compile("(民国|民國)?" + NUMBER + "年(?:" + NUMBER + "月(?:" + NUMBER + "[日号號]?)?)?[生]?");
  private static final Pattern WITH_MARKS =
      Pattern.compile("([0-9]{2}|[0-9]{4})[-./、]([0-9]{1,2})(?:[-./、]([0-9]{1,2}))?[.]?");
  private static final Pattern EIGHT_DIGITS =
      Pattern.compile("((?:18|19|20)[0-9]{2})([0-9]{2})([0-9]{2})");
  private static final Pattern YEAR_ONLY = Pattern.compile("((?:18|19|20)[0-9]{2})");

  private WrittenDate() {}

  /** Reads a date whose two-digit years lie in the twentieth century. */
  public static Optional<PartialDate> parse(String written) {
    return parse(written, 1900);
  }

  /**
   * Reads a date.
   *
   * @param century first year of the century that two-digit years belong to
   */
  public static Optional<PartialDate> parse(String written, int century) {
    String text =
        Normalizer.normalize(written, Normalizer.Form.NFKC)
            .replaceAll("\\s+", "")
            .replaceAll("[－—–─‐‑−]", "-")
            .replace('。', '.');
    Matcher words = WITH_WORDS.matcher(text);
    if (words.matches()) {
      boolean republic = words.group(1) != null;
      OptionalInt year = number(words.group(2));
      return year.isEmpty()
          ? Optional.empty()
          : date(
              republic ? 1911 + year.getAsInt() : fullYear(year.getAsInt(), century),
              words.group(3),
              words.group(4));
    }
    for (Pattern pattern : new Pattern[] {WITH_MARKS, EIGHT_DIGITS}) {
      Matcher marks = pattern.matcher(text);
      if (marks.matches()) {
        return date(
            fullYear(Integer.parseInt(marks.group(1)), century), marks.group(2), marks.group(3));
      }
    }
    return YEAR_ONLY.matcher(text).matches()
        ? Optional.of(new PartialDate.WholeYear(Year.of(Integer.parseInt(text))))
        : Optional.empty();
  }

  private static int fullYear(int year, int century) {
    return year < 100 ? century + year : year;
  }

  private static Optional<PartialDate> date(
      int year,
      @org.jspecify.annotations.Nullable String month,
      @org.jspecify.annotations.Nullable String day) {
    if (year < 1850 || year > 2100) {
      return Optional.empty();
    }
    try {
      if (month == null) {
        return Optional.of(new PartialDate.WholeYear(Year.of(year)));
      }
      OptionalInt monthNumber = number(month);
      if (monthNumber.isEmpty()) {
        return Optional.empty();
      }
      if (day == null) {
        return Optional.of(new PartialDate.Month(YearMonth.of(year, monthNumber.getAsInt())));
      }
      OptionalInt dayNumber = number(day);
      return dayNumber.isEmpty()
          ? Optional.empty()
          : Optional.of(
              PartialDate.of(LocalDate.of(year, monthNumber.getAsInt(), dayNumber.getAsInt())));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static OptionalInt number(String text) {
    if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return HanNumeral.parse(text);
    }
    return text.length() > 4 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }
}
