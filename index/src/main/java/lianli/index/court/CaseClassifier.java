package lianli.index.court;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lianli.index.linkage.ComparisonLevel;
import lianli.index.linkage.MatchExplanation;
import lianli.index.register.RegisteredMarriage;
import lianli.index.register.RegisteredMarriage.End;
import lianli.registry.act.ActKind;
import lianli.registry.act.PartialDate;
import lianli.registry.court.CaseNumber;
import lianli.registry.court.EffectSpan;

/** The class of a case whose union is known, and the flags beside it. */
final class CaseClassifier {
  private CaseClassifier() {}

  /**
   * Classes 4 to 6 of linkage.md §1.6.
   *
   * @param others every other union on file of either party
   */
  static DiscrepancyClass of(
      CourtCase courtCase, RegisteredMarriage union, List<RegisteredMarriage> others) {
    List<End> ends = union.endsFor(courtCase.endsOn());
    if (!ends.isEmpty()) {
      if (courtCase.isOverturned()
          && ends.stream().anyMatch(end -> isByThisDecree(end, courtCase))) {
        return DiscrepancyClass.DATE_CONFLICT;
      }
      boolean agrees =
          courtCase.isOverturned()
              || !courtCase.outcome().mayChangeStatus()
              || ends.stream().anyMatch(end -> isByThisDecree(end, courtCase));
      return agrees ? DiscrepancyClass.OK_CLOSED : DiscrepancyClass.DATE_CONFLICT;
    }
    boolean remarried =
        others.stream().anyMatch(other -> RegisteredMarriage.isAfter(other.start(), union.start()));
    return remarried ? DiscrepancyClass.REMARRIED : DiscrepancyClass.OK_OPEN;
  }

  /** True if the number of the case is that of the decree on file. */
  static boolean isOf(End end, CourtCase courtCase) {
    return !end.caseNumber().isEmpty()
        && CaseNumber.parse(end.caseNumber()).text().equals(courtCase.number().text());
  }

  private static boolean isByThisDecree(End end, CourtCase courtCase) {
    if (!isOf(end, courtCase)) {
      return false;
    }
    boolean comparable = courtCase.effectiveOn().isKnown() && end.kind() != ActKind.COURT_VOID;
    return comparable
        ? canBeOneDay(end.on(), courtCase.effectiveOn())
        : canBeOneDay(end.judgedOn(), courtCase.judgedOn());
  }

  private static boolean canBeOneDay(PartialDate one, PartialDate other) {
    return !one.earliest().isAfter(other.latest()) && !one.latest().isBefore(other.earliest());
  }

  /** What differs between the stated couple and the one on file. */
  static Set<CaseFlag> flags(MatchExplanation explanation) {
    Set<CaseFlag> flags = EnumSet.noneOf(CaseFlag.class);
    if (explanation.isExchanged()
        || explanation.has("id_number", ComparisonLevel.ONE_SLIP, ComparisonLevel.DIFFERENT)) {
      flags.add(CaseFlag.ID_TYPO);
    }
    if (explanation.comparisons().stream()
        .filter(comparison -> comparison.field().endsWith("name"))
        .anyMatch(
            comparison -> !comparison.isMissing() && comparison.level() != ComparisonLevel.EXACT)) {
      flags.add(CaseFlag.NAME_VARIANT);
    }
    if (explanation.has(
        "certificate_number", ComparisonLevel.ONE_SLIP, ComparisonLevel.DIFFERENT)) {
      flags.add(CaseFlag.CERT_MISMATCH);
    }
    if (explanation.has(
        "married_on",
        ComparisonLevel.WITHIN_A_MONTH,
        ComparisonLevel.ONE_SLIP,
        ComparisonLevel.DIFFERENT)) {
      flags.add(CaseFlag.MARRIAGE_DATE);
    }
    return flags;
  }

  /** True if a party died after the case had ended the marriage. */
  static boolean hasDiedSince(CourtCase courtCase, RegisteredMarriage union) {
    return courtCase.endsOn().isKnown()
        && union.ends().stream()
            .anyMatch(
                end -> end.isDeath() && RegisteredMarriage.isAfter(end.on(), courtCase.endsOn()));
  }

  /**
   * True if a party died so soon after the paper that the marriage may have ended by the death: the
   * list does not say when the paper took effect.
   */
  static boolean mayHaveDiedBefore(CourtCase courtCase, RegisteredMarriage union) {
    PartialDate judged = courtCase.judgedOn();
    return judged.isKnown()
        && !courtCase.effectiveOn().isKnown()
        && courtCase.outcome().mayChangeStatus()
        && union.ends().stream()
            .anyMatch(
                end ->
                    end.isDeath()
                        && end.on().isKnown()
                        && !end.on().latest().isBefore(judged.earliest())
                        && !end.on().earliest().isAfter(EffectSpan.lastDay(judged)));
  }
}
