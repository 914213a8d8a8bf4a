package lianli.registry.list;

import java.util.ArrayList;
import java.util.List;
import lianli.registry.Said;
import lianli.registry.table.Sheets;

/** What is said of the sheets and columns of a workbook that are not read, or not seen. */
final class SheetRemarks {
  private SheetRemarks() {}

  static List<Said> of(Sheets sheets) {
    List<Said> remarks = new ArrayList<>();
    if (!sheets.hidden().isEmpty()) {
      remarks.add(
          Said.of(
              "the sheet %s was read; hidden sheets were not: %s"
                  .formatted(sheets.read(), String.join(", ", sheets.hidden())),
              "只读取了工作表“%s”；以下隐藏的工作表未读取：%s"
                  .formatted(sheets.read(), String.join("、", sheets.hidden()))));
    }
    if (!sheets.hiddenColumns().isEmpty()) {
      String columns = String.join(", ", sheets.hiddenColumns());
      remarks.add(
          Said.of("hidden columns were read like the others: " + columns, "隐藏的列已照常读取：" + columns));
    }
    if (!sheets.others().isEmpty()) {
      remarks.add(
          Said.of(
              "only the first sheet was read; save each of the others as a file of its own: "
                  + String.join(", ", sheets.others()),
              "只读取了第一个工作表；其余工作表请分别另存为文件后导入：" + String.join("、", sheets.others())));
    }
    return remarks;
  }
}
