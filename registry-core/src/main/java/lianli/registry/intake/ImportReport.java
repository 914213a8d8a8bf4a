package lianli.registry.intake;

import java.util.List;

/**
 * What an import did, row by row.
 *
 * @param source the file
 * @param encoding of a CSV file; empty for other files
 * @param unknownColumns headings that mean nothing here; their cells were not read
 */
public record ImportReport(
    String source,
    String encoding,
    ImportKind kind,
    List<String> unknownColumns,
    List<RowOutcome> rows) {
  public ImportReport {
    unknownColumns = List.copyOf(unknownColumns);
    rows = List.copyOf(rows);
  }

  /** How many rows ended so. */
  public long count(RowOutcome.Result result) {
    return rows.stream().filter(row -> row.result() == result).count();
  }
}
