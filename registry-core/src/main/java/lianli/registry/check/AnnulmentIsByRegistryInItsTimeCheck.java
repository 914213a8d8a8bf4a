package lianli.registry.check;

import java.time.LocalDate;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.Annulment;

/** R9: since 2021 only courts annul for coercion. */
final class AnnulmentIsByRegistryInItsTimeCheck implements ActCheck {
  static final String RULE = "registry-annulment";

  private static final LocalDate COURTS_ONLY = LocalDate.of(2021, 1, 1);

  @Override
  public List<Finding> check(Act act) {
    boolean isTooLate =
        act instanceof Annulment
            && act.filing().registeredOn().isKnown()
            && !act.filing().registeredOn().earliest().isBefore(COURTS_ONLY);
    return isTooLate
        ? List.of(
            new Finding(
                RULE,
                Severity.REVIEW,
                List.of("act", "registered_on"),
                BilingualText.of(
                    "since 2021 a registry no longer annuls marriages itself",
                    "2021 年起登记机关不再受理撤销婚姻")))
        : List.of();
  }
}
