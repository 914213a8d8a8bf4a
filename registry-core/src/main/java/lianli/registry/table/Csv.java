package lianli.registry.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.file.Unchecked;

/**
 * CSV, separated by commas or, where the headings are, by semicolons or tabs, which office programs
 * write under some settings.
 */
final class Csv implements RawRows {
  private static final int LOOKED_AT = 1 << 16;
  private static final String SEPARATORS = ",;\t";

  private final Path path;
  private final TextSource text;
  private final BufferedReader reader;
  private final CsvParser parser;
  private int number;

  private Csv(Path path, TextSource text, BufferedReader reader, CsvParser parser) {
    this.path = path;
    this.text = text;
    this.reader = reader;
    this.parser = parser;
  }

  static RawRows open(Path path) throws IOException {
    return open(path, TextSource.of(path));
  }

  private static RawRows open(Path path, TextSource text) throws IOException {
    BufferedReader reader = text.open();
    try {
      return new Csv(path, text, reader, new CsvParser(reader, separator(reader)));
    } catch (IOException | RuntimeException failure) {
      reader.close();
      throw failure;
    }
  }

  /**
   * What stands most often outside quotes in the line that has most of it, among the first lines: a
   * title above the headings has none.
   */
  private static char separator(BufferedReader reader) throws IOException {
    reader.mark(LOOKED_AT);
    int[] counts = new int[SEPARATORS.length()];
    int[] most = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = 0; i < LOOKED_AT - 1; i++) {
      int character = reader.read();
      if (character < 0 || (!quoted && (character == '\n' || character == '\r'))) {
        for (int place = 0; place < counts.length; place++) {
          most[place] = Math.max(most[place], counts[place]);
          counts[place] = 0;
        }
        // The headings are the first line with several cells; what comes below may be text.
        if (character < 0 || most[0] + most[1] + most[2] > 1) {
          break;
        }
      }
      quoted ^= character == '"';
      int place = SEPARATORS.indexOf(character);
      if (place >= 0 && !quoted) {
        counts[place]++;
      }
    }
    reader.reset();
    int best = 0;
    for (int place = 1; place < most.length; place++) {
      best = most[place] > most[best] ? place : best;
    }
    return SEPARATORS.charAt(best);
  }

  @Override
  public String encoding() {
    return text.encoding();
  }

  @Override
  public Optional<TableRow> next() {
    try {
      Optional<List<String>> record = parser.next();
      if (record.isEmpty()) {
        return Optional.empty();
      }
      number++;
      List<Cell> cells = new ArrayList<>(record.get().size());
      for (String written : record.get()) {
        cells.add(
            Cell.ofText(
                TableWriter.unguarded(written.strip()), TableFile.address(cells.size(), number)));
      }
      return Optional.of(new TableRow(number, cells));
    } catch (CsvParser.QuoteException slip) {
      throw TableFile.failure(
          path,
          slip.why(),
          BilingualText.of(
              "Correct the quotes in line %s; nothing of the file was entered",
              "请更正第 %s 行的引号；该文件未读取任何内容", slip.line()),
          slip);
    } catch (IOException failure) {
      throw TableFile.unreadable(path, failure);
    }
  }

  @Override
  public RawRows again() throws IOException {
    close();
    return open(path, text);
  }

  @Override
  public void close() {
    Unchecked.run(() -> reader.close());
  }
}
