package lianli.ocr.drawing.elsewhere;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import lianli.ocr.drawing.form.HanDigits;
import lianli.ocr.drawing.form.Traditional;

/** How a form wants a value written. */
final class Wording {
  private static final Map<String, String> DATES =
      Map.of(
          "padded", "yyyy年MM月dd日",
          "plain", "yyyy年M月d日",
          "dashes", "yyyy-MM-dd",
          "points", "yyyy.M.d",
          "slashes", "yyyy/M/d",
          "compact", "yyyyMMdd",
          "spaced", "yyyy 年 MM 月 dd 日");

  private String dates = "plain";
  private boolean isShort;
  private boolean isTraditional;
  private boolean isAgeInWords;

  /** One of the manners of dates, or {@code words} for 一九八一年三月二日. */
  void dates(String manner) {
    dates = manner;
  }

  /** 汉 for 汉族. */
  void shortEthnicities() {
    isShort = true;
  }

  void traditional() {
    isTraditional = true;
    isAgeInWords = true;
    dates = "words";
  }

  /** Ages as 二十四. */
  void agesInWords() {
    isAgeInWords = true;
  }

  String shown(String key, String value) {
    String shown = value;
    if (key.endsWith("_on") || key.endsWith("_date") || key.endsWith("_from")) {
      shown = date(LocalDate.parse(value));
    } else if (key.endsWith(".age") && isAgeInWords) {
      shown = HanDigits.number(Integer.parseInt(value));
    } else if (key.endsWith(".ethnicity") && isShort && value.length() > 1) {
      shown = value.substring(0, value.length() - 1);
    }
    return isTraditional ? Traditional.of(shown) : shown;
  }

  String date(LocalDate day) {
    if (dates.equals("words")) {
      return HanDigits.year(day.getYear())
          + "年"
          + HanDigits.number(day.getMonthValue())
          + "月"
          + HanDigits.number(day.getDayOfMonth())
          + "日";
    }
    return day.format(DateTimeFormatter.ofPattern(DATES.getOrDefault(dates, "yyyy-MM-dd")));
  }
}
