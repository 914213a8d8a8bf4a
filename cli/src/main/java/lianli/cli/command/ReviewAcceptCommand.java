package lianli.cli.command;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import lianli.cli.ExitCode;
import lianli.cli.Session;
import lianli.registry.Said;
import lianli.registry.intake.ReviewDesk;
import lianli.registry.ledger.AppendResult;
import lianli.registry.ledger.sqlite.OpenRegistry;
import lianli.registry.ledger.sqlite.RegistryStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Enters a draft as read, or with corrections. */
@Command(name = "accept")
public final class ReviewAcceptCommand implements Callable<Integer> {
  private final Session session;
  private final Function<Session, RegistryStore> stores;

  @Parameters(paramLabel = "ITEM", descriptionKey = "ITEM")
  private long id;

  @Option(names = "--set", paramLabel = "KEY=VALUE")
  private Map<String, String> corrections = Map.of();

  /** A command over the store of the session's home, which is looked up when it runs. */
  public ReviewAcceptCommand(Session session, Function<Session, RegistryStore> stores) {
    this.session = session;
    this.stores = stores;
  }

  @Override
  public Integer call() {
    AppendResult result;
    try (OpenRegistry registry = stores.apply(session).openRegistryForWriting()) {
      result =
          new ReviewDesk(
                  registry.ledger(),
                  registry.reviewQueue(),
                  session.surroundings().clock(),
                  session.author())
              .accept(id, corrections);
    }
    long entry = result.head().sequence();
    session
        .output()
        .say(
            Said.of(
                "Item %d is entry %d".formatted(id, entry),
                "待核 %d 已入库，条目 %d".formatted(id, entry)));
    return ExitCode.DONE.value();
  }
}
