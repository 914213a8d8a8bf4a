package lianli.index.court;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lianli.index.key.IdNumbers;
import lianli.index.key.IdPattern;
import lianli.index.linkage.ComparisonLevel;
import lianli.index.linkage.CoupleComparison;
import lianli.index.linkage.CoupleRules;
import lianli.index.linkage.MatchExplanation;
import lianli.index.linkage.PreparedCouple;
import lianli.index.linkage.PreparedPerson;
import lianli.index.register.FiledPerson;
import lianli.index.register.Register;
import lianli.index.register.RegisteredMarriage;

/** Decides which union one case means, among the unions found for it. */
final class CaseMatch {
  private final CourtCase courtCase;
  private final PreparedCouple couple;
  private final int[] rows;
  private final List<Candidate> possible;
  private final Register register;
  private final CoupleComparison comparison;
  private final LinkCuts cuts;

  /** A case and what it may mean. */
  CaseMatch(
      CaseCandidates candidates, Register register, CoupleComparison comparison, LinkCuts cuts) {
    courtCase = candidates.courtCase();
    couple = candidates.couple();
    rows = candidates.rows();
    possible = candidates.possible();
    this.register = register;
    this.comparison = comparison;
    this.cuts = cuts;
  }

  CaseFinding finding() {
    List<Candidate> candidates =
        possible.stream()
            .filter(candidate -> candidate.score() >= cuts.review() || candidate.hasEqualNumber())
            .toList();
    if (candidates.isEmpty()) {
      return withoutCouple();
    }
    Standing standing = Standing.of(candidates);
    Candidate best = standing.best();
    boolean another =
        standing.lead() < CoupleRules.MARGIN
            && best.explanation().fitsEverything()
            && standing.rivals().stream().anyMatch(rival -> rival.explanation().fitsEverything());
    if (another) {
      return new CaseFinding(
          courtCase,
          DiscrepancyClass.AMBIGUOUS,
          CaseClassifier.flags(best.explanation()),
          WhoLooks.atDoubt(courtCase),
          Optional.of(best.explanation()),
          candidates.stream().map(c -> c.union().opening()).distinct().toList());
    }
    return withCouple(standing.sameCouple(), standing.lead());
  }

  /** A couple may have married each other more than once: the case means the latest before it. */
  private CaseFinding withCouple(List<Candidate> sameCouple, double lead) {
    Comparator<Candidate> latest = Comparator.comparing(c -> c.union().start().earliest());
    Optional<Candidate> before =
        sameCouple.stream()
            .filter(candidate -> !candidate.union().startsAfter(courtCase.endsOn()))
            .max(
                Comparator.<Candidate, Boolean>comparing(CaseMatch::isNamedByTheCase)
                    .thenComparing(latest));
    Candidate meant = before.orElseGet(sameCouple::getFirst);
    RegisteredMarriage union = told(meant);
    Set<CaseFlag> flags = EnumSet.noneOf(CaseFlag.class);
    flags.addAll(CaseClassifier.flags(meant.explanation()));
    if (Stream.of(couple.first(), couple.second()).anyMatch(CaseMatch::isWronglyNumbered)) {
      flags.add(CaseFlag.ID_TYPO);
    }
    if (before.isEmpty()) { // a later marriage has its own number and date
      flags.removeAll(EnumSet.of(CaseFlag.CERT_MISMATCH, CaseFlag.MARRIAGE_DATE));
    }
    if (CaseClassifier.hasDiedSince(courtCase, union)) {
      flags.add(CaseFlag.SPOUSE_DIED_SINCE);
    }
    return new CaseFinding(
        courtCase,
        before.isPresent()
            ? CaseClassifier.of(courtCase, union, othersOf(meant))
            : DiscrepancyClass.JUDGMENT_BEFORE_MARRIAGE,
        flags,
        before.isPresent()
            ? decide(meant, union, lead)
            : WhoLooks.atLaterMarriage(
                courtCase, meant.explanation().has("married_on", ComparisonLevel.EQUAL)),
        Optional.of(meant.explanation()),
        union.acts());
  }

  /** Other marriages of the two people, by what is on file and by what the case tells of them. */
  private List<RegisteredMarriage> othersOf(Candidate meant) {
    RegisteredMarriage union = meant.union();
    PreparedCouple stated = meant.inOrder(couple);
    return Stream.concat(
            othersOf(union.man(), stated.first()).stream(),
            othersOf(union.woman(), stated.second()).stream())
        .filter(other -> other.opening() != union.opening())
        .distinct()
        .toList();
  }

  private List<RegisteredMarriage> othersOf(FiledPerson filed, PreparedPerson stated) {
    FiledPerson person = filed.alsoTold(stated.idNumber(), stated.birth());
    return register.rowsOf(person).stream()
        .map(register::union)
        .filter(
            other ->
                other.spouses().stream()
                    .anyMatch(
                        spouse ->
                            spouse.isSurely(person)
                                || (spouse.isSame(person) && speaksFor(stated, spouse))))
        .toList();
  }

  /** True if what is visible of a stated number, or all but one slip of it, is that of a person. */
  private static boolean speaksFor(PreparedPerson stated, FiledPerson spouse) {
    String number = spouse.idNumber();
    return stated.mask().isPresent()
        ? stated.mask().get().bits() >= IdPattern.TELLING_BITS
            && stated.mask().get().matches(number)
        : stated.hasWholeId()
            && !number.isEmpty()
            && IdNumbers.isOneSlipApart(stated.idNumber(), number);
  }

  /** The marriage with what became of the two people whom the case tells. */
  private RegisteredMarriage told(Candidate meant) {
    RegisteredMarriage union = meant.union();
    PreparedPerson man = meant.inOrder(couple).first();
    PreparedPerson woman = meant.inOrder(couple).second();
    return register.withDeaths(
        union,
        union.man().alsoTold(man.idNumber(), man.birth()),
        union.woman().alsoTold(woman.idNumber(), woman.birth()));
  }

  private static boolean isNamedByTheCase(Candidate candidate) {
    return candidate.explanation().has("certificate_number", ComparisonLevel.EQUAL)
        || candidate.explanation().has("married_on", ComparisonLevel.EQUAL);
  }

  /** Without a day nobody can say which marriage of a couple a case is about, or whether it was. */
  private LinkDecision decide(Candidate best, RegisteredMarriage union, double lead) {
    boolean sure =
        courtCase.endsOn().isKnown()
            && best.score() >= cuts.accept()
            && lead >= CoupleRules.MARGIN
            && best.rests()
            && !best.hasContradiction()
            && !CaseClassifier.mayHaveDiedBefore(courtCase, union);
    return WhoLooks.atLink(courtCase, sure || isTheMarriageOfItsDecree(best));
  }

  /**
   * True if this decree, by its number, ended that marriage on file, and a party bears the name.
   */
  private boolean isTheMarriageOfItsDecree(Candidate best) {
    return best.union().ends().stream().anyMatch(end -> CaseClassifier.isOf(end, courtCase))
        && Stream.of("man.name", "woman.name")
            .anyMatch(name -> best.explanation().has(name, ComparisonLevel.EXACT));
  }

  /** Class 3 of linkage.md §1.6 for cases whose couple is not on file. */
  private CaseFinding withoutCouple() {
    Set<CaseFlag> flags = EnumSet.noneOf(CaseFlag.class);
    OtherSpouse others = new OtherSpouse(courtCase, couple, register, comparison);
    Set<RegisteredMarriage> ofAParty = new LinkedHashSet<>();
    boolean onFile = false;
    boolean isSettled = true;
    for (int row : rows) {
      RegisteredMarriage union = register.union(row);
      for (FiledPerson spouse : union.spouses()) {
        PreparedPerson filed = FiledCouples.person(register, spouse);
        for (PreparedPerson stated : List.of(couple.first(), couple.second())) {
          if (!stated.mayBe(filed)) {
            continue;
          }
          MatchExplanation person = comparison.compare(stated, filed);
          if (isThisPerson(person)) {
            onFile = true;
            isSettled &= others.areCertain(union, spouse, stated, person);
            ofAParty.add(union);
            ofAParty.addAll(register.rowsOf(spouse).stream().map(register::union).toList());
            flags.addAll(CaseClassifier.flags(person));
          }
        }
      }
    }
    List<RegisteredMarriage> holding =
        ofAParty.stream()
            .filter(union -> !union.startsAfter(courtCase.endsOn()))
            .filter(union -> !union.isClosedOn(courtCase.endsOn()))
            .toList();
    DiscrepancyClass discrepancy =
        !holding.isEmpty()
            ? DiscrepancyClass.SPOUSE_MISMATCH
            : onFile ? DiscrepancyClass.NO_MARRIAGE : DiscrepancyClass.NOT_FOUND;
    Collection<RegisteredMarriage> shown = holding.isEmpty() ? ofAParty : holding;
    return new CaseFinding(
        courtCase,
        discrepancy,
        flags,
        WhoLooks.atNoCouple(
            courtCase,
            !isSettled || (discrepancy == DiscrepancyClass.NOT_FOUND && tellsTooLittle())),
        Optional.empty(),
        shown.stream().map(RegisteredMarriage::opening).distinct().toList());
  }

  /** True if a whole number of a citizen's length is told that cannot be right. */
  private static boolean isWronglyNumbered(PreparedPerson person) {
    return person.hasWholeId() && IdNumbers.isMistyped(person.idNumber());
  }

  /** True if there is nothing but names, and masks that fit many, to look for anybody by. */
  private boolean tellsTooLittle() {
    return couple.numbers().isEmpty()
        && !couple.marriedOn().isExact()
        && Stream.of(couple.first(), couple.second())
            .allMatch(
                person ->
                    !person.hasWholeId()
                        && CoupleKeys.tellingPlaces(person).isEmpty()
                        && !person.birth().isKnown());
  }

  private double personPrior() {
    return -Math.log(2.0 * Math.max(1, register.size())) / Math.log(2);
  }

  /** A number identifies; a name does so only together with a birth date. */
  private boolean isThisPerson(MatchExplanation person) {
    boolean nameFits =
        !person.has("name", ComparisonLevel.DIFFERENT, ComparisonLevel.ONE_CHARACTER);
    boolean nameIsThis = person.has("name", ComparisonLevel.EXACT, ComparisonLevel.VARIANT);
    boolean isRare =
        person.has("name", ComparisonLevel.EXACT)
            && person.has("birth_date", ComparisonLevel.OVERLAP)
            && person.score() + personPrior() >= CoupleRules.SURELY_THIS;
    return person.has("id_number", ComparisonLevel.EQUAL)
        || isRare
        || (person.has("id_number", ComparisonLevel.EQUAL_VISIBLE, ComparisonLevel.ONE_SLIP)
            && nameFits
            && person.score() + personPrior() >= CoupleRules.SURELY_THIS)
        || (nameIsThis
            && person.has("birth_date", ComparisonLevel.EQUAL)
            && !person.has("id_number", ComparisonLevel.DIFFERENT));
  }
}
