package lianli.ocr.form;

import java.util.Map;

/**
 * What an archivist calls the forms and papers that come with the program. A form of the county's
 * own is called by the key that its file gives it.
 */
public final class FormNames {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("marriage-review-form-2004", "结婚登记审查处理表（2004 年式）"),
          Map.entry("divorce-review-form-2004", "离婚登记审查处理表（2004 年式）"),
          Map.entry("marriage-certificate-2004", "结婚证（2004 年式）"),
          Map.entry("marriage-certificate-1990", "结婚证（1990 年代）"),
          Map.entry("marriage-ledger-1985", "结婚登记簿（1985 年式）"),
          Map.entry("marriage-certificate-1955", "结婚证（1955 年竖排）"),
          Map.entry("divorce-certificate-2004", "离婚证（2004 年式）"),
          Map.entry("marriage-reissue-form-2004", "补领结婚证审查处理表（2004 年式）"),
          Map.entry("divorce-reissue-form-2004", "补领离婚证审查处理表（2004 年式）"),
          Map.entry("declaration-2004", "声明书（2004 年式）"),
          Map.entry("court-decree", "民事判决书、调解书"),
          Map.entry("unknown", "未知表式"),
          Map.entry("introduction-letter", "介绍信"),
          Map.entry("contents-list", "卷内目录"),
          Map.entry("photographs", "照片页"),
          Map.entry("office-letter", "公函"),
          Map.entry("divorce-agreement", "离婚协议书"));

  private FormNames() {}

  /** The Chinese name of a form or paper. */
  public static String chinese(String key) {
    return NAMES.getOrDefault(key, key);
  }
}
