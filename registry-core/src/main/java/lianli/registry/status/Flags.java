package lianli.registry.status;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lianli.registry.act.Act;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.act.Act.Marriage;
import lianli.registry.act.Act.OfCouple;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.check.MarriageAge;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.Union.Basis;
import lianli.registry.status.Union.EndKind;

/** What a registrar should see beside an answer without being kept from it (§3.6, flag only). */
final class Flags {
  private final StatusQuestion question;
  private final List<LedgerEntry> entries;
  private final Unions unions;
  private final Identity identity;
  private final Set<ConflictCode> found = EnumSet.noneOf(ConflictCode.class);

  private Flags(
      StatusQuestion question, List<LedgerEntry> entries, Unions unions, Identity identity) {
    this.question = question;
    this.entries = entries;
    this.unions = unions;
    this.identity = identity;
  }

  /**
   * The flags on an answer.
   *
   * @param restsOn the entries it rests on
   */
  static Set<ConflictCode> on(
      StatusQuestion question,
      List<LedgerEntry> entries,
      Unions unions,
      Identity identity,
      List<LedgerEntry> restsOn) {
    Flags flags = new Flags(question, entries, unions, identity);
    flags.aboutUnions();
    flags.aboutActs();
    flags.namedOfOthers();
    restsOn.stream()
        .flatMap(entry -> entry.act().parties().stream())
        .filter(party -> !Couples.isPerson(party, question.person()))
        .forEach(flags::aboutSpouse);
    return flags.found;
  }

  private void aboutUnions() {
    LocalDate day = question.on();
    for (Union union : unions.effective()) {
      if (!union.isBegunBy(day)) {
        continue;
      }
      if (union.basis() == Basis.ONLY_ENDED) {
        found.add(ConflictCode.C04);
      }
      if (union.basis() == Basis.REGISTERED && isUnderAge(union)) {
        found.add(ConflictCode.C07);
      }
      if (union.basis() == Basis.REGISTERED && timesTold(union) > 1) {
        found.add(ConflictCode.C10);
      }
    }
  }

  /** C07: stands until a court voids it; the law of the day counts. */
  private static boolean isUnderAge(Union union) {
    return union.couple().parties().stream()
        .flatMap(party -> party.citizenId().stream())
        .anyMatch(
            id -> union.start().latest().isBefore(MarriageAge.firstDay(id.birthDate(), id.sex())));
  }

  private static long timesTold(Union union) {
    return union.evidence().stream().filter(entry -> entry.act() instanceof Marriage).count();
  }

  private void aboutActs() {
    CitizenId person = question.person();
    for (LedgerEntry entry : entries) {
      Act act = entry.act();
      if (!Couples.concerns(act, person)) {
        continue;
      }
      if (!Grades.decides(entry) && !Effects.of(act).isAfter(question.on())) {
        found.add(ConflictCode.C18);
      }
      if (Effects.of(act).latest().equals(LocalDate.MAX) || lacksSpouse(act)) {
        found.add(ConflictCode.C13);
      }
      if (act instanceof CourtDivorce divorce && awaitsEffect(divorce)) {
        found.add(ConflictCode.C20);
      }
    }
  }

  /** C20: the court has spoken, but an appeal may still stand against it (registry-rules §3.4). */
  private boolean awaitsEffect(CourtDivorce divorce) {
    PartialDate judged = divorce.decree().judgedOn();
    return judged.isKnown()
        && !judged.earliest().isAfter(question.on())
        && Effects.of(divorce).isAfter(question.on());
  }

  /**
   * C19: for those who acted, and for those whose marriage was named while no divorce of their own
   * is known.
   */
  private void namedOfOthers() {
    boolean isNamed =
        MarriageReferenceMismatches.among(entries).pairs().stream()
            .filter(pair -> !Effects.of(pair.act().act()).isAfter(question.on()))
            .anyMatch(
                pair ->
                    Couples.concerns(pair.act().act(), question.person())
                        || unions.effective().stream()
                            .filter(union -> union.isToldBy(pair.registration().sequence()))
                            .anyMatch(this::mayStand));
    if (isNamed) {
      found.add(ConflictCode.C19);
    }
  }

  private boolean mayStand(Union union) {
    return union.isBegunBy(question.on())
        && union
            .end()
            .filter(end -> end.kind() == EndKind.DIVORCE && end.when().isBy(question.on()))
            .isEmpty();
  }

  private static boolean lacksSpouse(Act act) {
    return act instanceof OfCouple
        && act.parties().stream()
            .anyMatch(party -> party.name().isEmpty() && party.citizenId().isEmpty());
  }

  /** C08, C09 of the other party: theirs to settle, the person's to know. */
  private void aboutSpouse(Party party) {
    if (party.hasWrongNumber()) {
      found.add(ConflictCode.C08);
    }
    long names =
        entries.stream()
            .flatMap(entry -> entry.act().parties().stream())
            .filter(other -> party.citizenId().isPresent())
            .filter(other -> other.citizenId().equals(party.citizenId()))
            .filter(other -> !identity.isAlias(other, entries))
            .map(Couples::folded)
            .filter(name -> !name.isEmpty())
            .distinct()
            .count();
    if (names > 1) {
      found.add(ConflictCode.C09);
    }
  }
}
