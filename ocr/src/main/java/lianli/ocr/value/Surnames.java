package lianli.ocr.value;

import java.util.regex.Pattern;
import lianli.registry.script.HanScript;
import lianli.registry.script.SurnameList;

/**
 * How names of persons begin: the old list of hundred surnames and the further ones met in Guizhou.
 * A rarer surname is no error, but a person should look: readers take 敖 for 教 and 侯 for 候.
 */
public final class Surnames {
  /** What both readers write for a rarer surname that looks like it: 余 for 佘, 元 for 亓, 都 for 郗. */
  private static final String WRITTEN_FOR_ANOTHER = "余元都";

  private static final Pattern IN_A_TEXT =
      Pattern.compile("[：:；;、]\\s*[" + WRITTEN_FOR_ANOTHER + "]");

  private Surnames() {}

  /** True if the name may begin with a rarer surname that no reader tells from this one. */
  public static boolean mayHideAnother(String name) {
    return !name.isEmpty() && WRITTEN_FOR_ANOTHER.indexOf(name.charAt(0)) >= 0;
  }

  /** True if that holds of a name in a text, such as a child's behind a colon. */
  public static boolean mayHideAnotherWithin(String text) {
    return IN_A_TEXT.matcher(text).find();
  }

  /** True if the name begins with a surname of the list, in either script. */
  public static boolean begins(String name) {
    String simplified = HanScript.toSimplified(name);
    return simplified.length() >= 2
        && (SurnameList.isOld(simplified.substring(0, 1))
            || SurnameList.isOld(simplified.substring(0, 2)));
  }
}
