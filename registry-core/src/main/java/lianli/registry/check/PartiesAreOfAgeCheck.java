package lianli.registry.check;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import lianli.registry.Said;
import lianli.registry.act.Act;
import lianli.registry.act.Act.Marriage;
import lianli.registry.act.CitizenId;
import lianli.registry.act.HanNumeral;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;

/**
 * R2: both parties have the age that the law of the day asks for.
 *
 * <p>Never a reason to refuse an old record: an under-age marriage stands until a court voids it.
 */
final class PartiesAreOfAgeCheck implements ActCheck {
  static final String RULE = "legal-age";

  @Override
  public List<Finding> check(Act act, EarlierActs earlier) {
    if (!(act instanceof Marriage) || !act.filing().registeredOn().isKnown()) {
      return List.of();
    }
    LocalDate day = act.filing().registeredOn().latest();
    return act.parties().stream()
        .filter(party -> isSurelyTooYoung(party, day))
        .map(
            party ->
                new Finding(
                    RULE,
                    Severity.REVIEW,
                    List.of(party.sex().partyKey() + ".birth_date", "registered_on"),
                    Said.of("the party was under the legal age of the day", "登记时未达当时的法定婚龄")))
        .toList();
  }

  private static boolean isSurelyTooYoung(Party party, LocalDate day) {
    PartialDate birth =
        party.birthDate().isKnown()
            ? party.birthDate()
            : party
                .citizenId()
                .map(CitizenId::birthDate)
                .map(PartialDate::of)
                .orElse(PartialDate.unknown());
    if (birth.isKnown()) {
      return !MarriageAge.isReached(birth.earliest(), party.sex(), day);
    }
    // An age may be counted the old way, a year or two too high, but never too low.
    OptionalInt age = HanNumeral.parseCounted(party.particular("age"));
    return age.isPresent() && age.getAsInt() < MarriageAge.on(day, party.sex());
  }
}
