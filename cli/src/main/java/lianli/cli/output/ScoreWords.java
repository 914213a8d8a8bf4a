package lianli.cli.output;

import java.util.Locale;
import java.util.stream.Collectors;
import lianli.index.linkage.ComparisonLevel;
import lianli.index.linkage.FieldComparison;
import lianli.index.linkage.MatchExplanation;

/** How a score came about, field by field; without a name or number of anybody. */
public final class ScoreWords {
  private ScoreWords() {}

  /** The score in words. */
  public static String of(Locale locale, MatchExplanation explanation) {
    boolean chinese = FieldWords.isChinese(locale);
    String prior = (chinese ? "起始 " : "prior ") + rounded(explanation.prior());
    String separator = chinese ? "；" : "; ";
    return explanation.comparisons().stream()
        .filter(comparison -> !comparison.isMissing())
        .map(comparison -> chinese ? chinese(comparison) : comparison.toString())
        .collect(Collectors.joining(separator, prior + separator, together(explanation, chinese)));
  }

  /** What the fields of a couple say together; nothing where it shows in no figure. */
  private static String together(MatchExplanation explanation, boolean chinese) {
    double bits = rounded(explanation.together());
    return bits == 0 ? "" : (chinese ? "；两人合并计算 " : "; together ") + bits;
  }

  private static String chinese(FieldComparison comparison) {
    String field =
        comparison.field().equals("certificate_number")
            ? "字号"
            : FieldWords.name(Locale.CHINESE, comparison.field());
    return field + level(comparison.level()) + " " + rounded(comparison.weight());
  }

  /** How far two sides agree, in a word. */
  public static String level(Locale locale, ComparisonLevel level) {
    return FieldWords.isChinese(locale) ? level(level) : level.written().replace('_', ' ');
  }

  private static String level(ComparisonLevel level) {
    return switch (level) {
      case EQUAL, EXACT -> "一致";
      case EQUAL_VISIBLE -> "可见位一致";
      case ONE_SLIP -> "差一位";
      case DIFFERENT -> "不符";
      case MISSING -> "未载";
      case OVERLAP -> "部分一致";
      case DAY_AND_MONTH_SWAPPED -> "日月互换";
      case WITHIN_A_MONTH -> "相差一月以内";
      case WITHIN_A_YEAR -> "相差一年以内";
      case VARIANT -> "异体字";
      case TONED_HOMOPHONE -> "同音同调";
      case HOMOPHONE -> "同音";
      case DIALECT -> "方音相同";
      case LOOK_ALIKE -> "形近";
      case ONE_CHARACTER -> "差一字";
    };
  }

  private static double rounded(double bits) {
    return Math.round(bits * 10) / 10.0;
  }
}
