package lianli.registry.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.status.PlainOracle.Event;
import lianli.registry.status.PlainOracle.Kind;
import lianli.registry.status.StatusAnswer.BelowLegalAge;
import lianli.registry.status.StatusAnswer.Conflict;
import lianli.registry.status.StatusAnswer.Deceased;
import lianli.registry.status.StatusAnswer.Divorced;
import lianli.registry.status.StatusAnswer.EndedByDeclaration;
import lianli.registry.status.StatusAnswer.Married;
import lianli.registry.status.StatusAnswer.NoEffectiveRecord;
import lianli.registry.status.StatusAnswer.NoRecord;
import lianli.registry.status.StatusAnswer.NoRecordIncomplete;
import lianli.registry.status.StatusAnswer.Undetermined;
import lianli.registry.status.StatusAnswer.Widowed;
import org.junit.jupiter.api.Test;

/**
 * Random histories of up to eight acts over four people, in random orders of arrival, against the
 * law told a second time ({@link PlainOracle}). {@code -Dlianli.histories=1000000} for the long run
 * (registry-rules §5, R14).
 */
class StatusOracleTest {
  private static final int HISTORIES = Integer.getInteger("lianli.histories", 20_000);
  private static final long SEED = Long.getLong("lianli.seed", 20261123);
  private static final int MOST_ACTS = 8;
  private static final int FEW = 20_000;
  private static final List<String> ANSWERS =
      List.of(
          "below",
          "conflict",
          "deceased",
          "divorced",
          "ended",
          "married",
          "none",
          "undetermined",
          "void",
          "widowed");
  private static final List<String> MEN = List.of(id("52012119800101001"), id("52252219800101005"));
  private static final List<String> WOMEN =
      List.of(id("52012119820101002"), id("52252219820101004"));

  /** Everybody of whom the histories tell. */
  static final List<CitizenId> PEOPLE =
      Stream.concat(MEN.stream(), WOMEN.stream())
          .map(number -> CitizenId.parse(number).orElseThrow())
          .toList();

  /** The acts of one random history. */
  static List<LedgerEntry> randomEntries(Random random) {
    return entries(history(random));
  }

  @Test
  void agreesWithThePlainTellingOfTheLaw() {
    // Every history has its own seed, so that one that differs can be told apart and repeated.
    IntStream.range(0, HISTORIES).parallel().forEach(StatusOracleTest::check);
    if (HISTORIES > 100_000) {
      System.out.printf(
          "%,d random histories of up to %d acts over 4 people, seed %d: 0 differences%n",
          HISTORIES, MOST_ACTS, SEED);
    }
  }

  /** A comparison says nothing about what is not drawn: every kind, and what follows from it. */
  @Test
  void drawsEveryKindOfActAndOfAnswerOften() {
    Map<String, Long> met =
        IntStream.range(0, FEW)
            .parallel()
            .boxed()
            .flatMap(StatusOracleTest::met)
            .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()));
    if (HISTORIES > 100_000) {
      met.forEach((what, times) -> System.out.printf("%,9d %s%n", times, what));
    }
    List<String> wanted = new ArrayList<>(ANSWERS);
    for (Kind kind : Kind.values()) {
      wanted.add(kind.name());
    }
    wanted.addAll(
        List.of("names a marriage", "names a marriage of others", "stated start", "strange name"));
    assertThat(met.keySet()).containsAll(wanted);
    assertThat(wanted).allSatisfy(what -> assertThat(met.get(what)).isGreaterThan(FEW / 2_000L));
  }

  private static Stream<String> met(int history) {
    Random random = new Random(SEED + 1_000_003L * history);
    List<Event> events = history(random);
    boolean isMan = random.nextBoolean();
    int person = someone(events, isMan, random);
    String answer = PlainOracle.answer(events, isMan, person, someDay(random));
    Stream<String> said = Stream.of(answer.split(" ", -1)[0]);
    Stream<String> ofOthers =
        events.stream()
            .filter(event -> namesOthers(event, events))
            .map(event -> "names a marriage of others");
    return Stream.concat(
        Stream.concat(said, ofOthers), events.stream().flatMap(StatusOracleTest::met));
  }

  private static boolean namesOthers(Event event, List<Event> events) {
    return !event.named().isEmpty()
        && events.stream()
            .filter(other -> other.number().equals(event.named()))
            .anyMatch(other -> other.man() != event.man() || other.woman() != event.woman());
  }

  private static Stream<String> met(Event event) {
    List<String> met = new ArrayList<>(List.of(event.kind().name()));
    if (event.about() != null || !event.named().isEmpty()) {
      met.add("names a marriage");
    }
    if (event.from() != null) {
      met.add("stated start");
    }
    if (event.isStrange()) {
      met.add("strange name");
    }
    return met.stream();
  }

  /** Mostly somebody whom the acts name. */
  private static int someone(List<Event> events, boolean isMan, Random random) {
    int person = random.nextInt(2);
    boolean isNamed = events.stream().anyMatch(event -> event.concerns(isMan, person));
    return isNamed || random.nextInt(8) == 0 ? person : 1 - person;
  }

  private static LocalDate someDay(Random random) {
    return PlainOracle.OF_AGE.plusDays(50L * random.nextInt(95) - 60 + random.nextInt(3));
  }

  private static void check(int history) {
    Random random = new Random(SEED + 1_000_003L * history);
    List<Event> events = history(random);
    List<LedgerEntry> entries = entries(events);
    boolean isMan = random.nextBoolean();
    int person = someone(events, isMan, random);
    LocalDate day = someDay(random);
    CitizenId id = CitizenId.parse((isMan ? MEN : WOMEN).get(person)).orElseThrow();

    int known = random.nextInt(events.size() + 1);
    List<Event> first = events.subList(0, known);
    StatusAnswer now = StatusRules.answer(new StatusQuestion(id, day, Long.MAX_VALUE), entries);
    StatusAnswer then = StatusRules.answer(new StatusQuestion(id, day, known), entries);
    StatusAnswer asThen =
        StatusRules.answer(new StatusQuestion(id, day, Long.MAX_VALUE), entries.subList(0, known));

    String asked = (isMan ? "man " : "woman ") + person + " on " + day + " in history " + history;
    assertEquals(
        PlainOracle.answer(events, isMan, person, day), shown(now), () -> asked + ": " + events);
    assertEquals(
        PlainOracle.answer(first, isMan, person, day), shown(then), () -> asked + ": " + first);
    assertEquals(asThen, then, () -> asked + " as known at " + known + ": " + events);
  }

  /** Acts in a random order, on a coarse grid of days, so that they often meet on one day. */
  private static List<Event> history(Random random) {
    List<Event> events = new ArrayList<>();
    int acts = random.nextInt(5) == 0 ? random.nextInt(3) : 2 + random.nextInt(MOST_ACTS - 1);
    // Half of the histories hold what papers rarely tell, the other half only the plain acts.
    boolean isOdd = random.nextBoolean();
    boolean isOneCouple = random.nextBoolean();
    while (events.size() < acts) {
      int man = isOneCouple ? 0 : random.nextInt(2);
      int woman = isOneCouple ? 0 : random.nextInt(2);
      int dice = random.nextInt(isOdd ? 52 : 32);
      if (dice < 12) {
        events.add(new Event(Kind.MARRIAGE, man, woman, day(random)));
      } else if (dice < 18) {
        events.add(new Event(Kind.DIVORCE, man, woman, day(random)));
      } else if (dice < 21) {
        events.add(new Event(Kind.COURT_DIVORCE, man, woman, day(random)));
      } else if (dice < 24) {
        events.add(new Event(Kind.COURT_VOID, man, woman, day(random)));
      } else if (dice < 26) {
        Kind kind = random.nextBoolean() ? Kind.MAN_FREED : Kind.WOMAN_FREED;
        events.add(new Event(kind, man, woman, day(random)));
      } else if (dice < 32) {
        ofOne(events, random, day(random));
      } else {
        events.add(odd(dice - 32, random, man, woman));
      }
    }
    Collections.shuffle(events, random);
    return isOdd ? withNumbersOfOthers(withReferences(events, random)) : events;
  }

  /**
   * In some histories an act names the marriage of others. Drawn by the history itself, so that the
   * others stay what they were before this was drawn at all.
   */
  private static List<Event> withNumbersOfOthers(List<Event> events) {
    Random random = new Random(events.toString().hashCode());
    if (random.nextInt(3) > 0) {
      return events;
    }
    return events.stream().map(event -> namingOthers(event, events, random)).toList();
  }

  private static Event namingOthers(Event event, List<Event> all, Random random) {
    List<Event> ofOthers =
        all.stream()
            .filter(one -> !one.number().isEmpty())
            .filter(one -> one.man() != event.man() || one.woman() != event.woman())
            .toList();
    if (!mayName(event) || ofOthers.isEmpty() || random.nextInt(3) == 0) {
      return event;
    }
    Event other = ofOthers.get(random.nextInt(ofOthers.size()));
    LocalDate latest = event.from() == null ? event.day() : event.from();
    boolean isWithItsDay = other.day().isBefore(latest) && random.nextInt(3) == 0;
    return of(event, isWithItsDay ? other.day() : event.about(), event.number(), other.number());
  }

  private static boolean mayName(Event event) {
    return switch (event.kind()) {
      case REISSUE, DIVORCE, COURT_DIVORCE, FOREIGN_DIVORCE, DIVORCE_REISSUE, COURT_VOID -> true;
      default -> false;
    };
  }

  private static LocalDate day(Random random) {
    return PlainOracle.OF_AGE.plusDays(50L * random.nextInt(90));
  }

  private static Event odd(int dice, Random random, int man, int woman) {
    LocalDate day = day(random);
    LocalDate before = before(day, random);
    boolean isStated = before != null && random.nextInt(3) > 0;
    Kind kind =
        dice < 4
            ? Kind.MADE_UP
            : dice < 6
                ? (before == null ? Kind.MADE_UP : Kind.EARLY)
                : dice < 9
                    ? Kind.OLD_MARRIAGE
                    : dice < 14
                        ? Kind.REISSUE
                        : dice < 17 ? Kind.DIVORCE_REISSUE : Kind.FOREIGN_DIVORCE;
    LocalDate from =
        switch (kind) {
          case EARLY -> before;
          case MADE_UP, DIVORCE_REISSUE -> isStated ? before : null;
          default -> null;
        };
    boolean isStrange = kind == Kind.OLD_MARRIAGE && random.nextInt(3) == 0;
    return new Event(kind, man, woman, day, from, null, "", "", isStrange);
  }

  private static LocalDate before(LocalDate day, Random random) {
    int grid = (int) (PlainOracle.OF_AGE.until(day, ChronoUnit.DAYS) / 50);
    return grid == 0 ? null : PlainOracle.OF_AGE.plusDays(50L * random.nextInt(grid));
  }

  /** Gives every certificate its number, and lets acts name marriages, rightly and wrongly. */
  private static List<Event> withReferences(List<Event> events, Random random) {
    List<Event> numbered = new ArrayList<>();
    for (Event event : events) {
      String year = event.day().getYear() + "-%06d".formatted(numbered.size() + 1);
      String number =
          switch (event.kind()) {
            case MARRIAGE, MADE_UP, EARLY, OLD_MARRIAGE -> "J520121-" + year;
            case REISSUE -> "BJ520121-" + year;
            default -> "";
          };
      numbered.add(of(event, null, number, ""));
    }
    return numbered.stream().map(event -> naming(event, numbered, random)).toList();
  }

  private static Event naming(Event event, List<Event> all, Random random) {
    if (!mayName(event) || random.nextInt(3) == 0) {
      return event;
    }
    List<Event> weddings =
        all.stream()
            .filter(one -> !one.number().isEmpty() && one != event)
            .filter(one -> one.man() == event.man() && one.woman() == event.woman())
            .toList();
    Event one = weddings.isEmpty() ? null : weddings.get(random.nextInt(weddings.size()));
    Event other = weddings.isEmpty() ? null : weddings.get(random.nextInt(weddings.size()));
    boolean isByNumber = one != null && random.nextInt(3) > 0;
    LocalDate latest = event.from() == null ? event.day() : event.from();
    LocalDate about =
        random.nextInt(5) == 0
            ? before(latest, random)
            : random.nextInt(3) == 0 || one == null
                ? null
                : random.nextInt(4) == 0 ? other.day() : one.day();
    boolean isBefore = about != null && about.isBefore(latest);
    return of(event, isBefore ? about : null, event.number(), isByNumber ? one.number() : "");
  }

  private static Event of(Event event, LocalDate about, String number, String named) {
    return new Event(
        event.kind(),
        event.man(),
        event.woman(),
        event.day(),
        event.from(),
        about,
        number,
        named,
        event.isStrange());
  }

  /** Nobody dies, is declared dead or comes back twice; nobody comes back before. */
  private static void ofOne(List<Event> events, Random random, LocalDate day) {
    boolean isMan = random.nextBoolean();
    int index = random.nextInt(2);
    int dice = random.nextInt(6);
    Kind reported = random.nextBoolean() ? Kind.REPORTED_DEATH : Kind.NUMBERLESS_DEATH;
    Kind kind = dice < 2 ? Kind.DEATH : dice < 3 ? reported : Kind.DECLARED;
    boolean isKnown =
        events.stream().anyMatch(event -> event.kind() == kind && isAbout(event, isMan, index));
    if (isKnown) {
      return;
    }
    events.add(about(kind, isMan, index, day));
    if (kind == Kind.DECLARED && dice < 5 && events.size() < MOST_ACTS) {
      LocalDate back = day.plusDays(50L * (1 + random.nextInt(40)));
      events.add(about(random.nextInt(4) == 0 ? Kind.BACK_REFUSED : Kind.BACK, isMan, index, back));
    }
  }

  private static boolean isAbout(Event event, boolean isMan, int index) {
    return !event.isOfCouple() && event.concerns(isMan, index);
  }

  private static Event about(Kind kind, boolean isMan, int index, LocalDate day) {
    return new Event(kind, isMan ? index : -1, isMan ? -1 : index, day);
  }

  private static List<LedgerEntry> entries(List<Event> events) {
    List<LedgerEntry> entries = new ArrayList<>();
    for (Event event : events) {
      long sequence = entries.size() + 1L;
      entries.add(
          new LedgerEntry(
              sequence,
              Instant.EPOCH,
              act(event),
              new Provenance("k" + sequence, "test", "row", CaptureGrade.Q4, "tester"),
              "%064x".formatted(sequence)));
    }
    return entries;
  }

  private static Act act(Event event) {
    Map<String, String> fields = new LinkedHashMap<>();
    boolean isNumbered = event.kind() != Kind.OLD_MARRIAGE && event.kind() != Kind.NUMBERLESS_DEATH;
    if (event.man() >= 0) {
      fields.put("man.name", "莫" + "甲乙".charAt(event.man()));
      fields.put(
          isNumbered ? "man.id_number" : "man.birth_date",
          isNumbered ? MEN.get(event.man()) : "1980-01-01");
    }
    if (event.woman() >= 0) {
      fields.put("woman.name", "乌" + (event.isStrange() ? "戊" : "丙丁".charAt(event.woman())));
      fields.put(
          isNumbered ? "woman.id_number" : "woman.birth_date",
          isNumbered ? WOMEN.get(event.woman()) : "1982-01-01");
    }
    String day = event.day().toString();
    String from = event.from() == null ? "" : event.from().toString();
    put(fields, "certificate_number", event.number(), "registered_on", day);
    put(fields, "previous_certificate_number", event.named());
    put(fields, "married_on", event.about() == null ? "" : event.about().toString());
    switch (event.kind()) {
      case MARRIAGE, OLD_MARRIAGE -> put(fields, "act", "marriage");
      case MADE_UP -> put(fields, "act", "marriage", "remarks", "补办结婚登记", "effective_from", from);
      case EARLY -> put(fields, "act", "marriage", "effective_from", from);
      case REISSUE -> put(fields, "act", "marriage_reissue");
      case DIVORCE -> put(fields, "act", "divorce");
      case DIVORCE_REISSUE -> put(fields, "act", "divorce_reissue", "divorced_on", from);
      case COURT_DIVORCE -> put(fields, "act", "court_divorce", "effective_from", day);
      case FOREIGN_DIVORCE ->
          put(fields, "act", "foreign_divorce", "effective_from", day, "recognition", "court");
      case COURT_VOID -> put(fields, "act", "court_void", "judged_on", day);
      case MAN_FREED -> put(fields, "act", "revocation", "freed", "man");
      case WOMAN_FREED -> put(fields, "act", "revocation", "freed", "woman");
      case DEATH, NUMBERLESS_DEATH ->
          put(fields, "act", "death", "died_on", day, "death_source", "certificate");
      case REPORTED_DEATH -> put(fields, "act", "death", "died_on", day);
      case DECLARED -> put(fields, "act", "declared_death", "judged_on", day);
      case BACK -> put(fields, "act", "declared_death_revoked", "judged_on", day);
      case BACK_REFUSED ->
          put(fields, "act", "declared_death_revoked", "judged_on", day, "refused", "yes");
    }
    fields.values().removeIf(String::isEmpty);
    return ActCodec.decode(fields);
  }

  private static void put(Map<String, String> fields, String... told) {
    for (int i = 0; i < told.length; i += 2) {
      fields.put(told[i], told[i + 1]);
    }
  }

  private static String shown(StatusAnswer answer) {
    return switch (answer) {
      case Deceased dead -> "deceased";
      case Conflict conflict -> "conflict";
      case Undetermined open -> "undetermined";
      case Married married ->
          "married " + married.since().text() + " " + married.code().orElseThrow();
      case Divorced divorced -> "divorced " + divorced.since().text();
      case Widowed widowed -> "widowed " + widowed.since().text();
      case EndedByDeclaration ended -> "ended " + ended.since().text();
      case NoEffectiveRecord none -> "void";
      case BelowLegalAge young -> "below";
      case NoRecord none -> "none";
      case NoRecordIncomplete none -> "none";
    };
  }

  private static String id(String body) {
    return body + CitizenId.checkCharacter(body);
  }
}
