package lianli.registry.check;

import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Party;
import lianli.registry.script.HanScript;

/**
 * C09: an identity number stands for one name. Traditional and variant characters are the same
 * name; a change of name is documented, or it is somebody else's number.
 */
final class NumberKeepsItsNameCheck implements FileCheck {
  static final String RULE = "id-other-name";

  @Override
  public List<Finding> check(Act act, EarlierActs earlier) {
    return act.parties().stream()
        .filter(party -> hasOtherNameOnFile(party, earlier))
        .map(
            party ->
                new Finding(
                    RULE,
                    Severity.REVIEW,
                    List.of(
                        party.sex().partyKey() + ".name", party.sex().partyKey() + ".id_number"),
                    BilingualText.of(
                        "the identity number is on file with another name", "库内同一身份证件号对应另一姓名")))
        .toList();
  }

  private static boolean hasOtherNameOnFile(Party party, EarlierActs earlier) {
    Optional<CitizenId> person = party.citizenId();
    Optional<String> name = folded(party);
    return person.isPresent()
        && name.isPresent()
        && earlier.acts().stream()
            .flatMap(other -> other.parties().stream())
            .filter(other -> other.citizenId().equals(person))
            .flatMap(other -> folded(other).stream())
            .anyMatch(other -> !other.equals(name.get()));
  }

  private static Optional<String> folded(Party party) {
    return party.name().map(HanScript::comparable);
  }
}
