package lianli.ocr.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.ocr.value.FieldNormal;
import lianli.registry.act.HanNumeral;
import lianli.registry.act.PartialDate;

/**
 * The first date in a folded text.
 *
 * @param from its first character
 * @param to behind its last
 */
record DateSpan(int from, int to, PartialDate date) {
  static final String NUMERAL = "[0-9〇零○oO一二三四五六七八九十廿卅壹贰叁肆伍陆柒捌玖拾元]";

  private static final Pattern WITH_DAY =
      Pattern.compile(
          ("(?:公元|公历|公曆)?(?:中华民国|民国)?(?<![0-9〇零○一二三四五六七八九十])(?:#{2,4}|元)[年.,\\-/]"
                  + "#{1,3}[月.,\\-/]#{1,3}[日号]?(?!#)")
              .replace("#", NUMERAL));

  private static final Pattern TO_MONTH =
      Pattern.compile("(?:公元|公历)?(?:民国)?#{2,4}[年.,\\-/]#{1,3}月?".replace("#", NUMERAL));

  private static final Pattern MONTH_WITHIN =
      Pattern.compile("(?:公元|公历)?(?:民国)?(?<![0-9〇零○一二三四五六七八九十])#{4}年#{1,3}月".replace("#", NUMERAL));

  private static final Pattern YEAR = Pattern.compile("#{4}年".replace("#", NUMERAL));

  private static final Pattern TOGETHER =
      Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?:0[1-9]|1[0-2])[0-3]\\d(?!\\d)");

  /** A day without a year, as a register writes below its first row. */
  private static final Pattern DAY =
      Pattern.compile("(#{1,3})[月.,](#{1,3})[日号]?".replace("#", NUMERAL));

  static Optional<DateSpan> in(String text) {
    return find(WITH_DAY, text, false)
        .or(() -> find(TOGETHER, text, false))
        .or(() -> find(TO_MONTH, text, true))
        .or(() -> find(MONTH_WITHIN, text, false))
        .or(() -> find(YEAR, text, true));
  }

  private static Optional<DateSpan> find(Pattern pattern, String text, boolean isWhole) {
    Matcher matcher = pattern.matcher(text);
    if (isWhole ? matcher.matches() : matcher.find()) {
      int from = matcher.start();
      int to = matcher.end();
      return FieldNormal.date(matcher.group()).map(date -> new DateSpan(from, to, date));
    }
    return Optional.empty();
  }

  /** True of a month and a day without a year. */
  static boolean lacksYear(String text) {
    Matcher day = DAY.matcher(text);
    if (!day.matches() || in(text).filter(DateSpan::hasDay).isPresent()) {
      return false;
    }
    int month = HanNumeral.parse(day.group(1)).orElse(0);
    int ofMonth = HanNumeral.parse(day.group(2)).orElse(0);
    return month >= 1 && month <= 12 && ofMonth >= 1 && ofMonth <= 31;
  }

  boolean hasDay() {
    return date instanceof PartialDate.Day;
  }

  /** True if the text goes on: born. */
  boolean isBirth(String text) {
    return text.startsWith("生", to) || text.startsWith("出生", to);
  }
}
