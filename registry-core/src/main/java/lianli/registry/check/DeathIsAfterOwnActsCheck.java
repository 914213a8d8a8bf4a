package lianli.registry.check;

import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.Death;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;

/** C06: a death lies after everything its person did. */
final class DeathIsAfterOwnActsCheck implements FileCheck {
  static final String RULE = "death-after-acts";

  @Override
  public List<Finding> check(Act act, EarlierActs earlier) {
    if (!(act instanceof Death death) || !death.diedOn().isKnown()) {
      return List.of();
    }
    Optional<CitizenId> person = death.deceased().citizenId();
    boolean didLater =
        person.isPresent()
            && earlier.acts().stream()
                .filter(EarlierActs::isOwnDoing)
                .filter(other -> EarlierActs.concerns(other, person.get()))
                .map(Act::datedOn)
                .filter(PartialDate::isKnown)
                .anyMatch(dated -> dated.earliest().isAfter(death.diedOn().latest()));
    return didLater
        ? List.of(
            new Finding(
                RULE,
                Severity.REVIEW,
                List.of("died_on"),
                BilingualText.of(
                    "the person married or divorced after this death", "库内有该人死亡之后的婚姻登记")))
        : List.of();
  }
}
