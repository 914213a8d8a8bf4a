package lianli.cli.court;

import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.intake.DecidedCase;

/** What a row of decisions asks for, once it was looked at by itself. */
sealed interface DecisionVerdict {
  /** Something is to be entered. */
  record Enter(DecidedCase.Order order) implements DecisionVerdict {}

  /** Nobody decided, or somebody decided that nothing enters. */
  record Nothing(Optional<DecisionWord> word) implements DecisionVerdict {}

  /** It cannot be followed. */
  record Refused(BilingualText why) implements DecisionVerdict {}
}
