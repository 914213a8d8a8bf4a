package lianli.index.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lianli.index.key.KeyCode;
import lianli.index.register.RegisteredMarriage.End;
import lianli.registry.act.ActKind;
import lianli.registry.act.PartialDate;

/** Folds acts into unions. The order in which acts were entered is moot. */
final class MarriageBook {
  private final List<RegisteredMarriage> unions = new ArrayList<>();
  private final LongMultimap byPerson;
  private final LongMultimap byNumber;

  private MarriageBook(int acts) {
    byPerson = new LongMultimap(4 * acts);
    byNumber = new LongMultimap(acts);
  }

  /** The unions that these acts, in the ledger's order, tell of. */
  static MarriageBook of(Collection<FiledAct> acts) {
    MarriageBook book = new MarriageBook(acts.size());
    acts.forEach(book::open);
    // Divorces before the papers that prove them, whatever came in first.
    acts.stream().filter(act -> act.kind() != ActKind.DIVORCE_REISSUE).forEach(book::relate);
    acts.stream().filter(act -> act.kind() == ActKind.DIVORCE_REISSUE).forEach(book::relate);
    acts.forEach(book::bury);
    acts.forEach(book::revive);
    return book;
  }

  List<RegisteredMarriage> unions() {
    return List.copyOf(unions);
  }

  /** Every union of which the person is a spouse, by its place. */
  Set<Integer> rowsOf(FiledPerson person) {
    Set<Integer> rows = new TreeSet<>();
    if (person.citizen() != 0) {
      byPerson.forEach(person.citizen(), rows::add);
    }
    if (person.name() != null) {
      byPerson.forEach(nameKey(person), rows::add);
    }
    rows.removeIf(row -> !unions.get(row).names(person));
    return rows;
  }

  private static long nameKey(FiledPerson person) {
    return person.name() == null ? 0 : KeyCode.of(person.name().folded()) | Long.MIN_VALUE;
  }

  private void add(RegisteredMarriage union) {
    int row = unions.size();
    unions.add(union);
    for (FiledPerson spouse : union.spouses()) {
      if (spouse.citizen() != 0) {
        byPerson.add(spouse.citizen(), row);
      }
      if (spouse.name() != null) {
        byPerson.add(nameKey(spouse), row);
      }
    }
    union.numbers().forEach(number -> byNumber.add(KeyCode.of(number), row));
  }

  private void open(FiledAct act) {
    if (act.kind() != ActKind.MARRIAGE || act.man() == null || act.woman() == null) {
      return;
    }
    FiledPerson man = act.man();
    FiledPerson woman = act.woman();
    boolean known =
        rowsOfCouple(man, woman).anyMatch(row -> unions.get(row).start().equals(act.on()));
    if (!known) { // the same marriage may have come in from paper and from a list
      add(
          new RegisteredMarriage(
              act.sequence(), man, woman, told(act.number()), act.office(), act.on(), List.of()));
    }
  }

  private static List<String> told(String number) {
    return number.isEmpty() ? List.of() : List.of(number);
  }

  private Stream<Integer> rowsOfCouple(FiledPerson man, FiledPerson woman) {
    return rowsOf(man).stream().filter(row -> unions.get(row).isOfCouple(man, woman));
  }

  private void relate(FiledAct act) {
    if (act.man() == null || act.woman() == null || !isAboutMarriage(act.kind())) {
      return;
    }
    Optional<Integer> meant = meant(act, act.man(), act.woman());
    if (meant.isEmpty()) {
      meant = Optional.of(unions.size());
      add(
          new RegisteredMarriage(
              act.sequence(),
              act.man(),
              act.woman(),
              told(act.marriageNumber()),
              "",
              act.marriedOn(),
              List.of()));
    }
    int row = meant.get();
    if (ends(act, unions.get(row))) {
      unions.set(row, unions.get(row).endedBy(end(act)));
    } else if (act.kind() == ActKind.MARRIAGE_REISSUE && !act.number().isEmpty()) {
      unions.set(row, unions.get(row).alsoNumbered(act.number()));
    }
  }

  private static boolean isAboutMarriage(ActKind kind) {
    return switch (kind) {
      case MARRIAGE_REISSUE,
          DIVORCE,
          DIVORCE_REISSUE,
          COURT_DIVORCE,
          ANNULMENT,
          COURT_VOID,
          REVOCATION,
          FOREIGN_DIVORCE ->
          true;
      default -> false;
    };
  }

  /** A divorce certificate issued again ends nothing that has ended by divorce already. */
  private static boolean ends(FiledAct act, RegisteredMarriage union) {
    return switch (act.kind()) {
      case MARRIAGE_REISSUE -> false;
      case DIVORCE_REISSUE -> !union.isDivorced();
      default -> !act.isUndone();
    };
  }

  private static End end(FiledAct act) {
    return new End(act.sequence(), act.kind(), act.on(), act.caseNumber(), act.judgedOn());
  }

  private Optional<Integer> meant(FiledAct act, FiledPerson man, FiledPerson woman) {
    if (!act.marriageNumber().isEmpty()) {
      Set<Integer> numbered = new TreeSet<>();
      byNumber.forEach(KeyCode.of(act.marriageNumber()), numbered::add);
      Predicate<RegisteredMarriage> isMeant =
          union ->
              union.numbers().contains(act.marriageNumber())
                  && (union.names(man) || union.names(woman));
      Optional<Integer> byNumber =
          numbered.stream().filter(row -> isMeant.test(unions.get(row))).findFirst();
      if (byNumber.isPresent()) {
        return byNumber;
      }
    }
    PartialDate on = act.on().isKnown() ? act.on() : act.filedOn();
    // A divorce that a later paper proves is one that ended a marriage: rather one that has ended.
    Comparator<Integer> order =
        Comparator.<Integer, Boolean>comparing(
                row -> act.kind() == ActKind.DIVORCE_REISSUE && unions.get(row).isDivorced())
            .thenComparing(row -> unions.get(row).start().earliest());
    return rowsOfCouple(man, woman).filter(row -> !unions.get(row).startsAfter(on)).max(order);
  }

  private void bury(FiledAct act) {
    boolean isDeath = act.kind() == ActKind.DEATH || act.kind() == ActKind.DECLARED_DEATH;
    if (isDeath) {
      for (int row : rowsOf(person(act))) {
        unions.set(row, unions.get(row).endedBy(end(act)));
      }
    }
  }

  /** A marriage comes back with whom a court had declared dead (Civil Code art. 51). */
  private void revive(FiledAct act) {
    if (act.kind() == ActKind.DECLARED_DEATH_REVOKED && act.isUndone()) {
      for (int row : rowsOf(person(act))) {
        List<End> undone =
            unions.get(row).ends().stream()
                .filter(end -> end.kind() == ActKind.DECLARED_DEATH)
                .filter(end -> !RegisteredMarriage.isAfter(end.on(), act.on()))
                .toList();
        unions.set(row, unions.get(row).without(undone));
      }
    }
  }

  private static FiledPerson person(FiledAct act) {
    FiledPerson man = act.man();
    return man != null ? man : java.util.Objects.requireNonNull(act.woman());
  }
}
