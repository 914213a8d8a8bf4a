package lianli.registry.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.StatusAnswer.Married;

/**
 * The decision table of registry-rules §3.5, rows 3 to 12: the first row that fits answers. A pure
 * function: the same entries and question give the same answer in whatever order the entries came.
 */
public final class StatusRules {
  private StatusRules() {}

  /**
   * Answers a question about a person known by one number and one name.
   *
   * @param entries everything on file about the person, their spouses and the numbers of their acts
   */
  public static StatusAnswer answer(StatusQuestion question, List<LedgerEntry> entries) {
    return answer(question, entries, Identity.PLAIN);
  }

  static StatusAnswer answer(
      StatusQuestion question, List<LedgerEntry> entries, Identity identity) {
    return answer(Facts.of(question, entries, identity));
  }

  private static StatusAnswer answer(Facts facts) {
    DeathRows deaths = new DeathRows(facts);
    UnionRows marriages = new UnionRows(facts);
    return deaths
        .certified() // 3
        .or(deaths::declared) // 3
        .or(new ConflictRow(facts)::conflict) // 4
        .or(deaths::inDoubt) // 5
        .or(() -> facts.numberless().inDoubt(facts.day())) // 5
        .or(marriages::uncertain) // 5
        .or(marriages::inForce) // 6 to 8
        .orElseGet(new NoRecordRows(facts)::none); // 9 to 12
  }

  /** The answer with its flags and grades. */
  static StatusReport report(
      StatusQuestion question, List<LedgerEntry> entries, Identity identity) {
    Facts facts = Facts.of(question, entries, identity);
    StatusAnswer answer = answer(facts);
    return new StatusReport(
        question,
        answer,
        Flags.on(
            question, facts.numberless().identified(), facts.unions(), identity, answer.restsOn()),
        Grades.of(question.person(), asRecorded(facts, answer.restsOn())),
        identity.links(),
        identity.proposals(),
        until(facts, answer));
  }

  /** What ended the marriage in force on the day, later: for those who ask for it. */
  private static Optional<StatusReport.Until> until(Facts facts, StatusAnswer answer) {
    LocalDate day = facts.day();
    return answer instanceof Married
        ? facts.unions().effective().stream()
            .filter(union -> union.isBegunBy(day) && union.holdsOn(day))
            .flatMap(union -> union.end().stream())
            .findFirst()
            .map(end -> new StatusReport.Until(end.when().stated(), end.entry().sequence()))
        : Optional.empty();
  }

  /** The same entries without the numbers that were read into them. */
  private static List<LedgerEntry> asRecorded(Facts facts, List<LedgerEntry> entries) {
    return facts.known().stream()
        .filter(entry -> entries.stream().anyMatch(other -> other.sequence() == entry.sequence()))
        .toList();
  }
}
