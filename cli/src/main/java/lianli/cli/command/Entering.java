package lianli.cli.command;

import lianli.cli.output.EntryOutcomeView;
import lianli.cli.session.ExitCode;
import lianli.registry.intake.ActIntake;
import lianli.registry.intake.EntryOutcome;
import lianli.registry.intake.LinkedToExistingAct;
import lianli.registry.intake.Questions;

/** How commands end by which a person enters an act. */
final class Entering {
  private Entering() {}

  /** Shows what became of it; a question is no success, since nothing was entered. */
  static int show(EntryOutcome outcome, EntryOutcomeView view) {
    return switch (outcome) {
      case ActIntake.Done done -> {
        view.done(done);
        yield ExitCode.DONE.value();
      }
      case LinkedToExistingAct attached -> {
        view.attached(attached);
        yield ExitCode.DONE.value();
      }
      case Questions questions -> {
        view.asked(questions);
        yield ExitCode.REFUSED.value();
      }
    };
  }
}
