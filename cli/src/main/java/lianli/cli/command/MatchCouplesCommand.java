package lianli.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lianli.cli.court.ClerkCase;
import lianli.cli.court.ReviewLog;
import lianli.cli.court.ReviewRound;
import lianli.cli.option.CaseListOptions;
import lianli.cli.output.CoupleModelView;
import lianli.cli.output.ModelView;
import lianli.cli.output.NewFile;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.index.court.CourtMatcher;
import lianli.index.court.ReviewedPairs;
import lianli.index.linkage.model.CoupleModel;
import lianli.index.list.LinkageFiles;
import lianli.index.register.Register;
import lianli.registry.ledger.LedgerReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Learns from courts' lists and the register what each field of a couple tells. */
@Command(name = "couples")
public final class MatchCouplesCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private CaseListOptions cases = new CaseListOptions();

  @Option(names = "--out", paramLabel = "FILE", required = true)
  private Path out = Path.of("");

  @Option(names = "--log", paramLabel = "FILE")
  private @Nullable Path log;

  @Option(names = "--double")
  private boolean isDouble;

  /** A command of this session. */
  public MatchCouplesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path directory = session.environment().workingDirectory();
    NewFile target = new NewFile(directory.resolve(out));
    ReadCases.Read read = ReadCases.of(session, cases, ReadCases.sources(session, cases));
    CoupleModel model;
    try (LedgerReader ledger = session.registry().openForReading()) {
      CourtMatcher matcher = new CourtMatcher(Register.read(ledger, session.home().index()));
      model = matcher.train(read.list().cases(), reviewed(matcher, read, ledger, directory));
    }
    target.write(LinkageFiles.bytes(model));
    new CoupleModelView(session.output()).show(model);
    new ModelView(session.output()).written(out);
    return (read.list().rejected().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED).value();
  }

  /** What people agreed on in a review of these lists. */
  private ReviewedPairs reviewed(
      CourtMatcher matcher, ReadCases.Read read, LedgerReader ledger, Path directory) {
    if (log == null) {
      return ReviewedPairs.none();
    }
    List<ClerkCase> all =
        ClerkCase.of(
            matcher.match(read.list()).findings(), read.list().rejected(), read.lines(), ledger);
    ReviewedPairs reviewed =
        new ReviewLog(directory.resolve(log)).agreed(all, new ReviewRound(isDouble));
    session
        .output()
        .remark(
            "%,d pairs were settled by people and count as they said",
            "其中 %,d 对已经人工核定，按核定结果学习", reviewed.size());
    return reviewed;
  }
}
