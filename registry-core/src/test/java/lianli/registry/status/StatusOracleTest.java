package lianli.registry.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.status.StatusAnswer.BelowLegalAge;
import lianli.registry.status.StatusAnswer.Conflict;
import lianli.registry.status.StatusAnswer.Deceased;
import lianli.registry.status.StatusAnswer.Divorced;
import lianli.registry.status.StatusAnswer.EndedByDeclaration;
import lianli.registry.status.StatusAnswer.Married;
import lianli.registry.status.StatusAnswer.NoEffectiveRecord;
import lianli.registry.status.StatusAnswer.NoRecord;
import lianli.registry.status.StatusAnswer.Undetermined;
import lianli.registry.status.StatusAnswer.Widowed;
import org.junit.jupiter.api.Test;

/**
 * Random lives against a second derivation, written plainly and day by day: marriages, divorces,
 * court divorces with their day of effect, and certified deaths, all with exact dates.
 */
class StatusOracleTest {
  private static final int LIVES = 20_000;
  private static final LocalDate OF_AGE = LocalDate.of(2002, 1, 1);
  private static final String HIM = id("52012119800101001");
  private static final List<String> THEM =
      List.of(id("52012119780202002"), id("52012119790303004"), id("52012119750404006"));

  /** One act of a life: who with, what, when. */
  private record Event(String kind, int spouse, LocalDate day) {}

  @Test
  void agreesWithThePlainDerivationOnRandomLives() {
    Random random = new Random(20261123);
    for (int life = 0; life < LIVES; life++) {
      List<Event> events = life(random);
      LocalDate day = OF_AGE.plusDays(random.nextInt(5000) - 100);
      List<LedgerEntry> entries = entries(events, random);

      StatusAnswer answer =
          StatusRules.answer(
              new StatusQuestion(CitizenId.parse(HIM).orElseThrow(), day, Long.MAX_VALUE), entries);

      assertEquals(expected(events, day), shown(answer), () -> events + " on " + day);
    }
  }

  private static List<Event> life(Random random) {
    List<Event> events = new ArrayList<>();
    int acts = random.nextInt(8);
    for (int i = 0; i < acts; i++) {
      int dice = random.nextInt(20);
      String kind =
          dice < 9 ? "marriage" : dice < 15 ? "divorce" : dice < 18 ? "court_divorce" : "death";
      boolean isOwnDeath = kind.equals("death") && random.nextInt(4) == 0;
      int spouse = isOwnDeath ? -1 : random.nextInt(3);
      // Days on a coarse grid, so that acts often meet on one day; nobody dies twice.
      if (!kind.equals("death") || days(events, spouse, kind).findFirst().isEmpty()) {
        events.add(new Event(kind, spouse, OF_AGE.plusDays(50L * random.nextInt(90))));
      }
    }
    return events;
  }

  /** The entries in a random order. */
  private static List<LedgerEntry> entries(List<Event> events, Random random) {
    List<Event> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    List<LedgerEntry> entries = new ArrayList<>();
    for (Event event : shuffled) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("act", event.kind());
      if (!event.kind().equals("death") || event.spouse() < 0) {
        fields.put("man.name", "莫须有");
        fields.put("man.id_number", HIM);
      }
      if (event.spouse() >= 0) {
        fields.put("woman.name", "乌有" + event.spouse());
        fields.put("woman.id_number", THEM.get(event.spouse()));
      }
      String day = event.day().toString();
      switch (event.kind()) {
        case "court_divorce" -> fields.put("effective_from", day);
        case "death" -> {
          fields.put("died_on", day);
          fields.put("death_source", "certificate");
        }
        default -> fields.put("registered_on", day);
      }
      long sequence = entries.size() + 1L;
      entries.add(
          new LedgerEntry(
              sequence,
              Instant.EPOCH,
              ActCodec.decode(fields),
              new Provenance("k" + sequence, "test", "row", CaptureGrade.Q4, "tester"),
              "%064x".formatted(sequence)));
    }
    return entries;
  }

  // The plain derivation: sets of days, a closed formula for each question.

  private static String expected(List<Event> events, LocalDate day) {
    Optional<LocalDate> death = days(events, -1, "death").findFirst();
    if (death.isPresent() && !death.get().isAfter(day)) {
      boolean actsLater =
          events.stream()
              .filter(event -> !event.kind().equals("death"))
              .anyMatch(event -> event.day().isAfter(death.get()));
      return actsLater ? "conflict" : "deceased";
    }
    List<Stretch> stretches = new ArrayList<>();
    for (int spouse = 0; spouse < 3; spouse++) {
      stretches.addAll(registered(events, spouse));
    }
    stretches.addAll(unregistered(events, stretches));
    boolean contradicted =
        Stream.of(0, 1, 2).anyMatch(spouse -> endsContradict(events, spouse, day))
            || stretches.stream().anyMatch(stretch -> deathContradicts(events, stretch, day));
    return contradicted
        ? "conflict"
        : atDay(stretches.stream().map(stretch -> withDeath(events, stretch)).toList(), day);
  }

  /**
   * A marriage in days: held from start until end.
   *
   * @param guessed true if no registration tells the start
   */
  private record Stretch(
      int spouse, LocalDate start, LocalDate end, boolean byDeath, boolean guessed) {
    boolean holds(LocalDate day) {
      return !day.isBefore(start) && day.isBefore(end);
    }
  }

  private static String atDay(List<Stretch> stretches, LocalDate day) {
    List<Stretch> sure = stretches.stream().filter(s -> !s.guessed() && s.holds(day)).toList();
    List<Stretch> maybe = stretches.stream().filter(s -> s.guessed() && s.holds(day)).toList();
    boolean insideAnother =
        maybe.stream().anyMatch(m -> sure.stream().anyMatch(s -> m.end().isBefore(s.end())));
    if (sure.size() > 1 || insideAnother) {
      return "conflict";
    }
    if (!maybe.isEmpty()) {
      return "undetermined";
    }
    if (sure.size() == 1) {
      Stretch now = sure.getFirst();
      List<Stretch> before =
          stretches.stream()
              .filter(s -> first(s).isBefore(now.start()) && !first(s).isAfter(day))
              .toList();
      boolean again = before.stream().anyMatch(s -> s.spouse() == now.spouse());
      return "married " + now.start() + (again ? " 23" : before.isEmpty() ? " 20" : " 22");
    }
    List<Stretch> over = stretches.stream().filter(s -> !s.end().isAfter(day)).toList();
    if (over.isEmpty()) {
      return day.isBefore(OF_AGE) ? "below" : "none";
    }
    LocalDate lastDay = over.stream().map(Stretch::end).max(LocalDate::compareTo).orElseThrow();
    List<Stretch> last = over.stream().filter(s -> s.end().equals(lastDay)).toList();
    if (last.stream().map(Stretch::spouse).distinct().count() > 1) {
      return "undetermined";
    }
    return (last.getFirst().byDeath() ? "widowed " : "divorced ") + lastDay;
  }

  /** A guessed stretch is known to have begun only when it ended. */
  private static LocalDate first(Stretch stretch) {
    return stretch.guessed() ? stretch.end() : stretch.start();
  }

  /** Marriages on file until their divorce. */
  private static List<Stretch> registered(List<Event> events, int spouse) {
    List<LocalDate> ends = ends(events, spouse);
    List<LocalDate> starts = starts(events, spouse);
    List<Stretch> stretches = new ArrayList<>();
    for (LocalDate start : starts) {
      stretches.add(new Stretch(spouse, start, firstEnd(start, starts, ends), false, false));
    }
    return stretches;
  }

  private static Stretch withDeath(List<Event> events, Stretch stretch) {
    Optional<LocalDate> death = days(events, stretch.spouse(), "death").findFirst();
    boolean died =
        death.isPresent()
            && !livesOn(events, stretch.spouse(), death.get())
            && !death.get().isBefore(stretch.start())
            && death.get().isBefore(stretch.end());
    return died
        ? new Stretch(stretch.spouse(), stretch.start(), death.get(), true, stretch.guessed())
        : stretch;
  }

  /** True if a divorce on that day ends the marriage that began on the other. */
  private static boolean frees(
      LocalDate end, LocalDate start, List<LocalDate> starts, List<LocalDate> ends) {
    if (start.equals(end)) {
      // The older marriage, if one was open, is the one that this divorce ended.
      return starts.stream()
          .filter(other -> other.isBefore(end))
          .allMatch(
              other ->
                  ends.stream()
                      .anyMatch(
                          e ->
                              e.isBefore(end)
                                  && !e.isBefore(other)
                                  && frees(e, other, starts, ends)));
    }
    return start.isBefore(end);
  }

  private static LocalDate firstEnd(LocalDate start, List<LocalDate> starts, List<LocalDate> ends) {
    return ends.stream()
        .filter(end -> frees(end, start, starts, ends))
        .findFirst()
        .orElse(LocalDate.MAX);
  }

  private static boolean freesAny(LocalDate end, List<LocalDate> starts, List<LocalDate> ends) {
    return starts.stream().anyMatch(start -> firstEnd(start, starts, ends).equals(end));
  }

  /** Divorces from someone whose marriage is not on file. */
  private static List<Stretch> unregistered(List<Event> events, List<Stretch> registered) {
    List<Stretch> guessed = new ArrayList<>();
    for (int spouse = 0; spouse < 3; spouse++) {
      if (endsBeforeItBegins(events, spouse)) {
        guessed.add(new Stretch(spouse, OF_AGE, ends(events, spouse).getFirst(), false, true));
      }
    }
    return guessed.stream()
        .map(
            one ->
                new Stretch(
                    one.spouse(),
                    Stream.concat(registered.stream(), guessed.stream())
                        .map(Stretch::end)
                        .filter(end -> end.isBefore(one.end()))
                        .max(LocalDate::compareTo)
                        .orElse(OF_AGE),
                    one.end(),
                    false,
                    true))
        .toList();
  }

  private static boolean endsBeforeItBegins(List<Event> events, int spouse) {
    List<LocalDate> ends = ends(events, spouse);
    return !ends.isEmpty()
        && starts(events, spouse).stream().noneMatch(start -> !start.isAfter(ends.getFirst()));
  }

  /** C16 and C05: two ends of one marriage, or an end before the start. */
  private static boolean endsContradict(List<Event> events, int spouse, LocalDate day) {
    List<LocalDate> starts = starts(events, spouse);
    List<LocalDate> ends = ends(events, spouse);
    for (LocalDate end : ends) {
      // The end of whatever began last, if nothing is left for this one to end.
      LocalDate before =
          starts.stream()
              .filter(start -> !start.isAfter(end))
              .map(start -> firstEnd(start, starts, ends))
              .reduce((earlier, later) -> later)
              .orElse(ends.getFirst());
      if (!freesAny(end, starts, ends) && !day.isBefore(before) && day.isBefore(end)) {
        return true;
      }
    }
    return endsBeforeItBegins(events, spouse)
        && starts.stream().anyMatch(start -> !start.isAfter(day));
  }

  /** C06: someone does something after their death. */
  private static boolean deathContradicts(List<Event> events, Stretch stretch, LocalDate day) {
    Optional<LocalDate> death = days(events, stretch.spouse(), "death").findFirst();
    return death.isPresent()
        && livesOn(events, stretch.spouse(), death.get())
        && stretch.end().isAfter(death.get())
        && !day.isBefore(stretch.start())
        && !day.isBefore(death.get());
  }

  private static boolean livesOn(List<Event> events, int spouse, LocalDate death) {
    return events.stream()
        .filter(event -> event.spouse() == spouse && !event.kind().equals("death"))
        .anyMatch(event -> event.day().isAfter(death));
  }

  /** Days of marriages; one told again within a week counts once. */
  private static List<LocalDate> starts(List<Event> events, int spouse) {
    return List.copyOf(new TreeSet<>(days(events, spouse, "marriage").toList()));
  }

  private static List<LocalDate> ends(List<Event> events, int spouse) {
    return List.copyOf(
        new TreeSet<>(
            Stream.concat(days(events, spouse, "divorce"), days(events, spouse, "court_divorce"))
                .toList()));
  }

  private static Stream<LocalDate> days(List<Event> events, int spouse, String kind) {
    return events.stream()
        .filter(event -> event.spouse() == spouse && event.kind().equals(kind))
        .map(Event::day)
        .sorted();
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
    };
  }

  private static String id(String body) {
    return body + CitizenId.checkCharacter(body);
  }
}
