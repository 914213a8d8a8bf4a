package lianli.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import lianli.cli.court.CourtLines;
import lianli.cli.court.CourtView;
import lianli.cli.option.CaseListOptions;
import lianli.cli.output.RejectedRows;
import lianli.cli.session.Session;
import lianli.index.court.CaseList;
import lianli.registry.intake.RowListener;
import lianli.registry.intake.RowOutcome;
import lianli.registry.list.ListMapping;
import lianli.registry.table.TableFile;

/**
 * A court's list as it was read.
 *
 * @param list its cases, and the rows that could not be read
 * @param lines the same in the words of the court
 */
record ReadCases(CaseList list, CourtLines lines) {

  /** Reads a list; what cannot be read is told, and written where that was asked for. */
  static ReadCases of(Session session, CaseListOptions cases) {
    Path directory = session.environment().workingDirectory();
    Path source = cases.file(directory);
    ListMapping mapping = cases.mapping(directory);
    TableFile table = TableFile.read(source, mapping.headings());
    CaseList list = CaseList.of(table, mapping, session.today());
    table.remarks().forEach(session.output()::warn);
    list.rejected().forEach(new CourtView(session.output())::notMatched);
    cases
        .rejected(directory)
        .ifPresent(target -> writeRejected(session, list, mapping, source, target));
    return new ReadCases(list, CourtLines.of(table, mapping));
  }

  /** The rows that were not matched, with the reasons, as an import writes them. */
  private static void writeRejected(
      Session session, CaseList list, ListMapping mapping, Path source, Path target) {
    RejectedRows rows = new RejectedRows(session.output().locale(), Optional.of(target));
    RowListener listener = rows.rowsOf(source);
    list.rejected()
        .forEach(row -> listener.settled(RowOutcome.rejected(row.row(), row.cell(), row.why())));
    rows.write(mapping);
  }
}
