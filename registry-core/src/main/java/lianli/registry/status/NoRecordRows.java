package lianli.registry.status;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import lianli.registry.act.CitizenId;
import lianli.registry.check.MarriageAge;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.StatusAnswer.BelowLegalAge;
import lianli.registry.status.StatusAnswer.NoEffectiveRecord;
import lianli.registry.status.StatusAnswer.NoRecord;

/** The rows where no marriage ever bound the person, as far as is on file. */
final class NoRecordRows {
  private final StatusQuestion question;
  private final LocalDate day;
  private final Unions unions;

  NoRecordRows(Facts facts) {
    question = facts.question();
    day = facts.day();
    unions = facts.unions();
  }

  /** Rows 9 to 12. */
  StatusAnswer none() {
    List<Union> begun =
        unions.all().stream().filter(union -> !union.start().isAfter(question.on())).toList();
    if (!begun.isEmpty()) {
      return new NoEffectiveRecord(
          begun.stream()
              .flatMap(union -> union.evidenceBy(day).stream())
              .distinct()
              .sorted(Comparator.comparingLong(LedgerEntry::sequence))
              .toList());
    }
    CitizenId person = question.person();
    LocalDate reached = MarriageAge.firstDay(person.birthDate(), person.sex());
    return question.on().isBefore(reached) ? new BelowLegalAge(reached) : new NoRecord();
  }
}
