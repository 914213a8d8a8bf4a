package lianli.registry.check;

import java.time.LocalDate;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.Marriage;
import lianli.registry.act.Act.MarriageReissue;
import lianli.registry.act.CitizenId;

/**
 * R6: a marriage certificate is not issued again once the marriage has ended. Real cases: couples
 * divorced by a court who kept it to themselves. Where it happened the paper is entered all the
 * same, for the register tells what was done: the status then says C15. What is on file must not
 * depend on which of the two papers came first (registry-rules §5, R7).
 */
final class ReissueFollowsMarriageCheck implements FileCheck {
  static final String RULE = "reissue-after-end";

  @Override
  public List<Finding> check(Act act, EarlierActs earlier) {
    if (!(act instanceof MarriageReissue) || !act.filing().registeredOn().isKnown()) {
      return List.of();
    }
    LocalDate day = act.filing().registeredOn().earliest();
    boolean isEnded =
        earlier.endsOfSameCouple(act, day).anyMatch(end -> !marriedAgain(act, end, day, earlier));
    return isEnded
        ? List.of(
            new Finding(
                RULE,
                Severity.REVIEW,
                List.of("certificate_number", "registered_on"),
                BilingualText.of(
                    "the marriage had ended by divorce, court or annulment before this reissue",
                    "补领结婚证之前，该婚姻已因离婚、法院裁判或撤销而终止")))
        : List.of();
  }

  private static boolean marriedAgain(Act reissue, Act end, LocalDate day, EarlierActs earlier) {
    return reissue.parties().stream()
        .flatMap(party -> party.citizenId().stream())
        .flatMap((CitizenId person) -> earlier.marriagesOf(person, day))
        .filter(marriage -> EarlierActs.isAboutSameCouple(marriage, reissue))
        .anyMatch(marriage -> isAfter(marriage, end));
  }

  private static boolean isAfter(Marriage marriage, Act end) {
    return !marriage
        .filing()
        .registeredOn()
        .earliest()
        .isBefore(EarlierActs.effectOf(end).latest());
  }
}
