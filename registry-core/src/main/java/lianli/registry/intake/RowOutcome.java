package lianli.registry.intake;

import java.util.List;
import lianli.registry.Said;

/**
 * What became of one row.
 *
 * @param row number as a spreadsheet counts
 * @param cell address of the cell at fault; empty if no single cell is
 * @param remarks why it was rejected, or what to look at though it was entered
 */
public record RowOutcome(int row, Result result, String cell, List<Said> remarks) {
  /** Every row ends in one of these. */
  public enum Result {
    /** In the ledger now. */
    ENTERED,
    /** In the ledger before; nothing was done. */
    ALREADY_THERE,
    /** A heading, a foot, a bare number: it tells no act and means to tell none. */
    PASSED_OVER,
    /** Not entered. */
    REJECTED
  }

  public RowOutcome {
    remarks = List.copyOf(remarks);
  }

  /** A row that one cell stops. */
  public static RowOutcome rejected(int row, String cell, Said why) {
    return new RowOutcome(row, Result.REJECTED, cell, List.of(why));
  }
}
