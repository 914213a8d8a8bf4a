package lianli.cli.command;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import lianli.cli.ExitCode;
import lianli.cli.Session;
import lianli.cli.option.CitizenOption;
import lianli.cli.option.RequesterOptions;
import lianli.cli.output.StatusView;
import lianli.registry.coverage.CoverageDesk;
import lianli.registry.disclosure.AnswerLevel;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.sqlite.RegistryStore;
import lianli.registry.status.StatusAnswer;
import lianli.registry.status.StatusAnswer.Conflict;
import lianli.registry.status.StatusAnswer.NoEffectiveRecord;
import lianli.registry.status.StatusAnswer.NoRecord;
import lianli.registry.status.StatusAnswer.NoRecordIncomplete;
import lianli.registry.status.StatusAnswer.Undetermined;
import lianli.registry.status.StatusDesk;
import lianli.registry.status.StatusQuestion;
import lianli.registry.status.StatusReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells a person's marital status on a day, and what that rests on. */
@Command(name = "status")
public final class QueryStatusCommand implements Callable<Integer> {
  private final Session session;
  private final Function<Session, RegistryStore> stores;

  @Mixin private CitizenOption citizen = new CitizenOption();

  @Mixin private RequesterOptions requester = new RequesterOptions();

  @Option(names = "--on", paramLabel = "DATE")
  private @Nullable LocalDate on;

  @Option(names = "--known-at", paramLabel = "SEQ|TIME")
  private @Nullable String knownAt;

  /** A command over the store of the session's home, which is looked up when it runs. */
  public QueryStatusCommand(Session session, Function<Session, RegistryStore> stores) {
    this.session = session;
    this.stores = stores;
  }

  @Override
  public Integer call() {
    Answering answering = Answering.admit(session, requester.read(session), AnswerLevel.STATUS);
    try (Ledger ledger = stores.apply(session).openForReading()) {
      StatusDesk desk = new StatusDesk(ledger);
      StatusQuestion question =
          new StatusQuestion(
              citizen.read(session),
              on == null ? LocalDate.now(session.surroundings().clock()) : on,
              KnownAt.sequence(knownAt, desk, session.surroundings().clock()));
      StatusReport report = within(desk.report(question), ledger);
      StatusAnswer answer = report.answer();
      answering.log(
          List.of(
              answering.answer(
                  "status",
                  List.of(question.person()),
                  answer.word(),
                  ledger.head(),
                  answer.restsOn().stream().map(LedgerEntry::sequence).toList())));
      StatusView view = new StatusView(session.output(), question, answering.level());
      view.show(report);
      return exitCode(answer).value();
    }
  }

  /** With what was searched, for answers that say what is not on file. */
  private StatusReport within(StatusReport report, Ledger ledger) {
    return report.needsScope()
        ? report.within(
            new CoverageDesk(session.home()).coverage(ledger.asOf(report.question().knownAt())))
        : report;
  }

  private static ExitCode exitCode(StatusAnswer answer) {
    return switch (answer) {
      case NoRecord none -> ExitCode.NO_RECORD;
      case NoRecordIncomplete none -> ExitCode.NO_RECORD;
      case NoEffectiveRecord none -> ExitCode.NO_RECORD;
      case Conflict conflict -> ExitCode.UNDETERMINED;
      case Undetermined open -> ExitCode.UNDETERMINED;
      case StatusAnswer.Deceased known -> ExitCode.DONE;
      case StatusAnswer.Married known -> ExitCode.DONE;
      case StatusAnswer.Divorced known -> ExitCode.DONE;
      case StatusAnswer.EndedByDeclaration known -> ExitCode.DONE;
      case StatusAnswer.Widowed known -> ExitCode.DONE;
      case StatusAnswer.BelowLegalAge known -> ExitCode.DONE;
    };
  }
}
