package lianli.registry.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.StatementEntry;

/**
 * What came from a source, if it still counts. A source enters once; where its entry was taken back
 * it may enter again, under a key of its own, since the ledger knows the first one for ever.
 *
 * @param key under which the source enters next
 * @param entry of the act that it entered or is another paper of; empty if nothing of it counts
 */
record EnteredSource(String key, OptionalLong entry) {

  static EnteredSource of(Ledger ledger, String sourceKey) {
    String key = sourceKey;
    OptionalLong line = ledger.sequenceOf(key);
    while (line.isPresent()) {
      Optional<LedgerEntry> standing = standing(ledger, line.getAsLong());
      if (standing.isPresent()) {
        return new EnteredSource(key, OptionalLong.of(standing.get().sequence()));
      }
      key = SourceKey.again(key, line.getAsLong());
      line = ledger.sequenceOf(key);
    }
    return new EnteredSource(key, OptionalLong.empty());
  }

  /** The act that a line entered, or says something about that counts. */
  private static Optional<LedgerEntry> standing(Ledger ledger, long line) {
    List<StatementEntry> history = ledger.history(line);
    return ledger
        .entry(history.getFirst().sequence())
        .filter(
            act ->
                act.sequence() == line
                    || act.amendments().stream().anyMatch(each -> each.sequence() == line));
  }
}
