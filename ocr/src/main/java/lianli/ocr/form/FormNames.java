package lianli.ocr.form;

import java.util.Map;
import java.util.stream.Collectors;

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
          Map.entry("unknown", "未知表式"));

  private static final Map<String, String> PAPERS =
      NonRecordPageCatalogue.standard().papers().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  NonRecordPageDefinition::key, NonRecordPageDefinition::chinese));

  private FormNames() {}

  /** The Chinese name of a form or paper. */
  public static String chinese(String key) {
    return NAMES.getOrDefault(key, PAPERS.getOrDefault(key, key));
  }
}
