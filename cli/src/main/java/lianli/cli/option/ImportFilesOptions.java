package lianli.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lianli.registry.intake.ChosenMarriages;
import lianli.registry.intake.SeveralFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Lists to import, what is said about single rows of them, and where is told what became of all.
 */
public final class ImportFilesOptions {
  @Parameters(paramLabel = "FILE", arity = "1..*")
  private List<Path> files = List.of();

  @Option(names = "--marriage", paramLabel = "ROW=ENTRY")
  private Map<Integer, Long> marriages = Map.of();

  @Option(names = "--without-marriage", paramLabel = "ROW", split = ",")
  private Set<Integer> withoutMarriage = Set.of();

  @Option(names = "--report", paramLabel = "FILE")
  private @Nullable Path report;

  @Option(names = "--rejected", paramLabel = "FILE")
  private @Nullable Path rejected;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /** Made by the command line. */
  public ImportFilesOptions() {}

  /** The lists. */
  public SeveralFiles lists(Path directory) {
    return new SeveralFiles(files.stream().map(directory::resolve).toList());
  }

  /**
   * The one file.
   *
   * @throws ParameterException if there are several
   */
  public Path theOne(Path directory) {
    if (files.size() > 1) {
      var commandLine = Objects.requireNonNull(spec).commandLine();
      throw new ParameterException(
          commandLine, commandLine.getResourceBundle().getString("import.decisions.one.file"));
    }
    return directory.resolve(files.getFirst());
  }

  /**
   * Which marriages decrees end, where a person said it.
   *
   * @throws ParameterException if there are several lists: rows are counted in one file
   */
  public ChosenMarriages marriages() {
    boolean saysSomething = !marriages.isEmpty() || !withoutMarriage.isEmpty();
    if (saysSomething && files.size() > 1) {
      var commandLine = Objects.requireNonNull(spec).commandLine();
      throw new ParameterException(
          commandLine, commandLine.getResourceBundle().getString("import.rows.of.one.file"));
    }
    return new ChosenMarriages(marriages, withoutMarriage);
  }

  /** The file that tells what became of every row, if one was named. */
  public Optional<Path> report(Path directory) {
    return new ResultFile("--report", report).beside(files, directory, spec);
  }

  /** The file for rows that were not entered, if one was named. */
  public Optional<Path> rejected(Path directory) {
    return new ResultFile("--rejected", rejected).beside(files, directory, spec);
  }
}
