package lianli.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lianli.index.Criterion.Born;
import lianli.index.Criterion.IdentifiedNearly;
import lianli.index.Criterion.Named;
import lianli.index.PartyHit;
import lianli.index.PartyQuery;
import lianli.index.key.NameLevel;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.PersonSearchKey;

/**
 * Acts that name a person or a spouse without a valid number: by name and birth date, or under a
 * number one slip of the hand away. Whether they count, and how far, the rules of status say.
 */
final class Namesakes {
  private final SearchableRegistry registry;

  Namesakes(SearchableRegistry registry) {
    this.registry = registry;
  }

  /** Those of one person, or of several: without an index all are looked for at once. */
  List<LedgerEntry> of(CitizenId... persons) {
    List<PartyQuery> queries = new ArrayList<>();
    for (CitizenId person : persons) {
      queries.add(PartyQuery.of(new IdentifiedNearly(person.value())));
      PersonSearchKey.around(person, registry.ledger()).stream()
          .flatMap(Namesakes::queries)
          .forEach(queries::add);
    }
    return registry.search().find(queries).stream()
        .flatMap(answer -> answer.hits().stream())
        .filter(hit -> hit.party().citizenId().isEmpty())
        .map(PartyHit::entry)
        .toList();
  }

  private static Stream<PartyQuery> queries(PersonSearchKey sought) {
    return sought.names().stream()
        .map(
            name ->
                // The day first: where no index helps, it leaves few names to compare.
                PartyQuery.of(
                    new Born(PartialDate.of(sought.person().birthDate())),
                    new Named(name, NameLevel.VARIANT)));
  }
}
