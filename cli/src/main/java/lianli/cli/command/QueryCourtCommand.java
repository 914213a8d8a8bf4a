package lianli.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lianli.cli.option.HeadingRowOption;
import lianli.cli.option.RequesterOptions;
import lianli.cli.output.CourtView;
import lianli.cli.output.CourtView.Format;
import lianli.cli.output.RejectedRows;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.index.court.CaseList;
import lianli.index.court.CourtCase;
import lianli.index.court.CourtMatcher;
import lianli.index.court.CourtReport;
import lianli.index.court.Finding;
import lianli.registry.Said;
import lianli.registry.act.CitizenId;
import lianli.registry.court.CaseNumber;
import lianli.registry.disclosure.AnswerLevel;
import lianli.registry.disclosure.Disclosure;
import lianli.registry.intake.RowListener;
import lianli.registry.intake.RowOutcome;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.list.ListMapping;
import lianli.registry.table.TableFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Matches a court's case list against the register. */
@Command(name = "court")
public final class QueryCourtCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "CASES", descriptionKey = "CASES")
  private Path cases = Path.of("");

  @Option(names = "--format", paramLabel = "table|csv|xlsx|json")
  private Format format = Format.TABLE;

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable Path out;

  @Option(names = "--mapping", paramLabel = "FILE")
  private @Nullable Path mappingFile;

  @Option(names = "--rejected", paramLabel = "FILE")
  private @Nullable Path rejectedFile;

  @Mixin private HeadingRowOption headings = new HeadingRowOption();

  @Mixin private RequesterOptions requester = new RequesterOptions();

  @Spec private @Nullable CommandSpec spec;

  /** A command over the store of the session's home, which is looked up when it runs. */
  public QueryCourtCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (format == Format.XLSX && out == null) {
      var commandLine = Objects.requireNonNull(spec).commandLine();
      throw new ParameterException(
          commandLine, commandLine.getResourceBundle().getString("court.needs.out"));
    }
    Answering answering = Answering.admit(session, requester.read(session), AnswerLevel.FULL);
    Path directory = session.environment().workingDirectory();
    ListMapping mapping = mapping(directory);
    TableFile table = TableFile.read(directory.resolve(cases), mapping.headings());
    CaseList list = CaseList.of(table, mapping, LocalDate.now(session.environment().clock()));
    table.remarks().forEach(session.output()::warn);
    list.rejected().forEach(this::tell);
    writeRejected(list, mapping, directory);
    CourtReport report;
    LedgerHead head;
    try (QueryDesk desk = QueryDesk.open(session)) {
      report = new CourtMatcher(desk.ledger(), desk.search()).match(list.cases());
      head = desk.ledger().head();
    }
    answering.log(
        report.findings().stream().map(finding -> logged(finding, answering, head)).toList());
    CourtView view = new CourtView(session.output());
    try {
      if (out == null) {
        view.show(report, list.rejected(), format);
      } else {
        view.write(report, list.rejected(), format, directory.resolve(out));
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return (list.rejected().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED).value();
  }

  private ListMapping mapping(Path directory) {
    ListMapping mapping =
        mappingFile == null ? ListMapping.none() : ListMapping.read(directory.resolve(mappingFile));
    return headings.row().isPresent() ? mapping.headedBy(headings.row().getAsInt()) : mapping;
  }

  /** The rows that were not matched, with the reasons, as an import writes them. */
  private void writeRejected(CaseList list, ListMapping mapping, Path directory) {
    if (rejectedFile == null) {
      return;
    }
    Path source = directory.resolve(cases);
    Path target = directory.resolve(rejectedFile);
    if (source.normalize().equals(target.normalize())) {
      var commandLine = Objects.requireNonNull(spec).commandLine();
      throw new ParameterException(
          commandLine,
          commandLine
              .getResourceBundle()
              .getString("import.report.is.list")
              .replace("--report", "--rejected"));
    }
    RejectedRows rows = new RejectedRows(session.output().locale(), target);
    RowListener listener = rows.rowsOf(source);
    list.rejected()
        .forEach(row -> listener.settled(RowOutcome.rejected(row.row(), row.cell(), row.why())));
    rows.write(mapping);
  }

  /** A case that cannot be read is not matched, and nobody may think that it was. */
  private void tell(CaseList.Rejected row) {
    String place = row.cell().isEmpty() ? String.valueOf(row.row()) : row.cell();
    session
        .output()
        .warn(
            Said.of(
                "row %s was not matched: %s".formatted(place, row.why().english()),
                "%s 未比对：%s".formatted(place, row.why().chinese())));
  }

  /** One line for each case: it is about its own two persons, under its own number. */
  private static Disclosure logged(Finding finding, Answering answering, LedgerHead head) {
    CourtCase one = finding.courtCase();
    // A number that is none may be anything, even a name: the log gets its line instead.
    String reference =
        one.number() instanceof CaseNumber.Other ? "line " + one.line() : one.number().text();
    List<CitizenId> parties =
        Stream.of(one.couple().first(), one.couple().second())
            .flatMap(person -> CitizenId.parse(person.idNumber()).stream())
            .toList();
    return answering.answer(
        reference,
        answering.answer("court", parties, finding.discrepancy().name(), head, finding.acts()));
  }
}
