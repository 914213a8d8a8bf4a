package lianli.registry.check;

import java.util.List;
import lianli.registry.Said;
import lianli.registry.act.Act;
import lianli.registry.act.Act.OfCouple;

/** The two parties are not one person: a field copied into both columns. */
final class SpousesAreDistinctCheck implements ActCheck {
  static final String RULE = "distinct-spouses";

  @Override
  public List<Finding> check(Act act, EarlierActs earlier) {
    if (!(act instanceof OfCouple ofCouple)) {
      return List.of();
    }
    String man = ofCouple.couple().man().idNumber();
    boolean isOneNumber = !man.isEmpty() && man.equals(ofCouple.couple().woman().idNumber());
    return isOneNumber
        ? List.of(
            new Finding(
                RULE,
                Severity.BLOCK,
                List.of("man.id_number", "woman.id_number"),
                Said.of("both parties have the same identity number", "双方身份证号相同")))
        : List.of();
  }
}
