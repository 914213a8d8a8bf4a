package lianli.index.court;

/** How sure the link between a case and the register is. */
public enum LinkDecision {
  /** Above the upper cut, ahead of every other couple by the margin, and on more than names. */
  ACCEPTED("accepted", "自动匹配"),
  /** A person must look: clerical review. */
  REVIEW("review", "待人工核对"),
  /** Found, but not for certain; and nobody has to be sure, since the line changes nothing. */
  NOT_NEEDED("not-needed", "无需核对"),
  /** No link. */
  NONE("none", "未匹配");

  private final String code;
  private final String chinese;

  LinkDecision(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** The code in reports. */
  public String code() {
    return code;
  }

  /** Name for people. */
  public String chinese() {
    return chinese;
  }
}
