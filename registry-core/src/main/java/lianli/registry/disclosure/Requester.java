package lianli.registry.disclosure;

import java.util.Optional;

/**
 * Who asks, and what for.
 *
 * @param operator who sits at the terminal
 * @param purpose empty if none was given
 * @param caseReference number of the case or file it is for; empty text if none was given
 */
public record Requester(String operator, Optional<Purpose> purpose, String caseReference) {

  /** How much may be told; all of it where no purpose limits it. */
  public AnswerLevel level() {
    return purpose.map(Purpose::level).orElse(AnswerLevel.IMAGE);
  }
}
