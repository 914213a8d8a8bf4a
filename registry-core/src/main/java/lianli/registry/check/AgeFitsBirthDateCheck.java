package lianli.registry.check;

import java.util.List;
import java.util.OptionalInt;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.CitizenId;
import lianli.registry.act.HanNumeral;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;

/**
 * R3: the age on the form fits the birth date. Counted in full years (周岁) or the old way (虚岁), the
 * year of birth is at most one off from the year of the act less the age.
 */
final class AgeFitsBirthDateCheck implements ActCheck {
  static final String RULE = "age";

  @Override
  public List<Finding> check(Act act) {
    PartialDate registered = act.filing().registeredOn();
    return registered.isKnown()
        ? act.parties().stream()
            .filter(party -> disagrees(party, registered))
            .map(
                party ->
                    new Finding(
                        RULE,
                        Severity.REVIEW,
                        List.of(
                            party.sex().partyKey() + ".age",
                            party.sex().partyKey() + ".birth_date"),
                        BilingualText.of("the age does not fit the birth date", "年龄与出生日期不符")))
            .toList()
        : List.of();
  }

  private static boolean disagrees(Party party, PartialDate registered) {
    OptionalInt age = HanNumeral.parseCounted(party.particular("age"));
    PartialDate birth = birthOf(party);
    if (age.isEmpty() || !birth.isKnown()) {
      return false;
    }
    int first = registered.earliest().getYear() - age.getAsInt() - 1;
    int last = registered.latest().getYear() - age.getAsInt() + 1;
    return birth.latest().getYear() < first || birth.earliest().getYear() > last;
  }

  /** As stated, else as inside the identity number. */
  static PartialDate birthOf(Party party) {
    return party.birthDate().isKnown()
        ? party.birthDate()
        : party
            .citizenId()
            .map(CitizenId::birthDate)
            .map(PartialDate::of)
            .orElse(PartialDate.unknown());
  }
}
