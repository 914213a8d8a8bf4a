package lianli.registry.check;

import java.time.LocalDate;
import java.util.List;
import lianli.registry.act.Act;
import lianli.registry.place.Gazetteer;

/** All rules together. */
public final class ActChecks {
  private final List<ActCheck> checks;

  private ActChecks(List<ActCheck> checks) {
    this.checks = List.copyOf(checks);
  }

  /**
   * The rules of domain.md §10 that concern one act, or an act among earlier ones.
   *
   * @param today no act lies after it
   */
  public static ActChecks standard(LocalDate today) {
    Gazetteer gazetteer = Gazetteer.kaiyang();
    return new ActChecks(
        List.of(
            new DateIsPossibleCheck(today),
            new NumberFitsYearCheck(),
            new NumberFitsEraCheck(gazetteer),
            new OfficeExistedCheck(gazetteer),
            new SpousesAreDistinctCheck(),
            new IdCheckDigitHoldsCheck(),
            new IdBirthDateAgreesCheck(),
            new IdSexAgreesCheck(),
            new PartiesAreOfAgeCheck(),
            new PartiesAreFreeCheck(),
            new DivorceHasMarriageCheck(),
            new DivorceIsNotAfterCourtCheck(),
            new DivorceKeepsCoolingOffCheck(),
            new ReissueFollowsMarriageCheck(),
            new AnnulmentIsByRegistryInItsTimeCheck()));
  }

  /** What the rules find in the act, in the order of the rules. */
  public List<Finding> run(Act act, EarlierActs earlier) {
    return checks.stream().flatMap(check -> check.check(act, earlier).stream()).toList();
  }

  /** What the rules find in an act of which nothing earlier is known. */
  public List<Finding> run(Act act) {
    return run(act, EarlierActs.none());
  }
}
