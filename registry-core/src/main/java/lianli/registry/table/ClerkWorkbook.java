package lianli.registry.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lianli.registry.table.PlannedSheet.Column;
import lianli.registry.table.PlannedSheet.Kind;
import lianli.registry.table.PlannedSheet.PlannedCell;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook that people fill in: fixed headings, a filter, lists to choose from, columns that the
 * program alone reads hidden. Every cell is text. The same sheets give the same bytes.
 */
public final class ClerkWorkbook {
  /** Any one time: a workbook that says when it was written differs from itself. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final Pattern MADE =
      Pattern.compile("(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)");

  private static final String LINE = "BFBFBF";

  /** Characters that fit a page. */
  private static final int ACROSS = 190;

  private ClerkWorkbook() {}

  /** Writes the sheets in their order; the stream stays open. */
  public static void write(OutputStream out, String title, List<PlannedSheet> sheets)
      throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(written, "Lianli", "1.0")) {
      workbook.properties().setTitle(title);
      workbook.setGlobalDefaultFont("Microsoft YaHei", 10);
      for (PlannedSheet sheet : sheets) {
        fill(workbook.newWorksheet(sheet.name()), sheet);
      }
    }
    withoutTime(written.toByteArray(), out);
  }

  private static void fill(Worksheet page, PlannedSheet sheet) {
    List<Column> columns = sheet.columns();
    for (int column = 0; column < columns.size(); column++) {
      Column planned = columns.get(column);
      page.width(column, Math.min(planned.width(), 80));
      if (planned.kind() == Kind.HIDDEN) {
        page.hideColumn(column);
      }
      page.value(0, column, planned.title());
      bordered(page.style(0, column))
          .bold()
          .wrapText(true)
          .fillColor(headingColour(planned.kind()))
          .verticalAlignment("center")
          .horizontalAlignment("center")
          .format("@")
          .set();
    }
    for (int row = 0; row < sheet.rows().size(); row++) {
      List<PlannedCell> cells = sheet.rows().get(row);
      for (int column = 0; column < columns.size(); column++) {
        PlannedCell cell = column < cells.size() ? cells.get(column) : PlannedCell.plain("");
        write(page, row + 1, column, cell, columns.get(column).kind());
      }
    }
    page.rowHeight(0, 32);
    page.freezePane(sheet.fixed(), 1);
    if (!sheet.rows().isEmpty()) {
      page.setAutoFilter(0, 0, sheet.rows().size(), columns.size() - 1);
      for (int column = 0; column < columns.size(); column++) {
        choose(page, column, columns.get(column), sheet.rows().size());
      }
    }
    page.pageOrientation("landscape");
    page.paperSize(PaperSize.A3_PAPER);
    page.setFitToPage(true);
    page.fitToWidth((short) pagesAcross(sheet));
    page.fitToHeight((short) 0);
    page.repeatRows(0);
    if (sheet.fixed() > 0) {
      page.repeatCols(0, sheet.fixed() - 1);
    }
    page.footer("&A  &P/&N", Position.CENTER);
  }

  /** So many pages beside each other that what is printed can be read. */
  private static int pagesAcross(PlannedSheet sheet) {
    int width =
        sheet.columns().stream()
            .filter(column -> column.kind() != Kind.HIDDEN)
            .mapToInt(Column::width)
            .sum();
    return Math.max(1, (width + ACROSS - 1) / ACROSS);
  }

  private static void write(Worksheet page, int row, int column, PlannedCell cell, Kind kind) {
    if (!cell.text().isEmpty()) {
      page.value(row, column, cell.text());
    }
    StyleSetter style = bordered(page.style(row, column)).format("@").verticalAlignment("top");
    if (kind != Kind.HIDDEN) {
      style.wrapText(true);
    }
    if (cell.isMarked()) {
      style.fillColor("FFD9B3").bold();
    } else if (kind == Kind.ASKED) {
      style.fillColor("FFFBE0");
    }
    style.set();
  }

  private static StyleSetter bordered(StyleSetter style) {
    for (BorderSide side : List.of(BorderSide.BOTTOM, BorderSide.RIGHT)) {
      style.borderStyle(side, BorderStyle.THIN).borderColor(side, LINE);
    }
    return style;
  }

  private static String headingColour(Kind kind) {
    return switch (kind) {
      case STATED -> "DCE6F1";
      case ON_FILE -> "E2EFDA";
      case TOLD, HIDDEN -> "EDEDED";
      case ASKED -> "FFE699";
    };
  }

  private static void choose(Worksheet page, int column, Column planned, int rows) {
    if (!planned.choices().isEmpty()) {
      page.range(1, column, rows, column)
          .validateWithListByFormula("\"" + String.join(",", planned.choices()) + "\"")
          .allowBlank(true)
          .showDropdown(true)
          .errorStyle(DataValidationErrorStyle.STOP)
          .errorTitle(planned.title())
          .error(String.join(" / ", planned.choices()))
          .showErrorMessage(true);
    }
  }

  /** The same parts in the same order, none of which tells when it was made. */
  private static void withoutTime(byte[] written, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<String, byte[]> part : PackedParts.of(written).entrySet()) {
      byte[] content = part.getValue();
      if (part.getKey().equals("docProps/core.xml")) {
        String told = new String(content, StandardCharsets.UTF_8);
        content =
            MADE.matcher(told)
                .replaceAll("$11980-01-01T00:00:00Z$3")
                .getBytes(StandardCharsets.UTF_8);
      }
      ZipEntry same = new ZipEntry(part.getKey());
      same.setTimeLocal(NO_TIME);
      zip.putNextEntry(same);
      zip.write(content);
      zip.closeEntry();
    }
    zip.finish();
  }
}
