package lianli.registry.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.check.ActChecks;
import lianli.registry.check.Finding;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.Statement.ActEntered;
import lianli.registry.ledger.Statement.Correction;

/**
 * Everything on file about one act: how it stands, every line about it, and what each changed.
 *
 * @param entry of the line that entered it
 * @param entered the act as it was entered first
 * @param standing the act as it stands; empty if it was entered in error
 * @param lines the line that entered it and every line about it
 * @param findings what the rules say of it as it stands
 */
public record ActHistory(
    long entry,
    Act entered,
    Optional<LedgerEntry> standing,
    List<Line> lines,
    List<Finding> findings) {
  public ActHistory {
    lines = List.copyOf(lines);
    findings = List.copyOf(findings);
  }

  /**
   * One line about the act.
   *
   * @param changes of a correction: what the record said before it and says by it
   */
  public record Line(LedgerLine statement, List<Change> changes) {
    public Line {
      changes = List.copyOf(changes);
    }
  }

  /** One field; an empty text means: not told. */
  public record Change(String key, String from, String to) {}

  /** The file of an act, by the line that entered it or any line about it; empty if none is. */
  public static Optional<ActHistory> of(LedgerReader ledger, long sequence, LocalDate today) {
    return of(ledger, sequence, ActChecks.standard(today));
  }

  /** The same by these rules. */
  public static Optional<ActHistory> of(LedgerReader ledger, long sequence, ActChecks rules) {
    List<LedgerLine> history = sequence < 1 ? List.of() : ledger.history(sequence);
    if (history.isEmpty() || !(history.getFirst().statement() instanceof ActEntered first)) {
      return Optional.empty();
    }
    List<Line> lines = new ArrayList<>();
    Act before = first.act();
    for (LedgerLine line : history) {
      if (line.statement() instanceof Correction correction) {
        lines.add(new Line(line, changes(before, correction.corrected())));
        before = correction.corrected();
      } else {
        lines.add(new Line(line, List.of()));
      }
    }
    long entry = history.getFirst().sequence();
    Optional<LedgerEntry> standing = ledger.entry(entry);
    CheckedActs checks = new CheckedActs(ledger, rules);
    List<Finding> findings =
        standing.map(each -> checks.run(each.act(), List.of(), entry)).orElse(List.of());
    return Optional.of(new ActHistory(entry, first.act(), standing, lines, findings));
  }

  private static List<Change> changes(Act before, Act after) {
    Map<String, String> from = ActCodec.encode(before);
    Map<String, String> to = ActCodec.encode(after);
    Set<String> keys = new TreeSet<>(from.keySet());
    keys.addAll(to.keySet());
    return keys.stream()
        .map(key -> new Change(key, from.getOrDefault(key, ""), to.getOrDefault(key, "")))
        .filter(change -> !change.from().equals(change.to()))
        .toList();
  }
}
