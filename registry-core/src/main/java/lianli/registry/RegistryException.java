package lianli.registry;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A failure with everything a user needs: what could not be done and to what, why, and what to do
 * next. Thrown low with the facts, turned into text once, in the command line.
 */
public class RegistryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final transient BilingualText what;
  private final transient BilingualText why;
  private final transient BilingualText next;

  /** A failure without a cause of its own. */
  public RegistryException(
      ErrorCode code, BilingualText what, BilingualText why, BilingualText next) {
    this(code, what, why, next, null);
  }

  /** A failure caused by another. */
  public RegistryException(
      ErrorCode code,
      BilingualText what,
      BilingualText why,
      BilingualText next,
      @Nullable Throwable cause) {
    super(what.english() + ": " + why.english() + ". " + next.english() + ".", cause);
    this.code = code;
    this.what = what;
    this.why = why;
    this.next = next;
  }

  /** Why, as a stable code. */
  public ErrorCode code() {
    return code;
  }

  /** True if one input is at fault and no other: where there are several, the others go on. */
  public boolean isOfOneInput() {
    return code == ErrorCode.BAD_INPUT;
  }

  /** What could not be done, and to what. */
  public BilingualText what() {
    return what;
  }

  /** Why. */
  public BilingualText why() {
    return why;
  }

  /** What the user can do next. */
  public BilingualText next() {
    return next;
  }

  /** The three parts in the user's language. */
  public String in(Locale locale) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    return chinese
        ? what.chinese() + "：" + why.chinese() + "。" + next.chinese() + "。"
        : what.english() + ": " + why.english() + ". " + next.english() + ".";
  }
}
