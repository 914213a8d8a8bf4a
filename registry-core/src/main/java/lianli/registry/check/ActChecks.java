package lianli.registry.check;

import java.time.LocalDate;
import java.util.List;
import lianli.registry.act.Act;
import lianli.registry.calendar.WorkingDays;
import lianli.registry.place.Gazetteer;

/** All rules together. */
public final class ActChecks {
  private final List<ActCheck> checks;

  private ActChecks(List<ActCheck> checks) {
    this.checks = List.copyOf(checks);
  }

  /**
   * The rules R1 to R14 and the codes C01 to C17 as far as they concern one act, or an act among
   * earlier ones. What only a whole register shows is found by {@code lianli.registry.status}.
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
            new NumberFitsOfficeCheck(gazetteer),
            new NumberIsOneRegistrationsCheck(),
            new OfficeExistedCheck(gazetteer),
            new ActIsTraceableCheck(),
            new SpousesAreDistinctCheck(),
            new IdCheckDigitHoldsCheck(),
            new IdBirthDateAgreesCheck(),
            new IdSexAgreesCheck(),
            new IdFormFitsEraCheck(),
            new NumberKeepsItsNameCheck(),
            new PartiesAreAliveCheck(),
            new DeathIsAfterOwnActsCheck(),
            new AgeFitsBirthDateCheck(),
            new PartiesAreOfAgeCheck(gazetteer),
            new MakeUpReachesBackRightlyCheck(),
            new DeclaredStatusFitsFileCheck(),
            new PartiesAreFreeCheck(),
            new MarriageIsToldOnceCheck(),
            new DivorceHasMarriageCheck(),
            new ReferenceFitsMarriageCheck(),
            new EndFollowsMarriageCheck(),
            new DivorceIsNotAfterCourtCheck(),
            new MarriageEndsOnceCheck(),
            new DivorceKeepsCoolingOffCheck(WorkingDays.china()),
            new DecreeTakesEffectInTimeCheck(),
            new CaseNumberFitsDecreeCheck(),
            new CourtActNamesItsFileCheck(),
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
