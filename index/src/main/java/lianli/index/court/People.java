package lianli.index.court;

import java.util.Optional;
import lianli.index.key.IdNumbers;
import lianli.index.key.NameLevel;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Couple;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;

/** When two parties on file are taken for one person. */
final class People {
  private People() {}

  /**
   * Valid numbers decide; without two of them, equal folded names and birth dates that can agree.
   */
  static boolean same(Party one, Party other) {
    if (!one.sex().mayBe(other.sex())) {
      return false;
    }
    Optional<CitizenId> oneId = one.citizenId();
    Optional<CitizenId> otherId = other.citizenId();
    if (oneId.isPresent() && otherId.isPresent()) {
      return oneId.equals(otherId);
    }
    if (one.name().isEmpty() || other.name().isEmpty()) {
      return false;
    }
    PartialDate birth = IdNumbers.birthOf(one);
    PartialDate otherBirth = IdNumbers.birthOf(other);
    return !NameLevel.between(one.name().get(), other.name().get()).isWiderThan(NameLevel.VARIANT)
        && !birth.earliest().isAfter(otherBirth.latest())
        && !birth.latest().isBefore(otherBirth.earliest());
  }

  static boolean same(Couple one, Couple other) {
    return same(one.man(), other.man()) && same(one.woman(), other.woman());
  }
}
