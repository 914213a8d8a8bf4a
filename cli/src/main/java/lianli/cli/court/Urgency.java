package lianli.cli.court;

import java.util.Comparator;
import java.util.List;
import lianli.index.court.CaseFinding;
import lianli.index.court.DiscrepancyClass;
import lianli.index.court.LinkDecision;

/**
 * In which order people look at what a list gave: what may let somebody marry twice comes first.
 */
public final class Urgency {
  private static final List<DiscrepancyClass> ORDER =
      List.of(
          DiscrepancyClass.REMARRIED,
          DiscrepancyClass.OK_OPEN,
          DiscrepancyClass.DATE_CONFLICT,
          DiscrepancyClass.SPOUSE_MISMATCH,
          DiscrepancyClass.AMBIGUOUS,
          DiscrepancyClass.JUDGMENT_BEFORE_MARRIAGE,
          DiscrepancyClass.NO_MARRIAGE,
          DiscrepancyClass.NOT_FOUND,
          DiscrepancyClass.DUPLICATE_CASE,
          DiscrepancyClass.OK_CLOSED);

  private Urgency() {}

  /** The classes, the most urgent first. */
  public static List<DiscrepancyClass> classes() {
    return ORDER;
  }

  /** Findings by their class; in it those for review first, then by place. */
  public static Comparator<CaseFinding> order() {
    return Comparator.<CaseFinding>comparingInt(finding -> ORDER.indexOf(finding.discrepancy()))
        .thenComparing(finding -> finding.decision() != LinkDecision.REVIEW)
        .thenComparing(finding -> finding.courtCase().place());
  }
}
