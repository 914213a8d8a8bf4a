package lianli.cli.court;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lianli.registry.BilingualText;

/**
 * What became of a file of decisions: every line of the court's list, each once.
 *
 * @param source the file's name
 * @param lines in the order of the court's list
 */
public record DecisionResults(String source, List<LineResult> lines) {
  public DecisionResults {
    lines = List.copyOf(lines);
  }

  /** How many lines ended how. */
  Map<LineResult.Kind, Long> counts() {
    Map<LineResult.Kind, Long> counts = new EnumMap<>(LineResult.Kind.class);
    lines.forEach(line -> counts.merge(line.kind(), 1L, Long::sum));
    return counts;
  }

  /** How many lines ended so. */
  long count(LineResult.Kind kind) {
    return counts().getOrDefault(kind, 0L);
  }

  /** True if somebody wanted something entered that did not. */
  public boolean hasRefused() {
    return lines.stream().anyMatch(line -> line.kind() == LineResult.Kind.REFUSED);
  }

  static String said(List<BilingualText> remarks, Locale locale) {
    return String.join(
        locale.equals(Locale.CHINESE) ? "；" : "; ",
        remarks.stream().map(remark -> remark.in(locale)).toList());
  }
}
