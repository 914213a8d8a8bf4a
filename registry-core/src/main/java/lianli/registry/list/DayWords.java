package lianli.registry.list;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headings of days: 结婚登记日, 结婚登记日期, 结婚登记时间 and 结婚登记年月日 are one. */
final class DayWords {
  private static final Pattern DAY = Pattern.compile("(..+?)(?:年月日|日期|时间|日)");
  private static final List<String> ENDINGS = List.of("日期", "时间", "日", "年月日");

  private DayWords() {}

  /** What a heading of days means by another ending of it. */
  static Optional<String> key(Map<String, String> keys, String folded) {
    Matcher day = DAY.matcher(folded);
    return day.matches()
        ? ENDINGS.stream()
            .map(ending -> keys.get(day.group(1) + ending))
            .filter(Objects::nonNull)
            .findFirst()
        : Optional.empty();
  }
}
