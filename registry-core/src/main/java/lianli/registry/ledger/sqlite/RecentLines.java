package lianli.registry.ledger.sqlite;

import java.util.LinkedHashMap;
import java.util.Map;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.sqlite.EntryRows.Row;

/**
 * The lines read last, by their whole stored text. One question meets the same marriage under the
 * man, the woman and its number, and reading the text takes longer than finding it.
 */
final class RecentLines {
  private static final int KEPT = 64;

  /** By all that stands in the file, so that a line changed there is another line here. */
  private final Map<Row, LedgerLine> lines =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Row, LedgerLine> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * The line this row tells.
   *
   * @throws RuntimeException of several kinds if the row is not as it was written
   */
  LedgerLine of(Row row) {
    LedgerLine known = lines.get(row);
    if (known == null) {
      known = EntryCodec.entry(row);
      lines.put(row, known);
    }
    return known;
  }
}
