package lianli.registry.check;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;

/**
 * R3: an identity number has the length of its time: 15 digits until 30 September 1999 (GB
 * 11643-1999), none on a card since 2013 (Law on Resident Identity Cards, 2011 decision).
 */
final class IdFormFitsEraCheck implements ActCheck {
  static final String RULE = "id-form";

  /** GB 11643-1999 comes into force. */
  private static final LocalDate EIGHTEEN_DIGITS = LocalDate.of(1999, 10, 1);

  /** The last cards with 15 digits end. */
  private static final LocalDate FIFTEEN_DIGITS_END = LocalDate.of(2013, 1, 1);

  @Override
  public List<Finding> check(Act act) {
    PartialDate registered = act.filing().registeredOn();
    return registered.isKnown()
        ? act.parties().stream()
            .filter(party -> party.document().isCitizens())
            .flatMap(party -> of(party, registered))
            .toList()
        : List.of();
  }

  private static Stream<Finding> of(Party party, PartialDate registered) {
    int length = party.idNumber().length();
    if (length == 15 && !registered.earliest().isBefore(FIFTEEN_DIGITS_END)) {
      return found(
          party,
          Severity.REVIEW,
          BilingualText.of("a number of 15 digits was no longer in use", "登记时 15 位身份证件号已停止使用"));
    }
    // Whoever filled in an old page later may have used today's number: worth knowing, no more.
    if (length == 18 && registered.latest().isBefore(EIGHTEEN_DIGITS)) {
      return found(
          party,
          Severity.INFO,
          BilingualText.of(
              "numbers had 15 digits then; this one was filled in later",
              "当时身份证件号为 15 位，该号码应为事后补填"));
    }
    return Stream.empty();
  }

  private static Stream<Finding> found(Party party, Severity severity, BilingualText message) {
    return Stream.of(
        new Finding(RULE, severity, List.of(party.sex().partyKey() + ".id_number"), message));
  }
}
