package lianli.cli.command;

import java.util.concurrent.Callable;
import lianli.cli.option.GroundsOptions;
import lianli.cli.output.ActView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.intake.ActIntake;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says that a person compared an entry with its paper. */
@Command(name = "confirm")
public final class ActConfirmCommand implements Callable<Integer> {
  /** What was done, by its grade. */
  public enum Compared {
    /** A second person keyed or compared it. */
    Q2,
    /** Decided on the image of the paper. */
    Q3,
    /** A second source says the same. */
    Q4
  }

  private final Session session;

  @Parameters(paramLabel = "ENTRY", descriptionKey = "ENTRY")
  private long entry;

  @Option(names = "--grade", paramLabel = "Q2|Q3|Q4")
  private Compared grade = Compared.Q2;

  @Mixin private GroundsOptions grounds = new GroundsOptions();

  public ActConfirmCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = session.registry().openForWriting()) {
      ActIntake intake = Entering.acts(session, ledger);
      new ActView(session.output(), ActView.Numbers.MASKED)
          .done(intake.confirm(entry, CaptureGrade.valueOf(grade.name()), grounds.grounds()));
    }
    return ExitCode.DONE.value();
  }
}
