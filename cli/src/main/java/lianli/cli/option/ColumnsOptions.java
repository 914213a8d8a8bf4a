package lianli.cli.option;

import java.nio.file.Path;
import lianli.registry.list.ListMapping;
import lianli.registry.list.ListSubject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the columns of a list mean, where its headings do not say it or are not found. */
public final class ColumnsOptions {
  @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "mapping")
  private @Nullable Path mapping;

  @Option(names = "--heading-row", paramLabel = "N", descriptionKey = "heading-row")
  private @Nullable Integer headingRow;

  /** Made by the command line. */
  public ColumnsOptions() {}

  /** What was said about the columns of such a list; nothing beyond its headings if nothing was. */
  public ListMapping mapping(Path directory, ListSubject subject) {
    ListMapping told =
        mapping == null
            ? ListMapping.none(subject)
            : ListMapping.read(directory.resolve(mapping), subject);
    return headingRow == null ? told : told.headedBy(headingRow);
  }
}
