package lianli.registry.check;

import java.util.ArrayList;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.Marriage;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Party;

/**
 * A make-up registration counts from when both parties met the conditions (婚姻家庭编解释一 art. 6): not
 * from after the registration, not from before they were of age, and only a make-up registration
 * counts from another day at all.
 */
final class MakeUpReachesBackRightlyCheck implements ActCheck {
  static final String RULE = "make-up-start";

  @Override
  public List<Finding> check(Act act) {
    if (!(act instanceof Marriage marriage) || !marriage.effectiveFrom().isKnown()) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    if (!marriage.isMadeUp()) {
      found.add(
          found(
              Severity.REVIEW,
              List.of("effective_from", "made_up"),
              BilingualText.of(
                  "only a make-up registration counts from another day", "非补办登记不应另有生效日期")));
    }
    if (marriage.filing().registeredOn().isKnown()
        && marriage.effectiveFrom().earliest().isAfter(marriage.filing().registeredOn().latest())) {
      found.add(
          found(
              Severity.BLOCK,
              List.of("effective_from", "registered_on"),
              BilingualText.of("counts from after its own registration", "生效日期晚于登记日期")));
    }
    marriage.parties().stream()
        .filter(party -> isTooYoung(party, marriage))
        .map(
            party ->
                found(
                    Severity.REVIEW,
                    List.of("effective_from", party.sex().partyKey() + ".birth_date"),
                    BilingualText.of(
                        "counts from before the party reached the legal age", "生效日期早于当事人达到法定婚龄之日")))
        .forEach(found::add);
    return found;
  }

  private static boolean isTooYoung(Party party, Marriage marriage) {
    return party
        .citizenId()
        .map(CitizenId::birthDate)
        .filter(
            birth ->
                marriage
                    .effectiveFrom()
                    .latest()
                    .isBefore(MarriageAge.firstDay(birth, party.sex())))
        .isPresent();
  }

  private static Finding found(Severity severity, List<String> fields, BilingualText message) {
    return new Finding(RULE, severity, fields, message);
  }
}
