package lianli.registry.check;

import java.time.LocalDate;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.act.Act.Divorce;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;

/**
 * R5: the marriage that a divorce ends is on file; else it was registered elsewhere or long ago.
 * Where each of the two is on file as married to somebody else, it may be about other people.
 */
final class DivorceHasMarriageCheck implements FileCheck {
  static final String RULE = "marriage-on-file";

  @Override
  public List<Finding> check(Act act, EarlierActs earlier) {
    if (!(act instanceof Divorce) && !(act instanceof CourtDivorce)) {
      return List.of();
    }
    boolean isOnFile =
        act.parties().stream()
            .flatMap(party -> party.citizenId().stream())
            .flatMap(person -> earlier.marriagesOf(person, LocalDate.MAX))
            .anyMatch(marriage -> EarlierActs.isAboutSameCouple(marriage, act));
    if (!isOnFile
        && act.parties().stream().allMatch(party -> isBoundToAnother(party, act, earlier))) {
      return List.of(
          new Finding(
              RULE,
              Severity.REVIEW,
              List.of("man.id_number", "woman.id_number", "previous_certificate_number"),
              BilingualText.of(
                  "no marriage of the two is on file, and each of them is on file as married to"
                      + " somebody else",
                  "库内无双方的结婚登记，且双方在库内均另有婚姻登记，其配偶非对方")));
    }
    return isOnFile
        ? List.of()
        : List.of(
            new Finding(
                RULE,
                Severity.INFO,
                List.of("previous_certificate_number", "married_on"),
                BilingualText.of("the marriage it ends is not on file here", "所终止的婚姻登记不在本库")));
  }

  /** True if a marriage of the party with somebody else stood when the divorce took effect. */
  private static boolean isBoundToAnother(Party party, Act divorce, EarlierActs earlier) {
    PartialDate when = EarlierActs.effectOf(divorce);
    return when.isKnown()
        && party.citizenId().stream()
            .flatMap(person -> earlier.marriagesOf(person, when.earliest()))
            .anyMatch(
                marriage ->
                    earlier
                            .endOf(marriage)
                            .filter(
                                end -> !EarlierActs.effectOf(end).earliest().isAfter(when.latest()))
                            .isEmpty()
                        && !earlier.endedByDeath(marriage));
  }
}
