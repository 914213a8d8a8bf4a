package lianli.registry.check;

import java.time.LocalDate;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.Marriage;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Party;

/**
 * R4: no earlier marriage of either party is open. What is missing is most likely a divorce; bigamy
 * is for a court to find.
 */
final class PartiesAreFreeCheck implements FileCheck {
  static final String RULE = "open-marriage";

  @Override
  public List<Finding> check(Act act, EarlierActs earlier) {
    if (!(act instanceof Marriage marriage) || !marriage.filing().registeredOn().isKnown()) {
      return List.of();
    }
    return marriage.parties().stream()
        .filter(
            party ->
                party.citizenId().filter(person -> isBound(person, marriage, earlier)).isPresent())
        .map(PartiesAreFreeCheck::finding)
        .toList();
  }

  private static boolean isBound(CitizenId person, Marriage marriage, EarlierActs earlier) {
    LocalDate day = marriage.filing().registeredOn().earliest();
    return earlier
        .marriagesOf(person, day)
        .filter(before -> !EarlierActs.isSameRegistration(marriage, before))
        .anyMatch(before -> earlier.endOf(before).isEmpty() && !earlier.endedByDeath(before));
  }

  private static Finding finding(Party party) {
    return new Finding(
        RULE,
        Severity.REVIEW,
        List.of(party.sex().partyKey() + ".id_number"),
        BilingualText.of(
            "an earlier marriage of the party is on file without an end; look for a divorce",
            "当事人此前的婚姻登记没有终止记录，请查找离婚材料"));
  }
}
