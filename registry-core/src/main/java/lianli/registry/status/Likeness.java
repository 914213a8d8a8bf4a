package lianli.registry.status;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.ledger.LedgerEntry;

/**
 * Whether a party without a valid number may be a person, by the names under which the acts know
 * them or people documented them and by the birth date in their number. A name alone fits too many
 * to be told.
 *
 * @param names folded, of all acts that name the person by number, and the documented ones
 */
record Likeness(CitizenId person, Set<String> names) {
  static Likeness of(CitizenId person, List<LedgerEntry> known, Identity identity) {
    return new Likeness(
        person,
        Stream.concat(
                known.stream()
                    .flatMap(entry -> entry.act().parties().stream())
                    .filter(party -> Couples.isPerson(party, person))
                    .map(Couples::folded),
                identity.foldedNames(person))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** True if name, sex and birth date agree as far as both are known. */
  boolean fits(Party party) {
    PartialDate birth = party.birthDate();
    return party.citizenId().isEmpty()
        && party.sex().mayBe(person.sex())
        && names.contains(Couples.folded(party))
        && birth.isKnown()
        && !person.birthDate().isBefore(birth.earliest())
        && !person.birthDate().isAfter(birth.latest());
  }

  /** True if it fits, or is the person under a number with one slip of the hand. */
  boolean mayBe(Party party) {
    return fits(party) || WrongNumber.mayBeOf(this, party);
  }
}
