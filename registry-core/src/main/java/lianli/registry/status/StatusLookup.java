package lianli.registry.status;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.status.CoupleAnswer.Reason;
import lianli.registry.status.CoupleAnswer.Verdict;
import lianli.registry.status.StatusAnswer.BelowLegalAge;
import lianli.registry.status.StatusAnswer.Conflict;
import lianli.registry.status.StatusAnswer.Deceased;
import lianli.registry.status.StatusAnswer.Married;
import lianli.registry.status.StatusAnswer.Undetermined;

/** Gathers from the ledger what bears on a question, and asks the rules. */
public final class StatusLookup {
  private final LedgerReader ledger;

  public StatusLookup(LedgerReader ledger) {
    this.ledger = ledger;
  }

  /** The person's status. */
  public StatusAnswer answer(StatusQuestion question) {
    return report(question).answer();
  }

  /** The person's status with its flags and grades. */
  public StatusReport report(StatusQuestion question) {
    return report(question, List.of());
  }

  /**
   * The same where a search by name and birth date, or by a number one slip away, found acts that
   * may be the person's or a spouse's. The ledger itself finds acts by valid numbers alone.
   */
  public StatusReport report(StatusQuestion question, List<LedgerEntry> beside) {
    PersonFile file = PersonFile.of(ledger.asOf(question.knownAt()), question.person(), beside);
    return StatusRules.report(question, file.entries(), file.identity());
  }

  /** Whether both are married to each other on that day. */
  public CoupleAnswer answer(StatusQuestion question, CitizenId other) {
    return answer(question, other, List.of());
  }

  /** The same with acts that a search found beside those of valid numbers. */
  public CoupleAnswer answer(StatusQuestion question, CitizenId other, List<LedgerEntry> beside) {
    StatusReport own = report(question, beside);
    StatusReport theirs =
        report(new StatusQuestion(other, question.on(), question.knownAt()), beside);
    if (isWith(own.answer(), other) && isWith(theirs.answer(), question.person())) {
      return about(Verdict.YES, Reason.IN_FORCE, own.answer().since(), own);
    }
    if (isOpen(own.answer()) || isOpen(theirs.answer())) {
      return about(Verdict.UNDETERMINED, Reason.UNCERTAIN, PartialDate.unknown(), own);
    }
    if (excludes(own.answer()) || excludes(theirs.answer())) {
      return about(Verdict.NO, Reason.EXCLUDED, PartialDate.unknown(), own);
    }
    boolean wereMarried =
        concerns(own.answer(), other) || concerns(theirs.answer(), question.person());
    return wereMarried
        ? about(Verdict.NO, Reason.ENDED, own.answer().since(), own)
        : about(Verdict.UNDETERMINED, Reason.NOT_ON_FILE, PartialDate.unknown(), own);
  }

  private static CoupleAnswer about(
      Verdict verdict, Reason reason, PartialDate since, StatusReport own) {
    return new CoupleAnswer(verdict, reason, since, own.grades(), own.answer().restsOn());
  }

  private static boolean isWith(StatusAnswer answer, CitizenId other) {
    return answer instanceof Married && concerns(answer, other);
  }

  private static boolean concerns(StatusAnswer answer, CitizenId person) {
    return answer.restsOn().stream().anyMatch(entry -> Couples.concerns(entry.act(), person));
  }

  private static boolean isOpen(StatusAnswer answer) {
    return answer instanceof Conflict || answer instanceof Undetermined;
  }

  private static boolean excludes(StatusAnswer answer) {
    return answer instanceof Married
        || answer instanceof Deceased
        || answer instanceof BelowLegalAge;
  }

  /**
   * The last line that was in the ledger at a time; 0 if none was. Times are advisory, the order of
   * lines is not: the first line written later settles it.
   */
  public long lastKnownAt(Instant time) {
    long known = 0;
    long last = ledger.head().sequence();
    while (known < last) {
      long middle = (known + last + 1) / 2;
      if (recordedAt(middle).isAfter(time)) {
        last = middle - 1;
      } else {
        known = middle;
      }
    }
    return known;
  }

  private Instant recordedAt(long sequence) {
    try (Stream<LedgerLine> lines = ledger.statementsAfter(sequence - 1)) {
      return lines.findFirst().orElseThrow().recordedAt();
    }
  }
}
