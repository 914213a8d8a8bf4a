package lianli.index.court;

/** What else differs between a case and the register. */
public enum CaseFlag {
  /** A stated identity number differs from the one on file. */
  ID_TYPO("身份证件号有出入"),
  /** A stated name differs from the one on file. */
  NAME_VARIANT("姓名用字有出入"),
  /** The stated certificate number differs. */
  CERT_MISMATCH("结婚证字号不符"),
  /** The stated marriage date differs. */
  MARRIAGE_DATE("结婚日期不符"),
  /** A party died after the case ended the marriage. */
  SPOUSE_DIED_SINCE("一方其后死亡"),
  /** What the case decided cannot be told from the line: it is no reason to end a marriage. */
  OUTCOME("裁判结果待核对"),
  /** Another line of the list is a later decision in the same suit: this one does not stand. */
  OVERTURNED("同案另有后续裁判"),
  /** Another line of the same suit leaves open whether this decision stands. */
  LATER_LINE("同案另有记载待核对");

  private final String chinese;

  CaseFlag(String chinese) {
    this.chinese = chinese;
  }

  /** The code in reports: {@code ID-TYPO}. */
  public String code() {
    return name().replace('_', '-');
  }

  /** Name for people. */
  public String chinese() {
    return chinese;
  }
}
