package lianli.registry.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.Death;
import lianli.registry.act.Act.DeathSource;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;

/**
 * C06: nobody acts before their birth or after their death. What the rule sees of a death is a
 * certificate; another agency's list is only a hint (registry-rules §3.3).
 */
final class PartiesAreAliveCheck implements FileCheck {
  static final String RULE = "party-alive";

  @Override
  public List<Finding> check(Act act, EarlierActs earlier) {
    PartialDate dated = act.datedOn();
    if (!dated.isKnown()) {
      return List.of();
    }
    return act.parties().stream()
        .flatMap(
            party ->
                Stream.concat(beforeBirth(party, dated), afterDeath(act, party, dated, earlier)))
        .toList();
  }

  private static Stream<Finding> beforeBirth(Party party, PartialDate dated) {
    // Where no birth date is written, the identity number tells it.
    Optional<LocalDate> born =
        party.birthDate().isKnown()
            ? Optional.of(party.birthDate().earliest())
            : party.citizenId().map(CitizenId::birthDate);
    return born.filter(day -> dated.latest().isBefore(day)).isPresent()
        ? Stream.of(
            new Finding(
                RULE,
                Severity.BLOCK,
                List.of(party.sex().partyKey() + ".birth_date", "registered_on"),
                BilingualText.of("the act is dated before the party's birth", "登记日期早于当事人出生日期")))
        : Stream.empty();
  }

  private static Stream<Finding> afterDeath(
      Act act, Party party, PartialDate dated, EarlierActs earlier) {
    Optional<CitizenId> person = party.citizenId();
    // Courts and offices may write about the dead; the dead do not marry or divorce.
    if (person.isEmpty() || !EarlierActs.isOwnDoing(act)) {
      return Stream.empty();
    }
    LocalDate first = dated.earliest();
    boolean wasDead =
        earlier.acts().stream()
            .filter(Death.class::isInstance)
            .map(Death.class::cast)
            .filter(death -> death.source() == DeathSource.CERTIFICATE)
            .filter(death -> EarlierActs.concerns(death, person.get()))
            .anyMatch(death -> death.diedOn().isKnown() && death.diedOn().latest().isBefore(first));
    return wasDead
        ? Stream.of(
            new Finding(
                RULE,
                Severity.REVIEW,
                List.of(party.sex().partyKey() + ".id_number", "registered_on"),
                BilingualText.of("the party's death is on file before this act", "库内记载当事人在此之前已死亡")))
        : Stream.empty();
  }
}
