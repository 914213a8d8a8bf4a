package lianli.registry.ledger.sqlite;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lianli.registry.BilingualText;
import lianli.registry.checkpoint.Checkpoints.Witnessed;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.LedgerVerification.Fault;
import lianli.registry.ledger.LedgerVerification.Kind;

/**
 * Heads noted outside the ledger's file, held against it. Whoever writes the whole chain anew
 * leaves no broken link; only these tell, and the last one that agrees says from where.
 */
final class Witnesses {
  private final FaultList faults;
  private final TreeMap<Long, List<Witnessed>> bySequence;
  private final Set<Path> contradicted = new HashSet<>();
  private long agreed;

  Witnesses(List<Witnessed> witnessed, FaultList faults) {
    this.faults = faults;
    bySequence =
        witnessed.stream()
            .distinct()
            .collect(
                Collectors.groupingBy(
                    noted -> noted.head().sequence(), TreeMap::new, Collectors.toList()));
  }

  /** The last entry that anything speaks of. */
  long last() {
    return bySequence.isEmpty() ? 0 : bySequence.lastKey();
  }

  /** Holds an entry against what is noted of it; entries come in ascending order. */
  void entry(LedgerHead head) {
    List<Witnessed> noted = bySequence.getOrDefault(head.sequence(), List.of());
    long agreedBefore = agreed;
    for (Witnessed one : noted) {
      if (one.head().hash().equals(head.hash())) {
        agreed = head.sequence();
      } else if (contradicted.add(one.file())) {
        contradiction(one.file(), agreedBefore, head.sequence());
      }
    }
  }

  private void contradiction(Path file, long agreedBefore, long sequence) {
    BilingualText what =
        BilingualText.of(
            "it is not the entry noted in the checkpoint (%s): changed at or after entry %d",
            "与核对点所记不符（%s）：自第 %d 条起有改动", file.getFileName(), agreedBefore + 1);
    faults.add(Kind.WITNESS, sequence, what);
  }

  /** Reports every file that knows entries behind the last one. */
  void finish(LedgerHead head) {
    Map<Path, Long> longest =
        bySequence.tailMap(head.sequence(), false).values().stream()
            .flatMap(List::stream)
            .collect(
                Collectors.toMap(
                    Witnessed::file, one -> one.head().sequence(), Math::max, TreeMap::new));
    longest.forEach(
        (file, last) ->
            faults.add(
                new Fault(
                    Kind.WITNESS,
                    head.sequence() + 1,
                    last,
                    BilingualText.of(
                        "the ledger ends here, but a checkpoint notes entry %d (%s)",
                        "台账到此为止，而核对点记有第 %d 条（%s）", last, file.getFileName()))));
  }
}
