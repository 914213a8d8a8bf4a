package lianli.registry.intake;

import java.util.List;
import java.util.Map;
import lianli.registry.BilingualText;
import lianli.registry.act.HanNumeral;
import lianli.registry.act.PartialDate;
import lianli.registry.act.WrittenDate;
import lianli.registry.act.WrittenText;
import lianli.registry.list.ColumnNames;

/**
 * Words that fields of single acts may hold where a list takes any: what is none of them would be
 * read as its opposite, or kept where nothing reads it.
 */
final class Vocabulary {
  private static final List<String> DEATH_SOURCES =
      List.of("certificate", "agency_list", "死亡证明", "火化证明", "证明", "名单", "部门名单");

  private static final List<String> FURTHER_DATES =
      List.of("divorced_on", "applied_on", "declared_on");

  private Vocabulary() {}

  /** Lets fields pass whose words are known. */
  static void requireKnown(Map<String, String> fields) {
    fields.forEach(
        (key, value) -> {
          if (!value.isBlank() && !isKnown(key, value)) {
            throw TypedFields.unusable(
                BilingualText.of(
                    key + ": " + wanted(key).english(),
                    ColumnNames.heading(key) + "（" + key + "）：" + wanted(key).chinese()));
          }
        });
  }

  private static boolean isKnown(String key, String value) {
    if (key.equals("death_source")) {
      return DEATH_SOURCES.contains(WrittenText.visible(value));
    }
    if (FURTHER_DATES.contains(key)) {
      return PartialDate.parse(value).isPresent() || WrittenDate.parse(value).isPresent();
    }
    return !key.endsWith(".age") || HanNumeral.parseCounted(value).isPresent();
  }

  private static BilingualText wanted(String key) {
    if (key.equals("death_source")) {
      return BilingualText.of("it is neither certificate nor agency_list", "应为死亡证明或部门名单");
    }
    return FURTHER_DATES.contains(key)
        ? BilingualText.of("this is no date", "不是日期")
        : BilingualText.of("this is no age", "不是年龄");
  }
}
