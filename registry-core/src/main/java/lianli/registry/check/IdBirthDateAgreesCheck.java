package lianli.registry.check;

import java.time.LocalDate;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Party;

/** R3: the birth date stated is the one inside the identity number. */
final class IdBirthDateAgreesCheck implements ActCheck {
  static final String RULE = "id-birth-date";

  @Override
  public List<Finding> check(Act act) {
    return act.parties().stream()
        .filter(IdBirthDateAgreesCheck::disagrees)
        .map(
            party ->
                new Finding(
                    RULE,
                    Severity.REVIEW,
                    List.of(
                        party.sex().partyKey() + ".birth_date",
                        party.sex().partyKey() + ".id_number"),
                    BilingualText.of(
                        "the birth date is not the one inside the identity number",
                        "出生日期与身份证件号不一致")))
        .toList();
  }

  private static boolean disagrees(Party party) {
    return party.citizenId().isPresent() && isOutside(party.citizenId().get().birthDate(), party);
  }

  private static boolean isOutside(LocalDate inNumber, Party party) {
    return inNumber.isBefore(party.birthDate().earliest())
        || inNumber.isAfter(party.birthDate().latest());
  }
}
