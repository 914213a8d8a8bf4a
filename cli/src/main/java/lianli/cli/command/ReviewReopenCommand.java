package lianli.cli.command;

import java.util.concurrent.Callable;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.store.OpenRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a draft again that was rejected, or whose entry was taken back. */
@Command(name = "reopen")
public final class ReviewReopenCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "ITEM", descriptionKey = "ITEM")
  private long id;

  @Option(names = "--reason", paramLabel = "TEXT", required = true)
  private String reason = "";

  public ReviewReopenCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (OpenRegistry registry = session.registry().openRegistryForWriting()) {
      Entering.reviews(session, registry).reopen(id, reason);
    }
    session.output().say("Item %d is open again", "核对件 %d 已重新打开", id);
    return ExitCode.DONE.value();
  }
}
