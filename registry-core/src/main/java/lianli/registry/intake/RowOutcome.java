package lianli.registry.intake;

import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;

/**
 * What became of one row.
 *
 * @param row number as a spreadsheet counts
 * @param cell address of the cell at fault; empty if no single cell is
 * @param remarks why it was rejected, or what to look at though it was entered
 * @param ends the marriage on file that a court's decree in this row ends or undoes
 */
public record RowOutcome(
    int row,
    Result result,
    String cell,
    List<BilingualText> remarks,
    Optional<EndedMarriage> ends) {
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

  /** A row that ends no marriage on file. */
  public RowOutcome(int row, Result result, String cell, List<BilingualText> remarks) {
    this(row, result, cell, remarks, Optional.empty());
  }

  /** True if people should see it: it was rejected, has a remark or ends a marriage. */
  public boolean isNotable() {
    return (!remarks.isEmpty() && result != Result.PASSED_OVER) || ends.isPresent();
  }

  /** A row that one cell stops. */
  public static RowOutcome rejected(int row, String cell, BilingualText why) {
    return new RowOutcome(row, Result.REJECTED, cell, List.of(why));
  }
}
