package lianli.cli.output;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where a court's act comes from that somebody decided about, in Chinese. The ledger notes it in
 * English (docs/adr/0072): who decided, which line of the court's list, whence the day of effect.
 */
final class DecisionSourceWords {
  private static final Map<Pattern, String> WORDS = words();

  private DecisionSourceWords() {}

  private static Map<Pattern, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("sheet ([^;]+), (?=第)", "工作表“$1”");
    words.put("(第 \\d+ 行) of the court's list ([^;]+)", "法院名单“$2”$1");
    words.put("(第 \\d+ 行) of the court's list", "法院名单$1");
    words.put("decided by ([^;]+) on (\\d{4}(?:-\\d\\d){0,2})", "经办人 $1，$2 办理");
    words.put("decided by ([^;]+)", "经办人 $1");
    words.put("day of effect as the court states it", "生效日期由法院载明");
    words.put("day of effect found out by the registry", "生效日期由登记机关核实");
    words.put("day of effect not stated, estimated ([^;]+)", "生效日期未载明，推算为 $1");
    words.put("marriage of entry (\\d+)", "所终止的婚姻为第 $1 号记录");
    words.put("marriage not on file", "所终止的婚姻不在本库");
    words.put("effective_from as the court writes it: ", "法院名单所载生效日期：");
    words.put("woman.name as the court writes it: ", "法院名单所载女方姓名：");
    words.put("man.name as the court writes it: ", "法院名单所载男方姓名：");
    words.put("woman.birth_date as the court writes it: ", "法院名单所载女方出生日期：");
    words.put("man.birth_date as the court writes it: ", "法院名单所载男方出生日期：");
    words.put("woman.id_number as the court writes it: ", "法院名单所载女方身份证件号：");
    words.put("man.id_number as the court writes it: ", "法院名单所载男方身份证件号：");
    words.put("note: ", "备注：");
    Map<Pattern, String> patterns = new LinkedHashMap<>();
    words.forEach((english, chinese) -> patterns.put(Pattern.compile(english), chinese));
    return patterns;
  }

  /** The place, its rows and lines in Chinese already, with the rest in Chinese too. */
  static String chinese(String place) {
    String told = place;
    for (Map.Entry<Pattern, String> each : WORDS.entrySet()) {
      told = each.getKey().matcher(told).replaceAll(each.getValue());
    }
    return told;
  }
}
