package lianli.registry.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
    /** Registered after the fact; from a stated day, or from nobody knows when. */
    MADE_UP,
    /** Said to count from an earlier day, and nothing says that it was made up. */
    EARLY,
    /** Of the years before identity numbers; somebody's only where a numbered act names it. */
    OLD_MARRIAGE,
    REISSUE,
    DIVORCE,
    COURT_DIVORCE,
    /** Recognised here. */
    FOREIGN_DIVORCE,
    DIVORCE_REISSUE,
    COURT_VOID,
    /** The registry found that the woman, or the man, of the couple was impersonated. */
    WOMAN_FREED,
    MAN_FREED,
    DEATH,
    /** Another agency's list. */
    REPORTED_DEATH,
    /** A certificate of death without a number: name and birth alone. */
    NUMBERLESS_DEATH,
    DECLARED,
    /** The declaration taken back. */
    BACK,
    /** Taken back, with the spouse's written refusal. */
    BACK_REFUSED
  }

  /**
   * One act: man 0 or 1, woman 0 or 1, -1 for nobody.
   *
   * @param from the day it says it counts from, or the day that a certificate issued again prints
   *     of the divorce; null if it says none
   * @param about the day of the marriage it names, or null
   * @param number its own, or empty
   * @param named the number of the marriage it names, or empty
   * @param isStrange if the wife of an old marriage has another name there
   */
  record Event(
      Kind kind,
      int man,
      int woman,
      LocalDate day,
      LocalDate from,
      LocalDate about,
      String number,
      String named,
      boolean isStrange) {
    Event(Kind kind, int man, int woman, LocalDate day) {
      this(kind, man, woman, day, null, null, "", "", false);
    }

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
    private final Set<String> numbers = new TreeSet<>();
    private final Set<LocalDate> told = new TreeSet<>();

    /** Every end but a death, and when a court found it void. */
    private final Set<LocalDate> overOn = new TreeSet<>();

    private final Set<LocalDate> divorces = new TreeSet<>();
    private LocalDate start;

    /** From when it surely holds, where the start lies somewhere before. */
    private LocalDate registered;

    /** When it came into the books: no earlier act can be about it. */
    private LocalDate entered;

    private boolean isUnstated;
    private LocalDate end = LocalDate.MAX;

    /** From when it may be over, where only a certificate issued again tells of the divorce. */
    private LocalDate endFrom = LocalDate.MAX;

    private Kind endedBy = Kind.MARRIAGE;
    private LocalDate divorced = LocalDate.MAX;
    private LocalDate voided = LocalDate.MAX;
    private LocalDate reported = LocalDate.MAX;
    private boolean guessed;
    private boolean open;
    private boolean isVoid;
    private boolean isOnlyVoided;
    private Stretch original;

    private Stretch(int spouse, LocalDate start) {
      this.spouse = spouse;
      this.start = start;
      registered = start;
      entered = start;
      original = this;
    }

    private boolean isOver() {
      return !end.equals(LocalDate.MAX) || isVoid;
    }

    private boolean isRegistration() {
      return !guessed && original == this && !isOnlyVoided;
    }

    /** Surely in force. */
    private boolean holds(LocalDate day) {
      return !guessed && !open && !day.isBefore(registered) && day.isBefore(min(end, endFrom));
    }

    /** The first day by which it has surely begun. */
    private LocalDate surelyBegun() {
      return guessed ? end : open ? LocalDate.MAX : registered;
    }

    /** Where it stands among the couple's: by the last day on which it may have begun. */
    private LocalDate place() {
      return open ? LocalDate.MAX : guessed ? end : registered;
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
    walk();
    if (contradicted || overlaps() || isSpouseInTwo() || reissuedAfterTheEnd()) {
      return "conflict";
    }
    if (reported(isMan, person, isNamed()).stream().anyMatch(told -> !told.isAfter(day))) {
      return "undetermined";
    }
    return isInDoubtWhose() ? "undetermined" : told();
  }

  private void walk() {
    for (int spouse = 0; spouse < 2; spouse++) {
      walk(spouse);
    }
    guessStarts();
    for (int spouse = 0; spouse < 2; spouse++) {
      bury(spouse);
    }
  }

  // Who did what.

  /** True if a numbered act tells the person's name. */
  private boolean isNamed() {
    return events.stream()
        .filter(event -> event.kind() != Kind.OLD_MARRIAGE)
        .filter(event -> event.kind() != Kind.NUMBERLESS_DEATH)
        .anyMatch(event -> event.concerns(isMan, person));
  }

  /** Deaths that only another agency, or a paper without a number, tells. */
  private List<LocalDate> reported(boolean ofMan, int index, boolean isNamed) {
    return Stream.concat(
            first(Kind.REPORTED_DEATH, ofMan, index).stream(),
            isNamed ? first(Kind.NUMBERLESS_DEATH, ofMan, index).stream() : Stream.empty())
        .toList();
  }

  /** True if a numbered act of the couple names this old one by its number. */
  private boolean isClaimed(Event old) {
    return events.stream()
        .filter(event -> event != old && event.kind() != Kind.OLD_MARRIAGE)
        .filter(event -> event.man() == old.man() && event.woman() == old.woman())
        .anyMatch(event -> event.named().equals(old.number()));
  }

  /** An old marriage that may be the person's: by its number, or by name and birth alone. */
  private boolean isInDoubtWhose() {
    return events.stream()
        .filter(event -> event.kind() == Kind.OLD_MARRIAGE && !isJoined(event))
        .filter(event -> isPerhapsOwn(event) || isClaimedByTheNumberAndOneName(event))
        .anyMatch(event -> !event.day().isAfter(day));
  }

  private boolean isPerhapsOwn(Event old) {
    return old.concerns(isMan, person)
        && (isClaimed(old) || (isNamed() && (isMan || !old.isStrange()) && !isSecondPaper(old)));
  }

  /** The person's own act names it by number, and one of the two names agrees. */
  private boolean isClaimedByTheNumberAndOneName(Event old) {
    return events.stream()
        .filter(event -> event.isOfCouple() && event.concerns(isMan, person))
        .filter(event -> event.named().equals(old.number()))
        .anyMatch(event -> haveOneNameInCommon(event, old));
  }

  private static boolean haveOneNameInCommon(Event event, Event old) {
    return event.man() == old.man() || (event.woman() == old.woman() && !old.isStrange());
  }

  /**
   * True if the number that an act names is other people's marriage, and cannot be the person's.
   */
  private boolean namesOthers(Event act) {
    return !act.named().isEmpty()
        && events.stream()
            .filter(event -> event.number().equals(act.named()))
            .filter(event -> event.man() != act.man() || event.woman() != act.woman())
            .anyMatch(
                event ->
                    event.kind() != Kind.OLD_MARRIAGE
                        || isJoined(event)
                        || !(isPerhapsOwn(event) || isClaimedByTheNumberAndOneName(event)));
  }

  /**
   * Number and date tell a marriage of others, or number and date disagree: only the parties speak
   * for the couple, and from then on nobody knows.
   */
  private void checkWhoIsMeant(List<Stretch> own, Event event) {
    boolean isDateOwn =
        own.stream()
            .filter(Stretch::isRegistration)
            .anyMatch(one -> event.about() != null && isToldOn(one, event.about()));
    if (namesOthers(event) && event.about() != null && !isDateOwn) {
      contradictFrom(event.day());
    }
  }

  /** True if a numbered marriage of that day and couple is on file. */
  private boolean isSecondPaper(Event old) {
    return !old.isStrange()
        && events.stream()
            .filter(event -> isWedding(event) && event.kind() != Kind.OLD_MARRIAGE)
            .filter(event -> event.man() == old.man() && event.woman() == old.woman())
            .anyMatch(event -> event.day().equals(old.day()));
  }

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
                isWedding(event)
                    || event.kind() == Kind.REISSUE
                    || event.kind() == Kind.DIVORCE
                    || event.kind() == Kind.COURT_DIVORCE)
        .filter(event -> event.kind() != Kind.OLD_MARRIAGE || isJoined(event))
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
          .filter(PlainOracle::isWedding)
          .filter(event -> event.kind() != Kind.OLD_MARRIAGE || isJoined(event))
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
    sorted(couple, PlainOracle::isWedding).stream()
        .filter(event -> event.kind() != Kind.OLD_MARRIAGE || isJoined(event))
        .forEach(event -> wed(own, spouse, event));
    List<Event> reissues = sorted(couple, event -> event.kind() == Kind.REISSUE);
    reissues.forEach(event -> reissue(own, spouse, event));
    reissues.forEach(event -> checkReference(own, event));
    boolean isSpouseKnown = !wasImpersonated(!isMan, man, woman);
    TreeSet<LocalDate> turns = new TreeSet<>();
    couple.stream().filter(PlainOracle::isEnd).map(PlainOracle::endsOn).forEach(turns::add);
    first(Kind.DECLARED, isMan, person).ifPresent(turns::add);
    if (isSpouseKnown) {
      first(Kind.DECLARED, !isMan, spouse).ifPresent(turns::add);
    }
    for (LocalDate today : turns) {
      List<Event> now =
          couple.stream().filter(event -> isEnd(event) && endsOn(event).equals(today)).toList();
      now.stream().filter(PlainOracle::isDivorce).forEach(event -> divorce(own, spouse, event));
      sorted(now, event -> event.kind() == Kind.DIVORCE_REISSUE).stream()
          // One that prints the day before one that does not; then one that says since when.
          .sorted(
              Comparator.comparing((Event event) -> event.from() == null)
                  .thenComparing(event -> event.about() == null ? LocalDate.MAX : event.about()))
          .forEach(event -> divorceKnownFromACopy(own, spouse, event, couple));
      if (first(Kind.DECLARED, isMan, person).filter(today::equals).isPresent()) {
        declare(own, spouse, isMan, person, today);
      }
      if (isSpouseKnown && first(Kind.DECLARED, !isMan, spouse).filter(today::equals).isPresent()) {
        declare(own, spouse, !isMan, spouse, today);
      }
      now.stream()
          .filter(event -> event.kind() == Kind.COURT_VOID)
          // One that says since when it was a marriage before one that does not.
          .sorted(
              Comparator.comparing(event -> event.about() == null ? LocalDate.MAX : event.about()))
          .forEach(event -> undo(own, spouse, event));
    }
    stretches.addAll(own);
  }

  private static List<Event> sorted(List<Event> couple, Predicate<Event> which) {
    // Where two are of one day, the plain one first: an exact start counts before a vague one.
    return couple.stream()
        .filter(which)
        .sorted(Comparator.comparing(Event::day).thenComparing(Event::kind))
        .toList();
  }

  private static boolean isWedding(Event event) {
    return event.kind() == Kind.MARRIAGE
        || event.kind() == Kind.MADE_UP
        || event.kind() == Kind.EARLY
        || event.kind() == Kind.OLD_MARRIAGE;
  }

  private static boolean isEnd(Event event) {
    return isDivorce(event)
        || event.kind() == Kind.DIVORCE_REISSUE
        || event.kind() == Kind.COURT_VOID;
  }

  private static LocalDate endsOn(Event event) {
    return event.kind() == Kind.DIVORCE_REISSUE && event.from() != null
        ? event.from()
        : event.day();
  }

  private boolean isJoined(Event old) {
    return !old.isStrange() && isClaimed(old);
  }

  // How marriages begin.

  private static void wed(List<Stretch> own, int spouse, Event event) {
    boolean isStated = event.kind() == Kind.MADE_UP && event.from() != null;
    LocalDate start = isStated ? event.from() : event.day();
    Optional<Stretch> same = own.stream().filter(one -> one.registered.equals(start)).findFirst();
    Stretch one = same.orElseGet(() -> new Stretch(spouse, start));
    boolean isVague = !isStated && event.kind() == Kind.MADE_UP;
    if (same.isEmpty()) {
      one.isUnstated = isVague;
      if (event.kind() == Kind.EARLY) {
        one.start = event.from();
      }
      own.add(one);
    } else if (!isVague && event.kind() != Kind.EARLY) {
      one.isUnstated = false;
      one.start = start;
    } else if (event.kind() == Kind.EARLY && one.isUnstated) {
      one.isUnstated = false;
      one.start = event.from();
    } else if (event.kind() == Kind.EARLY && one.start.isBefore(one.registered)) {
      // Of two starts that nothing explains nobody knows which: from the first of them.
      one.start = min(one.start, event.from());
    }
    one.entered = same.isEmpty() ? event.day() : min(one.entered, event.day());
    one.told.add(start);
    one.told.add(event.day());
    one.numbers.add(event.number());
  }

  private void reissue(List<Stretch> own, int spouse, Event event) {
    List<Stretch> begun = begunBy(own, event.day());
    checkWhoIsMeant(begun, event);
    List<Stretch> meant = meant(begun, event);
    boolean isNumberKnown =
        !event.named().isEmpty()
            && begun.stream().anyMatch(one -> one.numbers.contains(event.named()));
    boolean isDateKnown =
        event.about() != null && begun.stream().anyMatch(one -> isToldOn(one, event.about()));
    if (begun.isEmpty() || (event.about() != null && !isDateKnown && !isNumberKnown)) {
      Stretch copied = new Stretch(spouse, event.about() != null ? event.about() : event.day());
      copied.isUnstated = event.about() == null;
      copied.told.add(copied.start);
      copied.told.add(event.day());
      copied.numbers.add(event.number());
      own.add(copied);
    } else {
      (meant.size() == 1 ? meant.getFirst() : begun.getLast()).numbers.add(event.number());
    }
  }

  private static boolean isToldOn(Stretch one, LocalDate date) {
    boolean isEarly = !one.isUnstated && one.start.isBefore(one.registered);
    return one.told.contains(date)
        || (isEarly && !date.isBefore(one.start) && !date.isAfter(one.registered));
  }

  // Which marriage an act names.

  private static List<Stretch> meant(List<Stretch> own, Event event) {
    List<Stretch> byNumber =
        own.stream()
            .filter(Stretch::isRegistration)
            .filter(one -> !event.named().isEmpty() && one.numbers.contains(event.named()))
            .toList();
    List<Stretch> byDate =
        own.stream()
            .filter(Stretch::isRegistration)
            .filter(one -> event.about() != null && isToldOn(one, event.about()))
            .toList();
    if (byNumber.isEmpty()) {
      return byDate;
    }
    return event.about() == null ? byNumber : byNumber.stream().filter(byDate::contains).toList();
  }

  /** A number and a date of different marriages, or what fits two: from then on nobody knows. */
  private void checkReference(List<Stretch> own, Event event) {
    boolean isNumberKnown =
        own.stream()
            .filter(Stretch::isRegistration)
            .anyMatch(one -> !event.named().isEmpty() && one.numbers.contains(event.named()));
    int fit = meant(own, event).size();
    if (fit > 1 || (isNumberKnown && event.about() != null && fit == 0)) {
      contradictFrom(event.day());
    }
  }

  private void contradictFrom(LocalDate from) {
    if (!day.isBefore(from)) {
      contradicted = true;
    }
  }

  private static List<Stretch> begunBy(List<Stretch> own, LocalDate today) {
    return own.stream()
        .filter(one -> !firstPossible(one).isAfter(today))
        .sorted(Comparator.comparing(Stretch::place))
        .toList();
  }

  private static LocalDate firstPossible(Stretch one) {
    return one.guessed ? one.start : one.entered;
  }

  private static boolean isDivorce(Event event) {
    return event.kind() == Kind.DIVORCE
        || event.kind() == Kind.COURT_DIVORCE
        || event.kind() == Kind.FOREIGN_DIVORCE;
  }

  // How they end.

  private void divorce(List<Stretch> own, int spouse, Event event) {
    checkReference(own, event);
    checkWhoIsMeant(own, event);
    divorce(own, spouse, event, event.day());
  }

  private void divorce(List<Stretch> own, int spouse, Event event, LocalDate today) {
    if (own.stream().anyMatch(one -> one.divorces.contains(today))) {
      own.stream()
          .filter(one -> one.guessed && one.end.equals(today))
          .findFirst()
          .ifPresent(
              one -> {
                contradictLater(own, event, today);
                if (event.about() != null) {
                  one.start = one.isUnstated ? event.about() : min(one.start, event.about());
                  one.isUnstated = false;
                }
              });
      return;
    }
    List<Stretch> begun = begunBy(own, today).stream().filter(one -> !one.isOnlyVoided).toList();
    if (begun.isEmpty()) {
      // A divorce before every marriage on file: from an earlier one, or a wrong date.
      contradictLater(own, event, today);
      Stretch guessed = new Stretch(spouse, today);
      guessed.guessed = true;
      guessed.isUnstated = event.about() == null;
      guessed.start = event.about() == null ? today : event.about();
      end(guessed, today, Kind.DIVORCE);
      own.add(guessed);
      return;
    }
    List<Stretch> open = begun.stream().filter(one -> !one.isOver()).toList();
    List<Stretch> older =
        open.stream().filter(one -> !one.open && one.entered.isBefore(today)).toList();
    if (open.isEmpty()) {
      endAgain(begun.getLast(), today);
    } else {
      (older.isEmpty() ? open : older).forEach(one -> end(one, today, Kind.DIVORCE));
    }
  }

  private void contradictLater(List<Stretch> own, Event event, LocalDate today) {
    boolean namesNone = event.named().isEmpty() && event.about() == null;
    List<Stretch> meant = meant(own, event);
    own.stream()
        .filter(one -> !one.isOnlyVoided && firstPossible(one).isAfter(today))
        .filter(one -> namesNone || meant.contains(one.original))
        .forEach(one -> contradictFrom(max(one.start, today)));
  }

  /** The second end of what is over already: until it, nobody knows. Of a void one: never. */
  private void endAgain(Stretch last, LocalDate today) {
    if (last.isVoid) {
      contradictFrom(max(min(last.end, last.voided), today));
    } else if (!day.isBefore(last.end) && day.isBefore(today)) {
      contradicted = true;
    }
    last.divorced = min(last.divorced, today);
    last.divorces.add(today);
    last.overOn.add(today);
  }

  private void divorceKnownFromACopy(
      List<Stretch> own, int spouse, Event event, List<Event> couple) {
    boolean isOnFile =
        couple.stream()
            .filter(PlainOracle::isDivorce)
            .map(Event::day)
            .anyMatch(
                divorce ->
                    event.from() == null
                        ? !divorce.isAfter(event.day())
                        : divorce.equals(event.from()));
    if (isOnFile) {
      return;
    }
    if (event.from() != null) {
      checkReference(own, event);
      checkWhoIsMeant(own, event);
      divorce(own, spouse, event, event.from());
      return;
    }
    List<Stretch> begun =
        begunBy(own, event.day()).stream().filter(one -> !one.isOnlyVoided).toList();
    boolean isTold = begun.stream().anyMatch(one -> !one.divorces.isEmpty());
    if (isTold && begun.stream().allMatch(Stretch::isOver)) {
      return;
    }
    checkReference(own, event);
    checkWhoIsMeant(own, event);
    List<Stretch> standing = begun.stream().filter(one -> !one.isOver()).toList();
    divorce(own, spouse, event, event.day());
    standing.stream()
        .filter(one -> one.divorces.contains(event.day()))
        .forEach(one -> one.endFrom = one.start);
  }

  private static void end(Stretch one, LocalDate today, Kind how) {
    one.end = today;
    one.endedBy = how;
    one.overOn.add(today);
    if (how == Kind.DIVORCE) {
      one.divorced = today;
      one.divorces.add(today);
    }
  }

  private void declare(List<Stretch> own, int spouse, boolean ofMan, int missing, LocalDate today) {
    Optional<LocalDate> back = back(ofMan, missing);
    for (Stretch one : List.copyOf(own)) {
      boolean isSecond = one.endedBy == Kind.DECLARED && one.end.equals(today);
      boolean isLater =
          one.start.isAfter(today)
              || (one.start.isBefore(one.registered) && one.registered.isAfter(today));
      if ((one.isOver() && !isSecond) || one.isVoid || isLater) {
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
    // Nor can anybody say which holds where the couple were divorced meanwhile.
    again.open =
        meanwhile.stream().anyMatch(w -> w.equals(today) || w.equals(back))
            || events.stream()
                .filter(event -> isCouple(event, one.spouse) && isDivorce(event))
                .anyMatch(event -> event.day().isAfter(today) && event.day().isBefore(back));
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
        .filter(event -> isWedding(event) && !isCouple(event, spouse))
        .filter(event -> event.kind() != Kind.OLD_MARRIAGE || isJoined(event))
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

  private void undo(List<Stretch> own, int spouse, Event event) {
    checkReference(own, event);
    checkWhoIsMeant(own, event);
    LocalDate judged = event.day();
    List<Stretch> begun = begunBy(own, judged);
    List<Stretch> standing =
        begun.stream().filter(one -> !one.isOver()).map(one -> one.original).distinct().toList();
    List<Stretch> named = meant(own, event);
    boolean isNumberKnown =
        own.stream()
            .filter(Stretch::isRegistration)
            .anyMatch(one -> !event.named().isEmpty() && one.numbers.contains(event.named()));
    boolean isDateOfNone = event.about() != null && !isNumberKnown && named.isEmpty();
    if ((isDateOfNone && !begun.isEmpty()) || (named.isEmpty() && standing.size() > 1)) {
      contradictFrom(judged);
    }
    Stretch meant =
        named.size() == 1
            ? named.getFirst()
            : !standing.isEmpty()
                ? standing.getLast()
                : begun.isEmpty() ? neverOnFile(own, spouse, event) : begun.getLast().original;
    for (Stretch one : own) {
      if (one.original == meant) {
        one.isVoid = true;
        one.voided = min(one.voided, judged);
        one.overOn.add(judged);
        if (!one.divorced.equals(LocalDate.MAX)) {
          contradictFrom(max(one.divorced, judged));
        }
      }
    }
  }

  private static Stretch neverOnFile(List<Stretch> own, int spouse, Event event) {
    Stretch unknown = new Stretch(spouse, event.about() == null ? event.day() : event.about());
    unknown.isOnlyVoided = true;
    own.add(unknown);
    return unknown;
  }

  /** A certificate of a marriage that was over by then, whatever the couple married since. */
  private boolean reissuedAfterTheEnd() {
    for (Event event : events) {
      if (event.kind() != Kind.REISSUE
          || !event.concerns(isMan, person)
          || event.day().isAfter(day)
          || wasImpersonated(isMan, event.man(), event.woman())) {
        continue;
      }
      int spouse = isMan ? event.woman() : event.man();
      List<Stretch> begun =
          begunBy(stretches.stream().filter(one -> one.spouse == spouse).toList(), event.day());
      List<Stretch> named = meant(begun, event);
      List<Stretch> meant =
          named.isEmpty()
              ? begun
              : begun.stream().filter(one -> named.contains(one.original)).toList();
      boolean allOver =
          meant.stream()
              .allMatch(one -> one.overOn.stream().anyMatch(end -> end.isBefore(event.day())));
      if (!meant.isEmpty() && allOver) {
        return true;
      }
    }
    return false;
  }

  /** A marriage known by its end alone began after both were of age and after what ended before. */
  private void guessStarts() {
    for (Stretch guessed : stretches) {
      if (guessed.isUnstated && !(guessed.guessed && guessed.isVoid)) {
        LocalDate known = guessed.guessed ? guessed.end : guessed.registered;
        LocalDate first =
            stretches.stream()
                .filter(other -> other != guessed && !other.isVoid)
                .map(other -> other.end)
                .filter(end -> end.isBefore(known))
                .reduce(OF_AGE, PlainOracle::max);
        guessed.start = min(first, known);
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
    reported(!isMan, spouse, true)
        .forEach(
            death ->
                stretches.stream()
                    .filter(one -> one.spouse == spouse && !one.isVoid)
                    .filter(one -> !wasOverBy(one, death))
                    // One come back is in doubt whenever the death may have been.
                    .filter(one -> !one.start.isAfter(death) || one.original != one)
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

  /**
   * Two marriages at once bind nobody for certain, the two spouses as little as the one in both.
   * What the other spouse sees of the shared marriage is the same but for who is dead.
   */
  private boolean isSpouseInTwo() {
    for (int spouse = 0; spouse < 2; spouse++) {
      PlainOracle other = new PlainOracle(events, !isMan, spouse, day);
      other.walk();
      if (wasImpersonated(!isMan, isMan ? person : spouse, isMan ? spouse : person)) {
        continue;
      }
      for (boolean isSure : new boolean[] {true, false}) {
        boolean isMine =
            binding().stream().anyMatch(one -> isSuch(one, this.day, isSure, other.person));
        if (isMine && other.hasAnotherBeside(person, isSure)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSuch(Stretch one, LocalDate day, boolean isSure, int spouse) {
    return one.spouse == spouse && (isSure ? one.holds(day) : mayBeBeforeItsEnd(one, day));
  }

  /** Known by its end alone, and on the day perhaps begun and surely not over. */
  private static boolean mayBeBeforeItsEnd(Stretch one, LocalDate day) {
    return one.guessed && !day.isBefore(one.start) && day.isBefore(one.end);
  }

  /** True if the marriage with this spouse stands beside one with the other spouse. */
  private boolean hasAnotherBeside(int spouse, boolean isSure) {
    for (Stretch one : binding()) {
      for (Stretch two : binding()) {
        boolean isPair = isSuch(one, day, isSure, spouse) && two.spouse != spouse;
        if (!isPair) {
          continue;
        }
        boolean isBoth = isSure && two.holds(day);
        boolean endsInside =
            isSure
                ? mayBeBeforeItsEnd(two, day) && two.end.isBefore(one.end)
                : two.holds(day) && one.end.isBefore(two.end);
        if (isBoth || endsInside) {
          return true;
        }
      }
    }
    return false;
  }

  private String told() {
    List<Stretch> binding = binding();
    for (Stretch one : binding) {
      boolean isOver = !one.end.isAfter(day);
      boolean mayHaveBegun = !day.isBefore(one.start);
      boolean isUnsure =
          one.guessed
              || one.open
              || day.isBefore(one.registered)
              || !one.reported.isAfter(day)
              || !one.endFrom.isAfter(day);
      if (!isOver && mayHaveBegun && isUnsure) {
        return "undetermined";
      }
    }
    List<Stretch> begun =
        binding.stream()
            .filter(one -> !one.surelyBegun().isAfter(day) || !one.end.isAfter(day))
            .toList();
    Optional<Stretch> now = begun.stream().filter(one -> one.holds(day)).findFirst();
    if (now.isPresent()) {
      return "married " + since(now.get()) + " " + order(now.get().original, begun);
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
    boolean isOneEnd =
        last.stream().allMatch(one -> one.spouse == last.getFirst().spouse && one.endedBy == how);
    if (!isOneEnd && !isOneDeclaration(last)) {
      return "undetermined";
    }
    Stretch vague =
        last.stream()
            .filter(PlainOracle::isVaguelyOver)
            .max(Comparator.comparing(one -> one.endFrom))
            .orElse(null);
    if (vague != null) {
      // Dead before or after the divorce, or another marriage's end within the same time.
      boolean isShared =
          how == Kind.DEATH
              || begun.stream()
                  .anyMatch(one -> !last.contains(one) && !one.end.isBefore(vague.endFrom));
      return isShared ? "undetermined" : "divorced ";
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

  private static boolean isVaguelyOver(Stretch one) {
    return !one.endFrom.equals(LocalDate.MAX);
  }

  /** Nothing tells since when, where the start lies somewhere before the registration. */
  private static String since(Stretch one) {
    return one.isUnstated ? "" : one.registered.toString();
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
