package lianli.ocr.layout;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a label means beside the others of its page: 结婚日期 on a divorce's is the day of the marriage
 * that ends.
 */
final class FieldsOfAct {
  private static final Pattern OF_MARRIAGE = Pattern.compile("结婚(登记)?(日期|时间|年月日?|证?字?号)");
  private static final Pattern OF_DIVORCE = Pattern.compile("离婚(登记)?(日期|时间|年月日?)");

  private static final Pattern OF_ORIGIN = Pattern.compile("成[份分]|出身");
  private static final Pattern OF_TRADE = Pattern.compile("职业|工作|职务|从业|单位");

  private static final String REGISTERED = "registered_on";
  private static final Set<String> OF_OLDER_ACT =
      Set.of("previous_office", "previous_certificate_number", "divorce_certificate_number");
  private static final double HALF_A_ROW = 0.5;

  private FieldsOfAct() {}

  private static boolean isOfTrade(String word) {
    return OF_TRADE.matcher(word).find();
  }

  static List<Placed> of(List<Placed> placed, String act) {
    List<String> words =
        placed.stream()
            .flatMap(value -> value.label().stream())
            .map(label -> label.ink().text())
            .toList();
    List<Placed> named =
        placed.stream()
            .map(
                value -> {
                  String word = value.label().map(label -> label.ink().text()).orElse("");
                  return value.as(field(value.field(), word, act, words));
                })
            .toList();
    String older = act.equals("divorce_reissue") ? "divorced_on" : "married_on";
    return act.startsWith("divorce") || act.endsWith("_reissue")
        ? named.stream().map(value -> isOfOlderAct(value, named) ? value.as(older) : value).toList()
        : named;
  }

  /**
   * 登记日期 in the row of 原结婚登记机关 is that of the older act, where the page has another day for this
   * one.
   */
  private static boolean isOfOlderAct(Placed value, List<Placed> placed) {
    return value.field().equals(REGISTERED)
        && isBesideOlder(value, placed)
        && placed.stream()
            .anyMatch(
                other ->
                    other.field().equals(REGISTERED)
                        && !other.text().equals(value.text())
                        && !isBesideOlder(other, placed));
  }

  private static boolean isBesideOlder(Placed value, List<Placed> placed) {
    return placed.stream()
        .anyMatch(
            other ->
                OF_OLDER_ACT.contains(other.field())
                    && other.place().besides(value.place()) > HALF_A_ROW);
  }

  /**
   * The field that a label names.
   *
   * @param field what it usually names
   * @param word the label
   * @param act of the page; empty if it does not tell
   * @param words all labels that have values, or head columns
   */
  static String field(String field, String word, String act, List<String> words) {
    return switch (field) {
      case REGISTERED -> date(word, act, words);
      // What somebody's family was is no trade, where the trade stands beside it.
      case "occupation" ->
          OF_ORIGIN.matcher(word).find() && words.stream().anyMatch(FieldsOfAct::isOfTrade)
              ? Meaning.NONE
              : field;
      case "certificate_number" ->
          act.startsWith("divorce") && word.contains("结婚") ? "previous_certificate_number" : field;
      case "previous_certificate_number" ->
          act.equals("divorce_reissue") && !word.contains("结婚")
              ? "divorce_certificate_number"
              : field;
      case "married_on" ->
          act.equals("divorce_reissue") && !word.contains("结婚") ? "divorced_on" : field;
      default -> field;
    };
  }

  private static String date(String word, String act, List<String> words) {
    if (act.equals("declaration")) {
      return "applied_on";
    }
    boolean hasOther =
        words.stream()
            .anyMatch(
                other ->
                    !other.equals(word)
                        && !OF_MARRIAGE.matcher(other).matches()
                        && other.matches(".*(登记|发证|领证|补[发领]|颁证|办理|填发|离婚).*(日期|时间|年月日?).*"));
    if (OF_MARRIAGE.matcher(word).matches()) {
      boolean isOlder = act.startsWith("divorce") || hasOther;
      return isOlder ? "married_on" : REGISTERED;
    }
    boolean isOfOldDivorce =
        act.equals("divorce_reissue") && OF_DIVORCE.matcher(word).matches() && hasOther;
    return isOfOldDivorce ? "divorced_on" : REGISTERED;
  }
}
