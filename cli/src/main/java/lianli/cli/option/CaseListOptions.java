package lianli.cli.option;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import lianli.registry.list.ListMapping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A court's list, how it is read, and where the rows go that cannot be. */
public final class CaseListOptions {
  @Parameters(paramLabel = "CASES", descriptionKey = "CASES")
  private Path cases = Path.of("");

  @Option(names = "--mapping", paramLabel = "FILE")
  private @Nullable Path mappingFile;

  @Option(names = "--rejected", paramLabel = "FILE")
  private @Nullable Path rejectedFile;

  @Mixin private HeadingRowOption headings = new HeadingRowOption();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /** The list. */
  public Path file(Path directory) {
    return directory.resolve(cases);
  }

  /** Which column is what, as far as that was said. */
  public ListMapping mapping(Path directory) {
    ListMapping mapping =
        mappingFile == null ? ListMapping.none() : ListMapping.read(directory.resolve(mappingFile));
    return headings.row().isPresent() ? mapping.headedBy(headings.row().getAsInt()) : mapping;
  }

  /**
   * The file for rows that were not matched, if one was named.
   *
   * @throws ParameterException if it is the list itself
   */
  public Optional<Path> rejected(Path directory) {
    if (rejectedFile == null) {
      return Optional.empty();
    }
    Path target = directory.resolve(rejectedFile);
    if (file(directory).normalize().equals(target.normalize())) {
      var commandLine = Objects.requireNonNull(spec).commandLine();
      throw new ParameterException(
          commandLine,
          commandLine
              .getResourceBundle()
              .getString("import.report.is.list")
              .replace("--report", "--rejected"));
    }
    return Optional.of(target);
  }
}
