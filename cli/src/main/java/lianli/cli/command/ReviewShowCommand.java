package lianli.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import lianli.cli.option.RequesterOptions;
import lianli.cli.output.ReviewItemView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.disclosure.AnswerLevel;
import lianli.registry.intake.ReviewItem;
import lianli.registry.intake.UnknownItem;
import lianli.registry.scan.ScanStore;
import lianli.registry.store.OpenRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one draft with both readings of every field and where it stands on the scan. */
@Command(name = "show")
public final class ReviewShowCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "ITEM", descriptionKey = "ITEM")
  private long id;

  @Mixin private RequesterOptions requester = new RequesterOptions();

  /** A command over the store of the session's home, which is looked up when it runs. */
  public ReviewShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Answering answering = Answering.admit(session, requester.read(session), AnswerLevel.FULL);
    try (OpenRegistry registry = session.registry().openRegistryForReading()) {
      ReviewItem item = registry.reviewQueue().item(id).orElseThrow(() -> UnknownItem.toShow(id));
      answering.log(List.of(new LoggedItems(answering, registry.ledger().head()).of(item)));
      new ReviewItemView(session.output()).show(item, new ScanStore(session.home()));
    }
    return ExitCode.DONE.value();
  }
}
