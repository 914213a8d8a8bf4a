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
  private final Facts facts;

  NoRecordRows(Facts facts) {
    this.facts = facts;
  }

  /** Rows 9 to 12. */
  StatusAnswer none() {
    LocalDate day = facts.day();
    List<Union> begun =
        facts.unions().all().stream().filter(union -> !union.start().isAfter(day)).toList();
    if (!begun.isEmpty()) {
      return new NoEffectiveRecord(
          begun.stream()
              .flatMap(union -> union.evidenceBy(day).stream())
              .distinct()
              .sorted(Comparator.comparingLong(LedgerEntry::sequence))
              .toList());
    }
    CitizenId person = facts.question().person();
    LocalDate reached = MarriageAge.firstDay(person.birthDate(), person.sex());
    return day.isBefore(reached) ? new BelowLegalAge(reached) : new NoRecord();
  }
}
