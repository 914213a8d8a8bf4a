package lianli.cli.court;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import lianli.registry.table.ClerkWorkbook;
import lianli.registry.table.PlannedSheet;
import lianli.registry.table.PlannedSheet.Column;
import lianli.registry.table.PlannedSheet.PlannedCell;
import lianli.registry.table.SheetTexts;
import lianli.registry.table.TableRow;
import lianli.registry.table.TableWriter;
import org.jspecify.annotations.Nullable;

/** A clerk at the workbook. */
public final class FilledIn {
  private FilledIn() {}

  /** What a clerk writes beside a line, by the title of the column; nothing if they pass it by. */
  public interface Clerk extends BiFunction<String, Map<String, String>, Map<String, String>> {}

  /**
   * Writes the decisions of a clerk, who sees a line's case number and its cells, as a workbook.
   */
  public static void workbook(Path from, Path to, Clerk clerk) {
    rewritten(from, to, sheet -> filled(sheet, clerk));
  }

  /** Writes a workbook with other rows: null for a sheet that is taken out. */
  public static void rewritten(
      Path from, Path to, Function<SheetTexts, @Nullable List<List<String>>> change) {
    List<PlannedSheet> sheets = new ArrayList<>();
    for (SheetTexts sheet : SheetTexts.read(from)) {
      List<List<String>> rows = change.apply(sheet);
      if (rows != null && !rows.isEmpty()) {
        int width = rows.stream().mapToInt(List::size).max().orElseThrow();
        while (rows.getFirst().size() < width) {
          rows.getFirst().add("");
        }
        sheets.add(
            new PlannedSheet(
                sheet.name(),
                rows.getFirst().stream()
                    .map(title -> new Column(title, PlannedSheet.Kind.TOLD, 12))
                    .toList(),
                rows.subList(1, rows.size()).stream()
                    .map(row -> row.stream().map(PlannedCell::plain).toList())
                    .toList(),
                1));
      }
    }
    try (OutputStream out = Files.newOutputStream(to)) {
      ClerkWorkbook.write(out, "filled in", sheets);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The same of one sheet, saved as CSV. */
  public static void csv(Path from, String sheetName, Path to, Clerk clerk) {
    for (SheetTexts sheet : SheetTexts.read(from)) {
      if (sheet.name().equals(sheetName)) {
        List<List<String>> rows = filled(sheet, clerk);
        try (OutputStream out = Files.newOutputStream(to)) {
          TableWriter.csv(out, rows.getFirst(), rows.subList(1, rows.size()));
        } catch (IOException failure) {
          throw new UncheckedIOException(failure);
        }
      }
    }
  }

  /** The rows of a sheet with what a clerk wrote. */
  static List<List<String>> filled(SheetTexts sheet, Clerk clerk) {
    List<List<String>> rows = new ArrayList<>();
    for (TableRow row : sheet.rows()) {
      List<String> texts = new ArrayList<>(row.cells().stream().map(cell -> cell.text()).toList());
      if (!rows.isEmpty()) {
        List<String> titles = rows.getFirst();
        Map<String, String> told = new HashMap<>();
        while (texts.size() < titles.size()) {
          texts.add("");
        }
        for (int i = 0; i < titles.size(); i++) {
          told.put(titles.get(i), texts.get(i));
        }
        clerk
            .apply(told.getOrDefault("Case number", ""), told)
            .forEach(
                (title, text) -> {
                  if (titles.contains(title)) {
                    texts.set(titles.indexOf(title), text);
                  }
                });
      }
      rows.add(texts);
    }
    return rows;
  }
}
