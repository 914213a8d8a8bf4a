package lianli.index.register;

import java.util.function.Supplier;
import java.util.stream.Stream;
import lianli.registry.act.ActKind;

/**
 * Declarations of death that a court took back. The marriage comes back, too, unless the spouse
 * refused in writing or either has married somebody else meanwhile (Civil Code art. 51).
 */
final class TakenBackDeaths {
  private TakenBackDeaths() {}

  /** True of an act that takes a declaration back, and which the spouse did not refuse. */
  static boolean mayRestore(FiledAct act) {
    return act.kind() == ActKind.DECLARED_DEATH_REVOKED && act.isUndone();
  }

  /**
   * True if a marriage that a death ended came back by this revocation.
   *
   * @param others the marriages of either spouse with somebody else
   */
  static boolean restores(
      FiledAct revocation, FiledAct death, Supplier<Stream<RegisteredMarriage>> others) {
    return death.kind() == ActKind.DECLARED_DEATH
        && death.person().isSame(revocation.person())
        && !RegisteredMarriage.isAfter(death.on(), revocation.on())
        && others.get().noneMatch(other -> hasBegunBetween(death, revocation, other));
  }

  private static boolean hasBegunBetween(
      FiledAct death, FiledAct revocation, RegisteredMarriage other) {
    return RegisteredMarriage.isAfter(other.start(), death.on())
        && RegisteredMarriage.isAfter(revocation.on(), other.start())
        && other.ends().stream().noneMatch(end -> neverBound(end.kind()));
  }

  private static boolean neverBound(ActKind end) {
    return switch (end) {
      case COURT_VOID, ANNULMENT, REVOCATION -> true;
      default -> false;
    };
  }
}
