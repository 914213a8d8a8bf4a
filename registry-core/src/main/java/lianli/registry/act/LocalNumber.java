package lianli.registry.act;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a township's or an office's own number tells: its serial, and the year if it holds one
 * (domain.md §2). The grammars of the eras, most certain first; what fits none tells nothing.
 *
 * <ul>
 *   <li>a year apart from the serial: (88)结字第12号, 1988年第12号, 一九八八年第十二号, 88-163;
 *   <li>a year before the serial in one run: 双流结字第990301号 (99, 0301), 政字第19880163号;
 *   <li>office, year and serial, as in 2003, behind another prefix: 开阳结字010700011;
 *   <li>a serial alone: 双流结字第12号, 第一百七十三号.
 * </ul>
 *
 * @param year full year; empty if the number holds none
 * @param serial empty if the number is not understood
 */
record LocalNumber(OptionalInt year, OptionalInt serial) {
  private static final LocalNumber UNKNOWN =
      new LocalNumber(OptionalInt.empty(), OptionalInt.empty());

  private static final String NUMERAL = "[0-9〇零○◯一二三四五六七八九壹贰叁肆伍陆柒捌玖十百千拾佰仟廿卅卌]";

  /** Words before the serial: places, 结字, 政字; never a figure. */
  private static final String PREFIX = "[\\p{IsHan}A-Za-z&&[^第年号0-9]]{0,12}?";

  /** Forms in which the year stands apart from the serial, the most certain first. */
  private enum Apart {
    BRACKETED(
        "([〔【〈",
        PREFIX
            + "[(\\[〔【〈](NUM{2,4})年?度?[)\\]〕】〉]".replace("NUM", NUMERAL)
            + PREFIX
            + "(?:第|NO\\.?|#)?(NUM+)号?".replace("NUM", NUMERAL)),
    OF_A_YEAR(
        "年",
        PREFIX
            + "(NUM{2,4})年度?".replace("NUM", NUMERAL)
            + PREFIX
            + "第?(NUM+)号?".replace("NUM", NUMERAL)),
    DASHED("-/", PREFIX + "第?(\\d{2}|\\d{4})[-/](\\d{1,5})号?");

    private final String marks;
    private final Pattern pattern;

    Apart(String marks, String pattern) {
      this.marks = marks;
      int flags = marks.startsWith("(") ? Pattern.CASE_INSENSITIVE : 0;
      this.pattern = Pattern.compile(pattern, flags);
    }

    /** Most numbers have no mark of the kind, and looking for one takes no pattern. */
    boolean isPossible(String text) {
      for (int i = 0; i < marks.length(); i++) {
        if (text.indexOf(marks.charAt(i)) >= 0) {
          return true;
        }
      }
      return false;
    }
  }

  private static final Pattern RUN = Pattern.compile(PREFIX + "(?:第|NO\\.?)?(\\d{6,10})号?");
  private static final Pattern BARE =
      Pattern.compile(
          PREFIX + "(?:第|NO\\.?)?(NUM{1,6})号?".replace("NUM", NUMERAL), Pattern.CASE_INSENSITIVE);

  private static final String HAN_DIGITS = "〇零○◯一二三四五六七八九";

  /** No township marries ten thousand couples a year: a longer figure is not a bare serial. */
  private static final int HIGHEST_BARE = 9_999;

  private static final int FIRST_YEAR = 1950;

  /** Since about this year every number is of the form J520121-2008-000123. */
  private static final int LAST_YEAR = 2015;

  /** Later than this, two figures may as well be a volume or a township. */
  private static final int LAST_IN_TWO_FIGURES = 10;

  private static final int LONGEST = 40;

  static LocalNumber of(String text) {
    if (text.length() > LONGEST) {
      return UNKNOWN;
    }
    for (Apart form : Apart.values()) {
      if (form.isPossible(text)) {
        Matcher apart = form.pattern.matcher(text);
        if (apart.matches()) {
          return of(apart.group(1), apart.group(2));
        }
      }
    }
    // Places have numerals in their names, too: 冯三结字第890098号.
    Matcher run = RUN.matcher(text);
    if (!run.matches()) {
      run = RUN.matcher(inFigures(text));
    }
    if (run.matches()) {
      return ofRun(run.group(1));
    }
    Matcher bare = BARE.matcher(text);
    return bare.matches() ? ofBare(bare.group(1)) : UNKNOWN;
  }

  private static LocalNumber of(String year, String serial) {
    OptionalInt told = HanNumeral.parse(year);
    OptionalInt full = told.isEmpty() ? told : fullYear(told.getAsInt());
    return full.isEmpty() ? UNKNOWN : new LocalNumber(full, positive(HanNumeral.parse(serial)));
  }

  /** 990301, 19880163, 010700011: where the year stands follows from the length. */
  private static LocalNumber ofRun(String digits) {
    boolean isFullYear = digits.length() == 7 || digits.length() == 8 || digits.length() == 10;
    int from = digits.length() == 9 ? 2 : 0;
    int to = isFullYear ? 4 : from + 2;
    OptionalInt year = fullYear(Integer.parseInt(digits.substring(from, to)));
    OptionalInt serial = positive(OptionalInt.of(Integer.parseInt(digits.substring(to))));
    return year.isEmpty() || serial.isEmpty() ? UNKNOWN : new LocalNumber(year, serial);
  }

  private static LocalNumber ofBare(String numeral) {
    // Five figures may be year and serial or a padded serial: nothing is guessed.
    boolean isPlain = !inFigures(numeral).matches("\\d{5}");
    OptionalInt serial = positive(HanNumeral.parse(numeral));
    return isPlain && serial.isPresent() && serial.getAsInt() <= HIGHEST_BARE
        ? new LocalNumber(OptionalInt.empty(), serial)
        : UNKNOWN;
  }

  /** 88 is 1988 and 03 is 2003. */
  private static OptionalInt fullYear(int told) {
    boolean isShort = told < 100;
    int year = !isShort ? told : told >= FIRST_YEAR % 100 ? 1900 + told : 2000 + told;
    int last = isShort && year >= 2000 ? 2000 + LAST_IN_TWO_FIGURES : LAST_YEAR;
    return year >= FIRST_YEAR && year <= last ? OptionalInt.of(year) : OptionalInt.empty();
  }

  private static OptionalInt positive(OptionalInt number) {
    return number.isPresent() && number.getAsInt() > 0 ? number : OptionalInt.empty();
  }

  /** 第九九〇三〇一号: a run of Chinese digits is one of figures. */
  private static String inFigures(String text) {
    StringBuilder figures = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char written = text.charAt(i);
      OptionalInt digit =
          HAN_DIGITS.indexOf(written) >= 0
              ? HanNumeral.parse(Character.toString(written))
              : OptionalInt.empty();
      if (digit.isPresent()) {
        figures.append(digit.getAsInt());
      } else {
        figures.append(written);
      }
    }
    return figures.toString();
  }
}
