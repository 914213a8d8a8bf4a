package lianli.registry.table;

import java.util.ArrayList;
import java.util.List;
import lianli.registry.BilingualText;

/**
 * The sheets of a workbook.
 *
 * @param read the one that is read: the first that everybody sees and that holds something
 * @param others names of those with something in them that are not read
 * @param hidden names of those with something in them that a spreadsheet does not show
 * @param hiddenColumns letters of the columns of the sheet that a spreadsheet does not show
 */
public record Sheets(
    String read, List<String> others, List<String> hidden, List<String> hiddenColumns) {
  static final Sheets NONE = new Sheets("", List.of(), List.of(), List.of());

  public Sheets {
    others = List.copyOf(others);
    hidden = List.copyOf(hidden);
    hiddenColumns = List.copyOf(hiddenColumns);
  }

  /** What is to be said of sheets and columns that are not read, or not seen. */
  List<BilingualText> remarks() {
    List<BilingualText> remarks = new ArrayList<>();
    if (!hidden.isEmpty()) {
      remarks.add(
          BilingualText.of(
              "the sheet %s was read; hidden sheets were not: %s"
                  .formatted(read, String.join(", ", hidden)),
              "只读取了工作表“%s”；以下隐藏的工作表未读取：%s".formatted(read, String.join("、", hidden))));
    }
    remarks.addAll(remarksOfColumns());
    if (!others.isEmpty()) {
      remarks.add(
          BilingualText.of(
              "only the first sheet was read; save each of the others as a file of its own: "
                  + String.join(", ", others),
              "只读取了第一个工作表；其余工作表请分别另存为文件后导入：" + String.join("、", others)));
    }
    return remarks;
  }

  /** What is to be said of hidden sheets where all others are read. */
  List<BilingualText> remarksOfHidden() {
    return hidden.isEmpty()
        ? List.of()
        : List.of(
            BilingualText.of(
                "hidden sheets were not read: " + String.join(", ", hidden),
                "以下隐藏的工作表未读取：" + String.join("、", hidden)));
  }

  /** What is to be said of the columns of the sheet that is read. */
  List<BilingualText> remarksOfColumns() {
    String columns = String.join(", ", hiddenColumns);
    return hiddenColumns.isEmpty()
        ? List.of()
        : List.of(
            BilingualText.of(
                "hidden columns were read like the others: " + columns, "隐藏的列已照常读取：" + columns));
  }
}
