package lianli.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Party;
import lianli.registry.act.PersonName;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.Statement.AlsoNamed;

/** What answers one question, gathered entry by entry. */
final class Hits {
  private final PartyQuery query;
  private final List<AlsoNamed> otherNames;
  private final List<PartyHit> found = new ArrayList<>();

  /**
   * Nothing yet.
   *
   * @param otherNames documented names of persons besides those of their acts
   */
  Hits(PartyQuery query, List<AlsoNamed> otherNames) {
    this.query = query;
    this.otherNames = otherNames;
  }

  /** Takes the parties of the entry that answer. */
  void look(LedgerEntry entry) {
    for (Party party : entry.act().parties()) {
      if (query.accepts(entry.act(), party)) {
        found.add(new PartyHit(entry, party, query.nameLevel(party)));
      }
    }
  }

  /**
   * Takes, last, the acts of everybody whose other name is asked for, as if they told that name.
   */
  void underOtherNames(LedgerReader ledger) {
    for (AlsoNamed named : otherNames) {
      if (!query.asksFor(named.name())) {
        continue;
      }
      for (LedgerEntry entry : ledger.entriesAbout(named.person())) {
        Act renamed = renamed(entry.act(), named.person(), named.name());
        for (int i = 0; i < renamed.parties().size(); i++) {
          Party party = renamed.parties().get(i);
          if (query.accepts(renamed, party)) {
            add(new PartyHit(entry, entry.act().parties().get(i), query.nameLevel(party)));
          }
        }
      }
    }
  }

  private static Act renamed(Act act, CitizenId person, PersonName name) {
    Map<String, String> fields = new HashMap<>(ActCodec.encode(act));
    act.parties().stream()
        .filter(party -> party.citizenId().filter(person::equals).isPresent())
        .forEach(party -> fields.put(party.sex().partyKey() + ".name", name.value()));
    return ActCodec.decode(fields);
  }

  private void add(PartyHit hit) {
    boolean isKnown =
        found.stream()
            .filter(other -> other.entry().sequence() == hit.entry().sequence())
            .anyMatch(other -> other.party().equals(hit.party()));
    if (!isKnown) {
      found.add(hit);
    }
  }

  /** The best agreement first, then in the ledger's order. */
  List<PartyHit> sorted() {
    return found.stream()
        .sorted(
            Comparator.comparing(PartyHit::nameLevel)
                .thenComparingLong(hit -> hit.entry().sequence()))
        .toList();
  }
}
