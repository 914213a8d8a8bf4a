package lianli.registry.status;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.ledger.KnownAliases;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.LedgerReader;

/**
 * Everything on file that bears on a person: their acts, their spouses' and what shares a
 * certificate number with these, with what people asserted about who is who.
 *
 * @param entries with every further number of the person written as the one asked about
 */
record PersonFile(CitizenId person, List<LedgerEntry> entries, Identity identity) {
  static PersonFile of(LedgerReader known, CitizenId person) {
    return of(known, person, List.of());
  }

  /**
   * The same with entries found by name and birth date, or by a number one slip away.
   *
   * @param beside acts that name somebody without a valid number
   */
  static PersonFile of(LedgerReader known, CitizenId person, List<LedgerEntry> beside) {
    Set<CitizenId> others = otherNumbers(known, person);
    Map<Long, LedgerEntry> own = new LinkedHashMap<>();
    put(own, known.entriesAbout(person));
    others.forEach(other -> put(own, known.entriesAbout(other)));
    Set<CitizenId> spouses = spouses(own.values(), person, others);
    Map<Long, LedgerEntry> entries = new LinkedHashMap<>(own);
    spouses.forEach(spouse -> put(entries, known.entriesAbout(spouse)));
    List.copyOf(entries.values()).stream()
        .flatMap(PersonFile::numbers)
        .distinct()
        .forEach(number -> put(entries, known.entriesNumbered(number)));
    // A death without a number may be of any of these people: it suspends whoever it fits.
    List.copyOf(entries.values()).stream()
        .flatMap(entry -> entry.act().parties().stream())
        .flatMap(party -> party.name().stream())
        .distinct()
        .forEach(name -> put(entries, known.deathsUnderName(name)));
    List<LedgerLine> links = new ArrayList<>(known.identityLinks(person));
    Stream.concat(others.stream(), spouses.stream())
        .forEach(other -> links.addAll(known.identityLinks(other)));
    KnownAliases.asserted(links)
        .forEach(named -> put(entries, known.deathsUnderName(named.name())));
    put(entries, beside);
    // A spouse's other marriage may stand beside the person's own; what ended it, its parties tell.
    spouses(List.copyOf(entries.values()), person, others).stream()
        .filter(other -> !spouses.contains(other))
        .forEach(other -> put(entries, known.entriesAbout(other)));
    return new PersonFile(
        person,
        Identity.underOneNumber(person, others, List.copyOf(entries.values())),
        Identity.of(links));
  }

  /** The person's marriages, as their status follows from them. */
  Unions unions() {
    List<LedgerEntry> ordered =
        entries.stream()
            .distinct()
            .sorted(Comparator.comparingLong(LedgerEntry::sequence))
            .toList();
    return UnionBuilder.build(
        person, NumberlessActs.of(person, ordered, identity).identified(), identity);
  }

  /** Numbers asserted to be the same person's, however many links away. */
  private static Set<CitizenId> otherNumbers(LedgerReader known, CitizenId person) {
    Set<CitizenId> numbers = new LinkedHashSet<>(Set.of(person));
    Deque<CitizenId> open = new ArrayDeque<>(numbers);
    while (!open.isEmpty()) {
      CitizenId next = open.remove();
      Identity.of(known.identityLinks(next)).otherNumbers(next).stream()
          .filter(numbers::add)
          .forEach(open::add);
    }
    numbers.remove(person);
    return numbers;
  }

  private static Set<CitizenId> spouses(
      Iterable<LedgerEntry> own, CitizenId person, Set<CitizenId> others) {
    Set<CitizenId> spouses = new LinkedHashSet<>();
    for (LedgerEntry entry : own) {
      entry.act().parties().forEach(party -> party.citizenId().ifPresent(spouses::add));
    }
    spouses.remove(person);
    spouses.removeAll(others);
    return spouses;
  }

  private static void put(Map<Long, LedgerEntry> entries, List<LedgerEntry> more) {
    more.forEach(entry -> entries.put(entry.sequence(), entry));
  }

  private static Stream<CertificateNumber> numbers(LedgerEntry entry) {
    Optional<CertificateNumber> referred =
        entry.act() instanceof AboutMarriage about ? about.marriage().number() : Optional.empty();
    return Stream.concat(entry.act().filing().number().stream(), referred.stream());
  }
}
