package lianli.registry.check;

import java.time.LocalDate;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.act.Act.Divorce;
import lianli.registry.act.Act.Marriage;

/** R7: a court has not divorced the couple already. */
final class DivorceIsNotAfterCourtCheck implements FileCheck {
  static final String RULE = "divorce-after-court";

  @Override
  public List<Finding> check(Act act, EarlierActs earlier) {
    if (!(act instanceof Divorce) || !act.filing().registeredOn().isKnown()) {
      return List.of();
    }
    LocalDate day = act.filing().registeredOn().earliest();
    boolean courtWasFirst =
        earlier
            .endsOfSameCouple(act, day)
            .filter(CourtDivorce.class::isInstance)
            .anyMatch(end -> !isMarriedSince(act, end, earlier));
    return courtWasFirst
        ? List.of(
            new Finding(
                RULE,
                Severity.REVIEW,
                List.of("registered_on"),
                BilingualText.of(
                    "a court had divorced the couple before this registration",
                    "办理离婚登记之前，法院已判决或调解双方离婚")))
        : List.of();
  }

  private static boolean isMarriedSince(Act act, Act end, EarlierActs earlier) {
    return earlier.acts().stream()
        .filter(Marriage.class::isInstance)
        .filter(marriage -> EarlierActs.isAboutSameCouple(marriage, act))
        .anyMatch(
            marriage ->
                !marriage
                    .filing()
                    .registeredOn()
                    .earliest()
                    .isBefore(EarlierActs.effectOf(end).latest()));
  }
}
