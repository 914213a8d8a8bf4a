package lianli.registry.check;

import java.util.ArrayList;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Party;

/** C13: the act has a date and tells who its parties are; without them it decides nothing. */
final class ActIsTraceableCheck implements ActCheck {
  static final String RULE = "essentials";
  static final String OF_PARTY = "party-known";

  @Override
  public List<Finding> check(Act act) {
    List<Finding> found = new ArrayList<>();
    if (!act.datedOn().isKnown() && !act.filing().registeredOn().isKnown()) {
      found.add(
          new Finding(
              RULE,
              Severity.REVIEW,
              List.of("registered_on"),
              BilingualText.of("the act has no date", "登记没有日期")));
    }
    for (Party party : act.parties()) {
      if (party.name().isEmpty() && party.idNumber().isEmpty()) {
        found.add(
            new Finding(
                OF_PARTY,
                Severity.REVIEW,
                List.of(party.sex().partyKey() + ".name", party.sex().partyKey() + ".id_number"),
                BilingualText.of(
                    "neither name nor identity number of the party", "当事人姓名和身份证件号均缺")));
      }
    }
    return found;
  }
}
