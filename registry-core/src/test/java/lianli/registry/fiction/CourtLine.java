package lianli.registry.fiction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of a court's case list, and what matching it must find.
 *
 * @param cells Chinese headings to cells
 * @param act certificate number of the marriage on file that is meant; empty if there is none
 * @param discrepancy class of linkage design §1.6 item 7
 * @param flags further findings
 * @param restsOn {@code registrations} or {@code scans}: what must be in the register for this
 * @param story what the line is there for
 */
public record CourtLine(
    Map<String, String> cells,
    String act,
    String discrepancy,
    List<String> flags,
    String restsOn,
    String story) {

  /** Headings of the list, in order. */
  public static final List<String> HEADINGS =
      List.of(
          "序号", "法院", "案号", "案由", "原告姓名", "原告性别", "原告证件号码", "原告出生日期", "原告住所", "被告姓名", "被告性别",
          "被告证件号码", "被告出生日期", "被告住所", "结婚证字号", "结婚登记日期", "结婚登记机关", "文书类型", "裁判结果", "裁判日期", "送达日期",
          "生效日期", "备注");

  public CourtLine {
    cells = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    flags = List.copyOf(flags);
  }

  /** The cells in the order of {@link #HEADINGS}. */
  public List<String> row() {
    return HEADINGS.stream().map(heading -> cells.getOrDefault(heading, "")).toList();
  }

  /** The same line with some cells written otherwise. */
  CourtLine with(String... headingsAndCells) {
    Map<String, String> changed = new LinkedHashMap<>(cells);
    for (int i = 0; i < headingsAndCells.length; i += 2) {
      if (!HEADINGS.contains(headingsAndCells[i])) {
        throw new IllegalArgumentException("no such heading: " + headingsAndCells[i]);
      }
      changed.put(headingsAndCells[i], headingsAndCells[i + 1]);
    }
    return new CourtLine(changed, act, discrepancy, flags, restsOn, story);
  }

  /** The same line with another expectation. */
  CourtLine expecting(String otherAct, String otherClass, List<String> otherFlags) {
    return new CourtLine(cells, otherAct, otherClass, otherFlags, restsOn, story);
  }

  /** The same line resting on scanned papers. */
  CourtLine restingOnScans() {
    return new CourtLine(cells, act, discrepancy, flags, "scans", story);
  }
}
