package lianli.registry.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.act.PartialDate;
import lianli.registry.court.CasePlace;
import lianli.registry.table.Cell;

/**
 * A line of a court's list that came back with what a person decided about it.
 *
 * @param place of the line in the court's lists
 * @param cells what the court says, by key; both persons under the keys of plaintiff and defendant
 * @param order what is to be entered; empty if nothing is, and the line is heard all the same with
 *     the others of its suit
 */
public record DecidedCase(CasePlace place, Map<String, Cell> cells, Optional<Order> order) {
  public DecidedCase {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /**
   * What a person wants entered.
   *
   * @param marriage the entry of the marriage; {@link ChosenMarriages#NOT_ON_FILE} if it is not on
   *     file
   * @param effect when the decree took effect, as the registry found out; unknown if it did not
   * @param by who decided
   * @param place where that is written: sheet and row
   * @param note whatever else is to stand with the entry
   * @param changed what was found to be otherwise since; it counts unless the decree is on file
   *     from this very decision
   * @param basis what the person had before them
   */
  public record Order(
      long marriage,
      PartialDate effect,
      String by,
      String place,
      String note,
      Optional<BilingualText> changed,
      Basis basis) {}

  /**
   * What a decision rests on.
   *
   * @param subject whom the line is about
   * @param seal of what was on file about them
   * @param head the last line of the ledger at that time
   */
  public record Basis(RegisterSeal.Subject subject, String seal, long head) {}
}
