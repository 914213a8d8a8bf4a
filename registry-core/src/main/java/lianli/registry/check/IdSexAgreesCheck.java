package lianli.registry.check;

import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;

/** R3: the sex digit of the identity number is that of the party. */
final class IdSexAgreesCheck implements ActCheck {
  static final String RULE = "id-sex-digit";

  @Override
  public List<Finding> check(Act act) {
    return act.parties().stream()
        .filter(
            party ->
                party.citizenId().filter(number -> !number.sex().mayBe(party.sex())).isPresent())
        .map(
            party ->
                new Finding(
                    RULE,
                    Severity.REVIEW,
                    List.of(party.sex().partyKey() + ".id_number"),
                    BilingualText.of(
                        "the sex digit of the identity number is that of the other sex",
                        "身份证件号性别位与当事人性别不符")))
        .toList();
  }
}
