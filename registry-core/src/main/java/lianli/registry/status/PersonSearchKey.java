package lianli.registry.status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PersonName;
import lianli.registry.ledger.KnownAliases;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.Statement.AlsoNamed;

/**
 * By what acts without a valid number are to be looked for before a status is asked: a name and the
 * birth date that the number holds. Whether what is found counts, the rules say.
 *
 * @param names under which acts name the person by number, and documented ones
 */
public record PersonSearchKey(CitizenId person, Set<PersonName> names) {
  public PersonSearchKey {
    names = Set.copyOf(names);
  }

  /** The person, first, and everybody with a number in an act with them. */
  public static List<PersonSearchKey> around(CitizenId person, LedgerReader ledger) {
    Map<CitizenId, Set<PersonName>> names = new LinkedHashMap<>();
    names.put(person, new LinkedHashSet<>());
    for (LedgerEntry entry : ledger.entriesAbout(person)) {
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
    List<PersonSearchKey> sought = new ArrayList<>();
    names.forEach(
        (number, known) -> {
          KnownAliases.asserted(ledger.identityLinks(number)).stream()
              .filter(named -> named.person().equals(number))
              .map(AlsoNamed::name)
              .forEach(known::add);
          sought.add(new PersonSearchKey(number, known));
        });
    return sought;
  }
}
