package lianli.registry.status;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianli.registry.act.Act;
import lianli.registry.act.Act.Death;
import lianli.registry.act.Act.DeathSource;
import lianli.registry.act.Act.MarriageReissue;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Couple;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.Union.End;
import lianli.registry.status.Union.EndKind;

/** The contradictions that touch a day (registry-rules §3.6 and §3.6a). */
final class Conflicts {
  private final CitizenId person;
  private final List<LedgerEntry> entries;
  private final Unions unions;
  private final LocalDate day;
  private final Set<ConflictCode> found = EnumSet.noneOf(ConflictCode.class);

  private Conflicts(StatusQuestion question, List<LedgerEntry> entries, Unions unions) {
    this.person = question.person();
    this.day = question.on();
    this.entries = entries;
    this.unions = unions;
  }

  static Set<ConflictCode> on(StatusQuestion question, List<LedgerEntry> entries, Unions unions) {
    Conflicts conflicts = new Conflicts(question, entries, unions);
    conflicts.overlaps();
    conflicts.unions.all().forEach(conflicts::endsOf);
    conflicts.afterDeath();
    conflicts.identity();
    conflicts.sharedNumbers();
    conflicts.reissues();
    return conflicts.found;
  }

  /** C01, C02: every day from the second start until one of the two ends. */
  private void overlaps() {
    List<Union> effective = unions.effective();
    for (int i = 0; i < effective.size(); i++) {
      for (int j = i + 1; j < effective.size(); j++) {
        Union first = effective.get(i);
        Union second = effective.get(j);
        if (holds(first) && holds(second) && (first.isRegistered() || second.isRegistered())) {
          found.add(
              Couples.same(first.couple(), second.couple()) ? ConflictCode.C02 : ConflictCode.C01);
        }
      }
    }
  }

  private boolean holds(Union union) {
    return union.start().isBy(day) && union.end().map(end -> end.when().isAfter(day)).orElse(true);
  }

  /** C05, C11 from the later day; C16 between the two dates. */
  private void endsOf(Union union) {
    List<End> ends = union.ends().stream().filter(end -> !end.suspends()).toList();
    for (End end : ends) {
      if (union.isRegistered()
          && end.kind() != EndKind.VOID
          && end.when().latest().isBefore(union.start().earliest())
          && union.start().isBy(day)) {
        found.add(ConflictCode.C05);
      }
    }
    List<End> divorces = ends.stream().filter(end -> end.kind() == EndKind.DIVORCE).toList();
    boolean voided = ends.stream().anyMatch(end -> end.kind() == EndKind.VOID);
    if (voided && divorces.stream().anyMatch(end -> end.when().isBy(day))) {
      found.add(ConflictCode.C11);
    }
    if (divorces.size() > 1
        && divorces.getFirst().when().isBy(day)
        && divorces.getLast().when().isAfter(day)) {
      found.add(ConflictCode.C16);
    }
  }

  /** C06: an act of the person after their own certified death. */
  private void afterDeath() {
    for (LedgerEntry death : entries) {
      if (death.act() instanceof Death own
          && own.source() == DeathSource.CERTIFICATE
          && isOf(own, person)) {
        boolean later =
            entries.stream()
                .map(LedgerEntry::act)
                .filter(act -> !(act instanceof Death) && isOf(act, person))
                .anyMatch(
                    act ->
                        act.filing().registeredOn().earliest().isAfter(own.diedOn().latest())
                            && act.filing().registeredOn().isKnown());
        if (later && !day.isBefore(own.diedOn().earliest())) {
          found.add(ConflictCode.C06);
        }
      }
    }
  }

  /** C08, C09: from the first act on. */
  private void identity() {
    String name = "";
    for (LedgerEntry entry : entries) {
      for (Party party : entry.act().parties()) {
        if (!party.citizenId().equals(Optional.of(person)) || isLater(entry.act())) {
          continue;
        }
        PartialDate birth = party.birthDate();
        boolean born =
            !person.birthDate().isBefore(birth.earliest())
                && !person.birthDate().isAfter(birth.latest());
        if (!born || person.sex() != party.sex()) {
          found.add(ConflictCode.C08);
        }
        String folded = Couples.folded(party);
        if (!name.isEmpty() && !folded.isEmpty() && !name.equals(folded)) {
          found.add(ConflictCode.C09);
        }
        name = folded.isEmpty() ? name : folded;
      }
    }
  }

  /** C03: only numbers that hold a year stand for one registration alone. */
  private void sharedNumbers() {
    for (LedgerEntry entry : entries) {
      Optional<CertificateNumber> number =
          entry.act().filing().number().filter(known -> known.year().isPresent());
      Optional<Couple> couple = entry.act().coupleIfAny();
      if (number.isEmpty() || couple.isEmpty() || !isOf(entry.act(), person)) {
        continue;
      }
      boolean shared =
          entries.stream()
              .map(LedgerEntry::act)
              .filter(other -> other.kind() == entry.act().kind())
              .filter(other -> other.filing().number().equals(number))
              .filter(other -> !isLater(other))
              .flatMap(other -> other.coupleIfAny().stream())
              .anyMatch(other -> !Couples.same(other, couple.get()));
      if (shared && !isLater(entry.act())) {
        found.add(ConflictCode.C03);
      }
    }
  }

  /** C15: a marriage certificate reissued after the marriage had ended. */
  private void reissues() {
    for (LedgerEntry entry : entries) {
      if (!(entry.act() instanceof MarriageReissue reissue)
          || !isOf(reissue, person)
          || isLater(reissue)) {
        continue;
      }
      PartialDate reissued = reissue.filing().registeredOn();
      List<Union> ofCouple =
          unions.all().stream()
              .filter(union -> Couples.same(union.couple(), reissue.couple()))
              .toList();
      boolean allEnded =
          !ofCouple.isEmpty()
              && ofCouple.stream()
                  .allMatch(
                      union ->
                          union.isVoid()
                              || union
                                  .end()
                                  .filter(end -> end.when().latest().isBefore(reissued.earliest()))
                                  .isPresent());
      if (allEnded) {
        found.add(ConflictCode.C15);
      }
    }
  }

  private boolean isLater(Act act) {
    return act.filing().registeredOn().earliest().isAfter(day);
  }

  static boolean isOf(Act act, CitizenId person) {
    return act.parties().stream().anyMatch(party -> party.citizenId().equals(Optional.of(person)));
  }
}
