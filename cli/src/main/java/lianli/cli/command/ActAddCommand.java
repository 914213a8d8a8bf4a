package lianli.cli.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import lianli.cli.option.ActFieldsInput;
import lianli.cli.option.AnswersOptions;
import lianli.cli.output.EntryOutcomeView;
import lianli.cli.session.Session;
import lianli.registry.intake.ActIntake;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Enters one act by hand. */
@Command(name = "add")
public final class ActAddCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "lianli.act.add.FILE")
  private Path file = Path.of("-");

  @Option(names = "--capture", paramLabel = "Q1|Q2|Q3|Q4")
  private CaptureGrade capture = CaptureGrade.Q1;

  @Mixin private AnswersOptions answers = new AnswersOptions();

  public ActAddCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Map<String, String> fields = ActFieldsInput.read(session, file);
    try (Ledger ledger = session.registry().openForWriting()) {
      ActIntake intake = Entering.acts(session, ledger);
      return Entering.show(
          intake.add(fields, capture, answers.answers()), new EntryOutcomeView(session.output()));
    }
  }
}
