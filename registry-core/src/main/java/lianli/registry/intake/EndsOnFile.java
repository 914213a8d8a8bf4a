package lianli.registry.intake;

import java.util.List;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.Act.Death;
import lianli.registry.act.Act.DeclaredDeath;
import lianli.registry.act.Act.DeclaredDeathRevoked;
import lianli.registry.act.Act.ForeignDivorce;

/** What on file ended a marriage that a decree is about. */
final class EndsOnFile {
  private EndsOnFile() {}

  /** What ended this marriage, and not a later one of the couple. */
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
                      isEarlierDeath(death, marriage, decree) && !isTakenBack(death, known);
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

  private static boolean isTakenBack(DeclaredDeath death, List<Act> known) {
    return known.stream()
        .filter(DeclaredDeathRevoked.class::isInstance)
        .map(DeclaredDeathRevoked.class::cast)
        .anyMatch(revoked -> LikeCouples.isSame(revoked.person(), death.person()));
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
    if (LikeCouples.basis(end, marriage).isEmpty() || marriage.beganAfter(end.datedOn())) {
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
            .filter(other -> !other.beganAfter(end.datedOn()))
            .noneMatch(other -> Dates.isAfter(other.start(), marriage.start()));
  }
}
