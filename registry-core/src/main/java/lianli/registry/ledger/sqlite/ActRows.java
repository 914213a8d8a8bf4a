package lianli.registry.ledger.sqlite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianli.registry.act.Act;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PersonName;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.Standing;
import lianli.registry.ledger.Statement.ActEntered;
import lianli.registry.ledger.sqlite.StatementRows.Line;

/** The acts of the ledger as they stand: each line that enters one, with every line about it. */
final class ActRows {
  private final StatementRows rows;

  ActRows(StatementRows rows) {
    this.rows = rows;
  }

  Stream<LedgerEntry> after(long sequence) {
    Set<Long> amended = new HashSet<>();
    return rows.pagesAfter(sequence).flatMap(page -> standing(page, sequence, amended));
  }

  /**
   * The acts of a page, and those entered before the stream began that the page amends.
   *
   * @param told entries of such acts that earlier lines amended: they were given as they stand
   */
  private Stream<LedgerEntry> standing(List<LedgerLine> page, long begin, Set<Long> told) {
    Map<Long, List<LedgerLine>> amendments =
        rows.amendments(page.getFirst().sequence(), page.getLast().sequence()).stream()
            .collect(Collectors.groupingBy(line -> rows.actEntry(line.sequence())));
    List<LedgerEntry> acts = new ArrayList<>();
    for (LedgerLine line : page) {
      if (line.statement() instanceof ActEntered) {
        List<LedgerLine> history = new ArrayList<>(List.of(line));
        history.addAll(amendments.getOrDefault(line.sequence(), List.of()));
        Standing.of(history).ifPresent(acts::add);
      } else if (Standing.target(line.statement()).isPresent()) {
        long amended = rows.actEntry(line.sequence());
        if (amended <= begin && told.add(amended)) {
          entry(amended).ifPresent(acts::add);
        }
      }
    }
    return acts.stream();
  }

  List<LedgerEntry> about(CitizenId person) {
    return standing(rows.about(person.value())).stream()
        .filter(entry -> names(entry.act(), Set.of(person.value())))
        .toList();
  }

  List<LedgerEntry> deathsUnderName(PersonName name) {
    String key = LookupKeys.named(name);
    return standing(rows.about(key)).stream()
        .filter(entry -> LookupKeys.unnumbered(entry.act()).filter(key::equals).isPresent())
        .toList();
  }

  List<LedgerEntry> numbered(CertificateNumber number) {
    return standing(rows.numbered(number.text())).stream()
        .filter(entry -> bears(entry.act(), Set.of(number.text())))
        .toList();
  }

  List<LedgerEntry> concerning(Set<CitizenId> persons, Set<CertificateNumber> numbers) {
    Set<String> citizens = persons.stream().map(CitizenId::value).collect(Collectors.toSet());
    Set<String> texts = numbers.stream().map(CertificateNumber::text).collect(Collectors.toSet());
    return standing(rows.concerning(citizens, texts)).stream()
        .filter(entry -> names(entry.act(), citizens) || bears(entry.act(), texts))
        .toList();
  }

  /** What a line once said of a person may have been corrected since. */
  private static boolean names(Act act, Set<String> citizens) {
    return LookupKeys.citizens(new ActEntered(act)).stream().anyMatch(citizens::contains);
  }

  private static boolean bears(Act act, Set<String> numbers) {
    return LookupKeys.numbers(new ActEntered(act)).stream().anyMatch(numbers::contains);
  }

  /** The acts that these lines enter or amend, each once. */
  private List<LedgerEntry> standing(List<Line> lines) {
    Map<Long, LedgerEntry> acts = new TreeMap<>();
    for (Line line : lines) {
      LedgerLine entry = line.entry();
      if (entry.statement() instanceof ActEntered) {
        List<LedgerLine> history =
            line.isAmended() ? rows.history(entry.sequence()) : List.of(entry);
        Standing.of(history).ifPresent(act -> acts.put(act.sequence(), act));
      } else if (Standing.target(entry.statement()).isPresent()) {
        entry(rows.actEntry(entry.sequence())).ifPresent(act -> acts.put(act.sequence(), act));
      }
    }
    return List.copyOf(acts.values());
  }

  Optional<LedgerEntry> entry(long sequence) {
    List<LedgerLine> history = rows.history(sequence);
    return history.isEmpty() || !(history.getFirst().statement() instanceof ActEntered)
        ? Optional.empty()
        : Standing.of(history);
  }
}
