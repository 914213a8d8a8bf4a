package lianli.registry.check;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.Marriage;
import lianli.registry.act.HanNumeral;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.place.Gazetteer;
import lianli.registry.script.HanScript;

/**
 * R2: both parties have the age that the law of the day asks for: 20 and 18 by the Marriage Law of
 * 1950, 22 and 20 since 1 January 1981 (Marriage Law 1980, Civil Code art. 1047).
 *
 * <p>Never a reason to refuse a record: an under-age marriage stands until a court voids it.
 * Autonomous areas could set lower ages, so a marriage registered in another county is only
 * mentioned.
 */
final class PartiesAreOfAgeCheck implements ActCheck {
  static final String RULE = "legal-age";

  private final Gazetteer gazetteer;

  PartiesAreOfAgeCheck(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public List<Finding> check(Act act) {
    if (!(act instanceof Marriage) || !act.filing().registeredOn().isKnown()) {
      return List.of();
    }
    return act.parties().stream().flatMap(party -> of(party, act)).toList();
  }

  private Stream<Finding> of(Party party, Act act) {
    PartialDate registered = act.filing().registeredOn();
    if (isSurelyTooYoung(party, registered.latest())) {
      return found(
          party,
          isElsewhere(act.filing().office()) ? Severity.INFO : Severity.REVIEW,
          BilingualText.of("the party was under the legal age of the day", "登记时未达当时的法定婚龄"));
    }
    return isOnTheBirthday(party, registered)
        ? found(
            party,
            Severity.INFO,
            BilingualText.of("registered on the very birthday of legal age", "登记当日恰为达到法定婚龄的生日"))
        : Stream.empty();
  }

  /** A named office that is neither this county's nor a township's of it. */
  private boolean isElsewhere(String office) {
    return !office.isEmpty()
        && !gazetteer.isOurs(office)
        && HanScript.toSimplified(office).matches(".*[县州市旗区].*");
  }

  private static boolean isSurelyTooYoung(Party party, LocalDate day) {
    PartialDate birth = AgeFitsBirthDateCheck.birthOf(party);
    if (birth.isKnown()) {
      return !MarriageAge.isReached(birth.earliest(), party.sex(), day);
    }
    // An age may be counted the old way, a year or two too high, but never too low.
    OptionalInt age = HanNumeral.parseCounted(party.particular("age"));
    return age.isPresent() && age.getAsInt() < MarriageAge.on(day, party.sex());
  }

  /** Whether the birthday itself counts was not always read alike. */
  private static boolean isOnTheBirthday(Party party, PartialDate registered) {
    PartialDate birth = AgeFitsBirthDateCheck.birthOf(party);
    if (!birth.isExact() || !registered.isExact()) {
      return false;
    }
    LocalDate day = registered.earliest();
    return day.equals(birth.earliest().plusYears(MarriageAge.on(day, party.sex())));
  }

  private static Stream<Finding> found(Party party, Severity severity, BilingualText message) {
    return Stream.of(
        new Finding(
            RULE,
            severity,
            List.of(party.sex().partyKey() + ".birth_date", "registered_on"),
            message));
  }
}
