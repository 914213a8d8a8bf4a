package lianli.registry.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The law told a second time and plainly: every couple is walked day by day, with exact dates, four
 * people and no ledger. Written without looking at how the rules compute; slow and long on purpose.
 */
final class PlainOracle {
  /** The day on which all four are of age. */
  static final LocalDate OF_AGE = LocalDate.of(2002, 1, 1);

  /** What happened. Of one person: the other's index is -1. */
  enum Kind {
    MARRIAGE,
    DIVORCE,
    COURT_DIVORCE,
    COURT_VOID,
    /** The registry found that the woman, or the man, of the couple was impersonated. */
    WOMAN_FREED,
    MAN_FREED,
    DEATH,
    /** Another agency's list. */
    REPORTED_DEATH,
    DECLARED,
    /** The declaration taken back. */
    BACK,
    /** Taken back, with the spouse's written refusal. */
    BACK_REFUSED
  }

  /** One act: man 0 or 1, woman 0 or 1, -1 for nobody. */
  record Event(Kind kind, int man, int woman, LocalDate day) {
    boolean isOfCouple() {
      return man >= 0 && woman >= 0;
    }

    boolean concerns(boolean isMan, int index) {
      return isMan ? man == index : woman == index;
    }
  }

  /** A marriage on the walk. */
  private static final class Stretch {
    private final int spouse;
    private LocalDate start;
    private LocalDate end = LocalDate.MAX;
    private Kind endedBy = Kind.MARRIAGE;
    private LocalDate divorced = LocalDate.MAX;
    private LocalDate reported = LocalDate.MAX;
    private boolean guessed;
    private boolean open;
    private boolean isVoid;
    private Stretch original;

    private Stretch(int spouse, LocalDate start) {
      this.spouse = spouse;
      this.start = start;
      original = this;
    }

    private boolean isOver() {
      return !end.equals(LocalDate.MAX);
    }

    /** Surely in force. */
    private boolean holds(LocalDate day) {
      return !guessed && !open && !day.isBefore(start) && day.isBefore(end);
    }

    /** The first day by which it has surely begun. */
    private LocalDate surelyBegun() {
      return guessed ? end : open ? LocalDate.MAX : start;
    }
  }

  private final List<Event> events;
  private final boolean isMan;
  private final int person;
  private final LocalDate day;
  private final List<Stretch> stretches = new ArrayList<>();
  private final List<LocalDate> freed = new ArrayList<>();
  private boolean contradicted;

  private PlainOracle(List<Event> events, boolean isMan, int person, LocalDate day) {
    this.events = events;
    this.isMan = isMan;
    this.person = person;
    this.day = day;
  }

  /** The status of a man or woman on a day, in one line. */
  static String answer(List<Event> events, boolean isMan, int person, LocalDate day) {
    return new PlainOracle(events, isMan, person, day).answer();
  }

  private String answer() {
    // One paper that nothing contradicts is enough, whatever another one is worth.
    Optional<LocalDate> death = first(Kind.DEATH, isMan, person);
    boolean isDead = death.isPresent() && !death.get().isAfter(day);
    boolean isDenied = isDead && actsAfter(isMan, person, death.get(), LocalDate.MAX);
    Optional<LocalDate> declared = first(Kind.DECLARED, isMan, person);
    Optional<LocalDate> back = back(isMan, person);
    boolean isDeclared =
        declared.isPresent()
            && !declared.get().isAfter(day)
            && back.map(day::isBefore).orElse(true);
    boolean isDeniedToo =
        isDeclared && actsAfter(isMan, person, declared.get(), back.orElse(LocalDate.MAX));
    if ((isDead && !isDenied) || (isDeclared && !isDeniedToo)) {
      return "deceased";
    }
    if (isDenied || isDeniedToo) {
      return "conflict";
    }
    for (int spouse = 0; spouse < 2; spouse++) {
      walk(spouse);
    }
    guessStarts();
    for (int spouse = 0; spouse < 2; spouse++) {
      bury(spouse);
    }
    if (contradicted || overlaps()) {
      return "conflict";
    }
    Optional<LocalDate> reported = first(Kind.REPORTED_DEATH, isMan, person);
    return reported.isPresent() && !reported.get().isAfter(day) ? "undetermined" : told();
  }

  // Who did what.

  private boolean isCouple(Event event, int spouse) {
    return isMan
        ? event.man() == person && event.woman() == spouse
        : event.woman() == person && event.man() == spouse;
  }

  private Optional<LocalDate> first(Kind kind, boolean ofMan, int index) {
    return events.stream()
        .filter(event -> event.kind() == kind && event.concerns(ofMan, index))
        .map(Event::day)
        .min(Comparator.naturalOrder());
  }

  private Optional<LocalDate> back(boolean ofMan, int index) {
    return first(Kind.BACK, ofMan, index).or(() -> first(Kind.BACK_REFUSED, ofMan, index));
  }

  private boolean wasImpersonated(boolean ofMan, int man, int woman) {
    return events.stream()
        .anyMatch(
            event ->
                event.kind() == (ofMan ? Kind.MAN_FREED : Kind.WOMAN_FREED)
                    && event.man() == man
                    && event.woman() == woman);
  }

  /** True if somebody came to an office or a court after one day and not after the other. */
  private boolean actsAfter(boolean ofMan, int index, LocalDate from, LocalDate until) {
    return events.stream()
        .filter(event -> event.isOfCouple() && event.concerns(ofMan, index))
        .filter(
            event ->
                event.kind() == Kind.MARRIAGE
                    || event.kind() == Kind.DIVORCE
                    || event.kind() == Kind.COURT_DIVORCE)
        .filter(event -> !wasImpersonated(ofMan, event.man(), event.woman()))
        .anyMatch(event -> event.day().isAfter(from) && !event.day().isAfter(until));
  }

  // One couple, day by day.

  private void walk(int spouse) {
    List<Event> couple = events.stream().filter(event -> isCouple(event, spouse)).toList();
    int man = isMan ? person : spouse;
    int woman = isMan ? spouse : person;
    if (wasImpersonated(isMan, man, woman)) {
      couple.stream()
          .filter(event -> event.kind() == Kind.MARRIAGE)
          .map(Event::day)
          .min(Comparator.naturalOrder())
          .or(
              () ->
                  couple.stream()
                      .filter(event -> event.kind() == (isMan ? Kind.MAN_FREED : Kind.WOMAN_FREED))
                      .map(Event::day)
                      .min(Comparator.naturalOrder()))
          .ifPresent(freed::add);
      return;
    }
    List<Stretch> own = new ArrayList<>();
    for (LocalDate today : days(couple, event -> event.kind() == Kind.MARRIAGE)) {
      own.add(new Stretch(spouse, today));
    }
    boolean isSpouseKnown = !wasImpersonated(!isMan, man, woman);
    TreeSet<LocalDate> turns = new TreeSet<>(days(couple, PlainOracle::isDivorce));
    first(Kind.DECLARED, isMan, person).ifPresent(turns::add);
    if (isSpouseKnown) {
      first(Kind.DECLARED, !isMan, spouse).ifPresent(turns::add);
    }
    for (LocalDate today : turns) {
      if (couple.stream().anyMatch(event -> isDivorce(event) && event.day().equals(today))) {
        divorce(own, spouse, today);
      }
      if (first(Kind.DECLARED, isMan, person).filter(today::equals).isPresent()) {
        declare(own, spouse, isMan, person, today);
      }
      if (isSpouseKnown && first(Kind.DECLARED, !isMan, spouse).filter(today::equals).isPresent()) {
        declare(own, spouse, !isMan, spouse, today);
      }
    }
    for (Event event : couple) {
      if (event.kind() == Kind.COURT_VOID) {
        undo(own, spouse, event.day());
      }
    }
    stretches.addAll(own);
  }

  private static boolean isDivorce(Event event) {
    return event.kind() == Kind.DIVORCE || event.kind() == Kind.COURT_DIVORCE;
  }

  private static TreeSet<LocalDate> days(List<Event> couple, Predicate<Event> which) {
    TreeSet<LocalDate> days = new TreeSet<>();
    couple.stream().filter(which).map(Event::day).forEach(days::add);
    return days;
  }

  private void divorce(List<Stretch> own, int spouse, LocalDate today) {
    List<Stretch> begun =
        own.stream().filter(one -> !one.start.isAfter(today)).sorted(byStart()).toList();
    if (begun.isEmpty()) {
      // A divorce before every marriage on file: from an earlier one, or a wrong date.
      own.stream()
          .map(one -> one.start)
          .filter(start -> !start.isAfter(day))
          .forEach(start -> contradicted = true);
      Stretch guessed = new Stretch(spouse, today);
      guessed.guessed = true;
      end(guessed, today, Kind.DIVORCE);
      own.add(guessed);
      return;
    }
    List<Stretch> open = begun.stream().filter(one -> !one.isOver()).toList();
    List<Stretch> older =
        open.stream().filter(one -> !one.open && one.start.isBefore(today)).toList();
    if (open.isEmpty()) {
      // The second end of what is over already: until it, nobody knows.
      Stretch last = begun.getLast();
      if (!day.isBefore(last.end) && day.isBefore(today)) {
        contradicted = true;
      }
      last.divorced = min(last.divorced, today);
    } else {
      (older.isEmpty() ? open : older).forEach(one -> end(one, today, Kind.DIVORCE));
    }
  }

  private static Comparator<Stretch> byStart() {
    // One whose start is open sorts last: it may have begun at any later time.
    return Comparator.comparing(
        (Stretch one) -> one.open ? LocalDate.MAX : one.guessed ? one.end : one.start);
  }

  private static void end(Stretch one, LocalDate today, Kind how) {
    one.end = today;
    one.endedBy = how;
    if (how == Kind.DIVORCE) {
      one.divorced = today;
    }
  }

  private void declare(List<Stretch> own, int spouse, boolean ofMan, int missing, LocalDate today) {
    Optional<LocalDate> back = back(ofMan, missing);
    for (Stretch one : List.copyOf(own)) {
      boolean isSecond = one.endedBy == Kind.DECLARED && one.end.equals(today);
      if ((one.isOver() && !isSecond) || one.start.isAfter(today)) {
        continue;
      }
      if (actsAfter(ofMan, missing, today, back.orElse(LocalDate.MAX))
          && !day.isBefore(max(one.start, today))
          && back.map(day::isBefore).orElse(true)) {
        contradicted = true;
      }
      if (isSecond) {
        continue;
      }
      end(one, today, Kind.DECLARED);
      bothBack(spouse, ofMan, missing, today).ifPresent(again -> restore(own, one, today, again));
    }
  }

  /** The day by which nobody of the couple is thought dead any more. */
  private Optional<LocalDate> bothBack(int spouse, boolean ofMan, int missing, LocalDate today) {
    Optional<LocalDate> back = back(ofMan, missing);
    boolean isMine = ofMan == isMan && missing == person;
    boolean otherIsMan = isMine ? !isMan : isMan;
    int other = isMine ? spouse : person;
    Optional<LocalDate> otherGone = first(Kind.DECLARED, otherIsMan, other);
    Optional<LocalDate> otherBack = back(otherIsMan, other);
    if (back.isEmpty() || first(Kind.BACK_REFUSED, ofMan, missing).isPresent()) {
      return Optional.empty();
    }
    boolean isOtherGone =
        otherGone.isPresent()
            && !otherGone.get().isAfter(back.get())
            && otherBack.map(day -> day.isAfter(today)).orElse(true);
    if (!isOtherGone) {
      return back;
    }
    return first(Kind.BACK_REFUSED, otherIsMan, other).isPresent()
        ? Optional.empty()
        : otherBack.map(day -> max(day, back.get()));
  }

  private void restore(List<Stretch> own, Stretch one, LocalDate today, LocalDate back) {
    if (isDead(one.spouse, back)) {
      return;
    }
    List<LocalDate> meanwhile = otherWeddings(one.spouse);
    if (meanwhile.stream().anyMatch(w -> w.isAfter(today) && w.isBefore(back))) {
      return;
    }
    Stretch again = new Stretch(one.spouse, back);
    again.original = one.original;
    again.open = meanwhile.stream().anyMatch(w -> w.equals(today) || w.equals(back));
    own.add(again);
  }

  /** True if one of the couple is certified dead by then, and nothing they did denies it. */
  private boolean isDead(int spouse, LocalDate by) {
    return isDead(isMan, person, by) || isDead(!isMan, spouse, by);
  }

  private boolean isDead(boolean ofMan, int index, LocalDate by) {
    return first(Kind.DEATH, ofMan, index)
        .filter(death -> !death.isAfter(by))
        .filter(death -> !actsAfter(ofMan, index, death, LocalDate.MAX))
        .isPresent();
  }

  /** Weddings of either with somebody else, but for those that never bound. */
  private List<LocalDate> otherWeddings(int spouse) {
    return events.stream()
        .filter(event -> event.kind() == Kind.MARRIAGE && !isCouple(event, spouse))
        .filter(event -> event.concerns(isMan, person) || event.concerns(!isMan, spouse))
        .filter(event -> !isUndone(event.man(), event.woman()))
        .map(Event::day)
        .toList();
  }

  private boolean isUndone(int man, int woman) {
    return events.stream()
        .filter(event -> event.man() == man && event.woman() == woman)
        .anyMatch(
            event ->
                event.kind() == Kind.COURT_VOID
                    || event.kind() == Kind.MAN_FREED
                    || event.kind() == Kind.WOMAN_FREED);
  }

  private void undo(List<Stretch> own, int spouse, LocalDate judged) {
    Stretch meant =
        own.stream()
            .filter(one -> one.original == one && !one.start.isAfter(judged))
            .max(byStart())
            .orElseGet(
                () -> {
                  Stretch unknown = new Stretch(spouse, judged);
                  own.add(unknown);
                  return unknown;
                });
    for (Stretch one : own) {
      boolean isMeant = one == meant || (one.original != one && !one.start.isBefore(meant.start));
      if (isMeant) {
        one.isVoid = true;
        if (!one.divorced.equals(LocalDate.MAX) && !day.isBefore(max(one.divorced, judged))) {
          contradicted = true;
        }
      }
    }
  }

  /** A marriage known by its end alone began after both were of age and after what ended before. */
  private void guessStarts() {
    for (Stretch guessed : stretches) {
      if (guessed.guessed && !guessed.isVoid) {
        guessed.start =
            stretches.stream()
                .filter(other -> other != guessed && !other.isVoid)
                .map(other -> other.end)
                .filter(end -> end.isBefore(guessed.end))
                .reduce(OF_AGE, PlainOracle::max);
      }
    }
  }

  private void bury(int spouse) {
    int man = isMan ? person : spouse;
    int woman = isMan ? spouse : person;
    if (wasImpersonated(!isMan, man, woman)) {
      return;
    }
    first(Kind.DEATH, !isMan, spouse).ifPresent(death -> bury(spouse, death));
    first(Kind.REPORTED_DEATH, !isMan, spouse)
        .ifPresent(
            death ->
                stretches.stream()
                    .filter(one -> one.spouse == spouse && !one.isVoid)
                    .filter(one -> !wasOverBy(one, death) && !one.start.isAfter(death))
                    .forEach(one -> one.reported = min(one.reported, death)));
  }

  private void bury(int spouse, LocalDate death) {
    for (Stretch one : stretches) {
      if (one.spouse != spouse || one.isVoid || wasOverBy(one, death)) {
        continue;
      }
      if (actsAfter(!isMan, spouse, death, LocalDate.MAX)) {
        if (!day.isBefore(max(one.start, death))) {
          contradicted = true;
        }
      } else if (!one.start.isAfter(death)) {
        if (death.isBefore(one.end)) {
          one.end = death;
          one.endedBy = Kind.DEATH;
        }
      }
    }
  }

  private static boolean wasOverBy(Stretch one, LocalDate death) {
    return one.endedBy != Kind.DEATH && !one.end.isAfter(death);
  }

  // What all of it says about the day.

  private List<Stretch> binding() {
    return stretches.stream().filter(one -> !one.isVoid).toList();
  }

  private boolean overlaps() {
    List<Stretch> sure = binding().stream().filter(one -> one.holds(day)).toList();
    boolean endsInside =
        binding().stream()
            .filter(one -> one.guessed && !day.isBefore(one.start) && day.isBefore(one.end))
            .anyMatch(one -> sure.stream().anyMatch(other -> one.end.isBefore(other.end)));
    return sure.size() > 1 || endsInside;
  }

  private String told() {
    List<Stretch> binding = binding();
    for (Stretch one : binding) {
      boolean isOver = !one.end.isAfter(day);
      boolean mayHaveBegun = !day.isBefore(one.start);
      if (!isOver && mayHaveBegun && (one.guessed || one.open || !one.reported.isAfter(day))) {
        return "undetermined";
      }
    }
    List<Stretch> begun =
        binding.stream()
            .filter(one -> !one.surelyBegun().isAfter(day) || !one.end.isAfter(day))
            .toList();
    Optional<Stretch> now = begun.stream().filter(one -> one.holds(day)).findFirst();
    if (now.isPresent()) {
      return "married " + now.get().start + " " + order(now.get().original, begun);
    }
    if (!begun.isEmpty()) {
      return over(begun);
    }
    boolean wasVoid =
        stretches.stream().anyMatch(one -> !one.start.isAfter(day))
            || freed.stream().anyMatch(start -> !start.isAfter(day));
    return wasVoid ? "void" : day.isBefore(OF_AGE) ? "below" : "none";
  }

  private static int order(Stretch now, List<Stretch> begun) {
    List<Stretch> before =
        begun.stream().filter(one -> one.surelyBegun().isBefore(now.surelyBegun())).toList();
    return before.stream().anyMatch(one -> one.spouse == now.spouse)
        ? 23
        : before.isEmpty() ? 20 : 22;
  }

  private String over(List<Stretch> begun) {
    LocalDate lastDay = begun.stream().map(one -> one.end).reduce(LocalDate.MIN, PlainOracle::max);
    List<Stretch> last = begun.stream().filter(one -> one.end.equals(lastDay)).toList();
    Kind how = last.getFirst().endedBy;
    if (last.stream().anyMatch(one -> one.spouse != last.getFirst().spouse)
        && !isOneDeclaration(last)) {
      return "undetermined";
    }
    if (how == Kind.DECLARED) {
      boolean isWidowed =
          last.stream()
              .filter(
                  one ->
                      first(Kind.DECLARED, !isMan, one.spouse).filter(lastDay::equals).isPresent())
              .anyMatch(one -> back(!isMan, one.spouse).map(day::isBefore).orElse(true));
      return (isWidowed ? "widowed " : "ended ") + lastDay;
    }
    return (how == Kind.DEATH ? "widowed " : "divorced ") + lastDay;
  }

  /** The person's own declaration ends everything at once. */
  private boolean isOneDeclaration(List<Stretch> last) {
    return last.stream().allMatch(one -> one.endedBy == Kind.DECLARED)
        && first(Kind.DECLARED, isMan, person).filter(last.getFirst().end::equals).isPresent();
  }

  private static LocalDate max(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate min(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
