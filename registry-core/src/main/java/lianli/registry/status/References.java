package lianli.registry.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.Act.DivorceReissue;
import lianli.registry.act.MarriageReference;
import lianli.registry.act.PartialDate;
import lianli.registry.act.PrintedDivorce;
import lianli.registry.status.Union.Basis;

/**
 * Which of a couple's registrations an act names, by the number and the date it gives of it
 * (registry-rules §3.6a). Where the number is on file it decides, and the date must agree; a number
 * that is on file nowhere may hold a wrong digit, so that the date decides alone.
 */
final class References {
  private static final Set<Basis> REGISTRATIONS =
      EnumSet.of(Basis.REGISTERED, Basis.MADE_UP, Basis.REISSUED);

  private final MarriageReference named;
  private final List<Union> byNumber;
  private final List<Union> byDate;

  private References(AboutMarriage act, List<Union> ofCouple) {
    named = ofMarriage(act);
    List<Union> registrations =
        ofCouple.stream().filter(union -> REGISTRATIONS.contains(union.basis())).toList();
    byNumber =
        named.number().isEmpty()
            ? List.of()
            : registrations.stream()
                .filter(union -> union.isNumbered(named.number().get()))
                .toList();
    byDate =
        named.marriedOn().isKnown()
            ? registrations.stream().filter(union -> union.isToldOn(named.marriedOn())).toList()
            : List.of();
  }

  /** What the act names, among the unions of its couple. */
  static References of(AboutMarriage act, List<Union> ofCouple) {
    return new References(act, ofCouple);
  }

  /**
   * The marriage as the act names it. A divorce certificate issued again may name its own divorce
   * in the same fields.
   */
  static MarriageReference ofMarriage(AboutMarriage act) {
    return act instanceof DivorceReissue reissue && PrintedDivorce.isNamedBy(reissue)
        ? MarriageReference.none()
        : act.marriage();
  }

  boolean namesNone() {
    return named.number().isEmpty() && !named.marriedOn().isKnown();
  }

  /** True if the act gives a date on which no marriage of the couple is on file. */
  boolean isOfNoneOnFile() {
    return named.marriedOn().isKnown() && byDate.isEmpty() && byNumber.isEmpty();
  }

  /** C17: the number and the date are those of different marriages, or fit more than one. */
  boolean isContradictory() {
    return candidates().size() > 1
        || (!byNumber.isEmpty() && named.marriedOn().isKnown() && candidates().isEmpty());
  }

  /** The one registration that is meant. */
  Optional<Union> meant() {
    return candidates().size() == 1 ? Optional.of(candidates().getFirst()) : Optional.empty();
  }

  /** Every registration that may be meant. */
  List<Union> candidates() {
    if (byNumber.isEmpty()) {
      return byDate;
    }
    List<Union> both = new ArrayList<>(byNumber);
    if (named.marriedOn().isKnown()) {
      both.retainAll(byDate);
    }
    return both;
  }

  /** The first day on which the marriage may have begun, where the act states its date. */
  static Optional<LocalDate> startIfStated(AboutMarriage act) {
    return Optional.of(ofMarriage(act).marriedOn())
        .filter(PartialDate::isKnown)
        .map(PartialDate::earliest);
  }
}
