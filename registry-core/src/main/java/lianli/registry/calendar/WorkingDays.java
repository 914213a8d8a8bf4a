package lianli.registry.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lianli.registry.file.ProgramFile;

/**
 * Working days in China: weekdays, but for statutory holidays, and the weekend days worked for them
 * (yearly notices of the State Council, in {@code holidays.txt}).
 */
public final class WorkingDays {
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final Set<Integer> years = new HashSet<>();
  private final Set<LocalDate> off = new HashSet<>();
  private final Set<LocalDate> worked = new HashSet<>();

  private WorkingDays(List<String> lines) {
    lines.forEach(this::read);
  }

  /** The years whose notices are on file. */
  public static WorkingDays china() {
    return new WorkingDays(ProgramFile.lines(WorkingDays.class, "holidays.txt"));
  }

  private void read(String line) {
    List<String> words = List.of(line.split("\\s+", 3));
    switch (words.get(0)) {
      case "year" -> years.add(Integer.valueOf(words.get(1)));
      case "work" -> worked.add(LocalDate.parse(words.get(1)));
      case "off" ->
          LocalDate.parse(words.get(1))
              .datesUntil(LocalDate.parse(words.get(words.size() - 1)).plusDays(1))
              .forEach(off::add);
      default -> throw new IllegalStateException("holidays.txt: neither year, off nor work");
    }
  }

  /** True if the year's holidays are on file; else only its weekends are known. */
  public boolean isKnown(int year) {
    return years.contains(year);
  }

  /** True on a weekday that is no holiday, and on a weekend day worked for one. */
  public boolean isWorkingDay(LocalDate day) {
    return worked.contains(day) || (!WEEKEND.contains(day.getDayOfWeek()) && !off.contains(day));
  }

  /**
   * The last day of a period that would end on this day: the day itself, or the first working day
   * after a holiday (Civil Code art. 203).
   */
  public LocalDate lastDay(LocalDate day) {
    LocalDate last = day;
    while (!isWorkingDay(last)) {
      last = last.plusDays(1);
    }
    return last;
  }
}
