package lianli.registry.intake;

import java.util.List;

/**
 * What became of one draft.
 *
 * @param place file, page and record
 * @param reasons stable codes: why it went to review
 */
public record DraftOutcome(String place, Result result, List<String> reasons) {
  /** Every draft ends in one of these. */
  public enum Result {
    /** In the ledger now. */
    ENTERED,
    /** This page is in the ledger or the queue already. */
    ALREADY_THERE,
    /** In the ledger now, as a further paper about an act on file. */
    FURTHER_PAPER,
    /** In the review queue. */
    REVIEW,
    /** In the review queue, as a page of which no draft came. */
    PAGE_REVIEW,
    /** A supporting paper, kept on file; it is no act. */
    SUPPORTING,
    /** A line that is no draft of an act. */
    REJECTED
  }

  public DraftOutcome {
    reasons = List.copyOf(reasons);
  }
}
