package lianli.registry.fiction;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a file; all cells are text, as careful offices keep numbers of identity cards.
 *
 * @param name of the sheet
 * @param rows the headings first
 */
public record SheetFile(String name, List<List<String>> rows) {
  private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 1, 0, 0);

  public SheetFile {
    rows = List.copyOf(rows);
  }

  /** Headings, then rows. */
  public static SheetFile of(String name, List<String> headings, List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>();
    all.add(headings);
    all.addAll(rows);
    return new SheetFile(name, all);
  }

  /** Comma-separated values. */
  public String csv() {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      rows.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** An XLSX workbook; the same table gives the same bytes. */
  public byte[] xlsx() throws IOException {
    return xlsx(-1, -1, "");
  }

  /** A workbook with a formula in one cell. */
  public byte[] xlsx(int formulaRow, int formulaColumn, String formula) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Lianli", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(name);
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          String cell = rows.get(row).get(column);
          if (row == formulaRow && column == formulaColumn) {
            sheet.formula(row, column, formula);
          } else if (!cell.isEmpty()) {
            sheet.value(row, column, cell);
          }
        }
      }
      sheet.freezePane(0, 1);
    }
    return undated(bytes.toByteArray());
  }

  /** Takes the time of writing out of a workbook, which would differ every time. */
  private static byte[] undated(byte[] workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // Through a file: the writer's entries state their sizes only in the directory at the end.
    Path dated = Files.write(Files.createTempFile("sheet", ".xlsx"), workbook);
    try (ZipFile in = new ZipFile(dated.toFile());
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : java.util.Collections.list(in.entries())) {
        String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        ZipEntry plain = new ZipEntry(entry.getName());
        plain.setTimeLocal(WRITTEN);
        out.putNextEntry(plain);
        out.write(
            text.replaceAll(
                    "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z",
                    "2026-01-01T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    } finally {
      Files.delete(dated);
    }
    return bytes.toByteArray();
  }
}
