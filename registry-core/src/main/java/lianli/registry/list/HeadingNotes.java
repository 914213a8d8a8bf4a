package lianli.registry.list;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in brackets behind a heading: a unit, a form to be filled in, or whose it is. */
final class HeadingNotes {
  /** Notes that say nothing about what the column means; any other note keeps its heading. */
  private static final Pattern FORM =
      Pattern.compile(
          "(.+)\\((?:\\d+位(?:数|数字|号码)?|15或18位|15/18位|年[-/.,]?月[-/.,]?日?|[ymd]+(?:[-/.][ymd]+)*"
              + "|必填|选填|必填项|签名|签字|盖章|公章|签章|文本|文本格式|公历|阳历|新历|全称|周?岁)\\)");

  private static final Pattern OF_MAN = Pattern.compile("(男.+)\\((?:新郎|男)\\)");
  private static final Pattern OF_WOMAN = Pattern.compile("(女.+)\\((?:新娘|女)\\)");
  private static final Pattern OWNER =
      Pattern.compile("(.+)[\\[(](男方?|女方?|丈夫|妻子|新郎|新娘|夫|妻|死者|逝者|亡者|原告|被告)[)\\]]");

  /** 姓名_男, 女方-身份证号: signs that programs set between the parts of a heading. */
  private static final Pattern BETWEEN =
      Pattern.compile("(?<=\\p{IsHan})[-_.·|\\\\](?=\\p{IsHan})|(?<=方|夫|妻|郎|娘|告|者)的");

  private static final Pattern OWNER_BEHIND =
      Pattern.compile("(姓名|性别|年龄|民族|身份证号码?|证件号码?|身份证件号码?|公民身份号码|出生日期)(男方?|女方?)");

  private HeadingNotes() {}

  /** The folded heading without a note on its form, and with its owner in front. */
  static String put(String folded) {
    for (Pattern note : new Pattern[] {FORM, OF_MAN, OF_WOMAN}) {
      Matcher form = note.matcher(folded);
      if (form.matches()) {
        return form.group(1);
      }
    }
    String plain = BETWEEN.matcher(folded).replaceAll("");
    for (Pattern form : new Pattern[] {OWNER, OWNER_BEHIND}) {
      Matcher owner = form.matcher(plain);
      if (owner.matches()) {
        return owner.group(2) + owner.group(1);
      }
    }
    return plain;
  }
}
