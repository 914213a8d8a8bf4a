package lianli.registry.intake;

import java.util.List;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.Act.Death;
import lianli.registry.act.Act.DeclaredDeath;
import lianli.registry.act.Act.DeclaredDeathRevoked;
import lianli.registry.act.Act.DivorceReissue;
import lianli.registry.act.Act.ForeignDivorce;
import lianli.registry.act.Couple;
import lianli.registry.act.PartialDate;
import lianli.registry.act.PrintedDivorce;

/** What on file ended a marriage that a decree is about. */
final class EndsOnFile {
  private EndsOnFile() {}

  /**
   * What ended this marriage, and not another one of the couple.
   *
   * @param all marriages of the couple that are on file
   */
  static List<Act> of(
      StandingMarriage marriage,
      List<Act> known,
      List<StandingMarriage> all,
      AboutMarriage decree) {
    return known.stream()
        .filter(
            end ->
                switch (end) {
                  // Of an agency's list, too: it proves no death, but is reason enough to ask.
                  case Death death -> isEarlierDeath(death, marriage, decree);
                  case DeclaredDeath death ->
                      isEarlierDeath(death, marriage, decree)
                          && !isTakenBack(death, marriage, known);
                  case AboutMarriage about -> isEnd(about) && isOf(about, marriage, all);
                  default -> false;
                })
        .toList();
  }

  private static boolean isEarlierDeath(
      Act.OfOne death, StandingMarriage marriage, AboutMarriage decree) {
    boolean isBefore = Dates.isAfter(decree.datedOn(), death.datedOn());
    return isBefore
        && marriage.couple().parties().stream()
            .anyMatch(party -> LikeCouples.isSame(party, death.person()));
  }

  /**
   * A marriage comes back with whom a court had declared dead, unless the spouse refused in writing
   * or either has married somebody else meanwhile (Civil Code art. 51).
   */
  private static boolean isTakenBack(
      DeclaredDeath death, StandingMarriage marriage, List<Act> known) {
    return known.stream()
        .filter(DeclaredDeathRevoked.class::isInstance)
        .map(DeclaredDeathRevoked.class::cast)
        .filter(revoked -> !revoked.refused())
        .filter(revoked -> LikeCouples.isSame(revoked.person(), death.person()))
        .filter(revoked -> !Dates.isAfter(death.datedOn(), revoked.datedOn()))
        .anyMatch(revoked -> !hasMarriedBetween(death, revoked, marriage, known));
  }

  private static boolean hasMarriedBetween(
      DeclaredDeath death,
      DeclaredDeathRevoked revoked,
      StandingMarriage marriage,
      List<Act> known) {
    return StandingMarriage.of(known).stream()
        .filter(other -> Dates.isAfter(other.start(), death.datedOn()))
        .filter(other -> Dates.isAfter(revoked.datedOn(), other.start()))
        .filter(other -> isOfOne(other.couple(), marriage.couple()))
        .anyMatch(other -> !neverBound(other, known));
  }

  /** True if one spouse is of both couples, and the other is not. */
  private static boolean isOfOne(Couple one, Couple other) {
    return LikeCouples.isSame(one.man(), other.man())
        != LikeCouples.isSame(one.woman(), other.woman());
  }

  private static boolean neverBound(StandingMarriage marriage, List<Act> known) {
    return known.stream()
        .filter(
            act ->
                act instanceof Act.CourtVoid
                    || act instanceof Act.Annulment
                    || act instanceof Act.Revocation)
        .anyMatch(act -> LikeCouples.basis((AboutMarriage) act, marriage).isPresent());
  }

  private static boolean isEnd(AboutMarriage act) {
    return switch (act.kind()) {
      case DIVORCE, DIVORCE_REISSUE, COURT_DIVORCE, COURT_VOID, ANNULMENT, REVOCATION -> true;
      case FOREIGN_DIVORCE -> act instanceof ForeignDivorce divorce && divorce.isRecognised();
      case MARRIAGE,
          MARRIAGE_REISSUE,
          FOREIGN_MARRIAGE,
          DEATH,
          DECLARED_DEATH,
          DECLARED_DEATH_REVOKED ->
          false;
    };
  }

  private static boolean isOf(
      AboutMarriage end, StandingMarriage marriage, List<StandingMarriage> all) {
    PartialDate on = endedOn(end);
    if (LikeCouples.basis(end, marriage).isEmpty() || marriage.beganAfter(on)) {
      return false;
    }
    if (end.marriage().number().filter(marriage.numbers()::contains).isPresent()) {
      return true;
    }
    // Where the end names none of them, it ended the one that had begun last.
    boolean namesAnother =
        all.stream()
            .anyMatch(
                other -> end.marriage().number().filter(other.numbers()::contains).isPresent());
    return !namesAnother
        && all.stream()
            .filter(other -> !other.beganAfter(on))
            .noneMatch(other -> Dates.isAfter(other.start(), marriage.start()));
  }

  /** A divorce certificate may be issued again after the couple has married once more. */
  private static PartialDate endedOn(AboutMarriage end) {
    return end instanceof DivorceReissue reissue && PrintedDivorce.of(reissue).on().isKnown()
        ? PrintedDivorce.of(reissue).on()
        : end.datedOn();
  }
}
