package lianli.registry.status;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.act.Act.Death;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.StatusAnswer.Deceased;
import lianli.registry.status.StatusAnswer.Undetermined;

/** The rows about the death of the person asked about. */
final class DeathRows {
  private final Facts facts;

  DeathRows(Facts facts) {
    this.facts = facts;
  }

  /** Row 3: a certified death that nothing on file contradicts. */
  Optional<StatusAnswer> certified() {
    return deaths()
        .filter(this::isCertified)
        .filter(entry -> Effects.of(entry.act()).isBy(facts.day()))
        .min(Comparator.comparing(entry -> Effects.of(entry.act()).latest()))
        .map(
            entry ->
                new Deceased(((Death) entry.act()).diedOn(), false, before(entry), List.of(entry)));
  }

  /** Row 3: a declaration of death that is in force on the day. */
  Optional<StatusAnswer> declared() {
    return facts
        .declarations()
        .inForce(facts.question().person(), facts.day())
        .filter(entry -> !facts.declarations().isContradicted(entry))
        .map(entry -> new Deceased(entry.act().datedOn(), true, before(entry), List.of(entry)));
  }

  /** The status on the day before the death, if that day is known and may be asked about. */
  private Optional<StatusAnswer> before(LedgerEntry death) {
    LocalDate died = Effects.of(death.act()).earliest();
    return died.equals(LocalDate.MIN)
            || !StatusQuestion.mayAsk(facts.question().person(), died.minusDays(1))
        ? Optional.empty()
        : Optional.of(
            StatusRules.answer(
                new StatusQuestion(
                    facts.question().person(), died.minusDays(1), facts.question().knownAt()),
                facts.known(),
                facts.identity()));
  }

  private boolean isCertified(LedgerEntry entry) {
    Death death = (Death) entry.act();
    return Grades.decides(entry)
        && Couples.concerns(death, facts.question().person())
        && SpouseDeaths.isNamedAlike(facts.own(), death, facts.identity())
        && !SpouseDeaths.isContradicted(facts.own(), death);
  }

  /** Row 5: only another agency says so, or the day is not known. */
  Optional<StatusAnswer> inDoubt() {
    return deaths()
        .filter(entry -> !Effects.of(entry.act()).isAfter(facts.day()))
        .min(Comparator.comparing(entry -> Effects.of(entry.act()).earliest()))
        .map(
            entry ->
                new Undetermined(
                    BilingualText.of(
                        "a death is reported but not certified, or its day is not known",
                        "有死亡信息但未核实，或死亡日期不明确"),
                    Effects.of(entry.act()).earliest(),
                    Effects.of(entry.act()).latest(),
                    List.of(entry)));
  }

  /** The person's own, and those without a number that may be. */
  private Stream<LedgerEntry> deaths() {
    Likeness likeness =
        Likeness.of(facts.question().person(), facts.numberless().identified(), facts.identity());
    return facts.numberless().identified().stream()
        .filter(
            entry ->
                entry.act() instanceof Death death
                    && (Couples.concerns(death, facts.question().person())
                        || likeness.mayBe(death.deceased())));
  }
}
