package lianli.registry.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.Said;

/**
 * CSV, separated by commas or, where the headings are, by semicolons or tabs, which office programs
 * write under some settings.
 */
final class Csv implements RawRows {
  private static final int LONGEST_HEADING_LINE = 1 << 16;
  private static final String SEPARATORS = ",;\t";

  private final Path path;
  private final String encoding;
  private final CloseableIterator<CsvRecord> records;
  private int number;

  private Csv(Path path, String encoding, CloseableIterator<CsvRecord> records) {
    this.path = path;
    this.encoding = encoding;
    this.records = records;
  }

  static RawRows open(Path path) throws IOException {
    TextSource text = TextSource.of(path);
    BufferedReader reader = text.open();
    return new Csv(
        path,
        text.encoding(),
        CsvReader.builder()
            .fieldSeparator(separator(reader))
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(reader)
            .iterator());
  }

  /** What stands most often outside quotes in the first line that is not blank. */
  private static char separator(BufferedReader reader) throws IOException {
    reader.mark(LONGEST_HEADING_LINE);
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    boolean blank = true;
    for (int i = 0; i < LONGEST_HEADING_LINE; i++) {
      int character = reader.read();
      if (character < 0 || (!quoted && !blank && (character == '\n' || character == '\r'))) {
        break;
      }
      blank &= Character.isWhitespace(character);
      quoted ^= character == '"';
      int place = SEPARATORS.indexOf(character);
      if (place >= 0 && !quoted) {
        counts[place]++;
      }
    }
    reader.reset();
    int most = 0;
    for (int place = 1; place < counts.length; place++) {
      most = counts[place] > counts[most] ? place : most;
    }
    return SEPARATORS.charAt(most);
  }

  @Override
  public String encoding() {
    return encoding;
  }

  @Override
  public Optional<TableRow> next() {
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      CsvRecord record = records.next();
      number++;
      List<Cell> cells = new ArrayList<>(record.getFieldCount());
      for (int column = 0; column < record.getFieldCount(); column++) {
        String text = TableWriter.unguarded(record.getField(column).strip());
        cells.add(new Cell(text, TableFile.address(column, number), Cell.Content.TEXT));
      }
      return Optional.of(new TableRow(number, cells));
    } catch (CsvParseException | UncheckedIOException malformed) {
      throw TableFile.failure(
          path,
          Said.of(
              "a quoted cell does not end, or is larger than 16 MiB, after row " + number,
              "第 " + number + " 行之后有引号未闭合，或单元格超过 16 MiB"),
          Said.of("Correct the quotes in that row", "请更正该行的引号"),
          malformed);
    }
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
