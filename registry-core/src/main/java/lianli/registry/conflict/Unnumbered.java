package lianli.registry.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.script.HanScript;
import lianli.registry.status.PersonSearchKey;

/**
 * Entries with a party whose number is missing or wrong, kept by what such a party is looked for: a
 * name and a birth date, or most of a number. What is found may be the person's; whether it counts,
 * the rules of status say.
 */
final class Unnumbered {
  /** One slip of the hand leaves the first or the last eight places as they were. */
  private static final int HALF = 8;

  private final Map<String, List<Named>> byName = new HashMap<>();
  private final Map<String, List<Long>> byHalf = new HashMap<>();

  private record Named(PartialDate born, long entry) {}

  void add(LedgerEntry entry) {
    for (Party party : entry.act().parties()) {
      if (party.citizenId().isEmpty()) {
        party
            .name()
            .filter(name -> party.birthDate().isKnown())
            .map(HanScript::comparable)
            .ifPresent(
                name ->
                    byName
                        .computeIfAbsent(name, none -> new ArrayList<>())
                        .add(new Named(party.birthDate(), entry.sequence())));
        halves(party.idNumber())
            .forEach(
                half ->
                    byHalf.computeIfAbsent(half, none -> new ArrayList<>()).add(entry.sequence()));
      }
    }
  }

  private static Stream<String> halves(String number) {
    return number.length() < 2 * HALF
        ? Stream.empty()
        : Stream.of(
            number.substring(0, HALF) + "…", "…" + number.substring(number.length() - HALF));
  }

  boolean isEmpty() {
    return byName.isEmpty() && byHalf.isEmpty();
  }

  /** True if any of them may be this party of another act, by name and birth date or number. */
  boolean mayBe(Party party) {
    return party.citizenId().isPresent()
        && (halves(party.citizenId().get().value()).anyMatch(byHalf::containsKey)
            || party
                .name()
                .filter(
                    name ->
                        named(HanScript.comparable(name), party.citizenId().get())
                            .findAny()
                            .isPresent())
                .isPresent());
  }

  /** Entries that may be the person's or those of somebody in an act with them. */
  List<LedgerEntry> of(CitizenId person, LedgerReader ledger) {
    if (isEmpty()) {
      return List.of();
    }
    Set<Long> found = new TreeSet<>();
    halves(person.value()).forEach(half -> found.addAll(byHalf.getOrDefault(half, List.of())));
    for (PersonSearchKey sought : PersonSearchKey.around(person, ledger)) {
      sought.names().stream()
          .map(HanScript::comparable)
          .flatMap(name -> named(name, sought.person()))
          .forEach(found::add);
    }
    return found.stream().flatMap(sequence -> ledger.entry(sequence).stream()).toList();
  }

  private Stream<Long> named(String name, CitizenId person) {
    return byName.getOrDefault(name, List.of()).stream()
        .filter(named -> !person.birthDate().isBefore(named.born().earliest()))
        .filter(named -> !person.birthDate().isAfter(named.born().latest()))
        .map(Named::entry);
  }
}
