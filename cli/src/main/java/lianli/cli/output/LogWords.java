package lianli.cli.output;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.index.court.DiscrepancyClass;

/** What was asked and answered, as the query log notes it, in words; codes stay in English. */
final class LogWords {
  private static final Map<String, String> QUESTIONS =
      Map.ofEntries(
          Map.entry("status", "婚姻状况"),
          Map.entry("couple", "夫妻关系"),
          Map.entry("person", "查人"),
          Map.entry("certificate", "查字号"),
          Map.entry("court", "案件比对"),
          Map.entry("act", "查看登记"),
          Map.entry("scan", "查看扫描件"),
          Map.entry("review", "查看核对件"),
          Map.entry("identity", "查看身份认定"),
          Map.entry("copy", "出具副本"),
          Map.entry("audit_subject", "查询日志（本人）"),
          Map.entry("export", "导出"));

  private static final Map<String, String> ANSWERS =
      Map.ofEntries(
          Map.entry("MARRIED", "已婚"),
          Map.entry("DIVORCED", "离婚"),
          Map.entry("WIDOWED", "丧偶"),
          Map.entry("DECEASED", "已死亡"),
          Map.entry("NO_RECORD", "未查到"),
          Map.entry("NO_RECORD_IN_SCOPE", "未查到"),
          Map.entry("NO_RECORD_INCOMPLETE", "未查到"),
          Map.entry("NO_EFFECTIVE_RECORD", "所载婚姻均无效"),
          Map.entry("CONFLICT", "矛盾"),
          Map.entry("UNDETERMINED", "无法认定"),
          Map.entry("NOT_IDENTIFIED", "未能认定其人"),
          Map.entry("BELOW_LEGAL_AGE", "未达法定婚龄"),
          Map.entry("ENDED_BY_DECLARATION", "因宣告死亡消除"),
          Map.entry("YES", "是"),
          Map.entry("NO", "否"),
          Map.entry("ISSUED", "已出具"),
          Map.entry("ALL", "全部"));

  /** What stands before a number, and what is said with it. */
  private static final Map<String, String> COUNTED =
      Map.of(
          "ACTS_", "显示 %s 条登记",
          "ITEM_", "显示核对件 %s",
          "ITEMS_", "列出 %s 件核对件",
          "LINES_", "显示 %s 行日志",
          "LINKS_", "显示 %s 条身份认定");

  /** A scan of an entry, or of an item of the review queue, whose number follows. */
  private static final Pattern SCAN = Pattern.compile("SCAN_(PAGE|FIELD)(?:_ITEM_(\\d+))?");

  private LogWords() {}

  static String question(Locale locale, String noted) {
    return locale.equals(Locale.CHINESE) ? QUESTIONS.getOrDefault(noted, noted) : noted;
  }

  static String answer(Locale locale, String noted) {
    if (!locale.equals(Locale.CHINESE)) {
      return noted;
    }
    for (Map.Entry<String, String> counted : COUNTED.entrySet()) {
      if (noted.startsWith(counted.getKey())) {
        return counted.getValue().formatted(noted.substring(counted.getKey().length()));
      }
    }
    Matcher scan = SCAN.matcher(noted);
    if (scan.matches()) {
      return (scan.group(1).equals("PAGE") ? "显示页面" : "显示局部影像")
          + (scan.group(2) == null ? "" : "（核对件 " + scan.group(2) + "）");
    }
    for (DiscrepancyClass found : DiscrepancyClass.values()) {
      if (found.name().equals(noted)) {
        return found.chinese();
      }
    }
    return ANSWERS.getOrDefault(noted, noted);
  }
}
