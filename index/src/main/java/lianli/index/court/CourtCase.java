package lianli.index.court;

import lianli.index.linkage.CoupleTraits;
import lianli.registry.act.PartialDate;
import lianli.registry.court.CaseNumber;
import lianli.registry.court.CaseOutcome;

/**
 * One line of a court's list.
 *
 * @param line where it stands in the list, the first case being line 2 after the header
 * @param court as written
 * @param couple plaintiff and defendant: roles, which say nothing about sex
 * @param outcome what the case did, as far as the line tells
 * @param judgedOn date of the paper
 * @param effectiveOn when it took effect, if the list says so
 */
public record CourtCase(
    int line,
    CaseNumber number,
    String court,
    CoupleTraits couple,
    CaseOutcome outcome,
    PartialDate judgedOn,
    PartialDate effectiveOn) {

  /** The day from which the marriage has ended by this case: in force, else judged. */
  PartialDate endsOn() {
    return effectiveOn.isKnown() ? effectiveOn : judgedOn;
  }
}
