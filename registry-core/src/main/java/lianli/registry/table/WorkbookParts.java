package lianli.registry.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the parts of a workbook beside its sheets say. */
final class WorkbookParts implements AutoCloseable {
  private final WorkbookFile file;
  private final List<Sheet> sheets;
  private final List<RichText.Text> texts;
  private final NumberFormats formats;
  private final CellLooks looks;
  private final boolean from1904;

  /**
   * A sheet.
   *
   * @param part where its rows are
   */
  record Sheet(String name, String part, boolean isHidden) {}

  private WorkbookParts(
      WorkbookFile file,
      List<Sheet> sheets,
      List<RichText.Text> texts,
      NumberFormats formats,
      CellLooks looks,
      boolean from1904) {
    this.file = file;
    this.sheets = sheets;
    this.texts = texts;
    this.formats = formats;
    this.looks = looks;
    this.from1904 = from1904;
  }

  /**
   * Opens a workbook.
   *
   * @throws XMLStreamException if a part is damaged, or there is none that holds sheets
   */
  static WorkbookParts open(Path path) throws IOException, XMLStreamException {
    WorkbookFile file = new WorkbookFile(path);
    try {
      String main =
          file.relations("").values().stream()
              .filter(relation -> relation.type().equals("officedocument"))
              .map(WorkbookFile.Relation::target)
              .findFirst()
              .orElse("xl/workbook.xml");
      Map<String, WorkbookFile.Relation> parts = file.relations(main);
      List<Sheet> sheets = new ArrayList<>();
      boolean from1904 = false;
      XMLStreamReader xml =
          file.part(main).orElseThrow(() -> new XMLStreamException("no workbook in the file"));
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamReader.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("workbookPr")) {
          String told = String.valueOf(xml.getAttributeValue(null, "date1904"));
          from1904 = told.equals("1") || told.equals("true");
        } else if (xml.getLocalName().equals("sheet")) {
          String state = String.valueOf(xml.getAttributeValue(null, "state"));
          WorkbookFile.Relation part = parts.get(relation(xml));
          if (part != null && part.type().equals("worksheet")) {
            sheets.add(
                new Sheet(
                    String.valueOf(xml.getAttributeValue(null, "name")),
                    part.target(),
                    state.equals("hidden") || state.equals("veryHidden")));
          }
        }
      }
      Optional<XMLStreamReader> styles = part(file, parts, "styles");
      Optional<XMLStreamReader> looks = part(file, parts, "styles");
      Optional<XMLStreamReader> texts = part(file, parts, "sharedstrings");
      return new WorkbookParts(
          file,
          sheets,
          texts.isPresent() ? RichText.shared(texts.get()) : List.of(),
          styles.isPresent() ? NumberFormats.read(styles.get()) : NumberFormats.none(),
          looks.isPresent() ? CellLooks.read(looks.get()) : CellLooks.none(),
          from1904);
    } catch (IOException | XMLStreamException | RuntimeException failure) {
      file.close();
      throw failure;
    }
  }

  /** A sheet names its part by an attribute of the namespace of relations. */
  private static String relation(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("id")) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private static Optional<XMLStreamReader> part(
      WorkbookFile file, Map<String, WorkbookFile.Relation> parts, String type)
      throws IOException, XMLStreamException {
    for (WorkbookFile.Relation relation : parts.values()) {
      if (relation.type().equals(type)) {
        return file.part(relation.target());
      }
    }
    return Optional.empty();
  }

  List<Sheet> sheets() {
    return sheets;
  }

  /** The rows of a sheet, filled from these merged cells. */
  SheetRows rows(Sheet sheet, MergedCells merged) throws IOException, XMLStreamException {
    XMLStreamReader xml =
        file.part(sheet.part()).orElseThrow(() -> new XMLStreamException("a sheet is missing"));
    return new SheetRows(xml, texts, formats, looks, from1904, merged);
  }

  /** True if something stands in a sheet. */
  boolean holdsSomething(Sheet sheet) throws IOException, XMLStreamException {
    SheetRows rows = rows(sheet, MergedCells.none());
    for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      if (!row.get().isBlank()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
