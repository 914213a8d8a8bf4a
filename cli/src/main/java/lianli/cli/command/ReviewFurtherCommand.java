package lianli.cli.command;

import java.util.concurrent.Callable;
import lianli.cli.output.ReviewItemView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.intake.MissedRecord;
import lianli.registry.intake.ReviewItem;
import lianli.registry.store.OpenRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Has a page wait for a further record that stands on it. */
@Command(name = "further")
public final class ReviewFurtherCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "ITEM", descriptionKey = "ITEM")
  private long id;

  public ReviewFurtherCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ReviewItem further;
    try (OpenRegistry registry = session.registry().openRegistryForWriting()) {
      further = new MissedRecord(registry.reviewQueue()).onThePageOf(id);
    }
    if (session.output().isJson()) {
      session.output().json(ReviewItemView.json(further));
    }
    session
        .output()
        .say("Item %d waits for the page's further record", "核对件 %d：等待录入该页的另一条记录", further.id());
    return ExitCode.DONE.value();
  }
}
