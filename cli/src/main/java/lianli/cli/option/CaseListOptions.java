package lianli.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lianli.registry.list.ListMapping;
import lianli.registry.list.ListSubject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A court's lists, how they are read, and where the rows go that cannot be. */
public final class CaseListOptions {
  @Parameters(paramLabel = "CASES", descriptionKey = "CASES", arity = "1..*")
  private List<Path> cases = List.of();

  @Option(names = "--rejected", paramLabel = "FILE")
  private @Nullable Path rejected;

  @Mixin private ColumnsOptions columns = new ColumnsOptions();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /**
   * The lists: those named, and those in folders that were named.
   *
   * @param unread hears of files in folders that are no lists by their names
   */
  public List<Path> files(Path directory, Consumer<Path> unread) {
    return ListFolder.files(cases.stream().map(directory::resolve).toList(), unread);
  }

  /** Which column is what, as far as that was said. */
  public ListMapping mapping(Path directory) {
    return columns.mapping(directory, ListSubject.ACTS);
  }

  /** The file for rows that were not matched, if one was named. */
  public Optional<Path> rejected(List<Path> lists, Path directory) {
    return new ResultFile("--rejected", rejected).beside(lists, directory, spec);
  }
}
