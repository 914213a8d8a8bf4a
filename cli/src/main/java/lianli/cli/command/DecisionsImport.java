package lianli.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.cli.court.CourtReceipt;
import lianli.cli.court.DecisionResults;
import lianli.cli.court.DecisionView;
import lianli.cli.court.Decisions;
import lianli.cli.option.DecisionOptions;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.index.court.CaseFinding;
import lianli.index.court.CaseList;
import lianli.index.court.CourtMatcher;
import lianli.registry.court.CasePlace;
import lianli.registry.file.WholeFile;
import lianli.registry.intake.CourtDecisions;
import lianli.registry.intake.DecidedCase;
import lianli.registry.intake.DecidedOutcome;
import lianli.registry.intake.ListImport.Mode;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerReader;

/** Enters decisions about the lines of a court's list. */
final class DecisionsImport {
  private final Session session;
  private final DecisionOptions options;
  private final Mode mode;

  DecisionsImport(Session session, DecisionOptions options, Mode mode) {
    this.session = session;
    this.options = options;
    this.mode = mode;
  }

  ExitCode run(Path file, Optional<Path> receipt) {
    DecisionResults results =
        new Decisions(file, session.today())
            .enter(this::matched, options.acceptedAll(session), this::entered);
    receipt.ifPresent(target -> write(results, target));
    new DecisionView(session.output()).show(results, mode == Mode.DRY_RUN);
    return results.hasRefused() ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  private List<CaseFinding> matched(CaseList list) {
    try (LedgerReader ledger = session.registry().openForReading()) {
      return new CourtMatcher(ledger).match(list).findings();
    }
  }

  private Map<CasePlace, DecidedOutcome> entered(String source, List<DecidedCase> cases) {
    try (Ledger ledger = session.registry().openForWriting()) {
      return new CourtDecisions(ledger, session.rules(), options.operator(session))
          .enter(source, cases, mode);
    }
  }

  private void write(DecisionResults results, Path target) {
    try (WholeFile file = WholeFile.begin(target)) {
      new CourtReceipt(session.locale(), session.today())
          .write(file.out(), target.getFileName().toString(), results);
      file.complete();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
