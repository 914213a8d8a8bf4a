package lianli.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import lianli.cli.option.RequesterOptions;
import lianli.cli.output.ActView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.act.CitizenId;
import lianli.registry.disclosure.AnswerLevel;
import lianli.registry.intake.ActHistory;
import lianli.registry.intake.UnknownEntry;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.scan.ScanStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows everything on file about one act. */
@Command(name = "show")
public final class ActShowCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "ENTRY", descriptionKey = "ENTRY")
  private long entry;

  @Option(names = "--full")
  private boolean full;

  @Mixin private RequesterOptions requester = new RequesterOptions();

  public ActShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Answering answering = Answering.admit(session, requester.read(session), AnswerLevel.FULL);
    try (LedgerReader ledger = session.registry().openForReading()) {
      ActHistory file =
          ActHistory.of(ledger, entry, session.rules())
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
