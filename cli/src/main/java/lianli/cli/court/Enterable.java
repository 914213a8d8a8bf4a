package lianli.cli.court;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lianli.index.court.DiscrepancyClass;
import lianli.registry.BilingualText;

/**
 * What may be entered from a line of which class, whoever decides it. A decree ends the marriage of
 * its own couple, and only one that stands; whatever else is believed to be wrong on file is put
 * right there first.
 */
final class Enterable {
  private Enterable() {}

  private static BilingualText endedOtherwise(List<Long> entries) {
    if (entries.size() < 2) {
      return BilingualText.of(
          "the marriage has ended otherwise on file; compare the papers, and correct what is on"
              + " file first if it is wrong",
          "库内该婚姻已因其他登记终止；请核对文书，库内记录如有误请先更正");
    }
    // Last month's line of the same decree may have come without its day of effect.
    return BilingualText.of(
        "the marriage has ended otherwise on file (entry %1$s); compare the papers: if that entry"
            + " is this decree without its day of effect, or is wrong, correct it with `lianli act"
            + " correct %1$s`",
        "库内该婚姻已因第 %1$s 号记录终止；请核对文书：该记录即本裁判而缺生效日期的，或记录有误的，请用 lianli act correct %1$s 更正",
        entries.getLast());
  }

  /** True if all lines of a class may be entered at once: others each need a look. */
  static boolean isAtOnce(DiscrepancyClass kind) {
    return kind == DiscrepancyClass.OK_OPEN || kind == DiscrepancyClass.REMARRIED;
  }

  /**
   * Why a line of this class may not be entered so; empty if it may.
   *
   * @param entries on which the class rests, the marriage first
   */
  static Optional<BilingualText> objection(String code, DecisionWord word, List<Long> entries) {
    boolean isElsewhere = word == DecisionWord.ENTER_ELSEWHERE;
    Optional<DiscrepancyClass> kind =
        Arrays.stream(DiscrepancyClass.values()).filter(each -> each.code().equals(code)).findAny();
    if (kind.isEmpty()) {
      return Optional.of(BilingualText.of("its class is not known", "该行结论无法识别，请重新比对"));
    }
    return switch (kind.get()) {
      case DUPLICATE_CASE, OK_CLOSED ->
          Optional.of(
              BilingualText.of("nothing is to be entered from a line of this class", "该结论的行无需录入"));
      case DATE_CONFLICT -> Optional.of(endedOtherwise(entries));
      case NOT_FOUND, NO_MARRIAGE, SPOUSE_MISMATCH, JUDGMENT_BEFORE_MARRIAGE ->
          isElsewhere
              ? Optional.empty()
              : Optional.of(
                  BilingualText.of(
                      "no marriage on file is that of this line's couple; one that was registered"
                          + " elsewhere is entered as such",
                      "库内没有该行双方的这一婚姻登记；如登记在外地，请选“录入（婚姻不在本库）”"));
      case OK_OPEN, REMARRIED, AMBIGUOUS ->
          isElsewhere
              ? Optional.of(
                  BilingualText.of(
                      "a marriage on file fits the line: enter it for that one, or correct what"
                          + " differs first",
                      "库内有与该行相符的婚姻登记，请按该登记录入，或先更正有出入之处"))
              : Optional.empty();
    };
  }
}
