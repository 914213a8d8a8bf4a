package lianli.registry.status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Party;
import lianli.registry.act.PersonName;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.Statement.AlsoNamed;
import lianli.registry.ledger.Statement.Claim;
import lianli.registry.ledger.Statement.IdentityLink;
import lianli.registry.ledger.Statement.PartyIsPerson;
import lianli.registry.ledger.Statement.SamePerson;
import lianli.registry.ledger.Statement.Stage;

/**
 * What people asserted about who is who: further numbers and further names of persons. Only the
 * last word on each claim counts, and only if it asserts.
 *
 * @param links the asserted links, oldest first
 * @param proposals links that somebody still has to decide about
 */
record Identity(List<LedgerLine> links, List<LedgerLine> proposals) {
  /** Nobody is known by more than a number and a name. */
  static final Identity PLAIN = new Identity(List.of(), List.of());

  static Identity of(List<LedgerLine> lines) {
    Map<Claim, LedgerLine> last = new LinkedHashMap<>();
    lines.stream()
        .distinct()
        .sorted(Comparator.comparingLong(LedgerLine::sequence))
        .forEach(line -> last.put(((IdentityLink) line.statement()).claim(), line));
    return new Identity(at(last, Stage.ASSERTED), at(last, Stage.PROPOSED));
  }

  private static List<LedgerLine> at(Map<Claim, LedgerLine> last, Stage stage) {
    return last.values().stream()
        .filter(line -> ((IdentityLink) line.statement()).stage() == stage)
        .toList();
  }

  /** The further numbers of a person that the links tell directly. */
  Set<CitizenId> otherNumbers(CitizenId person) {
    Set<CitizenId> others = new TreeSet<>(Comparator.comparing(CitizenId::value));
    for (LedgerLine line : links) {
      if (((IdentityLink) line.statement()).claim() instanceof SamePerson same) {
        if (same.one().equals(person)) {
          others.add(same.other());
        }
        if (same.other().equals(person)) {
          others.add(same.one());
        }
      }
    }
    return others;
  }

  /** The further names of a person, as names are compared. */
  Stream<String> foldedNames(CitizenId person) {
    return links.stream()
        .map(line -> ((IdentityLink) line.statement()).claim())
        .filter(AlsoNamed.class::isInstance)
        .map(AlsoNamed.class::cast)
        .filter(named -> named.person().equals(person))
        .map(named -> folded(named.name()));
  }

  /** True if the name, folded, is documented as another of the person's. */
  boolean isAlias(Party party, List<LedgerEntry> entries) {
    Optional<CitizenId> person = party.citizenId();
    String folded = Couples.folded(party);
    return person.isPresent()
        && (foldedNames(person.get()).anyMatch(folded::equals)
            || isLinkedUnder(folded, person.get(), entries));
  }

  /** The name under which a record was linked to the person: 张王氏, or none at all. */
  private static boolean isLinkedUnder(String folded, CitizenId person, List<LedgerEntry> entries) {
    return entries.stream()
        .filter(
            entry ->
                entry.amendments().stream()
                    .anyMatch(
                        line ->
                            line.statement() instanceof IdentityLink link
                                && link.claim() instanceof PartyIsPerson is
                                && is.person().equals(person)))
        .flatMap(entry -> entry.act().parties().stream())
        .filter(party -> Couples.isPerson(party, person))
        .anyMatch(party -> Couples.folded(party).equals(folded));
  }

  private static String folded(PersonName name) {
    return lianli.registry.script.HanScript.comparable(name);
  }

  /**
   * Entries in which every further number of the person is written as the one asked about. A birth
   * date that only repeats the other number tells nothing more.
   */
  static List<LedgerEntry> underOneNumber(
      CitizenId person, Set<CitizenId> others, List<LedgerEntry> entries) {
    if (others.isEmpty()) {
      return entries;
    }
    List<LedgerEntry> all = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      all.add(
          entry.act().parties().stream().anyMatch(party -> isOneOf(party, others))
              ? entry.withAct(renumbered(entry.act(), person, others))
              : entry);
    }
    return all;
  }

  private static boolean isOneOf(Party party, Set<CitizenId> numbers) {
    return party.citizenId().filter(numbers::contains).isPresent();
  }

  private static Act renumbered(Act act, CitizenId person, Set<CitizenId> others) {
    Map<String, String> fields = new HashMap<>(ActCodec.encode(act));
    for (Party party : act.parties()) {
      if (isOneOf(party, others)) {
        String prefix = party.sex().partyKey();
        fields.put(prefix + ".id_number", person.value());
        String birth = party.citizenId().orElseThrow().birthDate().toString();
        if (birth.equals(fields.get(prefix + ".birth_date"))) {
          fields.remove(prefix + ".birth_date");
        }
      }
    }
    return ActCodec.decode(fields);
  }
}
