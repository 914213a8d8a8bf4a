package lianli.index.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lianli.index.key.KeyCode;
import lianli.index.key.PreparedName;
import lianli.index.key.WrittenNumber;
import lianli.index.register.RegisteredMarriage.End;
import lianli.registry.act.ActKind;
import lianli.registry.act.PartialDate;

/** Folds acts into unions. The order in which acts were entered is moot. */
final class MarriageBook {
  /** In keys of names: a birth of any year, and one that is not told. */
  private static final int ANY = -1;

  private static final int UNTOLD = -2;

  private final List<RegisteredMarriage> unions = new ArrayList<>();
  private final LongMultimap byPerson;
  private final LongMultimap byNumber;
  private final List<FiledAct> deaths = new ArrayList<>();
  private final LongMultimap deathsByPerson;
  private final List<FiledAct> revocations = new ArrayList<>();

  private MarriageBook(int acts) {
    byPerson = new LongMultimap(4 * acts);
    deathsByPerson = new LongMultimap(acts / 2);
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
    acts.stream().filter(TakenBackDeaths::mayRestore).forEach(book.revocations::add);
    book.revocations.forEach(book::revive);
    return book;
  }

  List<RegisteredMarriage> unions() {
    return List.copyOf(unions);
  }

  /** Every union of which the person is a spouse, by its place. */
  Set<Integer> rowsOf(FiledPerson person) {
    Set<Integer> rows = new TreeSet<>();
    forEachKey(
        person,
        key ->
            byPerson.forEach(
                key,
                row -> {
                  if (unions.get(row).names(person)) {
                    rows.add(row);
                  }
                }));
    return rows;
  }

  /** The ends of a union by death of a person who is certainly the one that died. */
  List<End> deathsOf(FiledPerson person, RegisteredMarriage union) {
    Map<Long, End> ends = new TreeMap<>();
    forEachKey(
        person,
        key ->
            deathsByPerson.forEach(
                key,
                row -> {
                  FiledAct death = deaths.get(row);
                  if (death.person().isSurely(person) && !isTakenBack(death, union)) {
                    ends.put(death.sequence(), end(death));
                  }
                }));
    return List.copyOf(ends.values());
  }

  /** Under which keys somebody is looked for: a birth that nobody told may be of any year. */
  private static void forEachKey(FiledPerson person, LongConsumer keys) {
    if (person.citizen() != 0) {
      keys.accept(person.citizen());
    }
    PreparedName name = person.name();
    if (name != null) {
      if (person.birth().isKnown()) {
        keys.accept(nameKey(name, person.birth().earliest().getYear()));
        keys.accept(nameKey(name, UNTOLD));
      } else {
        keys.accept(nameKey(name, ANY));
      }
    }
  }

  /** Under which keys somebody is found. */
  private static void addKeys(LongMultimap index, FiledPerson person, int row) {
    if (person.citizen() != 0) {
      index.add(person.citizen(), row);
    }
    PreparedName name = person.name();
    if (name != null) {
      PartialDate birth = person.birth();
      index.add(nameKey(name, birth.isKnown() ? birth.earliest().getYear() : UNTOLD), row);
      index.add(nameKey(name, ANY), row);
    }
  }

  /** Numbers of persons are positive. */
  private static long nameKey(PreparedName name, int year) {
    return KeyCode.of(name.code(), year) | Long.MIN_VALUE;
  }

  private void add(RegisteredMarriage union) {
    int row = unions.size();
    unions.add(union);
    union.spouses().forEach(spouse -> addKeys(byPerson, spouse, row));
    union.numbers().forEach(number -> byNumber.add(KeyCode.of(number.figures()), row));
  }

  private void open(FiledAct act) {
    if (act.kind() != ActKind.MARRIAGE || act.man() == null || act.woman() == null) {
      return;
    }
    FiledPerson man = act.man();
    FiledPerson woman = act.woman();
    boolean known = hasUnion(man, woman, act.on());
    if (!known) { // the same marriage may have come in from paper and from a list
      add(
          new RegisteredMarriage(
              act.sequence(),
              man,
              woman,
              act.number().stream().toList(),
              act.office(),
              act.on(),
              List.of()));
    }
  }

  /** True if the two have a marriage of that day; asked for every marriage, so without a set. */
  private boolean hasUnion(FiledPerson man, FiledPerson woman, PartialDate start) {
    boolean[] found = {false};
    forEachKey(
        man,
        key ->
            byPerson.forEach(
                key,
                row -> {
                  if (!found[0]) {
                    RegisteredMarriage union = unions.get(row);
                    found[0] = union.start().equals(start) && union.isOfCouple(man, woman);
                  }
                }));
    return found[0];
  }

  private Stream<Integer> rowsOfCouple(FiledPerson man, FiledPerson woman) {
    return rowsOf(man).stream().filter(row -> unions.get(row).isOfCouple(man, woman));
  }

  private void relate(FiledAct act) {
    if (act.man() == null || act.woman() == null || !act.isAboutMarriage()) {
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
              act.marriageNumber().stream().toList(),
              "",
              act.marriedOn(),
              List.of()));
    }
    int row = meant.get();
    if (ends(act, unions.get(row))) {
      unions.set(row, unions.get(row).endedBy(end(act)));
    } else if (act.kind() == ActKind.MARRIAGE_REISSUE && act.number().isPresent()) {
      unions.set(row, unions.get(row).alsoNumbered(act.number().get()));
    }
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
    if (act.marriageNumber().isPresent()) {
      WrittenNumber told = act.marriageNumber().get();
      Set<Integer> numbered = new TreeSet<>();
      byNumber.forEach(KeyCode.of(told.figures()), numbered::add);
      Predicate<RegisteredMarriage> isMeant =
          union ->
              union.numbers().stream().anyMatch(number -> number.mayBe(told, union.office()))
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
    return rowsOfCouple(man, woman)
        .filter(row -> !unions.get(row).startsAfter(on))
        .filter(row -> !isOfAnother(act, unions.get(row)))
        .max(order);
  }

  /** A certificate issued again tells another number and another day: another marriage. */
  private static boolean isOfAnother(FiledAct act, RegisteredMarriage union) {
    PartialDate told = act.marriedOn();
    PartialDate start = union.start();
    return act.kind() == ActKind.MARRIAGE_REISSUE
        && act.marriageNumber().isPresent()
        && told.isKnown()
        && start.isKnown()
        && (RegisteredMarriage.isAfter(told, start) || RegisteredMarriage.isAfter(start, told));
  }

  private void bury(FiledAct act) {
    boolean isDeath = act.kind() == ActKind.DEATH || act.kind() == ActKind.DECLARED_DEATH;
    if (isDeath) {
      FiledPerson person = act.person();
      addKeys(deathsByPerson, person, deaths.size());
      deaths.add(act);
      for (int row : rowsOf(person)) {
        if (unions.get(row).spouses().stream().anyMatch(spouse -> spouse.isSurely(person))) {
          unions.set(row, unions.get(row).endedBy(end(act)));
        }
      }
    }
  }

  private void revive(FiledAct revocation) {
    for (int row : rowsOf(revocation.person())) {
      RegisteredMarriage union = unions.get(row);
      List<End> takenBack =
          deaths.stream()
              .filter(death -> isTakenBack(death, union))
              .map(MarriageBook::end)
              .toList();
      unions.set(row, union.without(takenBack));
    }
  }

  private boolean isTakenBack(FiledAct death, RegisteredMarriage union) {
    return revocations.stream()
        .anyMatch(revocation -> TakenBackDeaths.restores(revocation, death, () -> othersOf(union)));
  }

  /** The marriages of either spouse with somebody else. */
  private Stream<RegisteredMarriage> othersOf(RegisteredMarriage union) {
    return union.spouses().stream()
        .flatMap(spouse -> rowsOf(spouse).stream())
        .map(unions::get)
        .filter(other -> !other.isOfCouple(union.man(), union.woman()));
  }
}
