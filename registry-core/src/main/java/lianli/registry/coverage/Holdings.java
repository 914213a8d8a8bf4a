package lianli.registry.coverage;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import lianli.registry.act.Act;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.Standing;
import lianli.registry.ledger.Statement.ActEntered;

/** Which certificates are on file, counted from the acts as they stand at one head. */
final class Holdings {
  /** One series: its serials, how often some stand there more than once, and acts without one. */
  static final class Holding {
    final BitSet serials = new BitSet();
    final Map<Integer, Integer> repeats = new TreeMap<>();
    int unnumbered;

    boolean isEmpty() {
      return serials.isEmpty() && unnumbered == 0;
    }

    private void add(int serial) {
      if (serials.get(serial)) {
        repeats.merge(serial, 1, Integer::sum);
      } else {
        serials.set(serial);
      }
    }

    private void remove(int serial) {
      if (repeats.containsKey(serial)) {
        repeats.merge(serial, -1, (old, less) -> old + less == 0 ? null : old + less);
      } else {
        serials.clear(serial);
      }
    }
  }

  private final Map<SeriesKey, Holding> series = new TreeMap<>();
  private long unplaced;
  private LedgerHead head;

  Holdings(LedgerHead head, long unplaced) {
    this.head = head;
    this.unplaced = unplaced;
  }

  /** Counts the whole ledger. */
  static Holdings of(LedgerReader ledger) {
    Holdings holdings = new Holdings(ledger.head(), 0);
    // As of the head just read: what is entered meanwhile is the next count's.
    try (Stream<LedgerEntry> entries = ledger.asOf(holdings.head.sequence()).entriesAfter(0)) {
      entries.forEach(entry -> holdings.add(entry.act()));
    }
    return holdings;
  }

  /** The head up to which this counts. */
  LedgerHead head() {
    return head;
  }

  Map<SeriesKey, Holding> series() {
    return series;
  }

  /** Acts of which neither number nor date tells a year. */
  long unplaced() {
    return unplaced;
  }

  Holding at(SeriesKey key) {
    return series.computeIfAbsent(key, missing -> new Holding());
  }

  /**
   * Goes on from this head to the ledger's newest. Acts that later lines changed are taken out as
   * they stood and put in as they stand.
   */
  void catchUp(LedgerReader ledger) {
    long from = head.sequence();
    LedgerHead newest = ledger.head();
    LedgerReader now = ledger.asOf(newest.sequence());
    LedgerReader then = ledger.asOf(from);
    Set<Long> amended = new TreeSet<>();
    try (Stream<LedgerLine> lines = now.statementsAfter(from)) {
      lines.forEach(
          line -> {
            if (line.statement() instanceof ActEntered entered) {
              add(entered.act());
            } else if (Standing.target(line.statement()).isPresent()) {
              amended.add(now.history(line.sequence()).getFirst().sequence());
            }
          });
    }
    for (long sequence : amended) {
      if (sequence > from) {
        if (now.history(sequence).getFirst().statement() instanceof ActEntered entered) {
          remove(entered.act());
        }
      } else {
        then.entry(sequence).ifPresent(entry -> remove(entry.act()));
      }
      now.entry(sequence).ifPresent(entry -> add(entry.act()));
    }
    head = newest;
  }

  private void add(Act act) {
    if (!SeriesKey.isNumbered(act)) {
      return;
    }
    SeriesKey.Place place = SeriesKey.of(act);
    if (place == null) {
      unplaced++;
    } else if (place.serial().isPresent()) {
      at(place.key()).add(place.serial().getAsInt());
    } else {
      at(place.key()).unnumbered++;
    }
  }

  private void remove(Act act) {
    if (!SeriesKey.isNumbered(act)) {
      return;
    }
    SeriesKey.Place place = SeriesKey.of(act);
    if (place == null) {
      unplaced--;
      return;
    }
    Holding holding = at(place.key());
    if (place.serial().isPresent()) {
      holding.remove(place.serial().getAsInt());
    } else {
      holding.unnumbered--;
    }
    if (holding.isEmpty()) {
      series.remove(place.key());
    }
  }
}
