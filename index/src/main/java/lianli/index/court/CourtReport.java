package lianli.index.court;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;

/**
 * What matching a list gave.
 *
 * @param findings one for each case
 * @param warning why the index could not help, if it could not; the findings are complete all the
 *     same
 * @param cuts from which score on links were accepted, and what is expected to go wrong
 */
public record CourtReport(
    List<CaseFinding> findings, Optional<BilingualText> warning, LinkCuts cuts) {
  public CourtReport {
    findings = List.copyOf(findings);
  }

  /** How many cases fell into each class, in the order of the classes. */
  public Map<DiscrepancyClass, Integer> counts() {
    Map<DiscrepancyClass, Integer> counts = new EnumMap<>(DiscrepancyClass.class);
    findings.forEach(finding -> counts.merge(finding.discrepancy(), 1, Integer::sum));
    return counts;
  }

  /** How many cases a person must look at. */
  public long toReview() {
    return findings.stream().filter(finding -> finding.decision() == LinkDecision.REVIEW).count();
  }
}
