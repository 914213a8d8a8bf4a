package lianli.registry.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianli.registry.act.Act;
import lianli.registry.calendar.WorkingDays;
import lianli.registry.place.Gazetteer;

/** All rules together. */
public final class ActChecks {
  /** The rule that an act tells the name or the number of each of its parties. */
  public static final String PARTY_KNOWN = ActIsTraceableCheck.OF_PARTY;

  /** The rule that the marriage which a divorce ends is on file. */
  public static final String MARRIAGE_ON_FILE = DivorceHasMarriageCheck.RULE;

  private final LocalDate today;
  private final List<ActCheck> alone;
  private final List<FileCheck> among;

  private ActChecks(LocalDate today, List<ActCheck> alone, List<FileCheck> among) {
    this.today = today;
    this.alone = List.copyOf(alone);
    this.among = List.copyOf(among);
  }

  /** The rules with the places that come with the program. */
  public static ActChecks standard(LocalDate today) {
    return standard(today, Gazetteer.shipped());
  }

  /**
   * The rules R1 to R14 and the codes C01 to C17 as far as they concern one act, or an act among
   * earlier ones. What only a whole register shows is found by {@code lianli.registry.status}.
   *
   * @param today no act lies after it
   * @param gazetteer the places of the county
   */
  public static ActChecks standard(LocalDate today, Gazetteer gazetteer) {
    return new ActChecks(
        today,
        List.of(
            new FieldsKeepTheirLengthCheck(),
            new DateIsPossibleCheck(today),
            new NumberFitsYearCheck(),
            new NumberFitsEraCheck(gazetteer),
            new NumberFitsOfficeCheck(gazetteer),
            new OfficeExistedCheck(gazetteer),
            new ActIsTraceableCheck(),
            new SpousesAreDistinctCheck(),
            new IdCheckDigitHoldsCheck(),
            new IdBirthDateAgreesCheck(),
            new IdSexAgreesCheck(),
            new IdFormFitsEraCheck(),
            new IdAreaFitsTimeCheck(gazetteer),
            new AgeFitsBirthDateCheck(),
            new PartiesAreOfAgeCheck(gazetteer),
            new MakeUpReachesBackRightlyCheck(),
            new DivorceKeepsCoolingOffCheck(WorkingDays.china()),
            new DecreeTakesEffectInTimeCheck(),
            new CaseNumberFitsDecreeCheck(),
            new CourtActNamesItsFileCheck(),
            new AnnulmentIsByRegistryInItsTimeCheck()),
        List.of(
            new NumberIsOneRegistrationsCheck(),
            new NumberKeepsItsNameCheck(),
            new PartiesAreAliveCheck(),
            new DeathIsAfterOwnActsCheck(),
            new DeclaredStatusFitsFileCheck(),
            new PartiesAreFreeCheck(),
            new MarriageIsToldOnceCheck(),
            new DivorceHasMarriageCheck(),
            new ReferenceFitsMarriageCheck(),
            new ReferenceIsOfPartiesCheck(),
            new EndFollowsMarriageCheck(),
            new DivorceIsNotAfterCourtCheck(),
            new MarriageEndsOnceCheck(),
            new ReissueFollowsMarriageCheck()));
  }

  /** The day after which no act lies. */
  public LocalDate today() {
    return today;
  }

  /** What the rules find in the act that need nothing else; any thread may ask. */
  public List<Finding> alone(Act act) {
    List<Finding> findings = new ArrayList<>();
    for (ActCheck check : alone) {
      findings.addAll(check.check(act));
    }
    return findings;
  }

  /** What the rules find in the act among earlier ones, beyond {@link #alone}. */
  public List<Finding> among(Act act, EarlierActs earlier) {
    List<Finding> findings = new ArrayList<>();
    for (FileCheck check : among) {
      findings.addAll(check.check(act, earlier));
    }
    return findings;
  }

  /** Everything the rules find in the act. */
  public List<Finding> run(Act act, EarlierActs earlier) {
    List<Finding> findings = alone(act);
    findings.addAll(among(act, earlier));
    return findings;
  }

  /** What the rules find in an act of which nothing earlier is known. */
  public List<Finding> run(Act act) {
    return run(act, EarlierActs.none());
  }
}
