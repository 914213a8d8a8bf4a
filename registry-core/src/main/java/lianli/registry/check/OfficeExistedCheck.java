package lianli.registry.check;

import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.place.Gazetteer;

/** R10: the office, and what it says it belongs to, existed on the day. */
final class OfficeExistedCheck implements ActCheck {
  static final String RULE = "office-period";

  private final Gazetteer gazetteer;

  OfficeExistedCheck(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public List<Finding> check(Act act) {
    return gazetteer.notExisting(act.filing().office(), act.filing().registeredOn()).stream()
        .map(
            place ->
                new Finding(
                    RULE,
                    Severity.REVIEW,
                    List.of("office", "registered_on"),
                    BilingualText.of("there was no %s on that date", "登记日期当时没有“%s”", place.name())))
        .toList();
  }
}
