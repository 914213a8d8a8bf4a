package lianli.cli.command;

import java.util.concurrent.Callable;
import java.util.function.Function;
import lianli.cli.ExitCode;
import lianli.cli.Session;
import lianli.registry.Said;
import lianli.registry.intake.ReviewDesk;
import lianli.registry.store.OpenRegistry;
import lianli.registry.store.RegistryStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a draft again that was rejected, or whose entry was taken back. */
@Command(name = "reopen")
public final class ReviewReopenCommand implements Callable<Integer> {
  private final Session session;
  private final Function<Session, RegistryStore> stores;

  @Parameters(paramLabel = "ITEM", descriptionKey = "ITEM")
  private long id;

  @Option(names = "--reason", paramLabel = "TEXT", required = true)
  private String reason = "";

  /** A command over the store of the session's home, which is looked up when it runs. */
  public ReviewReopenCommand(Session session, Function<Session, RegistryStore> stores) {
    this.session = session;
    this.stores = stores;
  }

  @Override
  public Integer call() {
    try (OpenRegistry registry = stores.apply(session).openRegistryForWriting()) {
      new ReviewDesk(
              registry.ledger(),
              registry.reviewQueue(),
              session.surroundings().clock(),
              session.author())
          .reopen(id, reason);
    }
    session
        .output()
        .say(Said.of("Item %d is open again".formatted(id), "核对件 %d 已重新打开".formatted(id)));
    return ExitCode.DONE.value();
  }
}
