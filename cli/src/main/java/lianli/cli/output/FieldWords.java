package lianli.cli.output;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lianli.registry.act.ActKind;
import lianli.registry.list.ColumnNames;

/**
 * Fields and their values as people read them: in Chinese the words of the paper, which {@code
 * --set} takes too; in English the keys and codes themselves, which files hold.
 */
public final class FieldWords {
  private static final Map<String, String> YES = Map.of("yes", "是", "no", "否");
  private static final Map<String, String> PARTIES =
      Map.of("man", "男方", "woman", "女方", "man woman", "双方", "both", "双方", "person", "当事人");

  /** The codes that stand for words, by the field that holds them; other values are text. */
  private static final Map<String, Map<String, String>> VALUES =
      Map.of(
          "made_up", YES,
          "refused", YES,
          "holder", PARTIES,
          "freed", PARTIES,
          "recognition", Map.of("none", "未经承认", "authenticated", "经认证", "court", "法院承认"),
          "death_source", Map.of("certificate", "死亡证明", "agency_list", "部门名单"),
          "decree_form", Map.of("judgment", "判决", "mediation", "调解"));

  private FieldWords() {}

  /** What a field is called. */
  public static String name(Locale locale, String key) {
    return isChinese(locale) ? ColumnNames.heading(key) : key;
  }

  /** What a field of an act of this kind is called: whose certificate a number is of. */
  public static String name(Locale locale, Optional<ActKind> kind, String key) {
    if (!isChinese(locale) || !key.equals("certificate_number")) {
      return name(locale, key);
    }
    return switch (kind.orElse(ActKind.DEATH)) {
      case MARRIAGE, MARRIAGE_REISSUE -> "结婚证字号";
      case DIVORCE, DIVORCE_REISSUE -> "离婚证字号";
      default -> "字号";
    };
  }

  /** What a value says. */
  public static String value(Locale locale, String key, String value) {
    if (!isChinese(locale)) {
      return value;
    }
    return key.equals("act")
        ? act(locale, value)
        : VALUES.getOrDefault(key, Map.of()).getOrDefault(value, value);
  }

  /** What an act is called, or a paper of a party's that is none. */
  public static String act(Locale locale, String code) {
    if (!isChinese(locale)) {
      return code;
    }
    return code.equals("declaration")
        ? "声明书（佐证材料）"
        : ActKind.ofCode(code).map(ActKind::chinese).orElse(code);
  }

  static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
  }
}
