package lianli.index.court;

import lianli.registry.BilingualText;

/**
 * What became of a case in the register: one class for each case, the first that applies in this
 * order.
 */
public enum DiscrepancyClass {
  /** The same decree stands on an earlier line. */
  DUPLICATE_CASE(
      "同一案件重复", "Nothing: the same decree stands on an earlier line", "无需处理：与前面的行为同一裁判文书"),
  /** Another couple on file fits everything the line says. */
  AMBIGUOUS(
      "符合的夫妻不止一对",
      "Ask the court for identity numbers: more than one couple fits",
      "与该行相符的夫妻不止一对，请法院补充当事人身份证件号"),
  /** The couple has a later marriage on file, and only that. */
  JUDGMENT_BEFORE_MARRIAGE(
      "裁判早于结婚",
      "Look for the couple's earlier registration; check the dates with the court",
      "请查找双方此前的婚姻登记，并与法院核对日期"),
  /** A party stands in another union that was not closed on the day. */
  SPOUSE_MISMATCH(
      "配偶不符",
      "Check the parties with the court: the register knows another spouse",
      "本库登记的配偶为另一人，请与法院核对双方当事人"),
  /** A party is on file, but not in this marriage. */
  NO_MARRIAGE(
      "无此婚姻登记",
      "Look for the registration on paper or at another office",
      "本库无双方的婚姻登记，请查找纸质档案或向外地查询"),
  /** Neither party is on file. */
  NOT_FOUND(
      "双方均未查到", "Look for the registration on paper or at another office", "本库未查到双方，请查找纸质档案或向外地查询"),
  /** The register closed the marriage by this decree, or the case changes nothing. */
  OK_CLOSED("登记与裁判一致", "Nothing: the register agrees", "无需处理：登记与裁判一致"),
  /** The register closed the marriage by another act or on another day. */
  DATE_CONFLICT(
      "日期或依据矛盾",
      "Compare the papers: the register ends the marriage otherwise",
      "库内该婚姻的终止依据或日期与裁判不一致，请核对文书"),
  /** Still open on file, and a party has a later marriage on file. */
  REMARRIED("已另行登记结婚", "Enter the decree, then check the later marriage", "取得生效文书后补录，并核对一方其后的婚姻登记"),
  /** Still open on file. */
  OK_OPEN("婚姻登记仍有效", "Enter the decree when its paper is at hand", "取得生效文书后补录");

  private final String chinese;
  private final String adviceEnglish;
  private final String adviceChinese;

  DiscrepancyClass(String chinese, String adviceEnglish, String adviceChinese) {
    this.chinese = chinese;
    this.adviceEnglish = adviceEnglish;
    this.adviceChinese = adviceChinese;
  }

  /** The code in reports: {@code OK-OPEN}. */
  public String code() {
    return name().replace('_', '-');
  }

  /** Name for people. */
  public String chinese() {
    return chinese;
  }

  /** What to do about it. */
  public BilingualText advice() {
    return BilingualText.of(adviceEnglish, adviceChinese);
  }
}
