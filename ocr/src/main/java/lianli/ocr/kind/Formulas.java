package lianli.ocr.kind;

import java.util.regex.Pattern;

/**
 * The words by which an office grants something, put right where readers take one character of them
 * for another that makes no word there: 准子登记, 自颐结婚, 离娇, 结子第五十三号. Which of 结 and 离 stands there is
 * never put right.
 */
final class Formulas {
  private static final Pattern GRANTED = Pattern.compile("(?<=准)[子矛于](?=登记|[结离]婚|发给|补发)");
  private static final Pattern OF_OWN_WILL = Pattern.compile("(?<=自)[颐熙顾頋碩硕](?=[结离])");
  private static final Pattern MARRIED =
      Pattern.compile("(?<=[结离])[娇媚娟婿嫔](?!\\p{IsHan}{0,2}[县乡镇村])");

  private static final Pattern NUMBERED =
      Pattern.compile("(?<=\\p{IsHan})[子宇孛](?=第[^\\p{IsHan}]{0,3}[\\d〇一二三四五六七八九十百零]{1,9}号)");

  private Formulas() {}

  static String of(String folded) {
    String text = GRANTED.matcher(folded).replaceAll("予");
    text = OF_OWN_WILL.matcher(text).replaceAll("愿");
    text = MARRIED.matcher(text).replaceAll("婚");
    return NUMBERED.matcher(text).replaceAll("字");
  }
}
