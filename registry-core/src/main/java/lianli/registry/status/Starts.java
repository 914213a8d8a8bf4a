package lianli.registry.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianli.registry.act.Act.ForeignMarriage;
import lianli.registry.act.Act.Marriage;
import lianli.registry.act.Act.MarriageReissue;
import lianli.registry.act.Act.OfCouple;
import lianli.registry.act.PartialDate;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.Union.Basis;
import lianli.registry.status.Union.Told;

/** How marriages begin: registered, made up, abroad, or known from a certificate issued again. */
final class Starts {
  /** Two entries of one couple within a week are one marriage told twice (C10). */
  private static final int SAME_DAYS = 7;

  private final List<Union> unions;

  /** Begins marriages in this list. */
  Starts(List<Union> unions) {
    this.unions = unions;
  }

  void begin(LedgerEntry entry) {
    switch (entry.act()) {
      case Marriage marriage -> begin(entry, marriage);
      case ForeignMarriage marriage -> {
        Span start = Effects.of(marriage);
        begin(entry, marriage, Basis.REGISTERED, start, new Told(start, start));
      }
      default -> throw new IllegalArgumentException("begins no marriage");
    }
  }

  private void begin(LedgerEntry entry, Marriage marriage) {
    Span registered = Effects.of(marriage);
    Span stated = Span.of(marriage.effectiveFrom());
    boolean isStated = marriage.effectiveFrom().isKnown();
    if (marriage.isMadeUp()) {
      Span start = isStated ? stated : registered;
      begin(
          entry,
          marriage,
          isStated ? Basis.REGISTERED : Basis.MADE_UP,
          start,
          new Told(start, registered));
    } else if (isStated && stated.isBefore(registered)) {
      // Nothing says that it was made up: from that day until the registration nobody knows.
      Span start = registered.reachingBackTo(stated.earliest());
      begin(entry, marriage, Basis.REGISTERED, start, new Told(registered, registered));
    } else {
      begin(entry, marriage, Basis.REGISTERED, registered, new Told(registered, registered));
    }
  }

  private void begin(LedgerEntry entry, OfCouple marriage, Basis basis, Span start, Told told) {
    Optional<Union> same =
        Unions.ofCouple(unions, marriage.couple()).stream()
            .filter(
                union -> union.isToldWithin(SAME_DAYS, told.on()) || isOneByNumber(union, marriage))
            .findFirst();
    if (same.isPresent()) {
      same.get().toldAgain(basis, start, told, entry);
    } else {
      unions.add(new Union(marriage.couple(), basis, start, told, entry));
    }
  }

  /** One number that holds a year; a bare serial only together with the office and the year. */
  private static boolean isOneByNumber(Union union, OfCouple marriage) {
    return marriage
        .filing()
        .number()
        .filter(
            number ->
                union.evidence().stream()
                    .map(LedgerEntry::act)
                    .filter(other -> other.filing().number().equals(Optional.of(number)))
                    .anyMatch(other -> number.year().isPresent() || isOfOneBook(other, marriage)))
        .isPresent();
  }

  private static boolean isOfOneBook(lianli.registry.act.Act one, OfCouple other) {
    PartialDate mine = one.filing().registeredOn();
    PartialDate theirs = other.filing().registeredOn();
    return !one.filing().office().isBlank()
        && one.filing().office().equals(other.filing().office())
        && mine.isKnown()
        && theirs.isKnown()
        && mine.earliest().getYear() == theirs.earliest().getYear();
  }

  /** C13: an entry of which not even the year is known must not block the others. */
  void dropUndatedBesideOthers() {
    boolean hasDated = unions.stream().anyMatch(Starts::isDated);
    if (hasDated) {
      unions.removeIf(union -> !isDated(union));
    }
  }

  private static boolean isDated(Union union) {
    return !union.start().latest().equals(LocalDate.MAX);
  }

  /**
   * A certificate issued again tells of a marriage only where its registration is not on file.
   *
   * @return true if it gives a date on which no marriage of the couple is on file
   */
  boolean reissue(LedgerEntry entry) {
    MarriageReissue reissue = (MarriageReissue) entry.act();
    Span when = Effects.of(reissue);
    PartialDate printed = reissue.marriage().marriedOn();
    List<Union> begun =
        Unions.ofCouple(unions, reissue.couple()).stream()
            .filter(union -> union.isRegisteredBy(when))
            .toList();
    References named = References.of(reissue, begun);
    List<Union> candidates = named.candidates();
    boolean isOfAnother =
        named.isOfNoneOnFile()
            && begun.stream().noneMatch(union -> union.isToldWithin(SAME_DAYS, Span.of(printed)));
    if (begun.isEmpty() || isOfAnother) {
      boolean isPrinted = printed.isKnown();
      Span start = isPrinted ? Span.of(printed) : when;
      unions.add(
          new Union(reissue.couple(), isPrinted ? Basis.REISSUED : Basis.MADE_UP, start, entry));
    } else {
      // Later papers may name the marriage by the number of the new certificate.
      (candidates.size() == 1 ? candidates.getFirst() : begun.getLast()).isKnownBy(entry);
    }
    return named.isOfNoneOnFile();
  }
}
