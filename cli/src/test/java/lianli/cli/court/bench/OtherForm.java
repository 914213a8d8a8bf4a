package lianli.cli.court.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import lianli.registry.table.Cell;
import lianli.registry.table.SheetTexts;
import lianli.registry.table.TableRow;
import lianli.registry.table.TableWriter;

/**
 * The same lists once more: workbooks as CSV and the other way round, their rows in the opposite
 * order, plaintiff and defendant exchanged. Nothing of that may change what is found.
 */
final class OtherForm {
  private final List<Path> files = new ArrayList<>();
  private final Map<TruthLine, String> places = new LinkedHashMap<>();
  private int lists;

  private OtherForm() {}

  /** Writes them; a list that cannot be turned so stays as it is. */
  static OtherForm of(List<Path> lists, List<TruthLine> truth, Path directory) throws IOException {
    Files.createDirectories(directory);
    OtherForm other = new OtherForm();
    for (Path list : lists) {
      String name = list.getFileName().toString();
      other.write(
          list, truth.stream().filter(line -> line.file().equals(name)).toList(), directory);
    }
    return other;
  }

  private void write(Path list, List<TruthLine> truth, Path directory) throws IOException {
    List<TruthLine> lines = truth.stream().sorted(Comparator.comparingInt(TruthLine::row)).toList();
    Set<Integer> cases = new HashSet<>();
    lines.forEach(line -> cases.add(line.row()));
    Map<Integer, List<String>> texts = new TreeMap<>();
    cells(list)
        .forEach(
            (row, cells) ->
                texts.put(
                    row,
                    cases.contains(row) ? cells : cells.stream().map(OtherForm::head).toList()));
    if (!texts.keySet().containsAll(cases)) {
      files.add(list);
      return;
    }
    boolean isWorkbook = list.toString().endsWith(".xlsx");
    String name = list.getFileName().toString().replaceAll("[.][a-z]+$", "");
    Path file = directory.resolve(name + (isWorkbook ? ".csv" : ".xlsx"));
    Map<Integer, Integer> from = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      int row = lines.get(lines.size() - 1 - i).row();
      from.put(row, lines.get(i).row());
      places.put(lines.get(i), TruthLine.place(file.getFileName().toString(), row));
    }
    List<List<String>> written = new ArrayList<>();
    int last = texts.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    for (int row = 1; row <= last; row++) {
      written.add(texts.getOrDefault(from.getOrDefault(row, row), List.of()));
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      if (isWorkbook) {
        TableWriter.csv(out, written.getFirst(), written.subList(1, written.size()));
      } else {
        TableWriter.xlsx(out, "list", written.getFirst(), written.subList(1, written.size()));
      }
    }
    files.add(file);
    lists++;
  }

  List<Path> files() {
    return files;
  }

  /** How many lists could be turned. */
  int lists() {
    return lists;
  }

  int lines() {
    return places.size();
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
  long differing(Map<String, Found> before, Map<String, Found> after, PrintStream out, int most) {
    List<String> differing = new ArrayList<>();
    places.forEach(
        (line, place) -> {
          Found one = before.get(line.place());
          Found other = after.get(place);
          boolean isRepeated =
              (one != null && one.isDuplicate()) || (other != null && other.isDuplicate());
          if (!isRepeated && !Objects.equals(one, other)) {
            differing.add(one + ", " + other + ": " + line.told());
          }
        });
    LinkTally.listed(out, "otherwise", differing, most);
    return differing.size();
  }
}
