package lianli.registry.list;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in brackets behind a heading: a unit, a form to be filled in, or whose it is. */
final class HeadingNotes {
  /** Notes that say nothing about what the column means; any other note keeps its heading. */
  private static final Pattern FORM =
      Pattern.compile(
          "(.+)\\((?:\\d+位(?:数|数字|号码)?|15或18位|15/18位|年[-/.,]?月[-/.,]?日?|[ymd]+(?:[-/.][ymd]+)*"
              + "|必填|选填|必填项|文本|文本格式|公历|阳历|新历|全称|周?岁)\\)");

  private static final Pattern OF_MAN = Pattern.compile("(男.+)\\((?:新郎|男)\\)");
  private static final Pattern OF_WOMAN = Pattern.compile("(女.+)\\((?:新娘|女)\\)");
  private static final Pattern OWNER = Pattern.compile("(.+)\\((男方?|女方?|死者|逝者|亡者)\\)");

  private HeadingNotes() {}

  /** The folded heading without a note on its form, and with its owner in front. */
  static String put(String folded) {
    for (Pattern note : new Pattern[] {FORM, OF_MAN, OF_WOMAN}) {
      Matcher form = note.matcher(folded);
      if (form.matches()) {
        return form.group(1);
      }
    }
    Matcher owner = OWNER.matcher(folded);
    return owner.matches() ? owner.group(2) + owner.group(1) : folded;
  }
}
