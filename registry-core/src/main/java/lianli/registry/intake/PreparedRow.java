package lianli.registry.intake;

import java.util.List;
import lianli.registry.act.Act;
import lianli.registry.check.Finding;
import lianli.registry.ledger.NewEntry;
import lianli.registry.list.ExportedLine;

/** A row read and understood, before the ledger is asked. */
sealed interface PreparedRow {
  /**
   * An act of a list.
   *
   * @param isOfCourtList whether it is a line of a court's list, which must find its marriage
   * @param isExported whether the row names the source it came from, so that its act is one that
   *     the rules judged when it was entered first
   * @param findings what the rules find in the act that need nothing else
   */
  record Told(
      int number,
      Act act,
      NewEntry entry,
      boolean isOfCourtList,
      boolean isExported,
      List<Finding> findings)
      implements PreparedRow {}

  /** A line of an export that enters no act: what it means depends on what was said before. */
  record Following(int number, ExportedLine line) implements PreparedRow {}

  /** An act of an export. */
  record Exported(int number, NewEntry entry, long sequence) implements PreparedRow {}

  /** A row that cannot be entered. */
  record Refused(RowOutcome outcome) implements PreparedRow {}
}
