package lianli.registry.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import lianli.registry.file.Unchecked;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables. Every cell is text: identity numbers keep their digits. */
public final class TableWriter {
  private static final Pattern GUARDED = Pattern.compile("'*[=+\\-@\t\r]");

  private TableWriter() {}

  /** The same CSV as a text, without a line break at its end. */
  public static String csv(List<String> header, List<List<String>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Unchecked.run(() -> csv(bytes, header, rows));
    return bytes.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  /** Writes CSV in UTF-8 with the byte order mark that office programs look for. */
  public static void csv(OutputStream out, List<String> header, List<List<String>> rows)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    CsvWriter csv = CsvWriter.builder().build(writer);
    csv.writeRecord(header);
    for (List<String> row : rows) {
      csv.writeRecord(row.stream().map(TableWriter::harmless).toList());
    }
    csv.flush();
    writer.flush();
  }

  /** Writes a workbook with one sheet. */
  public static void xlsx(
      OutputStream out, String sheetName, List<String> header, List<List<String>> rows)
      throws IOException {
    try (Workbook workbook = new Workbook(out, "Lianli", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(sheetName);
      for (int column = 0; column < header.size(); column++) {
        sheet.value(0, column, header.get(column));
        sheet.style(0, column).bold().set();
      }
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          sheet.value(row + 1, column, rows.get(row).get(column));
          sheet.style(row + 1, column).format("@").set();
        }
      }
      sheet.freezePane(0, 1);
    }
  }

  /**
   * A cell that a spreadsheet would run as a formula is marked as text (CWE-1236). What looks
   * marked already is marked once more, so that {@link #unguarded} gives every text back.
   */
  static String harmless(String cell) {
    return GUARDED.matcher(cell).lookingAt() ? "'" + cell : cell;
  }

  /** The text under a mark. */
  static String unguarded(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == '\'' && GUARDED.matcher(cell).lookingAt()
        ? cell.substring(1)
        : cell;
  }
}
