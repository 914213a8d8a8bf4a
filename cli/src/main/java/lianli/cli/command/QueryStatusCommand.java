package lianli.cli.command;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lianli.cli.option.CitizenOption;
import lianli.cli.option.DayAskedOption;
import lianli.cli.option.PersonByNameOptions;
import lianli.cli.option.RequesterOptions;
import lianli.cli.output.CandidatesView;
import lianli.cli.output.StatusView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.index.PartyHit;
import lianli.registry.act.CitizenId;
import lianli.registry.disclosure.AnswerLevel;
import lianli.registry.disclosure.Requester;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.status.StatusAnswer;
import lianli.registry.status.StatusLookup;
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

  @Mixin private CitizenOption citizen = new CitizenOption();

  @Mixin private PersonByNameOptions named = new PersonByNameOptions();

  @Mixin private RequesterOptions requester = new RequesterOptions();

  @Mixin private DayAskedOption asked = new DayAskedOption();

  @Option(names = "--known-at", paramLabel = "SEQ|TIME")
  private @Nullable String knownAt;

  @Option(names = "--until")
  private boolean until;

  public QueryStatusCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    LocalDate day = asked.day(session);
    Requester asker = requester.read(session);
    Answering answering = Answering.admit(session, asker, AnswerLevel.STATUS);
    try (SearchableRegistry queries = SearchableRegistry.open(session)) {
      return switch (StatusSubject.read(session, citizen, named, queries::search)) {
        case StatusSubject.Person person -> answer(person.number(), day, answering, queries);
        case StatusSubject.Candidates nobody ->
            notIdentified(nobody, day, answering, asker, queries.ledger().head());
      };
    }
  }

  private int answer(
      CitizenId person, LocalDate day, Answering answering, SearchableRegistry queries) {
    LedgerReader ledger = queries.ledger();
    long known = KnownAt.sequence(knownAt, new StatusLookup(ledger), session.environment().clock());
    StatusQuestion question = new StatusQuestion(person, day, known);
    StatusReport report = queries.status(question);
    StatusAnswer answer = report.answer();
    List<Long> cited =
        Stream.concat(
                answer.restsOn().stream().map(LedgerEntry::sequence),
                report.until().filter(end -> until).map(StatusReport.Until::entry).stream())
            .toList();
    answering.log(
        List.of(answering.answer("status", List.of(person), answer.word(), ledger.head(), cited)));
    new StatusView(session.output(), question, answering.level())
        .showing(until ? StatusView.Interval.WITH_ITS_END : StatusView.Interval.FROM_ITS_START)
        .show(report);
    return exitCode(answer).value();
  }

  /** Row 2: whom the question is about nobody can tell; those who may be meant are shown inside. */
  private int notIdentified(
      StatusSubject.Candidates nobody,
      LocalDate day,
      Answering answering,
      Requester asker,
      LedgerHead head) {
    List<PartyHit> shown = nobody.shownTo(asker);
    List<Long> entries = shown.stream().map(hit -> hit.entry().sequence()).toList();
    answering.log(List.of(answering.answer("status", List.of(), "NOT_IDENTIFIED", head, entries)));
    new CandidatesView(session.output()).show(shown, nobody.candidates().size(), day);
    return ExitCode.UNDETERMINED.value();
  }

  private static ExitCode exitCode(StatusAnswer answer) {
    return switch (answer) {
      case StatusAnswer.NoRecord none -> ExitCode.NO_RECORD;
      case StatusAnswer.NoRecordIncomplete none -> ExitCode.NO_RECORD;
      case StatusAnswer.NoEffectiveRecord none -> ExitCode.NO_RECORD;
      case StatusAnswer.Conflict conflict -> ExitCode.UNDETERMINED;
      case StatusAnswer.Undetermined open -> ExitCode.UNDETERMINED;
      case StatusAnswer.Deceased known -> ExitCode.DONE;
      case StatusAnswer.Married known -> ExitCode.DONE;
      case StatusAnswer.Divorced known -> ExitCode.DONE;
      case StatusAnswer.EndedByDeclaration known -> ExitCode.DONE;
      case StatusAnswer.Widowed known -> ExitCode.DONE;
      case StatusAnswer.BelowLegalAge known -> ExitCode.DONE;
    };
  }
}
