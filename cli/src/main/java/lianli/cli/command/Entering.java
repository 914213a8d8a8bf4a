package lianli.cli.command;

import lianli.cli.output.EntryOutcomeView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.intake.ActIntake;
import lianli.registry.intake.CorrectionRule;
import lianli.registry.intake.EntryOutcome;
import lianli.registry.intake.LinkedToExistingAct;
import lianli.registry.intake.Questions;
import lianli.registry.intake.ReviewDecisions;
import lianli.registry.ledger.Ledger;
import lianli.registry.store.OpenRegistry;

/** How commands begin and end by which a person enters an act. */
final class Entering {
  private Entering() {}

  /** Acts by hand, as the person of this session enters them. */
  static ActIntake acts(Session session, Ledger ledger) {
    return new ActIntake(
        ledger, CorrectionRule.of(session.home()), session.rules(), session.author());
  }

  /** What waits for people, as the person of this session decides about it. */
  static ReviewDecisions reviews(Session session, OpenRegistry registry) {
    return new ReviewDecisions(
        registry.ledger(),
        registry.reviewQueue(),
        session.environment().clock(),
        session.author(),
        session.places());
  }

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
