package lianli.registry.list;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in brackets behind a name: the same person's other name, which is harmless, another
 * person, whose act the row may be, or how a character looks that the machine could not write.
 */
final class BracketedName {
  private static final Pattern FORM = Pattern.compile("(.*?)\\((.*)\\).*", Pattern.DOTALL);

  /** Another name of the same person; 原 and 后 alone are so used, too. */
  private static final Pattern SAME =
      Pattern.compile(
          "(?:曾用名|原名|又名|别名|改名|现名|更名|曾名|化名|乳名|小名|俗名|法名|艺名|笔名|本名|旧名|同名|亦名|也叫|又叫|原|曾|后改|现).*");

  private static final Pattern OF_ANOTHER =
      Pattern.compile(
          ".*(?:其[妻夫子女父母]|前妻|前夫|原配|后妻|后夫|现妻|现夫|妻子|丈夫|配偶|爱人|之?妻|之?夫|父亲?|母亲?|儿子|女儿|长子|长女|次子|次女"
              + "|哥哥?|弟弟?|姐姐?|妹妹?|兄|孙|媳|婿|遗孀|家属|代办人?|代理人?|代签|监护人?)[:为是系]?\\p{IsHan}{2,4}");

  private static final Pattern LOOK =
      Pattern.compile(
          "左.+右.+|上.+下.+|.{1,2}加.{1,2}|.*(?:字旁|偏旁|部首|三点水|草字?头|竹字?头|走之).*|.{1,2}旁.{1,2}");

  private BracketedName() {}

  /** True if the brackets name another person: by a relation, or by another family name. */
  static boolean isAnothers(String name) {
    Matcher form = FORM.matcher(name);
    if (!form.matches() || SAME.matcher(form.group(2)).matches()) {
      return false;
    }
    return OF_ANOTHER.matcher(form.group(2)).matches()
        || (Surnames.beginWhole(form.group(1))
            && Surnames.beginWhole(form.group(2))
            && form.group(1).codePointAt(0) != form.group(2).codePointAt(0));
  }

  /** True of 王(由页) and 李(左金右监): brackets in the place of a character. */
  static boolean isDescription(String name) {
    Matcher form = FORM.matcher(name);
    return form.matches()
        && !SAME.matcher(form.group(2)).matches()
        && (Surnames.isOne(form.group(1)) || LOOK.matcher(form.group(2)).matches())
        && form.group(2).codePointCount(0, form.group(2).length()) >= 2;
  }
}
