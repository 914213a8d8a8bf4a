package lianli.registry.status;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianli.registry.act.Act.Death;
import lianli.registry.act.Act.MarriageReissue;
import lianli.registry.act.Act.OfCouple;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.Couple;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.Overlaps.Overlap;
import lianli.registry.status.Union.EndKind;
import lianli.registry.status.Unions.Contradiction;

/** The contradictions that touch a day (registry-rules §3.6 and §3.6a). */
final class Conflicts {
  private final StatusQuestion question;
  private final List<LedgerEntry> entries;
  private final List<LedgerEntry> own;
  private final Unions unions;
  private final Identity identity;
  private final LocalDate day;
  private final Set<ConflictCode> found = EnumSet.noneOf(ConflictCode.class);

  private Conflicts(
      StatusQuestion question, List<LedgerEntry> entries, Unions unions, Identity identity) {
    this.identity = identity;
    this.question = question;
    this.day = question.on();
    this.entries = entries;
    this.unions = unions;
    own =
        Impersonations.of(question.person(), entries).remaining().stream()
            .filter(entry -> Couples.concerns(entry.act(), question.person()))
            .toList();
  }

  static Set<ConflictCode> on(
      StatusQuestion question, List<LedgerEntry> entries, Unions unions, Identity identity) {
    Conflicts conflicts = new Conflicts(question, entries, unions, identity);
    unions.contradictions().stream()
        .filter(contradiction -> contradiction.touches(question.on()))
        .map(Contradiction::code)
        .forEach(conflicts.found::add);
    conflicts.overlaps();
    conflicts.afterDeath();
    conflicts.identity();
    conflicts.wrongNumbers();
    conflicts.sharedNumbers();
    conflicts.reissues();
    return conflicts.found;
  }

  /** C01, C02: every day from the second start until one of the two ends. */
  private void overlaps() {
    for (Overlap overlap : Overlaps.on(day, unions)) {
      found.add(overlap.isOfOneCouple() ? ConflictCode.C02 : ConflictCode.C01);
    }
  }

  /** C06: an act of the person after their own certified death. */
  private void afterDeath() {
    boolean isContradicted =
        own.stream()
            .filter(Grades::decides)
            .map(LedgerEntry::act)
            .filter(Death.class::isInstance)
            .map(Death.class::cast)
            .filter(death -> !Effects.of(death).isAfter(day))
            .anyMatch(death -> SpouseDeaths.isContradicted(own, death));
    if (isContradicted || actsThoughDeclaredDead()) {
      found.add(ConflictCode.C06);
    }
  }

  private boolean actsThoughDeclaredDead() {
    Declarations declarations = new Declarations(entries);
    return declarations
        .inForce(question.person(), day)
        .filter(declarations::isContradicted)
        .isPresent();
  }

  /** C08: an act of somebody whose number is the person's but for one slip of the hand. */
  private void wrongNumbers() {
    Likeness likeness = Likeness.of(question.person(), entries, identity);
    boolean isDoubtful =
        entries.stream()
            .map(LedgerEntry::act)
            .filter(OfCouple.class::isInstance)
            .filter(act -> !Effects.of(act).isAfter(day))
            .flatMap(act -> act.parties().stream())
            .anyMatch(party -> WrongNumber.mayBeOf(likeness, party));
    if (isDoubtful) {
      found.add(ConflictCode.C08);
    }
  }

  /** C08, C09: every day from the first act on. */
  private void identity() {
    boolean hasBegun =
        own.stream()
            .map(entry -> Effects.of(entry.act()).earliest())
            .anyMatch(first -> !first.isAfter(day));
    if (!hasBegun) {
      return;
    }
    List<Party> told =
        own.stream()
            .flatMap(entry -> entry.act().parties().stream())
            .filter(party -> Couples.isPerson(party, question.person()))
            .toList();
    if (told.stream().anyMatch(this::isAnotherByNumber)) {
      found.add(ConflictCode.C08);
    }
    long names =
        told.stream()
            .filter(party -> !identity.isAlias(party, own))
            .map(Couples::folded)
            .filter(name -> !name.isEmpty())
            .distinct()
            .count();
    if (names > 1) {
      found.add(ConflictCode.C09);
    }
  }

  private boolean isAnotherByNumber(Party party) {
    LocalDate birth = question.person().birthDate();
    PartialDate told = party.birthDate();
    return birth.isBefore(told.earliest())
        || birth.isAfter(told.latest())
        || !question.person().sex().mayBe(party.sex());
  }

  /** C03: only numbers that hold a year stand for one registration alone. */
  private void sharedNumbers() {
    for (LedgerEntry entry : own) {
      Optional<CertificateNumber> number =
          entry.act().filing().number().filter(known -> known.year().isPresent());
      Optional<Couple> couple = entry.act().coupleIfAny();
      if (number.isPresent()
          && couple.isPresent()
          && !Effects.of(entry.act()).isAfter(day)
          && standsForOthers(entry, number.get(), couple.get())) {
        found.add(ConflictCode.C03);
      }
    }
  }

  private boolean standsForOthers(LedgerEntry entry, CertificateNumber number, Couple couple) {
    return entries.stream()
        .map(LedgerEntry::act)
        .filter(other -> other.kind() == entry.act().kind())
        .filter(other -> other.filing().number().equals(Optional.of(number)))
        .flatMap(other -> other.coupleIfAny().stream())
        .anyMatch(other -> !Couples.same(other, couple));
  }

  /** C15: a marriage certificate reissued after the marriage had ended. */
  private void reissues() {
    boolean isAfterAnEnd =
        own.stream()
            .map(LedgerEntry::act)
            .filter(MarriageReissue.class::isInstance)
            .map(MarriageReissue.class::cast)
            .filter(reissue -> !Effects.of(reissue).isAfter(day))
            .anyMatch(this::isAfterTheEnd);
    if (isAfterAnEnd) {
      found.add(ConflictCode.C15);
    }
  }

  /**
   * True if the marriage it names was over by then, whatever later marriage the couple has; of one
   * that names none, if none of the couple's stood. What a court found void after the reissue was
   * in force on its day, as far as the registry could know.
   */
  private boolean isAfterTheEnd(MarriageReissue reissue) {
    Span when = Effects.of(reissue);
    List<Union> begun =
        Unions.ofCouple(unions.all(), reissue.couple()).stream()
            .filter(union -> union.isRegisteredBy(when))
            .toList();
    List<Union> named = References.of(reissue, begun).candidates();
    List<Union> meant =
        named.isEmpty()
            ? begun
            : begun.stream().filter(union -> named.contains(union.original())).toList();
    return !meant.isEmpty() && meant.stream().allMatch(union -> wasOver(union, when));
  }

  private static boolean wasOver(Union union, Span when) {
    return union.ends().stream()
        .filter(end -> !end.suspends() && end.kind() != EndKind.SPOUSE_DEATH)
        .anyMatch(end -> end.when().isBefore(when));
  }
}
