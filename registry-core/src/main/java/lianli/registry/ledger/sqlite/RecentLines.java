package lianli.registry.ledger.sqlite;

import java.util.LinkedHashMap;
import java.util.Map;
import lianli.registry.ledger.StatementEntry;

/**
 * The lines read last, by their whole stored text. One question meets the same marriage under the
 * man, the woman and its number, and reading the text takes longer than finding it.
 */
final class RecentLines {
  private static final int KEPT = 64;

  private final Map<Stored, StatementEntry> lines =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Stored, StatementEntry> eldest) {
          return size() > KEPT;
        }
      };

  /** What stands in the file, so that a line changed there is another line here. */
  private record Stored(String payload, String hash) {}

  /**
   * The line this text tells.
   *
   * @throws RuntimeException of several kinds if the text is no payload
   */
  StatementEntry of(String payload, String hash) {
    Stored stored = new Stored(payload, hash);
    StatementEntry known = lines.get(stored);
    if (known == null) {
      known = EntryCodec.entry(payload, hash);
      lines.put(stored, known);
    }
    return known;
  }
}
