package lianli.registry.intake;

import java.util.OptionalLong;
import java.util.Set;

/**
 * What a person answers to what the gate asks ({@link Questions}).
 *
 * @param confirmed rules that are broken on the paper itself, as the person has seen
 * @param sameAct entry of the act that this is another paper of; empty if it is not said
 * @param repetition whether acts like it on file are known to be others
 */
public record Answers(Set<String> confirmed, OptionalLong sameAct, Repetition repetition) {
  /** What is known of acts on file that look like the one at hand. */
  public enum Repetition {
    /** Nothing: the gate asks. */
    ASK,
    /** A person compared them: this is another act. */
    ANOTHER_ACT
  }

  public Answers {
    confirmed = Set.copyOf(confirmed);
  }

  /** What stays on file of it, behind the place where the act comes from. */
  String told() {
    return confirmed.isEmpty()
        ? ""
        : ", confirmed " + String.join(" ", new java.util.TreeSet<>(confirmed));
  }

  /** Nothing said beforehand. */
  public static Answers none() {
    return new Answers(Set.of(), OptionalLong.empty(), Repetition.ASK);
  }
}
