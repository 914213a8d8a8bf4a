package lianli.registry.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** One sheet of an old workbook. */
final class OldSheet {
  /** A sheet under its name. */
  record Named(String name, boolean isHidden, OldSheet sheet) implements Workbook.Sheet {
    @Override
    public Workbook.Rows rows(MergedCells merged) {
      return sheet.rows(merged);
    }
  }

  /** A row as it is put together. */
  private static final class Line {
    private final Map<Integer, Cell> cells = new TreeMap<>();
    private TableRow.Kind kind = TableRow.Kind.DATA;
  }

  private final OldStyles styles;
  private final @Nullable SSTRecord texts;
  private final boolean from1904;
  private final Map<Integer, Line> lines = new TreeMap<>();
  private final List<MergedCells.Range> merged = new ArrayList<>();
  private final List<Integer> hiddenColumns = new ArrayList<>();
  private @Nullable FormulaRecord formula;

  OldSheet(OldStyles styles, @Nullable SSTRecord texts, boolean from1904) {
    this.styles = styles;
    this.texts = texts;
    this.from1904 = from1904;
  }

  /** Takes in a record of the sheet. */
  void take(Record record) {
    switch (record) {
      case RowRecord row -> {
        if (row.getZeroHeight()) {
          line(row.getRowNumber()).kind = TableRow.Kind.HIDDEN;
        }
      }
      case ColumnInfoRecord columns -> {
        if (columns.getHidden() || columns.getColumnWidth() == 0) {
          for (int i = columns.getFirstColumn(); i <= columns.getLastColumn(); i++) {
            hiddenColumns.add(i);
          }
        }
      }
      case MergeCellsRecord areas -> {
        for (int i = 0; i < areas.getNumAreas(); i++) {
          CellRangeAddress area = areas.getAreaAt(i);
          merged.add(
              new MergedCells.Range(
                  area.getFirstRow() + 1,
                  area.getLastRow() + 1,
                  area.getFirstColumn(),
                  area.getLastColumn()));
        }
      }
      case LabelSSTRecord label -> put(label, shared(label));
      case LabelRecord label ->
          put(
              label.getRow(),
              label.getColumn(),
              label.getXFIndex(),
              text(label.getValue(), label.getRow(), label.getColumn()));
      case NumberRecord number ->
          put(
              number,
              NumberCell.of(
                  Double.toString(number.getValue()),
                  address(number),
                  styles.shows(number.getXFIndex()),
                  from1904));
      case BoolErrRecord told -> put(told, told(told));
      case FormulaRecord computed -> {
        formula = computed;
        put(computed, new Cell(result(computed), address(computed), Cell.Content.FORMULA));
      }
      case StringRecord result -> {
        if (formula != null) {
          put(
              formula,
              new Cell(result.getString().strip(), address(formula), Cell.Content.FORMULA));
        }
      }
      default -> {}
    }
  }

  private Line line(int row) {
    return lines.computeIfAbsent(row + 1, number -> new Line());
  }

  private static String address(CellRecord cell) {
    return TableFile.address(cell.getColumn(), cell.getRow() + 1);
  }

  private Cell text(String written, int row, int column) {
    return Cell.ofText(written.strip(), TableFile.address(column, row + 1));
  }

  private void put(CellRecord from, Cell cell) {
    put(from.getRow(), from.getColumn(), from.getXFIndex(), cell);
  }

  private void put(int row, int column, int style, Cell cell) {
    Line line = line(row);
    line.cells.put(column, cell);
    if (!cell.isBlank()) {
      look(line, styles.look(style));
    }
  }

  /** What of a row nobody should take for its content marks the row. */
  private static void look(Line line, CellLooks.Look look) {
    if (look == CellLooks.Look.STRUCK && line.kind != TableRow.Kind.HIDDEN) {
      line.kind = TableRow.Kind.STRUCK;
    } else if (look == CellLooks.Look.UNSEEN && line.kind == TableRow.Kind.DATA) {
      line.kind = TableRow.Kind.UNSEEN;
    }
  }

  private Cell shared(LabelSSTRecord label) {
    if (texts == null || label.getSSTIndex() >= texts.getNumUniqueStrings()) {
      throw new IllegalStateException("a cell refers to a text that is not there");
    }
    UnicodeString text = texts.getString(label.getSSTIndex());
    Cell cell = text(text.getString(), label.getRow(), label.getColumn());
    if (!cell.isBlank() && styles.isStruck(text)) {
      look(line(label.getRow()), CellLooks.Look.STRUCK);
    }
    return cell;
  }

  private Cell told(BoolErrRecord told) {
    return told.isError()
        ? new Cell(error(told.getErrorValue()), address(told), Cell.Content.ERROR)
        : Cell.ofText(told.getBooleanValue() ? "TRUE" : "FALSE", address(told));
  }

  private static String error(int code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
  }

  /**
   * What the formula came to when the workbook was saved; a text follows in a record of its own.
   */
  private static String result(FormulaRecord formula) {
    CellType type = formula.getCachedResultTypeEnum();
    return switch (type) {
      case NUMERIC -> Double.toString(formula.getValue());
      case BOOLEAN -> formula.getCachedBooleanValue() ? "TRUE" : "FALSE";
      case ERROR -> error(formula.getCachedErrorValue());
      default -> "";
    };
  }

  private Workbook.Rows rows(MergedCells filled) {
    Iterator<Map.Entry<Integer, Line>> next = lines.entrySet().iterator();
    MergedCells.Filler filler = filled.filler();
    return new Workbook.Rows() {
      @Override
      public Optional<TableRow> next() {
        if (!next.hasNext()) {
          return Optional.empty();
        }
        Map.Entry<Integer, Line> line = next.next();
        List<Cell> cells = cells(line.getKey(), line.getValue());
        filler.fill(line.getKey(), cells);
        return Optional.of(new TableRow(line.getKey(), cells, line.getValue().kind));
      }

      @Override
      public MergedCells merged() {
        return new MergedCells(merged);
      }

      @Override
      public List<Integer> hiddenColumns() {
        return List.copyOf(hiddenColumns);
      }
    };
  }

  private static List<Cell> cells(int row, Line line) {
    List<Cell> cells = new ArrayList<>();
    line.cells.forEach(
        (column, cell) -> {
          while (cells.size() < column) {
            cells.add(new Cell("", TableFile.address(cells.size(), row), Cell.Content.TEXT));
          }
          cells.add(cell);
        });
    return cells;
  }
}
