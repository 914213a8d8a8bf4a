package lianli.ocr.drawing.form;

import lianli.registry.fiction.Draw;

/** How one clerk writes dates: chosen once per page. */
public enum WrittenDates {
  WORDS("%d年%d月%d日", "%d年%d月"),
  PADDED_WORDS("%d年%02d月%02d日", "%d年%02d月"),
  DASHES("%d-%02d-%02d", "%d-%02d"),
  DOTS("%d.%d.%d", "%d.%d"),
  SHORT_DOTS("%d.%d.%d", "%d.%d");

  private final String day;
  private final String month;

  WrittenDates(String day, String month) {
    this.day = day;
    this.month = month;
  }

  /** A style of computer print. */
  static WrittenDates printed(Draw draw) {
    return draw.oneOf(java.util.List.of(WORDS, PADDED_WORDS, DASHES, WORDS));
  }

  /** A style of ledgers. */
  static WrittenDates inLedgers(Draw draw) {
    return draw.oneOf(java.util.List.of(WORDS, DOTS, SHORT_DOTS, SHORT_DOTS));
  }

  /** A normal form as this clerk writes it. */
  public String write(String normal) {
    String[] parts = normal.split("-");
    int year = Integer.parseInt(parts[0]) % (this == SHORT_DOTS ? 100 : 10_000);
    return switch (parts.length) {
      case 3 -> day.formatted(year, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
      case 2 -> month.formatted(year, Integer.parseInt(parts[1]));
      default -> String.valueOf(year);
    };
  }
}
