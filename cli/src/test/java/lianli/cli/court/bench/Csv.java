package lianli.cli.court.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads truth files: UTF-8, one heading row, no line breaks in cells. */
final class Csv {
  private Csv() {}

  static List<Map<String, String>> rows(Path file) {
    List<Map<String, String>> rows = new ArrayList<>();
    forEach(file, rows::add);
    return rows;
  }

  /** Passes each row by its headings. */
  static void forEach(Path file, Consumer<Map<String, String>> action) {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      List<String> titles = List.of();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> cells = cells(line.replace("\ufeff", ""), ',');
        if (titles.isEmpty()) {
          titles = cells;
          continue;
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < Math.min(titles.size(), cells.size()); i++) {
          row.put(titles.get(i), cells.get(i));
        }
        action.accept(row);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static List<String> cells(String line, char separator) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < line.length(); i++) {
      char next = line.charAt(i);
      if (next == '"') {
        boolean isDoubled = isQuoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (isDoubled) {
          cell.append(next);
          i++;
        } else {
          isQuoted = !isQuoted;
        }
      } else if (next == separator && !isQuoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(next);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
