package lianli.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lianli.index.list.TruthSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the pairs are written, and against what they are counted. */
public final class MatchResultOptions {
  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "match.out")
  private @Nullable Path out;

  @Option(names = "--truth", paramLabel = "COLUMN|FILE", descriptionKey = "match.truth")
  private @Nullable String truth;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** The file for the pairs, if one was named: never one of the lists. */
  public Optional<Path> file(List<Path> lists, Path directory) {
    return new ResultFile("--out", out).beside(lists, directory, command);
  }

  /** Where the truth stands, if it was said. */
  public Optional<TruthSource> truth(Path directory) {
    return Optional.ofNullable(truth).map(told -> TruthSource.of(told, directory));
  }
}
