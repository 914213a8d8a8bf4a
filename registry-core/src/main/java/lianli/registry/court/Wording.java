package lianli.registry.court;

import java.util.Optional;
import lianli.registry.act.WrittenText;

/**
 * One wording of the closed list.
 *
 * @param text folded
 * @param stage in which courts use it
 * @param need what else must be known or seen to, if anything
 */
record Wording(String text, Stage stage, MarriageEffect effect, Optional<Need> need) {
  /** Where a wording is at home. */
  enum Stage {
    /** A first instance. */
    FIRST,
    /** An appeal. */
    SECOND,
    /** A case opened again. */
    RETRIAL,
    /** A suit about whether a marriage is valid. */
    VOID,
    /** A suit against the registry. */
    ADMINISTRATIVE,
    /** Special procedure: death, absence, capacity. */
    SPECIAL,
    /** Recognition of a divorce from elsewhere. */
    FOREIGN,
    /** The name of a cause of action, which is no outcome. */
    CAUSE
  }

  /** True if it names only the way in which a case closed, so that another column may say what. */
  boolean isOnlyForm() {
    return stage == Stage.FIRST && need.equals(Optional.of(Need.OPERATIVE));
  }

  /** True if it says by itself that the parties agreed before the court. */
  boolean isMediated() {
    return text.contains("调解") || text.equals("调离") || text.contains("自愿");
  }

  /** True if it says by itself that the court decided. */
  boolean isJudged() {
    return text.startsWith("判") || text.contains("判决");
  }

  /** A cell as wordings are compared: width, brackets and blanks aside, and a final full stop. */
  static String folded(String written) {
    String word = WrittenText.word(written);
    return word.endsWith("。") || word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }
}
