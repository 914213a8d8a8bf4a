package lianli.cli.command;

import java.util.List;
import lianli.cli.session.Session;
import lianli.index.PartyAnswer;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.CitizenId;
import lianli.registry.disclosure.Admission;
import lianli.registry.disclosure.AnswerLevel;
import lianli.registry.disclosure.DisclosureRecord;
import lianli.registry.disclosure.LostLines;
import lianli.registry.disclosure.QueryLog;
import lianli.registry.disclosure.Requester;
import lianli.registry.ledger.LedgerHead;

/**
 * The one way in which answers about persons leave the registry: the question is admitted, the
 * answer is logged, and only then may the command show it.
 */
final class Answering {
  private final Session session;
  private final Requester requester;

  private Answering(Session session, Requester requester) {
    this.session = session;
    this.requester = requester;
  }

  /**
   * Admits a question, before anything is looked up.
   *
   * @param needed how much its answer tells at least
   */
  static Answering admit(Session session, Requester requester, AnswerLevel needed) {
    new Admission(session.home().requireExisting()).admit(requester, needed);
    return new Answering(session, requester);
  }

  /** How much of the answer may be shown. */
  AnswerLevel level() {
    return requester.level();
  }

  /** An answer of this command, ready to be logged. */
  DisclosureRecord answer(
      String question,
      List<CitizenId> subjects,
      String answer,
      LedgerHead head,
      List<Long> entries) {
    return new DisclosureRecord(
        requester, session.command(), question, subjects, answer, head, entries);
  }

  /** An answer that shows acts. */
  DisclosureRecord found(
      String question, List<CitizenId> subjects, PartyAnswer answer, LedgerHead head) {
    List<Long> entries = answer.hits().stream().map(hit -> hit.entry().sequence()).toList();
    return answer(
        question,
        subjects,
        entries.isEmpty() ? "NO_RECORD" : "ACTS_" + entries.stream().distinct().count(),
        head,
        entries);
  }

  /** The same for one case of several. */
  DisclosureRecord answer(String caseReference, DisclosureRecord whole) {
    return new DisclosureRecord(
        new Requester(requester.operator(), requester.purpose(), caseReference),
        whole.command(),
        whole.question(),
        whole.subjects(),
        whole.answer(),
        whole.head(),
        whole.entries());
  }

  /** Logs answers; when this returns they are on disk and may be shown. */
  void log(List<DisclosureRecord> answers) {
    try {
      new QueryLog(session.home(), session.environment().clock())
          .append(answers)
          .map(LostLines::warning)
          .ifPresent(session.output()::warn);
    } catch (RegistryException notThere) {
      if (notThere.code() != ErrorCode.REFUSED) {
        throw notThere;
      }
      new ReaderLog(session).append(answers, notThere);
    }
  }
}
