package lianli.cli.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import lianli.cli.option.CitizenOption;
import lianli.cli.option.RequesterOptions;
import lianli.cli.output.AuditView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.act.CitizenId;
import lianli.registry.disclosure.AnswerLevel;
import lianli.registry.disclosure.QueryLog;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.LedgerReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Tells who asked about a person (Personal Information Protection Law art. 45). That is an answer
 * about the person too, and logged.
 */
@Command(name = "subject")
public final class AuditSubjectCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private CitizenOption citizen = new CitizenOption();
  @Mixin private RequesterOptions requester = new RequesterOptions();

  public AuditSubjectCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Answering answering = Answering.admit(session, requester.read(session), AnswerLevel.FULL);
    CitizenId person = citizen.read(session);
    Set<Long> entries = new HashSet<>();
    LedgerHead head;
    try (LedgerReader ledger = session.registry().openForReading()) {
      ledger.statementsAbout(person).forEach(line -> entries.add(line.sequence()));
      ledger.entriesAbout(person).forEach(entry -> entries.add(entry.sequence()));
      head = ledger.head();
    }
    QueryLog log = new QueryLog(session.home(), session.environment().clock());
    QueryLog.About about = log.about(person, entries);
    answering.log(
        List.of(
            answering.answer(
                "audit_subject",
                List.of(person),
                "LINES_" + (about.asked().size() + about.shown().size()),
                head,
                List.of())));
    new AuditView(session.output()).about(about);
    return ExitCode.DONE.value();
  }
}
