package lianli.registry.list;

import java.util.List;
import lianli.registry.Said;

/**
 * What is wrong with an export.
 *
 * @param lines what does not fit, line by line, in the order of the file; the first few
 * @param count how many lines do not fit
 * @param cut what is missing at its end, if anything is
 */
public record ExportFaults(List<Said> lines, int count, List<Said> cut) {
  public ExportFaults {
    lines = List.copyOf(lines);
    cut = List.copyOf(cut);
  }

  /** True if a line was changed, moved, doubled or taken out; false if only the end is missing. */
  public boolean isChanged() {
    return count > 0;
  }

  /** All of it, for people. */
  public Said told() {
    Said all = joined(isChanged() ? lines : cut);
    int more = count - lines.size();
    return more <= 0
        ? all
        : Said.of(
            all.english() + "; and " + more + " more lines", all.chinese() + "；另有 " + more + " 行");
  }

  private static Said joined(List<Said> all) {
    return Said.of(
        String.join("; ", all.stream().map(Said::english).toList()),
        String.join("；", all.stream().map(Said::chinese).toList()));
  }
}
