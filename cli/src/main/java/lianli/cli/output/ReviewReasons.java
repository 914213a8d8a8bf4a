package lianli.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why a draft waits for a person, in words: {@code field:woman.name}, {@code rule:legal-age}. The
 * codes stay in JSON and in English, where they are searched for.
 */
public final class ReviewReasons {
  private static final String FIELD = "field:";
  private static final String RULE = "rule:";

  /** Every rule of {@code core/check} and of the reading, as a person would say it. */
  private static final Map<String, String> RULES =
      Map.ofEntries(
          Map.entry("void-file", "未载明所撤销的结婚登记"),
          Map.entry("told-twice", "一件登记有两份记载"),
          Map.entry("show-through", "背面文字透过纸面"),
          Map.entry("second-end", "婚姻已另有终止记载"),
          Map.entry("same-act", "疑与库中登记相同"),
          Map.entry("reissue-after-end", "补领时婚姻已终止"),
          Map.entry("reference-of-others", "原字号在库内对应其他当事人"),
          Map.entry("reference", "原字号与结婚日期不一致"),
          Map.entry("other-parties", "更正后当事人与原登记不同"),
          Map.entry("registry-annulment", "撤销机关与当时规定不符"),
          Map.entry("registered-date", "登记日期不合理"),
          Map.entry("read-later", "待他页识读后核对"),
          Map.entry("party-name", "当事人姓名存疑"),
          Map.entry("party-known", "当事人记载不全，无法认定其人"),
          Map.entry("party-alive", "登记日期晚于死亡日期"),
          Map.entry("page-unread", "页面未能识读"),
          Map.entry("page-further-record", "同页另有记录"),
          Map.entry("party-has-no-name", "当事人姓名未载"),
          Map.entry("certificate-number", "字号未读出"),
          Map.entry("supporting-paper", "佐证材料，不录入"),
          Map.entry("page-failed", "页面识读失败"),
          Map.entry("open-marriage", "另有婚姻未见终止记载"),
          Map.entry("office-period", "登记机关当时尚未设立或已撤并"),
          Map.entry("number-year", "字号年份与登记年份不符"),
          Map.entry("number-taken", "字号已有其他登记"),
          Map.entry("number-on-file-with-other-parties", "库中该字号对应其他当事人"),
          Map.entry("number-office", "字号机关代码与登记机关不符"),
          Map.entry("number-form", "字号格式与年代不符"),
          Map.entry("marriage-on-file", "库中未查到对应的结婚登记"),
          Map.entry("like-waits", "疑与另一待核对件为同一登记"),
          Map.entry("make-up-start", "补办登记的生效日期不合理"),
          Map.entry("legal-age", "登记时未达法定婚龄"),
          Map.entry("least-age", "登记时年龄过小"),
          Map.entry("id-sex-digit", "身份证件号与性别不符"),
          Map.entry("id-other-name", "同一身份证件号姓名不同"),
          Map.entry("id-form", "身份证件号格式与年代不符"),
          Map.entry("id-check-digit", "身份证件号校验不符"),
          Map.entry("id-birth-date", "身份证件号与出生日期不符"),
          Map.entry("holder-is-a-party", "持证人不是当事人"),
          Map.entry("field-emptied", "已有内容将被清空"),
          Map.entry("field-length", "内容过长"),
          Map.entry("end-before-start", "终止日期早于结婚日期"),
          Map.entry("effect-not-on-page", "页面未载生效日期"),
          Map.entry("divorce-after-court", "法院判决后又登记离婚"),
          Map.entry("distinct-spouses", "双方疑为同一人"),
          Map.entry("decree-effect", "裁判文书生效日期不合理"),
          Map.entry("declared-status", "所填婚姻状况与库中记载不符"),
          Map.entry("death-after-acts", "死亡日期早于其后登记"),
          Map.entry("cooling-off", "离婚登记未满冷静期"),
          Map.entry("case-number", "案号与裁判文书不符"),
          Map.entry("as-written", "按原文录入，待核对"),
          Map.entry("act-unknown", "登记类别不明"));

  private ReviewReasons() {}

  /** One reason in the user's language. */
  public static String in(Locale locale, String reason) {
    if (!locale.equals(Locale.CHINESE)) {
      return reason;
    }
    if (reason.startsWith(FIELD)) {
      String key = reason.substring(FIELD.length());
      // Which certificate it is, is often the doubt itself.
      return (key.equals("certificate_number") ? "字号" : FieldWords.name(locale, key)) + "存疑";
    }
    if (reason.startsWith(RULE)) {
      return RULES.getOrDefault(reason.substring(RULE.length()), reason);
    }
    return reason.equals("reader") ? "识读引擎存疑" : RULES.getOrDefault(reason, reason);
  }

  /** All reasons of a draft on one line. */
  public static String in(Locale locale, List<String> reasons) {
    return reasons.stream()
        .map(reason -> in(locale, reason))
        .collect(Collectors.joining(locale.equals(Locale.CHINESE) ? "、" : " "));
  }

  /** True if the rule has words. */
  static boolean knows(String rule) {
    return RULES.containsKey(rule);
  }
}
