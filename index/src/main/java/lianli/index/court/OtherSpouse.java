package lianli.index.court;

import java.time.temporal.ChronoUnit;
import lianli.index.key.IdNumbers;
import lianli.index.linkage.ComparisonLevel;
import lianli.index.linkage.CoupleComparison;
import lianli.index.linkage.MatchExplanation;
import lianli.index.linkage.PreparedCouple;
import lianli.index.linkage.PreparedPerson;
import lianli.index.register.FiledPerson;
import lianli.index.register.Register;
import lianli.index.register.RegisteredMarriage;
import lianli.registry.act.IdPlaces;
import lianli.registry.act.PartialDate;

/**
 * Whether a marriage on file of one party of a case is certainly not that with the other party: who
 * bears another name may only have changed it (docs/adr/0075).
 */
final class OtherSpouse {
  /** Numbers of two people differ in more places than a slip of the hand changes. */
  private static final int SEVERAL_PLACES = 4;

  /** A wedding is held within some months of the registration, or of the day that a case tells. */
  private static final int DAYS_OF_A_SLIP = 400;

  private final CourtCase courtCase;
  private final PreparedCouple couple;
  private final Register register;
  private final CoupleComparison comparison;

  OtherSpouse(
      CourtCase courtCase, PreparedCouple couple, Register register, CoupleComparison comparison) {
    this.courtCase = courtCase;
    this.couple = couple;
    this.register = register;
    this.comparison = comparison;
  }

  /**
   * True if the marriage is certainly another.
   *
   * @param spouse the one who is the stated party
   * @param person how that party compares with the spouse
   */
  boolean areCertain(
      RegisteredMarriage union,
      FiledPerson spouse,
      PreparedPerson stated,
      MatchExplanation person) {
    if (union.isClosedOn(courtCase.endsOn()) || union.startsAfter(courtCase.endsOn())) {
      return true;
    }
    FiledPerson filed = spouse.equals(union.man()) ? union.woman() : union.man();
    PreparedPerson other = stated.equals(couple.first()) ? couple.second() : couple.first();
    MatchExplanation compared = comparison.compare(other, FiledCouples.person(register, filed));
    if (!compared.has("name", ComparisonLevel.DIFFERENT)) {
      return false;
    }
    // Where a whole number is equal, so much that a changed name and a slip cannot explain it.
    return person.has("id_number", ComparisonLevel.EQUAL)
        ? areTwoPeople(other, filed) || isOfAnotherDay(union)
        : compared.has("id_number", ComparisonLevel.DIFFERENT)
            || compared.has("birth_date", ComparisonLevel.DIFFERENT);
  }

  /** True of two whole numbers without a slip that differ in several places. */
  private static boolean areTwoPeople(PreparedPerson stated, FiledPerson filed) {
    return stated.hasWholeId()
        && !IdNumbers.isMistyped(stated.idNumber())
        && filed.citizen() != 0
        && IdPlaces.differing(stated.idNumber(), filed.idNumber()) >= SEVERAL_PLACES;
  }

  /** True if the case tells the day of a marriage, and this one was on quite another. */
  private boolean isOfAnotherDay(RegisteredMarriage union) {
    PartialDate told = couple.marriedOn();
    return told.isExact()
        && union.start().isExact()
        && Math.abs(ChronoUnit.DAYS.between(told.earliest(), union.start().earliest()))
            > DAYS_OF_A_SLIP;
  }
}
