package lianli.cli.output;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.index.court.DiscrepancyClass;

/** What was asked and answered, as the query log notes it, in words; codes stay in English. */
final class LogWords {
  private static final Map<String, String> QUESTIONS = ChineseWords.of("question");
  private static final Map<String, String> ANSWERS = ChineseWords.of("answer");

  /** What stands before a number, and what is said with it. */
  private static final Map<String, String> COUNTED =
      Map.of(
          "ACTS_", "显示 %s 条登记",
          "ITEM_", "显示核对件 %s",
          "ITEMS_", "列出 %s 件核对件",
          "LINES_", "显示 %s 行日志",
          "LINKS_", "显示 %s 条身份认定");

  /** A scan of an entry, or of an item of the review queue, whose number follows. */
  private static final Pattern SCAN = Pattern.compile("SCAN_(PAGE|FIELD)(?:_ITEM_(\\d+))?");

  private LogWords() {}

  static String question(Locale locale, String noted) {
    return locale.equals(Locale.CHINESE) ? QUESTIONS.getOrDefault(noted, noted) : noted;
  }

  static String answer(Locale locale, String noted) {
    if (!locale.equals(Locale.CHINESE)) {
      return noted;
    }
    for (Map.Entry<String, String> counted : COUNTED.entrySet()) {
      if (noted.startsWith(counted.getKey())) {
        return counted.getValue().formatted(noted.substring(counted.getKey().length()));
      }
    }
    Matcher scan = SCAN.matcher(noted);
    if (scan.matches()) {
      return (scan.group(1).equals("PAGE") ? "显示页面" : "显示局部影像")
          + (scan.group(2) == null ? "" : "（核对件 " + scan.group(2) + "）");
    }
    for (DiscrepancyClass found : DiscrepancyClass.values()) {
      if (found.name().equals(noted)) {
        return found.chinese();
      }
    }
    return ANSWERS.getOrDefault(noted, noted);
  }
}
