package lianli.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianli.index.Criterion.Born;
import lianli.index.Criterion.IdentifiedNearly;
import lianli.index.Criterion.Named;
import lianli.index.PartyHit;
import lianli.index.PartyQuery;
import lianli.index.key.NameLevel;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.act.PersonName;
import lianli.registry.ledger.LedgerEntry;

/**
 * Acts that name a person or a spouse without a valid number: by name and birth date, or under a
 * number one slip of the hand away. Whether they count, and how far, the rules of status say.
 */
final class Namesakes {
  private final QueryDesk desk;

  Namesakes(QueryDesk desk) {
    this.desk = desk;
  }

  List<LedgerEntry> of(CitizenId person) {
    Map<CitizenId, Set<PersonName>> names = new LinkedHashMap<>();
    names.put(person, new LinkedHashSet<>());
    for (LedgerEntry entry : desk.ledger().entriesAbout(person)) {
      entry
          .act()
          .parties()
          .forEach(
              party ->
                  party
                      .citizenId()
                      .ifPresent(
                          number ->
                              party
                                  .name()
                                  .ifPresent(
                                      names.computeIfAbsent(number, none -> new LinkedHashSet<>())
                                          ::add)));
    }
    List<LedgerEntry> found = new ArrayList<>();
    add(found, PartyQuery.of(new IdentifiedNearly(person.value())));
    names.forEach(
        (number, known) ->
            known.forEach(
                name ->
                    add(
                        found,
                        PartyQuery.of(
                            new Named(name, NameLevel.VARIANT),
                            new Born(PartialDate.of(number.birthDate()))))));
    return found;
  }

  private void add(List<LedgerEntry> found, PartyQuery query) {
    desk.search().find(query).hits().stream()
        .filter(hit -> hit.party().citizenId().isEmpty())
        .map(PartyHit::entry)
        .forEach(found::add);
  }
}
