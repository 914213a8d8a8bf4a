package lianli.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import lianli.cli.option.CaseListOptions;
import lianli.cli.option.CourtFormatOptions;
import lianli.cli.option.RequesterOptions;
import lianli.cli.output.CourtView;
import lianli.cli.output.RejectedRows;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.index.court.CaseList;
import lianli.index.court.CourtMatcher;
import lianli.index.court.CourtReport;
import lianli.registry.disclosure.AnswerLevel;
import lianli.registry.intake.RowListener;
import lianli.registry.intake.RowOutcome;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.list.ListMapping;
import lianli.registry.table.TableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Matches a court's case list against the register. */
@Command(name = "court")
public final class QueryCourtCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private CaseListOptions cases = new CaseListOptions();

  @Mixin private CourtFormatOptions form = new CourtFormatOptions();

  @Mixin private RequesterOptions requester = new RequesterOptions();

  public QueryCourtCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    form.requireFile();
    Answering answering = Answering.admit(session, requester.read(session), AnswerLevel.FULL);
    CourtView view = new CourtView(session.output());
    CaseList list = read(view);
    CourtReport report;
    LedgerHead head;
    try (LedgerReader ledger = session.registry().openForReading()) {
      head = ledger.head();
      report = new CourtMatcher(ledger.asOf(head.sequence())).match(list.cases());
    }
    answering.log(report.findings().stream().map(new LoggedCases(answering, head)::of).toList());
    form.give(report, list.rejected(), view, session.environment().workingDirectory());
    return (list.rejected().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED).value();
  }

  /** The list; what cannot be read of it is told, and written where that was asked for. */
  private CaseList read(CourtView view) {
    Path directory = session.environment().workingDirectory();
    ListMapping mapping = cases.mapping(directory);
    TableFile table = TableFile.read(cases.file(directory), mapping.headings());
    CaseList list = CaseList.of(table, mapping, session.today());
    table.remarks().forEach(session.output()::warn);
    list.rejected().forEach(view::notMatched);
    cases
        .rejected(directory)
        .ifPresent(target -> writeRejected(list, mapping, cases.file(directory), target));
    return list;
  }

  /** The rows that were not matched, with the reasons, as an import writes them. */
  private void writeRejected(CaseList list, ListMapping mapping, Path source, Path target) {
    RejectedRows rows = new RejectedRows(session.output().locale(), Optional.of(target));
    RowListener listener = rows.rowsOf(source);
    list.rejected()
        .forEach(row -> listener.settled(RowOutcome.rejected(row.row(), row.cell(), row.why())));
    rows.write(mapping);
  }
}
