package lianli.registry.check;

import java.time.LocalDate;
import java.util.List;
import lianli.registry.Said;
import lianli.registry.act.Act;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.act.Act.Divorce;

/**
 * R5: the marriage that a divorce ends is on file; else it was registered elsewhere or long ago.
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
    return isOnFile
        ? List.of()
        : List.of(
            new Finding(
                RULE,
                Severity.INFO,
                List.of("previous_certificate_number", "married_on"),
                Said.of("the marriage it ends is not on file here", "所终止的婚姻登记不在本库")));
  }
}
