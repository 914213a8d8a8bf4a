package lianli.registry.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lianli.registry.BilingualText;
import lianli.registry.act.FieldLimits;

/** What no reader of a table takes from a cell, whatever the list is about. */
public final class CellCheck {
  /** A spreadsheet keeps 15 digits of a number. */
  private static final Pattern KEEPS_ITS_DIGITS = Pattern.compile("\\d{15}");

  private static final Set<String> FREE_TEXT =
      Set.of(
          "remarks",
          "certificate_remarks",
          "opinion",
          "children",
          "documents",
          "divorce_reason",
          "reissue_reason");

  private CellCheck() {}

  /** A cell that stops its row. */
  public record Objection(String cell, BilingualText why) {}

  /**
   * What stops a row whatever its cells say; empty if nothing does.
   *
   * @param header of its table, empty over columns without a heading
   */
  public static Optional<Objection> objection(TableRow row, List<String> header) {
    if (row.kind() == TableRow.Kind.HIDDEN) {
      return Optional.of(
          new Objection(
              "",
              BilingualText.of(
                  "the row is hidden in the sheet; show it to import it",
                  "该行在工作表中被隐藏；如需导入请先取消隐藏")));
    }
    if (row.kind() == TableRow.Kind.STRUCK) {
      return Optional.of(
          new Objection(
              "",
              BilingualText.of(
                  "something in the row is struck through; take the line away to import it, or take"
                      + " the row out",
                  "该行有划删除线的内容；如仍有效，请去掉删除线后再导入，否则请删去该行")));
    }
    if (row.kind() == TableRow.Kind.UNSEEN) {
      return Optional.of(
          new Objection(
              "",
              BilingualText.of(
                  "something in the row is written in the colour of the sheet and cannot be seen;"
                      + " make it visible to import it",
                  "该行有内容与底色同为白色或被格式隐藏，无法看到；如需导入请先使其显示")));
    }
    for (int column = 0; column < row.cells().size(); column++) {
      boolean isHeaded = column < header.size() && !header.get(column).isEmpty();
      if (!isHeaded && !row.cells().get(column).isBlank()) {
        return Optional.of(
            new Objection(
                row.cells().get(column).address(),
                BilingualText.of("there is no heading over this cell", "该单元格上方没有列名")));
      }
    }
    return Optional.empty();
  }

  /**
   * Why a cell cannot be read under this key; empty if it can.
   *
   * @param isDate whether the key is one of dates
   */
  public static Optional<BilingualText> objection(String key, Cell cell, boolean isDate) {
    return switch (cell.content()) {
      case FORMULA -> told("the cell holds a formula; paste it as a value", "单元格是公式，请粘贴为数值后再导入");
      case ERROR -> told("the cell shows a spreadsheet's error, not a value", "单元格显示的是电子表格的错误值");
      case COVERED ->
          told("the cell lies under a merged cell and says something else", "单元格被合并单元格遮住，且内容不同");
      case AS_ABOVE ->
          told("what this mark repeats is not certain; write it out", "无法确定此标记所指的内容，请写明");
      case NUMBER -> number(key, cell);
      case DATE ->
          isDate || FREE_TEXT.contains(key.substring(key.indexOf('.') + 1))
              ? tooLong(key, cell)
              : told(
                  "the spreadsheet made a date of what was typed; format the column as text",
                  "电子表格已把所输入的内容变成日期，请将该列设为文本后重新填写");
      case TEXT ->
          SpoiltText.isOne(cell.text())
              ? told(
                  "some characters were spoilt in an earlier encoding; write them as the paper"
                      + " does",
                  "含乱码（文字编码转换出错），请按原件重新填写")
              : tooLong(key, cell);
    };
  }

  private static Optional<BilingualText> number(String key, Cell cell) {
    return key.endsWith("id_number") && !KEEPS_ITS_DIGITS.matcher(cell.text()).matches()
        ? told(
            "the number is stored as a figure and has lost digits; format the column as text",
            "证件号被存为数值，末位已丢失，请将该列设为文本")
        : tooLong(key, cell);
  }

  private static Optional<BilingualText> tooLong(String key, Cell cell) {
    int most = FieldLimits.of(key);
    return FieldLimits.isExceeded(key, cell.text())
        ? told(
            "the cell holds %,d characters, where at most %,d fit; look for a missing quote"
                .formatted(cell.text().length(), most),
            "单元格有 %,d 个字符，最多 %,d 个，请检查引号".formatted(cell.text().length(), most))
        : Optional.empty();
  }

  private static Optional<BilingualText> told(String english, String chinese) {
    return Optional.of(BilingualText.of(english, chinese));
  }
}
