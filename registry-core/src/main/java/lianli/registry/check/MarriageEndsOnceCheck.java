package lianli.registry.check;

import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.act.Act.CourtVoid;
import lianli.registry.act.Act.Divorce;
import lianli.registry.act.Act.Marriage;
import lianli.registry.act.PartialDate;

/**
 * C11, C16: a marriage has one end. A second divorce with another date, and a divorce of what a
 * court found void or the other way about, are looked at; a court's divorce before a registered one
 * is R7.
 */
final class MarriageEndsOnceCheck implements FileCheck {
  static final String RULE = "second-end";

  @Override
  public List<Finding> check(Act act, EarlierActs earlier) {
    boolean isSecond =
        isEnd(act)
            && act.datedOn().isKnown()
            && earlier.acts().stream()
                .filter(MarriageEndsOnceCheck::isEnd)
                .filter(end -> EarlierActs.isAboutSameCouple(end, act))
                .filter(end -> !(act instanceof Divorce && end instanceof CourtDivorce))
                .anyMatch(end -> contradicts(end, act) && !hasMarriageBetween(end, act, earlier));
    return isSecond
        ? List.of(
            new Finding(
                RULE,
                Severity.REVIEW,
                List.of("act", "registered_on"),
                BilingualText.of("another end of the same marriage is on file", "库内已有同一婚姻的另一终止记录")))
        : List.of();
  }

  private static boolean isEnd(Act act) {
    return act instanceof Divorce || act instanceof CourtDivorce || act instanceof CourtVoid;
  }

  private static boolean contradicts(Act end, Act act) {
    boolean oneIsVoid = end instanceof CourtVoid != act instanceof CourtVoid;
    PartialDate one = end.datedOn();
    PartialDate other = act.datedOn();
    return oneIsVoid
        || one.latest().isBefore(other.earliest())
        || other.latest().isBefore(one.earliest());
  }

  private static boolean hasMarriageBetween(Act end, Act act, EarlierActs earlier) {
    PartialDate one = end.datedOn();
    PartialDate other = act.datedOn();
    boolean inOrder = one.earliest().isBefore(other.earliest());
    PartialDate first = inOrder ? one : other;
    PartialDate last = inOrder ? other : one;
    return earlier.acts().stream()
        .filter(Marriage.class::isInstance)
        .filter(marriage -> EarlierActs.isAboutSameCouple(marriage, act))
        .map(marriage -> marriage.filing().registeredOn())
        .anyMatch(
            start ->
                !start.latest().isBefore(first.earliest())
                    && !start.earliest().isAfter(last.latest()));
  }
}
