package lianli.registry.check;

import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.OfCouple;
import lianli.registry.act.Party;

/** The two parties are not one person: a field copied into both columns. */
final class SpousesAreDistinctCheck implements ActCheck {
  static final String RULE = "distinct-spouses";

  @Override
  public List<Finding> check(Act act) {
    if (!(act instanceof OfCouple ofCouple)) {
      return List.of();
    }
    Party his = ofCouple.couple().man();
    Party hers = ofCouple.couple().woman();
    // One may be the 15-digit form of the other.
    boolean isOneNumber =
        (!his.idNumber().isEmpty() && his.idNumber().equals(hers.idNumber()))
            || (his.citizenId().isPresent() && his.citizenId().equals(hers.citizenId()));
    return isOneNumber
        ? List.of(
            new Finding(
                RULE,
                Severity.BLOCK,
                List.of("man.id_number", "woman.id_number"),
                BilingualText.of("both parties have the same identity number", "双方身份证件号相同")))
        : List.of();
  }
}
