package lianli.cli.output;

import java.util.Locale;
import java.util.Map;

/** Levels of comparison in words. In English they are called as in files. */
final class LevelWords {
  private static final Map<String, String> CHINESE =
      Map.ofEntries(
          Map.entry("equal", "一致"),
          Map.entry("exact", "一致"),
          Map.entry("else", "不符"),
          Map.entry("different", "不符"),
          Map.entry("equal_visible", "可见位一致"),
          Map.entry("overlap", "部分一致"),
          Map.entry("day_and_month_swapped", "日月互换"),
          Map.entry("within_a_month", "相差一月以内"),
          Map.entry("within_a_year", "相差一年以内"),
          Map.entry("not_told", "未载或已计入"),
          Map.entry("swapped", "两项互换"),
          Map.entry("fits", "部分一致"),
          Map.entry("day_month_swapped", "日月互换"),
          Map.entry("one_slip", "差一位"),
          Map.entry("same_birth", "仅出生日期码一致"),
          Map.entry("variant", "异体字"),
          Map.entry("toned_homophone", "同音同调"),
          Map.entry("homophone", "同音"),
          Map.entry("dialect", "方音相同"),
          Map.entry("look_alike", "形近"),
          Map.entry("one_character", "差一字"),
          Map.entry("part_of", "一方较详"),
          Map.entry("same_township", "同乡镇"),
          Map.entry("same_county", "同区县"));

  private static final Map<String, String> BEGINNINGS =
      Map.of(
          "similar_", "相似度不低于 ",
          "slips_", "差错不超过 ",
          "days_", "相差天数不超过 ",
          "within_", "相差不超过 ",
          "shown_", "可见位一致，不少于 ",
          "same_", "相同的列：");

  private LevelWords() {}

  static String of(Locale locale, String level) {
    if (!FieldWords.isChinese(locale)) {
      return level;
    }
    String whole = CHINESE.get(level);
    if (whole != null) {
      return whole;
    }
    int end = level.indexOf('_') + 1;
    String beginning = BEGINNINGS.get(level.substring(0, end));
    return beginning == null ? level : beginning + level.substring(end);
  }
}
