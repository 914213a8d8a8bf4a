package lianli.registry.status;

import lianli.registry.BilingualText;

/** Contradictions on file (registry-rules §3.6). Only a court may call one bigamy. */
public enum ConflictCode {
  C01("marriages overlap; most likely a divorce is missing", "婚姻期间重叠，可能缺少离婚登记"),
  C02("the same couple has two marriages and no end between", "同一对当事人有两次结婚而其间无终止"),
  C03("the certificate number stands for other parties too", "同一字号对应不同当事人"),
  C04("a divorce without its marriage on file", "有离婚而库内无对应结婚登记", false),
  C05("a marriage ends before it begins", "婚姻终止早于开始"),
  C06("an act is dated after the death", "死亡之后仍有登记"),
  C07("a party was under the legal age at marriage", "结婚时未到法定婚龄", false),
  C08("birth date or sex differs from the identity number", "出生日期或性别与身份证件号不符"),
  C09("the same identity number has another name", "同一身份证件号姓名不同"),
  C10("the same marriage is on file twice", "同一婚姻重复录入", false),
  C11("one marriage was both divorced and voided", "同一婚姻既离婚又被宣告无效"),
  C13("an act without a date or without a spouse", "登记缺日期或缺对方", false),
  C15("a certificate was reissued after the marriage had ended", "婚姻终止后又补领结婚证"),
  C16("the marriage has two ends with different dates", "同一婚姻有两个终止日期"),
  C17("an act names a marriage by a number and a date that disagree", "所引婚姻的字号与日期不一致"),
  C18(
      "a paper that does not count here yet: foreign, or another agency's list",
      "尚不具效力的材料：境外文书或其他部门的名单，待核实",
      false),
  C19(
      "an act names by its number a marriage that is on file for other parties",
      "所引结婚证字号在库内对应其他当事人",
      false),
  /** No contradiction: who registers a marriage or certifies one must know of it all the same. */
  C20("a divorce decree is on file that is not yet in force", "已有法院离婚文书，尚未生效", false);

  @SuppressWarnings("ImmutableEnumChecker") // a record of strings
  private final BilingualText meaning;

  private final boolean blocking;

  ConflictCode(String english, String chinese) {
    this(english, chinese, true);
  }

  ConflictCode(String english, String chinese, boolean blocking) {
    meaning = BilingualText.of(english, chinese);
    this.blocking = blocking;
  }

  /** True if no status can be told while it stands; else it is only told beside the answer. */
  public boolean isBlocking() {
    return blocking;
  }

  /** What contradicts what. */
  public BilingualText meaning() {
    return meaning;
  }
}
