package lianli.registry.check;

import java.time.LocalDate;
import java.util.List;
import lianli.registry.Said;
import lianli.registry.act.Act;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Party;

/**
 * R3: a mainland identity number has 18 characters (or 15 before 2013) and its check digit holds.
 */
final class IdCheckDigitHoldsCheck implements ActCheck {
  static final String RULE = "id-check-digit";

  /** From here on numbers were copied from the card by machine or checked at once. */
  private static final LocalDate CHECKED_AT_ENTRY = LocalDate.of(2000, 1, 1);

  @Override
  public List<Finding> check(Act act) {
    boolean isRecent = !act.filing().registeredOn().earliest().isBefore(CHECKED_AT_ENTRY);
    return act.parties().stream()
        .filter(IdCheckDigitHoldsCheck::hasMainlandNumber)
        .filter(party -> CitizenId.parse(party.idNumber()).isEmpty())
        .map(
            party ->
                new Finding(
                    RULE,
                    isRecent ? Severity.BLOCK : Severity.REVIEW,
                    List.of(party.sex().partyKey() + ".id_number"),
                    Said.of(
                        "the identity number has a wrong length, birth date or check digit",
                        "身份证号位数、出生日期或校验码不符")))
        .toList();
  }

  /** A passport or a soldier's paper has numbers of its own kind. */
  static boolean hasMainlandNumber(Party party) {
    String type = party.particular("id_type");
    boolean isMainland =
        type.isEmpty() || type.equals("1") || type.contains("身份证") || type.contains("内地");
    return isMainland && !party.idNumber().isEmpty();
  }
}
