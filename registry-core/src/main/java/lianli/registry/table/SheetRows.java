package lianli.registry.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, in the order of the file. */
final class SheetRows implements Workbook.Rows {
  /** More columns than any spreadsheet has. */
  private static final int MOST_COLUMNS = 16_384;

  private static final int MOST_RANGES = 1 << 20;

  private final XMLStreamReader xml;
  private final List<RichText.Text> texts;
  private final NumberFormats formats;
  private final CellLooks looks;
  private final boolean from1904;
  private final MergedCells.Filler filler;
  private final List<MergedCells.Range> merged = new ArrayList<>();
  private final List<MergedCells.Range> computed = new ArrayList<>();
  private final List<Integer> hiddenColumns = new ArrayList<>();
  private int row;
  private TableRow.Kind kind = TableRow.Kind.DATA;

  SheetRows(
      XMLStreamReader xml,
      List<RichText.Text> texts,
      NumberFormats formats,
      CellLooks looks,
      boolean from1904,
      MergedCells mergedCells) {
    this.xml = xml;
    this.texts = texts;
    this.formats = formats;
    this.looks = looks;
    this.from1904 = from1904;
    this.filler = mergedCells.filler();
  }

  @Override
  public MergedCells merged() {
    return new MergedCells(merged);
  }

  @Override
  public List<Integer> hiddenColumns() {
    return List.copyOf(hiddenColumns);
  }

  @Override
  public Optional<TableRow> next() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "row" -> {
          return Optional.of(row());
        }
        case "mergeCell" -> {
          if (merged.size() < MOST_RANGES) {
            MergedCells.Range.parse(xml.getAttributeValue(null, "ref")).ifPresent(merged::add);
          }
        }
        case "col" -> {
          if (isTrue(xml.getAttributeValue(null, "hidden"))) {
            int to = Math.min(integer(xml.getAttributeValue(null, "max"), 0), MOST_COLUMNS);
            for (int i = integer(xml.getAttributeValue(null, "min"), 1); i <= to; i++) {
              hiddenColumns.add(i - 1);
            }
          }
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  private TableRow row() throws XMLStreamException {
    row = integer(xml.getAttributeValue(null, "r"), row + 1);
    boolean isHidden =
        isTrue(xml.getAttributeValue(null, "hidden"))
            || "0".equals(xml.getAttributeValue(null, "ht"));
    kind = isHidden ? TableRow.Kind.HIDDEN : TableRow.Kind.DATA;
    List<Cell> cells = new ArrayList<>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
        break;
      }
      if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
        int column = column(xml.getAttributeValue(null, "r"), cells.size());
        while (cells.size() < column) {
          cells.add(new Cell("", TableFile.address(cells.size(), row), Cell.Content.TEXT));
        }
        Cell cell = cell(column);
        if (column < cells.size()) {
          cells.set(column, cell);
        } else {
          cells.add(cell);
        }
      }
    }
    filler.fill(row, cells);
    return new TableRow(row, cells, kind);
  }

  private static int column(@Nullable String reference, int fallback) throws XMLStreamException {
    int letters = 0;
    while (reference != null
        && letters < Math.min(reference.length(), 4)
        && Character.isUpperCase(reference.charAt(letters))) {
      letters++;
    }
    int column =
        letters == 0 || reference == null
            ? fallback
            : MergedCells.column(reference.substring(0, letters));
    if (column >= MOST_COLUMNS) {
      throw new XMLStreamException("a cell beyond the last column");
    }
    return column;
  }

  private Cell cell(int column) throws XMLStreamException {
    String address = TableFile.address(column, row);
    String type = Optional.ofNullable(xml.getAttributeValue(null, "t")).orElse("n");
    int style = integer(xml.getAttributeValue(null, "s"), 0);
    String value = "";
    boolean isStruck = false;
    boolean isFormula =
        !computed.isEmpty() && computed.stream().anyMatch(range -> range.holds(row, column));
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "v" -> value = xml.getElementText();
        case "is" -> {
          RichText.Text text = RichText.read(xml, "is");
          value = text.text();
          isStruck = text.isStruck();
        }
        case "f" -> {
          isFormula = true;
          noteRange(xml.getAttributeValue(null, "t"), xml.getAttributeValue(null, "ref"));
        }
        default -> {}
      }
    }
    isStruck = isStruck || (type.equals("s") && !value.isBlank() && shared(value).isStruck());
    if (!value.isBlank()) {
      look(isStruck ? CellLooks.Look.STRUCK : looks.of(style));
    }
    return isFormula
        ? new Cell(value.strip(), address, Cell.Content.FORMULA)
        : cell(address, type, value, formats.of(style));
  }

  /** What of a row nobody should take for its content marks the row. */
  private void look(CellLooks.Look look) {
    if (look == CellLooks.Look.STRUCK && kind != TableRow.Kind.HIDDEN) {
      kind = TableRow.Kind.STRUCK;
    } else if (look == CellLooks.Look.UNSEEN && kind == TableRow.Kind.DATA) {
      kind = TableRow.Kind.UNSEEN;
    }
  }

  /** One formula may fill a whole range, in which the other cells hold bare values. */
  private void noteRange(@Nullable String kind, @Nullable String range) {
    if (kind != null && !kind.equals("shared") && computed.size() < MOST_RANGES) {
      MergedCells.Range.parse(range).ifPresent(computed::add);
    }
  }

  private Cell cell(String address, String type, String value, NumberFormats.Shows shows)
      throws XMLStreamException {
    return switch (type) {
      case "s" -> Cell.ofText(value.isBlank() ? "" : shared(value).text().strip(), address);
      case "inlineStr" -> Cell.ofText(value.strip(), address);
      case "str" -> Cell.ofText(RichText.decoded(value).strip(), address);
      case "d" -> Cell.ofText(value.strip(), address);
      case "b" -> Cell.ofText(value.strip().equals("1") ? "TRUE" : "FALSE", address);
      case "e" -> new Cell(value.strip(), address, Cell.Content.ERROR);
      default ->
          value.isBlank()
              ? Cell.ofText("", address)
              : NumberCell.of(value.strip(), address, shows, from1904);
    };
  }

  private RichText.Text shared(String index) throws XMLStreamException {
    int place = integer(index, -1);
    if (place < 0 || place >= texts.size()) {
      throw new XMLStreamException("a cell refers to a text that is not there");
    }
    return texts.get(place);
  }

  private static boolean isTrue(@Nullable String written) {
    return "1".equals(written) || "true".equals(written);
  }

  private static int integer(@Nullable String written, int fallback) {
    if (written == null) {
      return fallback;
    }
    try {
      return Integer.parseInt(written.strip());
    } catch (NumberFormatException noNumber) {
      return fallback;
    }
  }
}
