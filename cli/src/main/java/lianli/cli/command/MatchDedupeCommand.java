package lianli.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lianli.cli.option.MatchModelOptions;
import lianli.cli.option.MatchResultOptions;
import lianli.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Finds records of one list that are about the same person or thing. */
@Command(name = "dedupe")
public final class MatchDedupeCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "LIST", descriptionKey = "match.LIST")
  private Path list = Path.of("");

  @Mixin private MatchModelOptions models = new MatchModelOptions();

  @Mixin private MatchResultOptions results = new MatchResultOptions();

  /** A command of this session. */
  public MatchDedupeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return new MatchWork(session).run(List.of(list), models, results, false);
  }
}
