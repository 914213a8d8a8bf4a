package lianli.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import lianli.registry.file.Unchecked;
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
    // A place where nothing can be written is told before anything enters.
    Optional<WholeFile> begun = receipt.map(target -> Unchecked.get(() -> WholeFile.begin(target)));
    DecisionResults results;
    try {
      results =
          new Decisions(file, session.today())
              .enter(this::matched, options.acceptedAll(session), this::entered);
      new DecisionView(session.output()).show(results, mode == Mode.DRY_RUN);
    } catch (RuntimeException failure) {
      begun.ifPresent(DecisionsImport::drop);
      throw failure;
    }
    begun.ifPresent(out -> write(out, results, receipt.orElseThrow()));
    return results.hasRefused() ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  /** What was begun goes away again; why nothing became of it is told. */
  private static void drop(WholeFile begun) {
    try {
      begun.close();
    } catch (IOException left) {
      // The failure that led here is told.
    }
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

  private void write(WholeFile begun, DecisionResults results, Path target) {
    try (begun) {
      new CourtReceipt(session.locale(), session.today())
          .write(begun.out(), target.getFileName().toString(), results);
      begun.complete();
    } catch (UncheckedIOException unwritable) {
      throw CourtReceipt.lost(
          Objects.requireNonNull(unwritable.getCause()), target, results, mode == Mode.DRY_RUN);
    } catch (IOException unwritable) {
      throw CourtReceipt.lost(unwritable, target, results, mode == Mode.DRY_RUN);
    }
  }
}
