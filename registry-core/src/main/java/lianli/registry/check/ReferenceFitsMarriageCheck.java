package lianli.registry.check;

import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.Act.Marriage;
import lianli.registry.act.MarriageReference;
import lianli.registry.act.PartialDate;

/** C17: the number and the date by which an act names its marriage are those of one marriage. */
final class ReferenceFitsMarriageCheck implements FileCheck {
  static final String RULE = "reference";

  @Override
  public List<Finding> check(Act act, EarlierActs earlier) {
    if (!(act instanceof AboutMarriage about) || about.marriage().number().isEmpty()) {
      return List.of();
    }
    MarriageReference named = about.marriage();
    boolean disagrees =
        earlier.acts().stream()
            .filter(Marriage.class::isInstance)
            .filter(marriage -> EarlierActs.isAboutSameCouple(marriage, act))
            .filter(marriage -> marriage.filing().number().equals(named.number()))
            .map(marriage -> marriage.filing().registeredOn())
            .anyMatch(start -> isApart(start, named.marriedOn()));
    return disagrees
        ? List.of(
            new Finding(
                RULE,
                Severity.REVIEW,
                List.of("previous_certificate_number", "married_on"),
                BilingualText.of(
                    "the marriage on file under that number has another date",
                    "该原结婚证字号在库内的登记日期与所载不一致")))
        : List.of();
  }

  private static boolean isApart(PartialDate one, PartialDate other) {
    return one.isKnown()
        && other.isKnown()
        && (one.latest().isBefore(other.earliest()) || other.latest().isBefore(one.earliest()));
  }
}
