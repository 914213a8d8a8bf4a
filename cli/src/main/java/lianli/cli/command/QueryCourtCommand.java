package lianli.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import lianli.cli.court.ClerkCase;
import lianli.cli.court.CourtView;
import lianli.cli.option.CaseListOptions;
import lianli.cli.option.CourtFormatOptions;
import lianli.cli.option.RequesterOptions;
import lianli.cli.output.CourtFormat;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.index.court.CaseList;
import lianli.index.court.CourtMatcher;
import lianli.index.court.CourtReport;
import lianli.index.linkage.model.CoupleModel;
import lianli.index.list.LinkageFiles;
import lianli.index.register.Register;
import lianli.registry.disclosure.AnswerLevel;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.LedgerReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Matches a court's case list against the register. */
@Command(name = "court")
public final class QueryCourtCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private CaseListOptions cases = new CaseListOptions();

  @Mixin private CourtFormatOptions form = new CourtFormatOptions();

  @Option(names = "--model", paramLabel = "FILE")
  private @Nullable Path model;

  @Mixin private RequesterOptions requester = new RequesterOptions();

  public QueryCourtCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path directory = session.environment().workingDirectory();
    List<Path> sources = ReadCases.sources(session, cases);
    Map<Path, CourtFormat> files = form.files(sources, directory);
    Optional<CoupleModel> weights =
        Optional.ofNullable(model).map(directory::resolve).map(LinkageFiles::couples);
    Answering answering = Answering.admit(session, requester.read(session), AnswerLevel.FULL);
    CourtView view = new CourtView(session.output());
    ReadCases.Read read = ReadCases.of(session, cases, sources);
    CaseList list = read.list();
    CourtReport report;
    List<ClerkCase> beside = List.of();
    LedgerHead head;
    try (LedgerReader ledger = session.registry().openForReading()) {
      head = ledger.head();
      Register register = Register.read(ledger.asOf(head.sequence()), session.home().index());
      report = new CourtMatcher(register, weights).match(list);
      if (!files.isEmpty()) {
        beside = ClerkCase.of(report.findings(), list.rejected(), read.lines(), ledger);
      }
    }
    answering.log(report.findings().stream().map(new LoggedCases(answering, head)::of).toList());
    form.shown().ifPresent(shown -> view.show(report, list.rejected(), shown));
    view.write(report, beside, list.rejected(), files);
    return (list.rejected().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED).value();
  }
}
