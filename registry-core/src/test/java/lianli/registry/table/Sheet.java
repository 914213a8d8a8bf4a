package lianli.registry.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written by hand, with what no library writes: merged cells, ISO dates, errors. */
public final class Sheet {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final StringBuilder rows = new StringBuilder();
  private final List<String> merged = new ArrayList<>();
  private String name = "Sheet1";
  private String state = "visible";
  private String before = "";
  private int number;

  /** A row of texts; a blank text makes no cell, one that begins with {@code <} is its content. */
  public Sheet row(String... cells) {
    return row("", cells);
  }

  /** A row that is not shown. */
  public Sheet hiddenRow(String... cells) {
    return row(" hidden=\"1\"", cells);
  }

  private Sheet row(String attributes, String... cells) {
    number++;
    rows.append("<row r=\"").append(number).append('"').append(attributes).append('>');
    for (int column = 0; column < cells.length; column++) {
      String address = TableFile.address(column, number);
      if (cells[column].startsWith("<")) {
        rows.append(cells[column].replaceFirst("<c", "<c r=\"" + address + "\""));
      } else if (!cells[column].isEmpty()) {
        rows.append("<c r=\"").append(address).append("\" t=\"inlineStr\"><is><t>");
        rows.append(cells[column].replace("&", "&amp;").replace("<", "&lt;"))
            .append("</t></is></c>");
      }
    }
    rows.append("</row>");
    return this;
  }

  /** Merges a range. */
  public Sheet merge(String range) {
    merged.add(range);
    return this;
  }

  /** Gives the sheet this name and state. */
  public Sheet named(String sheetName, String sheetState) {
    name = sheetName;
    state = sheetState;
    return this;
  }

  /** Columns as the file describes them. */
  public Sheet columns(String xml) {
    before = "<cols>" + xml + "</cols>";
    return this;
  }

  /** A number under style 0 (general), 1 (day), 2 (month) or 3 (month and day). */
  public static String number(String value, int style) {
    return "<c s=\"" + style + "\"><v>" + value + "</v></c>";
  }

  /**
   * A text under style 4 (struck), 5 (white), 6 (white on red), 7 (shows nothing) 8 (white on
   * white) or 9 (a line that is turned off).
   */
  public static String text(String value, int style) {
    return "<c s=\"" + style + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
  }

  /** Writes a workbook of these sheets. */
  public static Path write(Path file, Sheet... sheets) throws IOException {
    StringBuilder book =
        new StringBuilder(
            "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>");
    StringBuilder relations = new StringBuilder(relation("styles", "styles", "styles.xml"));
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < sheets.length; i++) {
        String part = "worksheets/sheet" + (i + 1) + ".xml";
        book.append(
            "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"r%d\"/>"
                .formatted(sheets[i].name, i + 1, sheets[i].state, i));
        relations.append(relation("r" + i, "worksheet", part));
        put(zip, "xl/" + part, sheets[i].xml());
      }
      put(zip, "xl/workbook.xml", book + "</sheets></workbook>");
      put(zip, "xl/_rels/workbook.xml.rels", relations(relations.toString()));
      put(zip, "_rels/.rels", relations(relation("main", "officeDocument", "xl/workbook.xml")));
      put(
          zip,
          "xl/styles.xml",
          "<styleSheet xmlns=\""
              + MAIN
              + "\"><numFmts count=\"2\">"
              + "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
              + "<numFmt numFmtId=\"165\" formatCode=\";;;\"/></numFmts>"
              + "<fonts><font><sz val=\"11\"/><color theme=\"1\"/></font><font><strike/></font>"
              + "<font><color rgb=\"FFFFFFFF\"/></font><font><strike val=\"0\"/></font></fonts>"
              + "<fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill"
              + " patternType=\"solid\"><fgColor rgb=\"FFFF0000\"/></patternFill></fill><fill>"
              + "<patternFill patternType=\"solid\"><fgColor theme=\"0\"/></patternFill></fill>"
              + "</fills><cellXfs>"
              + "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"57\"/>"
              + "<xf numFmtId=\"58\"/><xf fontId=\"1\"/><xf fontId=\"2\"/>"
              + "<xf fontId=\"2\" fillId=\"1\"/><xf numFmtId=\"165\"/>"
              + "<xf fontId=\"2\" fillId=\"2\"/><xf fontId=\"3\"/></cellXfs></styleSheet>");
    }
    return file;
  }

  private String xml() {
    StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\">" + before);
    xml.append("<sheetData>").append(rows).append("</sheetData>");
    if (!merged.isEmpty()) {
      xml.append("<mergeCells>");
      merged.forEach(range -> xml.append("<mergeCell ref=\"").append(range).append("\"/>"));
      xml.append("</mergeCells>");
    }
    return xml.append("</worksheet>").toString();
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, RELATIONS, type, target);
  }

  private static String relations(String relations) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + relations
        + "</Relationships>";
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
