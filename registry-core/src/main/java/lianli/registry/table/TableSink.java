package lianli.registry.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import lianli.registry.file.Unchecked;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table written row by row, as CSV or as a workbook; every cell is text. */
public interface TableSink extends AutoCloseable {
  /** Adds a row; the first is the header. */
  void row(List<String> cells);

  /** Writes what is left; the stream below stays open. */
  @Override
  void close();

  /** A sink for a file of this name: a workbook if it ends in {@code .xlsx}, else CSV. */
  static TableSink named(String fileName, OutputStream out) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? xlsx(out) : csv(out);
  }

  /** CSV in UTF-8 with the byte order mark that office programs look for. */
  static TableSink csv(OutputStream out) {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CsvWriter csv = CsvWriter.builder().build(writer);
    Unchecked.run(() -> writer.write('\uFEFF'));
    return new TableSink() {
      @Override
      public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(TableWriter::harmless).toList());
      }

      @Override
      public void close() {
        try {
          csv.flush();
          writer.flush();
        } catch (IOException failure) {
          throw new UncheckedIOException(failure);
        }
      }
    };
  }

  /** A workbook with one sheet. */
  static TableSink xlsx(OutputStream out) {
    Workbook workbook = new Workbook(out, "Lianli", "1.0");
    Worksheet sheet = workbook.newWorksheet("1");
    return new TableSink() {
      private int rows;

      @Override
      public void row(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
          sheet.value(rows, column, cells.get(column));
          sheet.style(rows, column).format("@").set();
        }
        rows++;
        if (rows % 1_000 == 0) {
          flush(sheet);
        }
      }

      @Override
      public void close() {
        Unchecked.run(() -> workbook.finish());
      }
    };
  }

  private static void flush(Worksheet sheet) {
    Unchecked.run(() -> sheet.flush());
  }
}
