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
  private static final Map<String, String> RULES = ChineseWords.of("reason");

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
