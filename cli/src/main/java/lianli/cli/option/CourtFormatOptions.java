package lianli.cli.option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lianli.cli.output.CourtFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** In which form the result of matching a court's list is given, and where. */
public final class CourtFormatOptions {
  @Option(names = "--format", paramLabel = "table|csv|xlsx|html|json|jsonl")
  private CourtFormat format = CourtFormat.TABLE;

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable Path out;

  @Option(names = "--xlsx", paramLabel = "FILE")
  private @Nullable Path xlsx;

  @Option(names = "--html", paramLabel = "FILE")
  private @Nullable Path html;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /**
   * The files that are to be written, each with its form.
   *
   * @param lists that are read, in whose place nothing is written
   * @throws ParameterException if a workbook would go to the screen, or over a list
   */
  public Map<Path, CourtFormat> files(List<Path> lists, Path directory) {
    if ((format == CourtFormat.XLSX || format == CourtFormat.HTML) && out == null) {
      var commandLine = Objects.requireNonNull(spec).commandLine();
      throw new ParameterException(
          commandLine, commandLine.getResourceBundle().getString("court.needs.out"));
    }
    Map<Path, CourtFormat> files = new LinkedHashMap<>();
    add(files, new ResultFile("--out", out), format, lists, directory);
    add(files, new ResultFile("--xlsx", xlsx), CourtFormat.XLSX, lists, directory);
    add(files, new ResultFile("--html", html), CourtFormat.HTML, lists, directory);
    return files;
  }

  private void add(
      Map<Path, CourtFormat> files,
      ResultFile file,
      CourtFormat form,
      List<Path> lists,
      Path directory) {
    file.beside(lists, directory, spec).ifPresent(target -> files.put(target, form));
  }

  /** The form of what is shown where results go; empty if all of it goes to a file. */
  public Optional<CourtFormat> shown() {
    return out == null ? Optional.of(format) : Optional.empty();
  }
}
