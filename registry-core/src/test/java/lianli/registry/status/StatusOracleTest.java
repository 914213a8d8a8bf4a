package lianli.registry.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
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
  private static final List<String> MEN = List.of(id("52012119800101001"), id("52252219800101005"));
  private static final List<String> WOMEN =
      List.of(id("52012119820101002"), id("52252219820101004"));

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

  private static void check(int history) {
    Random random = new Random(SEED + 1_000_003L * history);
    List<Event> events = history(random);
    List<LedgerEntry> entries = entries(events);
    boolean isMan = random.nextBoolean();
    int person = random.nextInt(2);
    LocalDate day = PlainOracle.OF_AGE.plusDays(50L * random.nextInt(95) - 60 + random.nextInt(3));
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
    int acts = random.nextInt(MOST_ACTS + 1);
    while (events.size() < acts) {
      LocalDate day = PlainOracle.OF_AGE.plusDays(50L * random.nextInt(90));
      int man = random.nextInt(2);
      int woman = random.nextInt(2);
      int dice = random.nextInt(32);
      if (dice < 12) {
        events.add(new Event(Kind.MARRIAGE, man, woman, day));
      } else if (dice < 18) {
        events.add(new Event(Kind.DIVORCE, man, woman, day));
      } else if (dice < 21) {
        events.add(new Event(Kind.COURT_DIVORCE, man, woman, day));
      } else if (dice < 24) {
        events.add(new Event(Kind.COURT_VOID, man, woman, day));
      } else if (dice < 26) {
        events.add(
            new Event(random.nextBoolean() ? Kind.MAN_FREED : Kind.WOMAN_FREED, man, woman, day));
      } else {
        ofOne(events, random, day);
      }
    }
    Collections.shuffle(events, random);
    return events;
  }

  /** Nobody dies, is declared dead or comes back twice; nobody comes back before. */
  private static void ofOne(List<Event> events, Random random, LocalDate day) {
    boolean isMan = random.nextBoolean();
    int index = random.nextInt(2);
    int dice = random.nextInt(6);
    Kind kind = dice < 2 ? Kind.DEATH : dice < 3 ? Kind.REPORTED_DEATH : Kind.DECLARED;
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
    if (event.man() >= 0) {
      fields.put("man.name", "莫" + "甲乙".charAt(event.man()));
      fields.put("man.id_number", MEN.get(event.man()));
    }
    if (event.woman() >= 0) {
      fields.put("woman.name", "乌" + "丙丁".charAt(event.woman()));
      fields.put("woman.id_number", WOMEN.get(event.woman()));
    }
    String day = event.day().toString();
    switch (event.kind()) {
      case MARRIAGE -> put(fields, "act", "marriage", "registered_on", day);
      case DIVORCE -> put(fields, "act", "divorce", "registered_on", day);
      case COURT_DIVORCE -> put(fields, "act", "court_divorce", "effective_from", day);
      case COURT_VOID -> put(fields, "act", "court_void", "judged_on", day);
      case MAN_FREED -> put(fields, "act", "revocation", "registered_on", day, "freed", "man");
      case WOMAN_FREED -> put(fields, "act", "revocation", "registered_on", day, "freed", "woman");
      case DEATH -> put(fields, "act", "death", "died_on", day, "death_source", "certificate");
      case REPORTED_DEATH -> put(fields, "act", "death", "died_on", day);
      case DECLARED -> put(fields, "act", "declared_death", "judged_on", day);
      case BACK -> put(fields, "act", "declared_death_revoked", "judged_on", day);
      case BACK_REFUSED ->
          put(fields, "act", "declared_death_revoked", "judged_on", day, "refused", "yes");
    }
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
      case Married married -> "married " + married.since().text() + " " + married.code();
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
