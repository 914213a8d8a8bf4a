package lianli.index.court;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianli.index.court.RegisteredMarriage.End;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.Act.Annulment;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.act.Act.CourtVoid;
import lianli.registry.act.Act.Death;
import lianli.registry.act.Act.Divorce;
import lianli.registry.act.Act.DivorceReissue;
import lianli.registry.act.Act.ForeignDivorce;
import lianli.registry.act.Act.Marriage;
import lianli.registry.act.PartialDate;
import lianli.registry.ledger.LedgerEntry;

/** Folds acts about some people into their unions. The order in which acts were entered is moot. */
final class RegisteredMarriages {
  private final List<RegisteredMarriage> unions = new ArrayList<>();

  private RegisteredMarriages() {}

  /** The unions that these entries tell of. */
  static List<RegisteredMarriage> of(Collection<LedgerEntry> entries) {
    List<LedgerEntry> ordered =
        entries.stream()
            .distinct()
            .sorted(Comparator.comparingLong(LedgerEntry::sequence))
            .toList();
    RegisteredMarriages book = new RegisteredMarriages();
    ordered.forEach(book::open);
    ordered.forEach(book::relate);
    ordered.forEach(book::bury);
    return List.copyOf(book.unions);
  }

  private void open(LedgerEntry entry) {
    if (entry.act() instanceof Marriage marriage) {
      PartialDate on = marriage.filing().registeredOn();
      boolean known =
          unions.stream()
              .anyMatch(
                  union ->
                      union.start().equals(on) && People.same(union.couple(), marriage.couple()));
      if (!known) { // the same marriage may have come in from paper and from a list
        unions.add(
            new RegisteredMarriage(
                entry, marriage.couple(), marriage.filing().number(), on, List.of()));
      }
    }
  }

  private void relate(LedgerEntry entry) {
    if (!(entry.act() instanceof AboutMarriage act)) {
      return;
    }
    Optional<PartialDate> end = endOf(act);
    Optional<RegisteredMarriage> union = meant(act);
    if (union.isEmpty()) {
      RegisteredMarriage told =
          new RegisteredMarriage(
              entry, act.couple(), act.marriage().number(), act.marriage().marriedOn(), List.of());
      unions.add(told);
      union = Optional.of(told);
    }
    if (end.isPresent()) {
      replace(union.get(), union.get().endedBy(new End(entry, end.get())));
    }
  }

  private Optional<RegisteredMarriage> meant(AboutMarriage act) {
    Optional<RegisteredMarriage> byNumber =
        unions.stream()
            .filter(union -> union.number().isPresent())
            .filter(union -> union.number().equals(act.marriage().number()))
            .filter(union -> act.couple().parties().stream().anyMatch(union::names))
            .findFirst();
    if (byNumber.isPresent()) {
      return byNumber;
    }
    PartialDate on = endOf(act).orElse(act.filing().registeredOn());
    return unions.stream()
        .filter(union -> People.same(union.couple(), act.couple()))
        .filter(union -> !union.startsAfter(on))
        .max(Comparator.comparing(union -> union.start().earliest()));
  }

  private void bury(LedgerEntry entry) {
    if (entry.act() instanceof Death death) {
      for (RegisteredMarriage union : List.copyOf(unions)) {
        if (union.names(death.deceased())) {
          replace(union, union.endedBy(new End(entry, death.diedOn())));
        }
      }
    }
  }

  private void replace(RegisteredMarriage old, RegisteredMarriage changed) {
    unions.set(unions.indexOf(old), changed);
  }

  /** When an act ends the marriage; empty if it does not. */
  private static Optional<PartialDate> endOf(Act act) {
    return switch (act) {
      case Divorce divorce -> Optional.of(divorce.datedOn());
      case CourtDivorce divorce -> Optional.of(divorce.datedOn());
      case ForeignDivorce divorce when divorce.isRecognised() -> Optional.of(divorce.datedOn());
      case Annulment annulment -> Optional.of(annulment.datedOn());
      case CourtVoid courtVoid -> Optional.of(courtVoid.datedOn());
      // A reissued divorce certificate proves a divorce whose day it need not tell.
      case DivorceReissue reissue -> Optional.of(PartialDate.unknown());
      default -> Optional.empty();
    };
  }
}
