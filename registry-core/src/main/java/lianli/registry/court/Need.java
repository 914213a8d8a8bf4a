package lianli.registry.court;

import lianli.registry.BilingualText;

/** What else must be known, or seen to, where a wording says too little by itself. */
enum Need {
  OPERATIVE(
      "says how the case closed, not what was decided: give the operative part (准予离婚 or 不准离婚)"
          + " under 裁判结果",
      "只说明结案方式，未说明裁判内容；请在“裁判结果”列写明准予离婚或不准离婚"),
  APPEAL(
      "an appeal was made, so the judgment is not in force: wait for the second instance and give"
          + " its outcome",
      "已上诉，一审判决尚未生效；请待二审结案后填写二审结果"),
  BELOW(
      "upholds what the first instance decided: give it in full, as 一审准予离婚，二审维持",
      "维持一审裁判，但未写明一审结果；请写明，如“一审准予离婚，二审维持”"),
  ANEW(
      "does not say whether the divorce itself was decided anew, or only property and children",
      "未说明改判的是离婚本身，还是仅财产或子女；请写明"),
  REGISTRATION(
      "is about a registration: say which act the registry entered upon it (撤销登记 is `act revoke`)",
      "涉及撤销婚姻登记；请按登记机关的处理决定用 lianli act revoke 办理"),
  DE_FACTO(
      "may be about a marriage that was never registered: read the judgment, and enter it with"
          + " `lianli act add`",
      "可能涉及事实婚姻；请查阅裁判文书后用 lianli act add 录入"),
  REMARRIED(
      "the marriage comes back unless the spouse has married or refused in writing (书面拒绝恢复)",
      "婚姻关系自行恢复，但配偶已再婚或书面声明不愿恢复的除外；请核实“书面拒绝恢复”"),
  DEATH("if a party died, the death itself must come as a death record", "如系当事人死亡，须另行导入死亡记录"),
  DIED(
      "it is noted that a party died: a death before the judgment was in force ends the suit; ask"
          + " the court for both days",
      "备注当事人死亡；判决生效前一方死亡的，离婚诉讼终结，请与法院核对死亡日期和生效日期"),
  FALLS(
      "if a divorce was entered from the first instance, it no longer holds: take it back with"
          + " `lianli act revoke`",
      "如已按一审结果录入离婚，该记录不再成立，请查明后撤回误录"),
  REOPENED(
      "the case is tried again: a divorce entered from it may not stand; wait for the outcome",
      "该案已进入再审，据此录入的离婚可能不再成立；请待再审结案"),
  UNDONE(
      "it is noted that the decision was set aside or sent back: ask the court which one stands",
      "备注该裁判已被撤销或发回；请与法院核对现行有效的裁判"),
  UNSURE(
      "it is noted that something about the decision is still open or to be put right: ask the"
          + " court",
      "备注该裁判尚有待更正或核实之处；请与法院核对"),
  EARLIER("it shows that an earlier divorce may exist: look for it", "可能另有更早的离婚，请查找");

  private final String english;
  private final String chinese;

  Need(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  BilingualText said() {
    return BilingualText.of(english, chinese);
  }
}
