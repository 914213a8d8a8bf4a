package lianli.cli.court;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import lianli.registry.act.WrittenText;
import lianli.registry.court.CasePlace;

/**
 * What one person says of one pair.
 *
 * @param place of the line in the court's lists
 * @param pair digest of what the person saw, so that another pair is asked about anew
 * @param answer as it was typed
 * @param day on which it was
 */
record ReviewVote(CasePlace place, String pair, String operator, Answer answer, String day) {
  /** True if this person gave it, however the name was typed. */
  boolean isBy(String other) {
    return WrittenText.word(operator).equals(WrittenText.word(other));
  }

  /** What may be said. */
  enum Answer {
    /** The same couple. */
    YES("y"),
    /** Others. */
    NO("n"),
    /** Not to be told from this. */
    UNSURE("?");

    private final String key;

    Answer(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }

    static Optional<Answer> of(String typed) {
      String folded = typed.strip().toLowerCase(Locale.ROOT).replace('？', '?');
      return Arrays.stream(values()).filter(each -> each.key.equals(folded)).findFirst();
    }
  }
}
