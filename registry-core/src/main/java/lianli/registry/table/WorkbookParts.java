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
final class WorkbookParts implements Workbook {
  private final WorkbookFile file;
  private final List<Part> sheets;
  private final List<RichText.Text> texts;
  private final NumberFormats formats;
  private final CellLooks looks;
  private final boolean from1904;

  /**
   * A sheet.
   *
   * @param part where its rows are
   */
  private record Part(String name, String part, boolean isHidden) {}

  /** A sheet of this workbook. */
  private record PartOf(WorkbookParts workbook, Part of) implements Sheet {
    @Override
    public String name() {
      return of.name();
    }

    @Override
    public boolean isHidden() {
      return of.isHidden();
    }

    @Override
    public Rows rows(MergedCells merged) throws IOException, XMLStreamException {
      return workbook.rows(of, merged);
    }
  }

  private WorkbookParts(
      WorkbookFile file,
      List<Part> sheets,
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
      List<Part> sheets = new ArrayList<>();
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
                new Part(
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

  @Override
  public List<? extends Sheet> sheets() {
    return sheets.stream().map(part -> new PartOf(this, part)).toList();
  }

  private SheetRows rows(Part sheet, MergedCells merged) throws IOException, XMLStreamException {
    XMLStreamReader xml =
        file.part(sheet.part()).orElseThrow(() -> new XMLStreamException("a sheet is missing"));
    return new SheetRows(xml, texts, formats, looks, from1904, merged);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
