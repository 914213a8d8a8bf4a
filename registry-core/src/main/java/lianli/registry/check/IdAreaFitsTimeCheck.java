package lianli.registry.check;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.place.Gazetteer;
import lianli.registry.place.Period;

/**
 * R3: the first six digits of an identity number were a division's code when the number was given.
 * That was at the first registration of the household: at birth, for older people when numbers
 * began. Only codes that the county's list has are judged; a code says nothing about a birthplace.
 */
final class IdAreaFitsTimeCheck implements ActCheck {
  static final String RULE = "id-area";

  /** The first identity cards: 1984, in pilots. */
  private static final LocalDate FIRST_NUMBERS = LocalDate.of(1984, 1, 1);

  private final Gazetteer gazetteer;

  IdAreaFitsTimeCheck(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public List<Finding> check(Act act) {
    return act.parties().stream()
        .flatMap(party -> party.citizenId().stream().flatMap(id -> of(party, id, act)))
        .toList();
  }

  private Stream<Finding> of(Party party, CitizenId id, Act act) {
    LocalDate first = id.birthDate().isAfter(FIRST_NUMBERS) ? id.birthDate() : FIRST_NUMBERS;
    if (!gazetteer.mayHaveBeenInUse(id.area(), Period.since(first))) {
      return found(
          party,
          Severity.REVIEW,
          BilingualText.of(
              "the division code in the number had ended before its holder was born",
              "身份证件号中的行政区划代码在其持有人出生前已停用"));
    }
    PartialDate registered = act.filing().registeredOn();
    // Whoever filled in an old page later may have used today's number: worth knowing, no more.
    return registered.isKnown()
            && !gazetteer.mayHaveBeenInUse(id.area(), Period.until(registered.latest()))
        ? found(
            party,
            Severity.INFO,
            BilingualText.of(
                "the division code in the number came into use later; this one was filled in later",
                "身份证件号中的行政区划代码当时尚未启用，该号码应为事后补填"))
        : Stream.empty();
  }

  private static Stream<Finding> found(Party party, Severity severity, BilingualText message) {
    return Stream.of(
        new Finding(RULE, severity, List.of(party.sex().partyKey() + ".id_number"), message));
  }
}
