package lianli.registry.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.IdNumberFault;
import lianli.registry.act.Party;
import lianli.registry.act.Sex;

/**
 * R3: a citizen's number has 18 characters (or 15 before 2013), a birth date and a right check
 * digit; numbers of other documents have the form of their own. What the paper says enters: a wrong
 * digit is a doubt about one person (C08), and no reason to lose the marriage of the other.
 */
final class IdCheckDigitHoldsCheck implements ActCheck {
  static final String RULE = "id-check-digit";

  @Override
  public List<Finding> check(Act act) {
    return act.parties().stream().flatMap(IdCheckDigitHoldsCheck::of).toList();
  }

  private static Stream<Finding> of(Party party) {
    if (party.idNumber().isEmpty() || party.citizenId().isPresent()) {
      return Stream.empty();
    }
    Optional<IdNumberFault> fault = party.numberFault();
    if (fault.isPresent()) {
      return found(party, said(party, fault.get()));
    }
    return party.document().mayHave(party.idNumber())
        ? Stream.empty()
        : found(
            party,
            BilingualText.of(
                english(party.sex()) + " number has not the form of such a document",
                chinese(party.sex()) + "证件号不符合该类证件的格式"));
  }

  private static Stream<Finding> found(Party party, BilingualText message) {
    return Stream.of(
        new Finding(
            RULE, Severity.REVIEW, List.of(party.sex().partyKey() + ".id_number"), message));
  }

  /** Whose number, and where to look: never what stands there. */
  private static BilingualText said(Party party, IdNumberFault fault) {
    String english = english(party.sex()) + " identity number ";
    String chinese = chinese(party.sex()) + "身份证件号";
    int first = fault.first();
    int last = fault.last();
    return switch (fault.kind()) {
      case LENGTH ->
          BilingualText.of(
              english + "has a length of " + first + " instead of 18",
              chinese + "为 " + first + " 位，应为 18 位");
      case NO_DIGIT ->
          BilingualText.of(
              english + "has no digit at place " + first, chinese + "第 " + first + " 位不是数字");
      case HIDDEN ->
          BilingualText.of(
              english + "is masked at places " + first + " to " + last,
              chinese + "第 " + first + "～" + last + " 位被遮盖");
      case MONTH ->
          BilingualText.of(
              english + "has no month at places " + first + " and " + last,
              chinese + "第 " + first + "、" + last + " 位不是月份");
      case DAY ->
          BilingualText.of(
              english + "has no day of that month at places " + first + " and " + last,
              chinese + "第 " + first + "、" + last + " 位不是该月的日期");
      case CHECK ->
          BilingualText.of(
              english + "has a check digit (place 18) that does not fit the others",
              chinese + "校验码（第 18 位）与前 17 位不符");
      case CENTENARIAN ->
          BilingualText.of(
              english
                  + "ends as those kept for people born before 1900 (996 to 999): whose it is"
                  + " stays open",
              chinese + "末三位为百岁老人专用（996～999），未升为 18 位，身份待核对");
    };
  }

  private static String english(Sex sex) {
    return switch (sex) {
      case MALE -> "the man's";
      case FEMALE -> "the woman's";
      case UNKNOWN -> "the person's";
    };
  }

  private static String chinese(Sex sex) {
    return switch (sex) {
      case MALE -> "男方";
      case FEMALE -> "女方";
      case UNKNOWN -> "当事人";
    };
  }
}
