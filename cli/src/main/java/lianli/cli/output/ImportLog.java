package lianli.cli.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lianli.registry.BilingualText;
import lianli.registry.RegistryException;
import lianli.registry.file.Unchecked;
import lianli.registry.file.WholeFile;
import lianli.registry.intake.RowListener;
import lianli.registry.intake.RowOutcome;
import lianli.registry.table.TableSink;
import org.jspecify.annotations.Nullable;

/**
 * What became of every row of every list, written row by row: as a workbook if the file is named
 * so, else as CSV. What was settled before a failure is kept, since it is entered.
 */
public final class ImportLog implements AutoCloseable {
  private final Locale locale;
  private final @Nullable WholeFile file;
  private final @Nullable TableSink table;

  private ImportLog(Locale locale, @Nullable WholeFile file, @Nullable TableSink table) {
    this.locale = locale;
    this.file = file;
    this.table = table;
  }

  /** A log in this file; one that writes nothing if there is none. */
  public static ImportLog of(Locale locale, Optional<Path> path) {
    if (path.isEmpty()) {
      return new ImportLog(locale, null, null);
    }
    WholeFile file = begin(path.get());
    TableSink table = TableSink.named(path.get().getFileName().toString(), file.out());
    table.row(List.of("file", "row", "cell", "result", "why", "ends_entry"));
    return new ImportLog(locale, file, table);
  }

  private static WholeFile begin(Path path) {
    return Unchecked.get(() -> WholeFile.begin(path));
  }

  /** Hears of the rows of one list. */
  public RowListener rowsOf(Path list) {
    TableSink rows = table;
    return rows == null
        ? outcome -> {}
        : outcome ->
            rows.row(
                List.of(
                    list.getFileName().toString(),
                    outcome.row() == 0 ? "" : Integer.toString(outcome.row()),
                    outcome.cell(),
                    result(outcome),
                    outcome.remarks().stream()
                        .map(remark -> remark.in(locale))
                        .collect(Collectors.joining(locale.equals(Locale.CHINESE) ? "；" : "; ")),
                    outcome
                        .ends()
                        .map(marriage -> marriage.entry() == 0 ? "" : "" + marriage.entry())
                        .orElse("")));
  }

  /** Notes a list of which nothing could be read. */
  public void unusable(Path list, RegistryException why) {
    if (table != null) {
      table.row(
          List.of(
              list.getFileName().toString(),
              "",
              "",
              RowOutcome.Result.REJECTED.name().toLowerCase(Locale.ROOT),
              BilingualText.of(why.why().english(), why.why().chinese()).in(locale),
              ""));
    }
  }

  private static String result(RowOutcome outcome) {
    return outcome.result().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    if (table != null && file != null) {
      try (file) {
        table.close();
        file.complete();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
