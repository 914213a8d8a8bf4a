package lianli.registry.court;

import java.util.List;
import lianli.registry.BilingualText;

/**
 * What a case did, as a line of a court's list tells it. The one reading for importing such a list
 * and for matching it against the register (docs/adr/0042).
 */
public sealed interface CaseOutcome {
  /**
   * Told by a wording of the closed list that nothing else on the line contradicts.
   *
   * @param effect END, VOID, DEATH, REVIVE or NONE
   * @param isForeign whether a court here recognised what was decided elsewhere
   * @param isMediated whether the parties agreed before the court, as far as the outcome says
   * @param remarks what a person should look at
   */
  record Decided(
      MarriageEffect effect, boolean isForeign, boolean isMediated, List<BilingualText> remarks)
      implements CaseOutcome {
    public Decided {
      if (effect == MarriageEffect.ASK || effect == MarriageEffect.OPEN) {
        throw new IllegalArgumentException("case outcome: nothing is decided");
      }
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Not told, or not so that it could be relied on: a person must say.
   *
   * @param key of the column at fault: {@code outcome closed_by cause decree_form case_number}
   * @param why what is unclear, and what to say
   */
  record Unclear(Reason reason, String key, BilingualText why) implements CaseOutcome {}

  /** Why an outcome is not clear. */
  enum Reason {
    /** No column says anything. */
    NOT_TOLD,
    /** A wording that is not on the list. */
    UNKNOWN,
    /** A wording that says too little. */
    TOO_LITTLE,
    /** The case is not closed. */
    NOT_CLOSED,
    /** Decided, and not in force on the day of the list. */
    NOT_IN_FORCE,
    /** Two columns that cannot both be right. */
    CONTRADICTION
  }

  /** What a line tells. */
  static CaseOutcome of(CaseOutcomeCells line) {
    return new OutcomeReading(line).read();
  }

  /** False only if it is certain that nothing changes. */
  default boolean mayChangeStatus() {
    return !(this instanceof Decided decided && decided.effect() == MarriageEffect.NONE);
  }

  /**
   * True only if it is certain that nothing changes, nor anything that was entered before falls.
   */
  default boolean leavesAll() {
    return this instanceof Decided decided
        && decided.effect() == MarriageEffect.NONE
        && !tells(Need.FALLS)
        && !tells(Need.REOPENED);
  }

  /** True of what decided about property or children alone: a divorce may have gone before. */
  default boolean tellsOfEarlierEnd() {
    return tells(Need.EARLIER);
  }

  private boolean tells(Need need) {
    return this instanceof Decided decided && decided.remarks().contains(need.said());
  }
}
