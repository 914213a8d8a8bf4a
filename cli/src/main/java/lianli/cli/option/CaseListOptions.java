package lianli.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lianli.registry.list.ListMapping;
import lianli.registry.list.ListSubject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A court's list, how it is read, and where the rows go that cannot be. */
public final class CaseListOptions {
  @Parameters(paramLabel = "CASES", descriptionKey = "CASES")
  private Path cases = Path.of("");

  @Option(names = "--rejected", paramLabel = "FILE")
  private @Nullable Path rejected;

  @Mixin private ColumnsOptions columns = new ColumnsOptions();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /** The list. */
  public Path file(Path directory) {
    return directory.resolve(cases);
  }

  /** Which column is what, as far as that was said. */
  public ListMapping mapping(Path directory) {
    return columns.mapping(directory, ListSubject.ACTS);
  }

  /** The file for rows that were not matched, if one was named. */
  public Optional<Path> rejected(Path directory) {
    return new ResultFile("--rejected", rejected).beside(List.of(cases), directory, spec);
  }
}
