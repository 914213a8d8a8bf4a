package lianli.index.register;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;

/**
 * Reads every act of a ledger, its older half and its newer half at once: checking and parsing
 * takes longer than what SQLite does.
 */
final class LedgerScan {
  /** With fewer lines a second connection costs more than it saves. */
  private static final long WORTH_TWO = 20_000;

  private LedgerScan() {}

  /** What is kept of each act, in the order of the lines that entered them. */
  static List<FiledAct> of(LedgerReader ledger) {
    FiledActs kept = new FiledActs();
    long head = ledger.head().sequence();
    if (head < WORTH_TWO) {
      return read(ledger, 0, head, kept::of);
    }
    long middle = head / 2;
    LedgerReader second = ledger.newReader();
    CompletableFuture<List<FiledAct>> newer =
        CompletableFuture.supplyAsync(() -> newer(second, middle, head, kept));
    List<FiledAct> all;
    try {
      all = new ArrayList<>(read(ledger.asOf(head), 0, middle, kept::of));
    } catch (RuntimeException failure) {
      newer.exceptionally(alsoFailed -> List.of()).join();
      throw failure;
    }
    try {
      all.addAll(newer.join());
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException told ? told : failure;
    }
    return all;
  }

  /** What is kept of the acts that were entered after a line, none of which amends an earlier. */
  static List<FiledAct> after(LedgerReader ledger, long line, FiledActs kept) {
    return read(ledger, line, Long.MAX_VALUE, kept::of);
  }

  private static List<FiledAct> newer(LedgerReader second, long after, long head, FiledActs kept) {
    try (second) {
      return read(second.asOf(head), after, head, kept::of);
    }
  }

  private static List<FiledAct> read(
      LedgerReader ledger, long after, long last, Function<LedgerEntry, FiledAct> kept) {
    List<FiledAct> acts = new ArrayList<>();
    try (Stream<LedgerEntry> entries = ledger.entriesAfter(after)) {
      for (LedgerEntry entry : (Iterable<LedgerEntry>) entries::iterator) {
        if (entry.sequence() > last) {
          break;
        }
        // Of what was entered before, the other half tells.
        if (entry.sequence() > after) {
          acts.add(kept.apply(entry));
        }
      }
    }
    return acts;
  }
}
