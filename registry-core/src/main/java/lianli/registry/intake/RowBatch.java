package lianli.registry.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.intake.RowOutcome.Result;
import lianli.registry.ledger.AppendResult;
import lianli.registry.ledger.AppendResult.Outcome;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Statement.ActEntered;

/** Rows of one commit, told in the order of the list. */
final class RowBatch {
  private final List<RowOutcome> outcomes = new ArrayList<>();
  private final Map<String, Pending> pending = new LinkedHashMap<>();

  /**
   * An entry to be.
   *
   * @param place where its outcome stands
   */
  private record Pending(NewEntry entry, int place) {}

  /** A row of which nothing is entered. */
  void settle(RowOutcome outcome) {
    outcomes.add(outcome);
  }

  /** A row that is to be entered; one whose source is among the rows already is there already. */
  void add(int row, NewEntry entry, List<BilingualText> remarks) {
    add(row, entry, remarks, Optional.empty());
  }

  /** The same of a row that ends a marriage. */
  void add(int row, NewEntry entry, List<BilingualText> remarks, Optional<EndedMarriage> ends) {
    String key = entry.provenance().sourceKey();
    if (pending.containsKey(key)) {
      settle(alreadyThere(row));
    } else {
      pending.put(key, new Pending(entry, outcomes.size()));
      outcomes.add(new RowOutcome(row, Result.ENTERED, "", remarks, ends));
    }
  }

  static RowOutcome alreadyThere(int row) {
    return new RowOutcome(row, Result.ALREADY_THERE, "", List.of());
  }

  boolean isEmpty() {
    return outcomes.isEmpty();
  }

  boolean holds(String key) {
    return pending.containsKey(key);
  }

  /** The act that is to be entered from this source, if it is one. */
  Optional<Act> act(String key) {
    return Optional.ofNullable(pending.get(key)).flatMap(each -> act(each.entry()));
  }

  /** The acts that are to be entered. */
  Stream<Act> acts() {
    return pending.values().stream().flatMap(each -> act(each.entry()).stream());
  }

  private static Optional<Act> act(NewEntry entry) {
    return entry.statement() instanceof ActEntered entered
        ? Optional.of(entered.act())
        : Optional.empty();
  }

  /** Enters them in one commit and settles those that the ledger knew. */
  List<RowOutcome> append(Ledger ledger) {
    if (!pending.isEmpty()) {
      AppendResult result = ledger.append(pending.values().stream().map(Pending::entry).toList());
      int i = 0;
      for (Pending each : pending.values()) {
        if (result.outcomes().get(i++) == Outcome.ALREADY_THERE) {
          outcomes.set(each.place(), alreadyThere(outcomes.get(each.place()).row()));
        }
      }
    }
    return outcomes;
  }

  /** Settles those that this test knows, and enters nothing. */
  List<RowOutcome> foretell(Predicate<String> isKnown) {
    pending.forEach(
        (key, each) -> {
          if (isKnown.test(key)) {
            outcomes.set(each.place(), alreadyThere(outcomes.get(each.place()).row()));
          }
        });
    return outcomes;
  }
}
