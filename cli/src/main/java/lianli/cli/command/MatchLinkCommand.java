package lianli.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lianli.cli.option.MatchModelOptions;
import lianli.cli.option.MatchResultOptions;
import lianli.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the records of one list in another. */
@Command(name = "link")
public final class MatchLinkCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", paramLabel = "LIST", descriptionKey = "match.LIST")
  private Path first = Path.of("");

  @Parameters(index = "1", paramLabel = "REGISTER", descriptionKey = "match.REGISTER")
  private Path second = Path.of("");

  @Mixin private MatchModelOptions models = new MatchModelOptions();

  @Option(names = "--one-to-one")
  private boolean oneToOne;

  @Mixin private MatchResultOptions results = new MatchResultOptions();

  /** A command of this session. */
  public MatchLinkCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return new MatchWork(session).run(List.of(first, second), models, results, oneToOne);
  }
}
