package lianli.registry.ledger.sqlite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.ledger.LedgerVerification.Fault;
import lianli.registry.ledger.LedgerVerification.Kind;

/** Faults as they are found: each once, and not more than anybody will read. */
final class FaultList {
  private static final int MOST = 10_000;

  private final List<Fault> faults = new ArrayList<>();

  void add(Kind kind, long sequence, BilingualText what) {
    add(new Fault(kind, sequence, what));
  }

  void add(Fault fault) {
    if (faults.size() < MOST && (faults.isEmpty() || !faults.getLast().equals(fault))) {
      faults.add(fault);
    }
  }

  void addAll(Collection<Fault> found) {
    found.forEach(this::add);
  }

  /** By entry, faults of the whole file first. */
  List<Fault> inOrder() {
    return faults.stream().distinct().sorted(Comparator.comparingLong(Fault::sequence)).toList();
  }
}
