package lianli.index.court;

import lianli.index.linkage.CoupleTraits;
import lianli.registry.act.PartialDate;
import lianli.registry.court.AppealEffect;
import lianli.registry.court.CaseNumber;
import lianli.registry.court.CaseOutcome;
import lianli.registry.court.CasePlace;

/**
 * One line of a court's list.
 *
 * @param place where it stands
 * @param court as written
 * @param couple plaintiff and defendant: roles, which say nothing about sex
 * @param outcome what the case did, as far as the line tells
 * @param judgedOn date of the paper
 * @param effectiveOn when it took effect, if the list says so
 * @param suit what other lines of the list say about it
 */
public record CourtCase(
    CasePlace place,
    CaseNumber number,
    String court,
    CoupleTraits couple,
    CaseOutcome outcome,
    PartialDate judgedOn,
    PartialDate effectiveOn,
    AppealEffect suit) {

  /** The row that it stands in, the first case being in row 2 after the header. */
  public int line() {
    return place.row();
  }

  /** The same, of which other lines of the list say this. */
  CourtCase in(AppealEffect told, CaseOutcome completed) {
    return new CourtCase(place, number, court, couple, completed, judgedOn, effectiveOn, told);
  }

  /** True if another line of the list shows that the decision does not stand. */
  boolean isOverturned() {
    return suit instanceof AppealEffect.GivesWay later && later.isOverturned();
  }

  /** The day from which the marriage has ended by this case: in force, else judged. */
  PartialDate endsOn() {
    return effectiveOn.isKnown() ? effectiveOn : judgedOn;
  }
}
