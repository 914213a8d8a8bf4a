package lianli.registry.list;

import java.util.List;
import lianli.registry.BilingualText;

/**
 * What is wrong with an export.
 *
 * @param lines what does not fit, line by line, in the order of the file; the first few
 * @param count how many lines do not fit
 * @param cut what is missing at its end, if anything is
 */
public record ExportFaults(List<BilingualText> lines, int count, List<BilingualText> cut) {
  public ExportFaults {
    lines = List.copyOf(lines);
    cut = List.copyOf(cut);
  }

  /** True if a line was changed, moved, doubled or taken out; false if only the end is missing. */
  public boolean isChanged() {
    return count > 0;
  }

  /** All of it, for people. */
  public BilingualText told() {
    BilingualText all = joined(isChanged() ? lines : cut);
    int more = count - lines.size();
    return more <= 0
        ? all
        : BilingualText.of(
            all.english() + "; and " + more + " more lines", all.chinese() + "；另有 " + more + " 行");
  }

  private static BilingualText joined(List<BilingualText> all) {
    return BilingualText.of(
        String.join("; ", all.stream().map(BilingualText::english).toList()),
        String.join("；", all.stream().map(BilingualText::chinese).toList()));
  }
}
