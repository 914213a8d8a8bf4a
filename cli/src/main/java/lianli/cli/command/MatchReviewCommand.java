package lianli.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lianli.cli.court.ClerkCase;
import lianli.cli.court.MatchReview;
import lianli.cli.court.ReviewLog;
import lianli.cli.court.ReviewRound;
import lianli.cli.option.CaseListOptions;
import lianli.cli.option.MatchReviewOptions;
import lianli.cli.option.RequesterOptions;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.index.court.CaseList;
import lianli.index.court.CourtMatcher;
import lianli.index.court.CourtReport;
import lianli.index.register.Register;
import lianli.registry.disclosure.AnswerLevel;
import lianli.registry.disclosure.Requester;
import lianli.registry.file.WholeFile;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.LedgerReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows pairs of a court's list one by one, for a person to say whether they are one couple. */
@Command(name = "review")
public final class MatchReviewCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private CaseListOptions cases = new CaseListOptions();

  @Mixin private MatchReviewOptions options = new MatchReviewOptions();

  @Mixin private RequesterOptions requester = new RequesterOptions();

  public MatchReviewCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path directory = session.environment().workingDirectory();
    List<Path> sources = ReadCases.sources(session, cases);
    Optional<Path> out = options.out(sources, directory);
    Path log = options.log(sources, directory);
    Requester asking = requester.read(session);
    Answering answering = Answering.admit(session, asking, AnswerLevel.FULL);
    ReadCases.Read read = ReadCases.of(session, cases, sources);
    CaseList list = read.list();
    CourtReport report;
    List<ClerkCase> all;
    LedgerHead head;
    try (LedgerReader ledger = session.registry().openForReading()) {
      head = ledger.head();
      Register register = Register.read(ledger.asOf(head.sequence()), session.home().index());
      report = new CourtMatcher(register).match(list);
      all = ClerkCase.of(report.findings(), list.rejected(), read.lines(), ledger);
    }
    report.warning().ifPresent(session.output()::warn);
    List<ClerkCase> pairs = MatchReview.pairs(all, options.areAll());
    // The workbook tells of all of them, whatever is asked about.
    answering.log(report.findings().stream().map(new LoggedCases(answering, head)::of).toList());
    MatchReview review =
        new MatchReview(
            session.output(),
            new ReviewLog(log),
            new ReviewRound(options.isDouble()),
            asking.operator(),
            session.today().toString());
    MatchReview.End end = review.ask(pairs, input());
    review.tell(pairs);
    out.ifPresent(target -> write(review, pairs, all, list, report, target));
    return (end == MatchReview.End.STOPPED
            ? ExitCode.INTERRUPTED
            : list.rejected().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED)
        .value();
  }

  private BufferedReader input() {
    return new BufferedReader(new InputStreamReader(session.environment().in(), UTF_8));
  }

  private void write(
      MatchReview review,
      List<ClerkCase> pairs,
      List<ClerkCase> all,
      CaseList list,
      CourtReport report,
      Path target) {
    try (WholeFile file = WholeFile.begin(target)) {
      review.write(file.out(), pairs, all, list.rejected(), report.cuts());
      file.complete();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    session.output().say("decisions written to %s", "处理意见已写入 %s", target);
  }
}
