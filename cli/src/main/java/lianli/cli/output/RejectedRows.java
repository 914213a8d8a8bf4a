package lianli.cli.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lianli.registry.file.WholeFile;
import lianli.registry.intake.RowListener;
import lianli.registry.intake.RowOutcome;
import lianli.registry.intake.RowOutcome.Result;
import lianli.registry.list.ListMapping;
import lianli.registry.list.RowsForCorrection;
import lianli.registry.table.TableSink;
import org.jspecify.annotations.Nullable;

/**
 * The rows that were not entered, under the headings of their lists, with the reason beside each: a
 * list to be corrected and imported again.
 */
public final class RejectedRows {
  private static final List<String> NOTES =
      List.of("import.file", "import.row", "import.cell", "import.why");

  private final Locale locale;
  private final @Nullable Path file;
  private final Map<Path, Map<Integer, RowOutcome>> rejected = new LinkedHashMap<>();

  /** Rows that go into this file; nowhere if there is none. */
  public RejectedRows(Locale locale, Optional<Path> file) {
    this.locale = locale;
    this.file = file.orElse(null);
  }

  /** Hears of the rows of one list. */
  public RowListener rowsOf(Path list) {
    if (file == null) {
      return outcome -> {};
    }
    Map<Integer, RowOutcome> rows = rejected.computeIfAbsent(list, path -> new TreeMap<>());
    return outcome -> {
      if (outcome.result() == Result.REJECTED) {
        rows.put(outcome.row(), outcome);
      }
    };
  }

  /** Writes them, once all lists were read. */
  public void write(ListMapping mapping) {
    Path target = file;
    if (target == null) {
      return;
    }
    Map<Path, RowsForCorrection> lists = new LinkedHashMap<>();
    Set<String> headings = new LinkedHashSet<>();
    rejected.forEach(
        (list, rows) -> {
          if (!rows.isEmpty()) {
            RowsForCorrection again = RowsForCorrection.of(list, mapping, rows::containsKey);
            lists.put(list, again);
            headings.addAll(again.headings());
          }
        });
    try (WholeFile aside = WholeFile.begin(target)) {
      try (TableSink table = TableSink.named(target.getFileName().toString(), aside.out())) {
        List<String> header = new ArrayList<>(NOTES);
        header.addAll(headings);
        table.row(header);
        lists.forEach((list, again) -> rows(list, again, headings, table));
      }
      aside.complete();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void rows(Path list, RowsForCorrection again, Set<String> headings, TableSink table) {
    rejected
        .getOrDefault(list, Map.of())
        .forEach(
            (number, outcome) -> {
              List<String> cells = new ArrayList<>();
              cells.add(list.getFileName().toString());
              cells.add(Integer.toString(number));
              cells.add(outcome.cell());
              cells.add(
                  outcome.remarks().stream()
                      .map(remark -> remark.in(locale))
                      .collect(Collectors.joining(locale.equals(Locale.CHINESE) ? "；" : "; ")));
              Map<String, String> told = again.rows().getOrDefault(number, Map.of());
              headings.forEach(heading -> cells.add(told.getOrDefault(heading, "")));
              table.row(cells);
            });
  }
}
