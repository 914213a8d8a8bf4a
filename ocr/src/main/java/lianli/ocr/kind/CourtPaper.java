package lianli.ocr.kind;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a court's paper does to a marriage, as far as this page says it. What a party asks for,
 * concedes or tells stands before the operative part, which alone decides.
 */
final class CourtPaper {
  private static final Pattern COURT = Pattern.compile("人民法[院庭]|法院");

  private static final Pattern CASE_NUMBER =
      Pattern.compile(
          "[(〔\\[【]?(?:(?:19|20)?\\d{2}|[〇一二三四五六七八九零]{2,4})年?(?:度)?[)〕\\]】]?[^,。;:()]{1,14}?第?[\\d一二三四五六七八九十百〇零]{1,6}号"
              + "|民[初终一字调]{0,3}字?第?[\\d一二三四五六七八九十百〇零]{1,6}号");

  private static final Pattern ROLES = Pattern.compile("原告|被告|上诉人|申请人");

  private static final Pattern ORDERED =
      Pattern.compile("(?:判决如下|裁定如下|判决主文|特判决|判处如下|判决[:,])[:,]?(.*)");

  private static final Pattern AGREED =
      Pattern.compile("(?:协议如下|达成(?:如下|以下|下列)?(?:调解)?协议|调解如下|协议内容|协议为)[:,;]?(.{0,90})");

  private static final String BETWEEN = "[^。;]{0,30}?";

  private static final Pattern ENDS =
      Pattern.compile(
          "(?<![不未])(?<!不予)(?:准予|准许|准)[^。;撤不]{0,34}?离婚|解除"
              + BETWEEN
              + "(?:婚姻|夫妻)关系|^[一1]?[、.,]?[^。;不撤]{1,14}[与和同][^。;不撤]{1,16}?离婚");

  private static final Pattern PARTS =
      Pattern.compile(
          "(?:自愿|同意|愿意|协议|双方)[^。;不]{0,24}?离婚|(?<!不)准予"
              + BETWEEN
              + "离婚|解除"
              + BETWEEN
              + "(?:婚姻|夫妻)关系");

  private static final Pattern REFUSES =
      Pattern.compile("不[准许予]{1,3}" + BETWEEN + "离婚|未准予?" + BETWEEN + "离婚|不予准许");

  /** What is dismissed beside a divorce is some other claim. */
  private static final Pattern DISMISSED = Pattern.compile("驳回[^。;]{0,60}");

  private static final Pattern RECONCILED =
      Pattern.compile("(?:双方|自愿|重新|言归)" + BETWEEN + "和好|不离婚|放弃离婚");

  private static final Pattern WITHDRAWN =
      Pattern.compile(
          "(?:准许|准予|准|同意)"
              + BETWEEN
              + "撤(?:回[^。;]{0,24}?(?:起诉|诉讼|本案)|诉)|按"
              + BETWEEN
              + "撤(?:回起)?诉处理"
              + "|本案按撤|驳回"
              + BETWEEN
              + "起诉|不予受理|移送"
              + BETWEEN
              + "法院|终结诉讼|终结本案");

  /** What no form of ours records: it is for a person, whatever else is said. */
  private static final Pattern OTHER =
      Pattern.compile(
          "婚姻无效|撤销"
              + BETWEEN
              + "婚姻|宣告"
              + BETWEEN
              + "(?:死亡|失踪)|驳回上诉|维持原判|发回重审|撤销.{0,24}判决|同居关系|人身安全保护");

  /** 离婚证明书 and the like: a court says that its paper has taken effect. */
  private static final Pattern IN_FORCE =
      Pattern.compile(
          "离婚.{0,120}(?:已|业)(?:经)?(?:于.{0,16})?(?:发生法律效力|生效)|(?:已|业)(?:经)?(?:于.{0,16})?(?:发生法律效力|生效).{0,60}(?:离婚|婚姻关系(?:已)?(?:经)?解除)");

  /** What a court's paper does. */
  enum Outcome {
    DIVORCED,
    REFUSED,
    WITHDRAWN,
    /** The page does not show it, or it is nothing that a form records. */
    OPEN
  }

  private final PageWords words;

  CourtPaper(PageWords words) {
    this.words = words;
  }

  /** True if the page is a court's by its words, whatever became of its title. */
  boolean isOne() {
    return words.say(COURT)
        && words.say(ROLES)
        && (words.say(ORDERED) || words.say(Pattern.compile("一案")) || words.say(AGREED));
  }

  boolean hasCourtAndNumber() {
    return words.say(COURT) && words.say(CASE_NUMBER);
  }

  boolean isInForce() {
    return words.say(IN_FORCE) && !words.say(OTHER);
  }

  Outcome outcome() {
    List<Outcome> told =
        words.readings().stream()
            .map(CourtPaper::outcome)
            .filter(each -> each != Outcome.OPEN)
            .distinct()
            .toList();
    return told.size() == 1 ? told.getFirst() : Outcome.OPEN;
  }

  private static Outcome outcome(String reading) {
    Matcher ordered = ORDERED.matcher(reading);
    String order = ordered.find() ? ordered.group(1) : "";
    Matcher agreed = AGREED.matcher(reading);
    String agreement = agreed.find() ? agreed.group(1) : "";
    String told = order.isEmpty() ? agreement : order;
    if (OTHER.matcher(told.isEmpty() ? reading : told).find()) {
      return Outcome.OPEN;
    }
    String granted = DISMISSED.matcher(order).replaceAll("");
    boolean isReconciled = RECONCILED.matcher(agreement).find();
    boolean ends =
        ENDS.matcher(granted).find() || (PARTS.matcher(agreement).find() && !isReconciled);
    boolean isRuling = reading.contains("裁定") && order.isEmpty();
    if (!ends && WITHDRAWN.matcher(isRuling ? reading : order).find()) {
      return Outcome.WITHDRAWN;
    }
    boolean isRefused = REFUSES.matcher(order).find() || isReconciled;
    boolean isDismissed = !granted.equals(order) && !ends;
    if (ends == (isRefused || isDismissed)) {
      return Outcome.OPEN;
    }
    return ends ? Outcome.DIVORCED : Outcome.REFUSED;
  }
}
