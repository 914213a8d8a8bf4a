package lianli.cli.command;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import lianli.cli.ExitCode;
import lianli.cli.Session;
import lianli.cli.option.RequesterOptions;
import lianli.cli.output.ActView;
import lianli.registry.act.CitizenId;
import lianli.registry.disclosure.AnswerLevel;
import lianli.registry.intake.ActFile;
import lianli.registry.intake.UnknownEntry;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.scan.ScanStore;
import lianli.registry.store.RegistryStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows everything on file about one act. */
@Command(name = "show")
public final class ActShowCommand implements Callable<Integer> {
  private final Session session;
  private final Function<Session, RegistryStore> stores;

  @Parameters(paramLabel = "ENTRY", descriptionKey = "ENTRY")
  private long entry;

  @Option(names = "--full")
  private boolean full;

  @Mixin private RequesterOptions requester = new RequesterOptions();

  /** A command over the store of the session's home, which is looked up when it runs. */
  public ActShowCommand(Session session, Function<Session, RegistryStore> stores) {
    this.session = session;
    this.stores = stores;
  }

  @Override
  public Integer call() {
    Answering answering = Answering.admit(session, requester.read(session), AnswerLevel.FULL);
    try (LedgerReader ledger = stores.apply(session).openForReading()) {
      ActFile file =
          ActFile.of(ledger, entry, LocalDate.now(session.surroundings().clock()))
              .orElseThrow(() -> UnknownEntry.of(ledger, entry));
      List<CitizenId> subjects =
          file.entered().parties().stream().flatMap(party -> party.citizenId().stream()).toList();
      answering.log(
          List.of(
              answering.answer("act", subjects, "ACTS_1", ledger.head(), List.of(file.entry()))));
      new ActView(session.output(), full ? ActView.Numbers.FULL : ActView.Numbers.MASKED)
          .show(file, new ScanStore(session.home())::where);
    }
    return ExitCode.DONE.value();
  }
}
