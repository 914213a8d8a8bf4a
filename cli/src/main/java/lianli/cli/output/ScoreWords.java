package lianli.cli.output;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lianli.index.linkage.Bar;
import lianli.index.linkage.Waterfall;

/** How a score came about, field by field; without a name or number of anybody. */
final class ScoreWords {
  private static final Map<String, String> LEVELS =
      Map.ofEntries(
          Map.entry("equal", "一致"),
          Map.entry("equal_visible", "可见位一致"),
          Map.entry("one_slip", "差一位"),
          Map.entry("different", "不符"),
          Map.entry("missing", "未载"),
          Map.entry("overlap", "部分一致"),
          Map.entry("day_and_month_swapped", "日月互换"),
          Map.entry("within_a_month", "相差一月以内"),
          Map.entry("within_a_year", "相差一年以内"),
          Map.entry("exact", "一致"),
          Map.entry("variant", "异体字"),
          Map.entry("toned_homophone", "同音同调"),
          Map.entry("homophone", "同音"),
          Map.entry("dialect", "方音相同"),
          Map.entry("look_alike", "形近"),
          Map.entry("one_character", "差一字"));

  private ScoreWords() {}

  static String of(Locale locale, Waterfall waterfall) {
    boolean chinese = FieldWords.isChinese(locale);
    String prior = (chinese ? "起始 " : "prior ") + rounded(waterfall.prior());
    String separator = chinese ? "；" : "; ";
    return waterfall.bars().stream()
        .filter(bar -> !bar.isMissing())
        .map(bar -> chinese ? chinese(bar) : bar.toString())
        .collect(Collectors.joining(separator, prior + separator, ""));
  }

  private static String chinese(Bar bar) {
    String field =
        bar.field().equals("certificate_number")
            ? "字号"
            : FieldWords.name(Locale.CHINESE, bar.field());
    return field + level(bar.level()) + " " + rounded(bar.weight());
  }

  static String level(String level) {
    return LEVELS.getOrDefault(level, level);
  }

  private static double rounded(double bits) {
    return Math.round(bits * 10) / 10.0;
  }
}
