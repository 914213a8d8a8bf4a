package lianli.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which pairs a person looks at, how many people do, and where what they say is kept. */
public final class MatchReviewOptions {
  @Option(names = "--log", paramLabel = "FILE")
  private @Nullable Path log;

  @Option(names = "--double")
  private boolean isDouble;

  @Option(names = "--all")
  private boolean areAll;

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable Path out;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /** Made by the command line. */
  public MatchReviewOptions() {}

  /**
   * Where answers are kept: beside the list, unless a file was named.
   *
   * @throws ParameterException if there are several lists, and no file was named
   */
  public Path log(List<Path> lists, Path directory) {
    if (log != null) {
      return directory.resolve(log);
    }
    if (lists.size() > 1) {
      var commandLine = Objects.requireNonNull(spec).commandLine();
      throw new ParameterException(
          commandLine, commandLine.getResourceBundle().getString("match.review.needs.log"));
    }
    Path list = lists.getFirst();
    return list.resolveSibling(list.getFileName() + ".review.jsonl");
  }

  /** Whether two people look at each pair. */
  public boolean isDouble() {
    return isDouble;
  }

  /** Whether pairs that were linked by themselves are looked at, too. */
  public boolean areAll() {
    return areAll;
  }

  /** The file of decisions, if one was named. */
  public Optional<Path> out(List<Path> lists, Path directory) {
    return new ResultFile("--out", out).beside(lists, directory, spec);
  }
}
