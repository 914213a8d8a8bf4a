package lianli.registry.list;

import java.util.Map;

/**
 * Chinese names of fields that no list has a column for, or that a form prints and no act keeps:
 * people read them, nothing is read by them. The others are in {@link ColumnNames}.
 */
final class FieldNames {
  private static final Map<String, String> OF_ACT =
      Map.ofEntries(
          Map.entry("approver", "核准人"),
          Map.entry("declared_on", "声明日期"),
          Map.entry("other_party", "另一方姓名"),
          Map.entry("redo_type", "补领类别"),
          Map.entry("check_code", "审查结果"),
          Map.entry("valid_flag", "有效标志"),
          Map.entry("sex", "性别"));

  private static final Map<String, String> PARTIES =
      Map.of(
          "man", "男方",
          "woman", "女方",
          "plaintiff", "原告",
          "defendant", "被告",
          "party", "当事人");

  private FieldNames() {}

  /** The name of a field without its party; the key itself if nothing here has a name for it. */
  static String of(String key) {
    return OF_ACT.getOrDefault(key, key);
  }

  /** Whose field it is, before its name; nobody's where a paper has but one person. */
  static String party(String prefix) {
    return PARTIES.getOrDefault(prefix, "");
  }
}
