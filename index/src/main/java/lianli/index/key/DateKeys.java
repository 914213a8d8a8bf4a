package lianli.index.key;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import lianli.registry.act.PartialDate;

/**
 * Keys of dates that may be known to the day, the month or the year. A date has its own text as a
 * key, and {@code ~} before each wider text that holds it.
 */
final class DateKeys {
  private DateKeys() {}

  /** What a recorded date is indexed under. */
  static List<Key> of(KeyKind kind, PartialDate date) {
    List<Key> keys = new ArrayList<>();
    String text = date.text();
    if (!text.isEmpty()) {
      keys.add(new Key(kind, text));
      wider(text).forEach(wide -> keys.add(new Key(kind, "~" + wide)));
    }
    return keys;
  }

  /** One of these is a key of every recorded date that can mean the asked one. */
  static List<Key> overlapping(KeyKind kind, PartialDate asked) {
    List<Key> keys = new ArrayList<>();
    String text = asked.text();
    keys.add(new Key(kind, text));
    keys.add(new Key(kind, "~" + text));
    wider(text).forEach(wide -> keys.add(new Key(kind, wide)));
    return keys;
  }

  /** One of these is a key of every recorded date that can lie in the window. */
  static List<Key> within(KeyKind kind, LocalDate from, LocalDate to) {
    List<Key> keys = new ArrayList<>();
    for (YearMonth month = YearMonth.from(from);
        !month.isAfter(YearMonth.from(to));
        month = month.plusMonths(1)) {
      keys.add(new Key(kind, month.toString()));
      keys.add(new Key(kind, "~" + month));
    }
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      keys.add(new Key(kind, String.valueOf(year)));
    }
    return keys;
  }

  private static List<String> wider(String text) {
    return switch (text.length()) {
      case 10 -> List.of(text.substring(0, 7), text.substring(0, 4));
      case 7 -> List.of(text.substring(0, 4));
      default -> List.of();
    };
  }
}
