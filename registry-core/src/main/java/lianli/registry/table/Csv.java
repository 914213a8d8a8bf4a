package lianli.registry.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lianli.registry.Said;

/** CSV in UTF-8 or, where it is not that, in GB18030, as office programs here still write it. */
final class Csv {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private Csv() {}

  static TableFile read(Path path) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    Charset charset = StandardCharsets.UTF_8;
    String text;
    try {
      text = decoded(bytes, charset);
    } catch (CharacterCodingException notUtf8) {
      charset = GB18030;
      try {
        text = decoded(bytes, charset);
      } catch (CharacterCodingException neither) {
        throw TableFile.failure(
            path,
            Said.of("it is neither UTF-8 nor GB18030 text", "既不是 UTF-8 也不是 GB18030 文本"),
            Said.of("Save it as CSV in UTF-8, or as XLSX", "请另存为 UTF-8 的 CSV 或 XLSX"),
            neither);
      }
    }
    if (text.indexOf('\0') >= 0) {
      throw TableFile.failure(
          path,
          Said.of("it is no text file", "不是文本文件"),
          Said.of("Save it as CSV in UTF-8, or as XLSX", "请另存为 UTF-8 的 CSV 或 XLSX"),
          null);
    }
    return TableFile.of(
        path, charset.name(), rows(path, text.startsWith("\uFEFF") ? text.substring(1) : text));
  }

  private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  private static List<TableRow> rows(Path path, String text) {
    List<TableRow> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord csv : reader) {
        int number = (int) csv.getStartingLineNumber();
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < csv.getFieldCount(); column++) {
          cells.add(
              new Cell(
                  csv.getField(column).strip(),
                  TableFile.address(column, number),
                  Cell.Content.TEXT));
        }
        rows.add(new TableRow(number, cells));
      }
    } catch (CsvParseException | IOException malformed) {
      throw TableFile.failure(
          path,
          Said.of(
              "a quoted cell does not end after row " + rows.size(),
              "第 " + rows.size() + " 行之后有引号未闭合"),
          Said.of("Correct the quotes in that row", "请更正该行的引号"),
          malformed);
    }
    return rows;
  }
}
