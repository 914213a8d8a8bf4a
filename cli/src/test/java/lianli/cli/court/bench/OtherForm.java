package lianli.cli.court.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lianli.registry.table.Cell;
import lianli.registry.table.SheetTexts;
import lianli.registry.table.TableRow;
import lianli.registry.table.TableWriter;

/**
 * The same list once more: a workbook as CSV and the other way round, its rows in the opposite
 * order, plaintiff and defendant exchanged. Nothing of that may change what is found.
 */
final class OtherForm {
  private final Path file;
  private final Map<Integer, Integer> rowOfRow;

  private OtherForm(Path file, Map<Integer, Integer> rowOfRow) {
    this.file = file;
    this.rowOfRow = rowOfRow;
  }

  Path file() {
    return file;
  }

  /**
   * Writes it.
   *
   * @param truth of this list; its rows are those that change places
   */
  static Optional<OtherForm> of(Path list, List<TruthLine> truth, Path directory) {
    Set<Integer> cases =
        truth.stream().map(TruthLine::row).collect(Collectors.toCollection(TreeSet::new));
    List<Integer> order = new ArrayList<>(cases);
    Map<Integer, List<String>> texts = new TreeMap<>();
    cells(list)
        .forEach(
            (row, cells) ->
                texts.put(
                    row,
                    cases.contains(row) ? cells : cells.stream().map(OtherForm::head).toList()));
    if (!texts.keySet().containsAll(cases)) {
      return Optional.empty();
    }
    Map<Integer, Integer> rowOfRow = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      rowOfRow.put(order.get(i), order.get(order.size() - 1 - i));
    }
    List<List<String>> written = new ArrayList<>();
    int last = texts.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    for (int row = 1; row <= last; row++) {
      written.add(texts.getOrDefault(rowOfRow.getOrDefault(row, row), List.of()));
    }
    boolean isWorkbook = list.toString().endsWith(".xlsx");
    Path file = directory.resolve(isWorkbook ? "other.csv" : "other.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      if (isWorkbook) {
        TableWriter.csv(out, written.getFirst(), written.subList(1, written.size()));
      } else {
        TableWriter.xlsx(out, "list", written.getFirst(), written.subList(1, written.size()));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return Optional.of(new OtherForm(file, rowOfRow));
  }

  /** By physical row; nothing if a cell goes on in the next row. */
  private static Map<Integer, List<String>> cells(Path list) {
    Map<Integer, List<String>> cells = new TreeMap<>();
    if (list.toString().endsWith(".xlsx")) {
      for (TableRow row : SheetTexts.read(list).getFirst().rows()) {
        cells.put(row.number(), row.cells().stream().map(OtherForm::text).toList());
      }
      return cells;
    }
    try {
      String text = decoded(Files.readAllBytes(list));
      List<String> rows = text.lines().toList();
      char separator =
          text.chars().filter(each -> each == '\t').count() > rows.size()
              ? '\t'
              : text.chars().filter(each -> each == ';').count() > rows.size() ? ';' : ',';
      for (int i = 0; i < rows.size(); i++) {
        if (rows.get(i).chars().filter(each -> each == '"').count() % 2 == 1) {
          return Map.of();
        }
        cells.put(i + 1, Csv.cells(rows.get(i).replace("\ufeff", ""), separator));
      }
      return cells;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }

  private static String text(Cell cell) {
    return cell.serial().map(date -> date.text()).orElse(cell.text());
  }

  private static String head(String text) {
    return text.replace("原告", "\t").replace("被告", "原告").replace("\t", "被告");
  }

  /**
   * How many of the lines were found otherwise; those that repeat another, or are repeated, are
   * left out, since which of two comes first is what the order says.
   */
  long differing(List<TruthLine> truth, Map<Integer, Found> before, Map<Integer, Found> after) {
    return truth.stream()
        .filter(line -> !isRepeated(before.get(line.row())))
        .filter(line -> !isRepeated(after.get(rowOfRow.get(line.row()))))
        .filter(
            line ->
                !String.valueOf(before.get(line.row()))
                    .equals(String.valueOf(after.get(rowOfRow.get(line.row())))))
        .count();
  }

  private static boolean isRepeated(@org.jspecify.annotations.Nullable Found found) {
    return found != null && found.isDuplicate();
  }
}
