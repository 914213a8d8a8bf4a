package lianli.cli.command;

import java.util.concurrent.Callable;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.store.OpenRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a draft aside for good, with a reason. */
@Command(name = "reject")
public final class ReviewRejectCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "ITEM", descriptionKey = "ITEM")
  private long id;

  @Option(names = "--reason", paramLabel = "TEXT", required = true)
  private String reason = "";

  public ReviewRejectCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (OpenRegistry registry = session.registry().openRegistryForWriting()) {
      Entering.reviews(session, registry).reject(id, reason);
    }
    session.output().say("Item %d is rejected", "核对件 %d 不采用，理由已留存", id);
    return ExitCode.DONE.value();
  }
}
