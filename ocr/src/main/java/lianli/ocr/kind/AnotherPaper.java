package lianli.ocr.kind;

import java.util.regex.Pattern;

/**
 * Papers of other offices that nobody has named: they ask for a couple, the number of its
 * certificate and the day of the marriage, and record none.
 */
final class AnotherPaper {
  private static final double LARGE = 1.4;
  private static final int FIRST_LINES = 4;

  /** A title that speaks of something else than what civil affairs offices register. */
  private static final Pattern TITLE =
      Pattern.compile("[\\p{IsHan}\\d()]{2,22}(表|卡|证|书|单|簿|册|证明|合同|协议)[^\\p{IsHan}]{0,4}");

  private static final Pattern OF_MARRIAGE = Pattern.compile("[婚结离]|登记|夫妻");

  private static final Pattern WORDS =
      Pattern.compile("避孕|孕妇|孩次|胎次|生育|育龄|学生|就读|学籍|公积金|贷款|住房|低保|生活保障|宅基地|社会保险|参保|报销|入学|患者|就诊|病历|投保");

  private AnotherPaper() {}

  static boolean is(PageWords words) {
    return words.say(WORDS)
        || words.lines().stream()
            .filter(line -> line.size() >= LARGE && line.order() < FIRST_LINES)
            .map(PageWords.Line::text)
            .anyMatch(
                title -> TITLE.matcher(title).matches() && !OF_MARRIAGE.matcher(title).find());
  }
}
