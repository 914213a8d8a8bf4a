package lianli.cli.option;

import java.nio.file.Path;
import lianli.registry.list.ListMapping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the columns of a list mean, where its headings do not say it or are not found. */
public final class ColumnsOptions {
  @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "mapping")
  private @Nullable Path mapping;

  @Mixin private HeadingRowOption headings = new HeadingRowOption();

  /** Made by the command line. */
  public ColumnsOptions() {}

  /** What was said about them; nothing beyond the headings if nothing was. */
  public ListMapping mapping(Path directory) {
    ListMapping told =
        mapping == null ? ListMapping.none() : ListMapping.read(directory.resolve(mapping));
    return headings.row().isPresent() ? told.headedBy(headings.row().getAsInt()) : told;
  }
}
