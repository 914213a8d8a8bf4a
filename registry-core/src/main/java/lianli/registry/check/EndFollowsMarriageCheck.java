package lianli.registry.check;

import java.util.List;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.Act.Marriage;
import lianli.registry.act.PartialDate;

/**
 * C05: what is about a marriage is not dated before it, as stated or as on file. It enters all the
 * same: a conflict stands beside both parties' answers, where a rejected divorce would leave them
 * married without a word.
 */
final class EndFollowsMarriageCheck implements FileCheck {
  static final String RULE = "end-before-start";

  @Override
  public List<Finding> check(Act act, EarlierActs earlier) {
    if (!(act instanceof AboutMarriage about) || !act.datedOn().isKnown()) {
      return List.of();
    }
    boolean isBefore =
        starts(about, earlier)
            .filter(PartialDate::isKnown)
            .anyMatch(start -> act.datedOn().latest().isBefore(start.earliest()));
    return isBefore
        ? List.of(
            new Finding(
                RULE,
                Severity.REVIEW,
                List.of("registered_on", "married_on"),
                BilingualText.of("dated before the marriage it is about", "日期早于所涉婚姻的登记日期")))
        : List.of();
  }

  /** The start as the act states it, and that of the registration it names by number. */
  private static Stream<PartialDate> starts(AboutMarriage about, EarlierActs earlier) {
    return Stream.concat(
        Stream.of(about.marriage().marriedOn()),
        earlier.acts().stream()
            .filter(Marriage.class::isInstance)
            .filter(marriage -> marriage.filing().number().isPresent())
            .filter(marriage -> marriage.filing().number().equals(about.marriage().number()))
            .filter(marriage -> EarlierActs.isAboutSameCouple(marriage, about))
            .map(marriage -> marriage.filing().registeredOn()));
  }
}
