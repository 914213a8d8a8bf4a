package lianli.cli.command;

import java.util.concurrent.Callable;
import lianli.cli.output.IndexView;
import lianli.cli.output.Progress;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.index.lucene.IndexStatus;
import lianli.index.lucene.IndexStore;
import lianli.registry.BilingualText;
import lianli.registry.ledger.LedgerReader;
import picocli.CommandLine.Command;

/** Builds the index anew from the ledger, and switches readers to it. */
@Command(name = "rebuild")
public final class IndexRebuildCommand implements Callable<Integer> {
  private final Session session;

  public IndexRebuildCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    IndexStatus status;
    try (LedgerReader ledger = session.registry().openForReading();
        Progress progress =
            session
                .output()
                .progress(BilingualText.of("Indexing", "建立索引"), ledger.head().sequence())) {
      status = index().rebuild(ledger, (entries, of) -> progress.step());
    }
    new IndexView(session.output()).rebuilt(status);
    return ExitCode.DONE.value();
  }

  private IndexStore index() {
    return new IndexStore(session.home(), session.environment().clock());
  }
}
