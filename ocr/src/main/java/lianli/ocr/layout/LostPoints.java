package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.ocr.layout.RegisterColumn.Entry;

/**
 * Days of a register's column whose points no reader saw: 99219 is 99.2.19. Where the figures allow
 * more than one day (99111), those of the rows above and below tell it, for a register's days rise.
 */
final class LostPoints {
  private static final String FIGURES = "(?:19|20)?\\d{4,6}";
  private static final int DECEMBER = 12;
  private static final int LONGEST_MONTH = 31;
  private static final int MONTHS = 100;

  /**
   * Where the points of a day were.
   *
   * @param month where its figures begin
   * @param day where its figures begin
   * @param order greater for a later day of the year
   */
  record Points(int month, int day, int order) {}

  private LostPoints() {}

  /**
   * The days of a column, by their runs, that can be only one.
   *
   * @param entries from top to bottom
   * @param year in the register's head, four figures
   */
  static Map<Run, Points> in(List<Entry> entries, Optional<String> year) {
    List<List<Points>> days = entries.stream().map(entry -> days(entry, year)).toList();
    Map<Run, Points> found = new HashMap<>();
    int latest = 0;
    for (int i = 0; i < days.size(); i++) {
      int from = latest;
      int until = firstOnly(days, i + 1);
      List<Points> rising =
          days.get(i).size() < 2
              ? days.get(i)
              : days.get(i).stream()
                  .filter(day -> day.order() >= from && day.order() <= until)
                  .toList();
      if (rising.size() == 1) {
        latest = rising.getFirst().order();
        if (rising.getFirst().month() > 0) {
          found.put(entries.get(i).run(), rising.getFirst());
        }
      }
    }
    return found;
  }

  private static int firstOnly(List<List<Points>> days, int from) {
    return days.stream()
        .skip(from)
        .filter(each -> each.size() == 1)
        .mapToInt(each -> each.getFirst().order())
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  /** What a run may say: one day where its points are there, none where it says none. */
  private static List<Points> days(Entry entry, Optional<String> year) {
    String text = entry.run().text();
    Optional<DateSpan> whole = DateSpan.in(text).filter(DateSpan::hasDay);
    if (whole.isPresent()) {
      String day = whole.get().date().text();
      int ofYear = Integer.parseInt(day.substring(5, 7));
      return List.of(new Points(0, 0, MONTHS * ofYear + Integer.parseInt(day.substring(8))));
    }
    return text.matches(FIGURES) ? ofFigures(text, year) : List.of();
  }

  private static List<Points> ofFigures(String text, Optional<String> year) {
    List<Points> days = new ArrayList<>();
    for (int ofYear : new int[] {2, 4}) {
      String said = text.substring(0, Math.min(ofYear, text.length()));
      boolean isYear =
          year.map(head -> head.endsWith(said)).orElse(ofYear == 2 || said.matches("19..|20.."));
      for (int day = ofYear + 1; isYear && day < text.length() && day <= ofYear + 2; day++) {
        point(text, ofYear, day).ifPresent(days::add);
      }
    }
    return days;
  }

  private static Optional<Points> point(String text, int month, int day) {
    String ofYear = text.substring(month, day);
    String ofMonth = text.substring(day);
    boolean isDay =
        ofMonth.length() <= 2
            && ofYear.charAt(0) != '0'
            && ofMonth.charAt(0) != '0'
            && Integer.parseInt(ofYear) <= DECEMBER
            && Integer.parseInt(ofMonth) <= LONGEST_MONTH;
    return isDay
        ? Optional.of(
            new Points(month, day, MONTHS * Integer.parseInt(ofYear) + Integer.parseInt(ofMonth)))
        : Optional.empty();
  }
}
