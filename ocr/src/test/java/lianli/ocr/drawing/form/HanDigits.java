package lianli.ocr.drawing.form;

/** Numbers and years in characters. */
public final class HanDigits {
  private static final String DIGITS = "〇一二三四五六七八九";

  private HanDigits() {}

  /** 1 to 99: 二十五. */
  public static String number(int number) {
    String units = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
    if (number < 10) {
      return units;
    }
    return (number < 20 ? "" : DIGITS.substring(number / 10, number / 10 + 1)) + "十" + units;
  }

  /** A year digit by digit: 一九六七. */
  public static String year(int year) {
    StringBuilder written = new StringBuilder();
    String.valueOf(year).chars().forEach(digit -> written.append(DIGITS.charAt(digit - '0')));
    return written.toString();
  }
}
