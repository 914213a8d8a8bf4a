package lianli.registry.status;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Party;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.Overlaps.Overlap;

/**
 * A marriage that stands beside another one of the spouse's. The contradiction belongs to both
 * marriages and so to all their parties (registry-rules §3.6a): nobody can say which of the two is
 * in force.
 */
final class SpousesOverlaps {
  private final CitizenId person;
  private final LocalDate day;
  private final List<LedgerEntry> known;
  private final Identity identity;

  /** Looks at what is known on a person's spouses, on the day of the question. */
  SpousesOverlaps(StatusQuestion question, List<LedgerEntry> known, Identity identity) {
    person = question.person();
    day = question.on();
    this.known = known;
    this.identity = identity;
  }

  /** The overlaps of which one of the person's marriages is a part. */
  List<Overlap> with(Unions own) {
    return own.effective().stream()
        .filter(union -> union.holdsOn(day) || Overlaps.mayStandUnregistered(union, day))
        .flatMap(this::of)
        .toList();
  }

  private Stream<Overlap> of(Union own) {
    return own.couple().parties().stream()
        .filter(party -> !Couples.isPerson(party, person))
        .filter(party -> !Impersonations.isUnknown(party, own.couple(), known))
        .map(Party::citizenId)
        .flatMap(spouse -> spouse.stream())
        .flatMap(spouse -> Overlaps.on(day, unions(spouse)).stream())
        .filter(overlap -> !overlap.isOfOneCouple())
        .filter(overlap -> overlap.both().stream().anyMatch(union -> isSame(union, own)));
  }

  private Unions unions(CitizenId spouse) {
    return UnionBuilder.build(
        spouse, NumberlessActs.of(spouse, known, identity).identified(), identity);
  }

  /** As each of the two sees it, by what was found about each. */
  private boolean isSame(Union theirs, Union own) {
    return Couples.same(theirs.couple(), own.couple()) && theirs.holdsOn(day) == own.holdsOn(day);
  }
}
