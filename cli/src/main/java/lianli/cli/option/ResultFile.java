package lianli.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * A file that a command writes beside what it reads.
 *
 * @param option that names it
 * @param name as it was typed
 */
record ResultFile(String option, @Nullable Path name) {

  /**
   * Where it is written, if it was named: never in the place of a list that is read.
   *
   * @throws ParameterException if it is one of these lists
   */
  Optional<Path> beside(List<Path> lists, Path directory, @Nullable CommandSpec spec) {
    if (name == null) {
      return Optional.empty();
    }
    Path file = directory.resolve(name);
    for (Path list : lists) {
      if (directory.resolve(list).normalize().equals(file.normalize())) {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        throw new ParameterException(
            commandLine,
            commandLine
                .getResourceBundle()
                .getString("import.report.is.list")
                .replace("--report", option));
      }
    }
    return Optional.of(file);
  }
}
