package lianli.registry.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.registry.BilingualText;
import lianli.registry.act.PartialDate;
import lianli.registry.act.WrittenDate;
import lianli.registry.act.WrittenText;

/**
 * What a cell says in a column of dates: the one place that decides what may be a date in a list.
 * What could be two days is none: it is asked about, by cell.
 */
public sealed interface DateCell {
  /** The cell says nothing. */
  record Nothing() implements DateCell {}

  /** One date, as precise as the cell. */
  record Certain(PartialDate date) implements DateCell {}

  /**
   * A date with a year of two digits; what else the row tells may leave one of the two.
   *
   * @param early the date in the twentieth century
   * @param late the date in the twenty-first
   */
  record TwoDigits(PartialDate early, PartialDate late) implements DateCell {}

  /** No date, or more than one. */
  record Unclear(BilingualText why) implements DateCell {}

  /** What dates of a column are about. */
  enum About {
    /** What registries and courts did. */
    ACT(LocalDate.of(1950, 5, 1)),
    /** Births and deaths. */
    LIFE(LocalDate.of(1900, 1, 1));

    private final LocalDate since;

    About(LocalDate since) {
      this.since = since;
    }
  }

  /** Where the days of a registry begin and end. */
  ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** What may stand before 1850 or after 2099 is a slip. */
  int FIRST_YEAR = 1850;

  /** See {@link #FIRST_YEAR}. */
  int LAST_YEAR = 2099;

  /** A day and a time of day as programs write them, in a zone or in none. */
  Pattern TIMED =
      Pattern.compile(
          "(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:["
              + " T]+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?"
              + " ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?",
          Pattern.CASE_INSENSITIVE);

  /** A time of day behind a day in other words. */
  Pattern TIME_OF_DAY = Pattern.compile(" ?[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?$");

  /** What a year with a month in figures, and one that may have lost its zero, look like. */
  Pattern MONTH_LOST_A_ZERO = Pattern.compile("\\d{4}\\.1");

  /** A year of two digits between strokes: programs elsewhere begin with the month. */
  Pattern STROKES = Pattern.compile("(\\d{2})/(\\d{1,2})/(\\d{1,2})");

  /** What a cell says. */
  static DateCell of(Cell cell, About about) {
    return switch (cell.content()) {
      case TEXT -> text(cell.text());
      case DATE -> shown(cell);
      case NUMBER -> number(cell, about);
      case FORMULA, ERROR, COVERED, AS_ABOVE -> noDate();
    };
  }

  /** What a text says. */
  static DateCell of(String text) {
    return text(text);
  }

  private static DateCell text(String written) {
    String text = WrittenText.dated(written);
    if (text.isEmpty()) {
      return new Nothing();
    }
    Matcher timed = TIMED.matcher(text);
    if (timed.matches()) {
      return timed(timed);
    }
    Matcher later = TIME_OF_DAY.matcher(text);
    if (later.find()) {
      return text(text.substring(0, later.start()));
    }
    if (text.matches("-?\\d{9,}")) {
      return milliseconds(new BigDecimal(text));
    }
    if (text.matches("\\d{5}(?:\\.\\d+)?")) {
      return unclear(
          "a bare number of days; write the date as 2008-03-08", "单元格是日期序号，请写成 2008-03-08 的形式");
    }
    if (MONTH_LOST_A_ZERO.matcher(text).matches()) {
      return octoberOrJanuary();
    }
    Optional<PartialDate> early = PartialDate.parse(text).or(() -> WrittenDate.parse(text, 1900));
    Optional<PartialDate> late = PartialDate.parse(text).or(() -> WrittenDate.parse(text, 2000));
    if (early.isEmpty() && late.isEmpty()) {
      return noDate();
    }
    if (early.equals(late)) {
      return certain(early.get());
    }
    Matcher strokes = STROKES.matcher(text);
    if (strokes.matches()
        && Integer.parseInt(strokes.group(1)) >= 1
        && Integer.parseInt(strokes.group(1)) <= 31) {
      return unclear(
          "a year of two digits, and which of the three numbers it is is not certain;"
              + " write 2008-03-10",
          "年份只有两位，且无法确定年月日的顺序，请写成 2008-03-10 的形式");
    }
    // 29 February is a day in one of two centuries only.
    return early.isEmpty() || late.isEmpty()
        ? certain(early.or(() -> late).get())
        : new TwoDigits(early.get(), late.get());
  }

  private static DateCell timed(Matcher timed) {
    try {
      LocalDateTime written =
          LocalDateTime.of(
              Integer.parseInt(timed.group(1)),
              Integer.parseInt(timed.group(2)),
              Integer.parseInt(timed.group(3)),
              Integer.parseInt(timed.group(4)),
              Integer.parseInt(timed.group(5)),
              timed.group(6) == null ? 0 : Integer.parseInt(timed.group(6)));
      String zone = timed.group(7);
      if (zone == null) {
        return isTraceOfAnotherZone(written, timed.group(6) != null)
            ? unclear(
                "the time may be midnight in China, written in another zone; write the day alone",
                "该时间可能是以其他时区写成的北京时间零点，请只写日期")
            : certain(PartialDate.of(written.toLocalDate()));
      }
      ZoneOffset offset =
          zone.matches("(?i)Z|UTC|GMT")
              ? ZoneOffset.UTC
              : ZoneOffset.of(
                  zone.contains(":") ? zone : zone.substring(0, 3) + ":" + zone.substring(3));
      // A clock of China shows its day, in the summers of 1986 to 1991 too.
      return offset.equals(ZoneOffset.ofHours(8))
          ? certain(PartialDate.of(written.toLocalDate()))
          : inChina(OffsetDateTime.of(written, offset).toInstant());
    } catch (DateTimeException noDay) {
      return noDate();
    }
  }

  /** Midnight in China is 16:00 of the day before in Greenwich, 15:00 in summer time. */
  private static boolean isTraceOfAnotherZone(LocalDateTime written, boolean toTheSecond) {
    return toTheSecond
        && (written.toLocalTime().equals(LocalTime.of(16, 0))
            || (written.toLocalTime().equals(LocalTime.of(15, 0))
                && written.getYear() >= 1986
                && written.getYear() <= 1991));
  }

  private static DateCell inChina(Instant instant) {
    return certain(PartialDate.of(LocalDate.ofInstant(instant, CHINA)));
  }

  /**
   * Programs count milliseconds since 1970; fewer digits may be seconds, or days of another kind.
   */
  private static DateCell milliseconds(BigDecimal number) {
    int digits = number.abs().toBigInteger().toString().length();
    if (digits < 12 || digits > 13) {
      return unclear("a number that is no date; write 2008-03-08", "该数值不是日期，请写成 2008-03-08 的形式");
    }
    return inChina(Instant.ofEpochMilli(number.longValue()));
  }

  private static DateCell shown(Cell cell) {
    Optional<BigDecimal> bare = figure(cell.text());
    if (cell.serial().isEmpty()) {
      return bare.map(DateCell::together)
          .orElseGet(
              () -> unclear("the cell shows no year, or no day that exists", "单元格不显示年份，或不是存在的日期"));
    }
    LocalDate day = cell.serial().get().earliest();
    // 2008 typed into a column of dates is shown as a day of June 1905.
    return day.getYear() == 1905
        ? unclear(
            "it may be a year that was typed into a cell of dates",
            "可能是在日期单元格中只输入了年份，请写成 2008 年的完整日期")
        : certain(cell.serial().get());
  }

  private static Optional<BigDecimal> figure(String text) {
    return text.matches("\\d{8}") ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private static DateCell number(Cell cell, About about) {
    String text = cell.text();
    if (text.contains(".")) {
      return octoberOrJanuary();
    }
    if (text.matches("\\d{8}")) {
      return together(new BigDecimal(text));
    }
    if (text.matches("\\d{4}")) {
      int year = Integer.parseInt(text);
      return year >= FIRST_YEAR && year <= LAST_YEAR
          ? new Certain(new PartialDate.WholeYear(Year.of(year)))
          : noDate();
    }
    boolean isSerial =
        text.matches("\\d{5}")
            && cell.serial().filter(day -> !day.earliest().isBefore(about.since)).isPresent();
    if (isSerial) {
      return certain(cell.serial().get());
    }
    return text.matches("-?\\d{9,}") ? milliseconds(new BigDecimal(text)) : noDate();
  }

  /** 20080308. */
  private static DateCell together(BigDecimal number) {
    return WrittenDate.parse(number.toPlainString())
        .map(DateCell::certain)
        .orElseGet(DateCell::noDate);
  }

  private static DateCell certain(PartialDate date) {
    return !date.isKnown()
        ? new Nothing()
        : date.earliest().getYear() < FIRST_YEAR || date.latest().getYear() > LAST_YEAR
            ? noDate()
            : new Certain(date);
  }

  private static DateCell octoberOrJanuary() {
    return unclear(
        "October or January? A number drops the last zero; write 2008-01 or 2008-10",
        "是 1 月还是 10 月？数值会丢掉末尾的零，请写成 2008-01 或 2008-10");
  }

  private static DateCell noDate() {
    return unclear("this is no date", "不是日期");
  }

  private static DateCell unclear(String english, String chinese) {
    return new Unclear(BilingualText.of(english, chinese));
  }
}
