package lianli.registry.intake;

import java.util.List;
import java.util.Map;
import lianli.registry.BilingualText;
import lianli.registry.list.ImportKind;

/**
 * What an import did.
 *
 * @param source the file
 * @param encoding of a text file; empty for a workbook
 * @param unknownColumns headings that mean nothing here; their cells were not read
 * @param tally what became of the rows
 * @param remarks about the file as a whole
 */
public record ImportReport(
    String source,
    String encoding,
    ImportKind kind,
    List<String> unknownColumns,
    Tally tally,
    List<BilingualText> remarks) {
  /** Rows to look at that a report lists; a file of all rows is written row by row instead. */
  public static final int MOST_NOTABLE = 1_000;

  public ImportReport {
    unknownColumns = List.copyOf(unknownColumns);
    remarks = List.copyOf(remarks);
  }

  /**
   * What became of the rows.
   *
   * @param counts of every result
   * @param notable the first rows that need a look, rejected ones before all others
   * @param rejected how many rejected rows there are
   * @param looks how many of the others need one
   * @param omitted how many more rows people should see than {@code notable} holds
   */
  public record Tally(
      Map<RowOutcome.Result, Long> counts,
      List<RowOutcome> notable,
      long rejected,
      long looks,
      long omitted) {
    public Tally {
      counts = Map.copyOf(counts);
      notable = List.copyOf(notable);
    }
  }

  /** How many rows ended so. */
  public long count(RowOutcome.Result result) {
    return tally.counts().getOrDefault(result, 0L);
  }

  /** How many rows were entered, or were there, and need a look all the same. */
  public long toLookAt() {
    return tally.looks();
  }

  /** The rows that need a look: all, or the first {@link #MOST_NOTABLE}. */
  public List<RowOutcome> notable() {
    return tally.notable();
  }
}
