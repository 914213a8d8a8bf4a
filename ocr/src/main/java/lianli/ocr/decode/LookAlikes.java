package lianli.ocr.decode;

import java.util.HashMap;
import java.util.Map;

/**
 * Characters that a pen hardly tells apart. Where a language has room for one of them only, what
 * the reader takes for the other speaks for it, too.
 */
final class LookAlikes {
  /** One character, then those that it may be read as. */
  private static final String[] GROUPS = {
    "0OoDQ〇○。口",
    "1IlｌiⅠ|丨亅!！/／7",
    "2Zz乙",
    "3彐ろ}ョ",
    "4Yyч",
    "5Ss",
    "6bGo",
    "7丁ァ1?",
    "8B&",
    "9gqaP",
    "-一—－~_",
    ".,，、·。:",
    "〇0Oo○口",
    "一-—－",
    "二=",
    "三彡",
    "日曰目白口",
    "月用目",
    "年牟",
    "号兮",
    "X×xχ乂",
    "J丁",
    "男勇",
    "女如"
  };

  private static final Map<Integer, String> READ_AS = new HashMap<>();

  static {
    for (String group : GROUPS) {
      READ_AS.put(group.codePointAt(0), group.substring(1));
    }
  }

  private LookAlikes() {}

  /** What the character may be read as beside itself. */
  static String of(int character) {
    return READ_AS.getOrDefault(character, "");
  }
}
