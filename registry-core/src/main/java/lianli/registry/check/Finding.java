package lianli.registry.check;

import java.util.List;
import java.util.Set;
import lianli.registry.BilingualText;

/**
 * One thing a rule found.
 *
 * @param rule stable name of the rule: {@code id-check-digit}
 * @param severity what it means for entering the act
 * @param fields keys of the fields concerned: {@code man.id_number}
 * @param message what is wrong, without any name or number of a person
 */
public record Finding(String rule, Severity severity, List<String> fields, BilingualText message) {
  /** Rules about what is written on the paper, where scribes make slips that nobody may mend. */
  private static final Set<String> OF_WRITING =
      Set.of(
          IdCheckDigitHoldsCheck.RULE,
          NumberFitsEraCheck.RULE,
          NumberFitsYearCheck.RULE,
          NumberFitsOfficeCheck.RULE,
          PartiesAreAliveCheck.RULE,
          DecreeTakesEffectInTimeCheck.RULE,
          DivorceKeepsCoolingOffCheck.RULE);

  public Finding {
    fields = List.copyOf(fields);
  }

  /**
   * True if a person who has seen the paper may enter the act all the same. Where the law or sense
   * allows no such act, as with a date in the future, nobody may.
   */
  public boolean mayBeConfirmed() {
    return severity != Severity.BLOCK || OF_WRITING.contains(rule);
  }
}
