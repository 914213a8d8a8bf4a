package lianli.registry.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.check.MarriageAge;
import lianli.registry.ledger.KnownAliases;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.status.ConflictCode;
import lianli.registry.status.MarriageReferenceMismatches;
import lianli.registry.status.StatusAnswer;
import lianli.registry.status.StatusAnswer.Conflict;
import lianli.registry.status.StatusLookup;
import lianli.registry.status.StatusQuestion;
import lianli.registry.status.StatusReport;

/**
 * Finds every contradiction and flag on file: reads the ledger once, or twice where acts have no
 * numbers, to learn who is worth asking about, then asks for their status on the day of each of
 * their acts and today. What it keeps in memory is about a hundred bytes for an act.
 */
public final class ConflictSearch {
  private final LedgerReader ledger;
  private final LocalDate today;
  private final Set<List<Object>> told = new HashSet<>();
  private final Unnumbered unnumbered = new Unnumbered();

  public ConflictSearch(LedgerReader ledger, LocalDate today) {
    this.ledger = ledger;
    this.today = today;
  }

  /** Tells each contradiction once, as it is found. */
  public void run(Consumer<OpenConflict> listener) {
    Suspects suspects = new Suspects();
    SerialGaps gaps = new SerialGaps();
    try (Stream<LedgerEntry> entries = ledger.entriesAfter(0)) {
      entries.forEach(
          entry -> {
            suspects.add(entry);
            gaps.add(entry);
            unnumbered.add(entry);
            withoutPersons(entry).ifPresent(listener);
          });
    }
    suspectNamesakes(suspects);
    StatusLookup statuses = new StatusLookup(ledger);
    LongStream sharing =
        suspects.entriesSharingNumbers().stream()
            .flatMap(sequence -> ledger.entry(sequence).stream())
            .flatMap(entry -> entry.act().parties().stream())
            .flatMap(party -> party.citizenId().stream())
            .mapToLong(Suspects::key);
    LongStream.concat(suspects.people(), sharing)
        .sorted()
        .distinct()
        .mapToObj(Suspects::person)
        .flatMap(person -> of(statuses, person))
        .filter(conflict -> told.add(List.of(conflict.code(), conflict.entries())))
        .forEach(listener);
    gaps.tell(ledger, listener);
  }

  /** Reads a second time only where acts without a number may be of people who have one. */
  private void suspectNamesakes(Suspects suspects) {
    if (unnumbered.isEmpty()) {
      return;
    }
    try (Stream<LedgerEntry> entries = ledger.entriesAfter(0)) {
      entries
          .flatMap(entry -> entry.act().parties().stream())
          .filter(unnumbered::mayBe)
          .flatMap(party -> party.citizenId().stream())
          .forEach(suspects::suspect);
    }
    KnownAliases.asserted(ledger.furtherNames()).forEach(named -> suspects.suspect(named.person()));
  }

  /** C13 of an act about nobody who could be asked about. */
  private static Optional<OpenConflict> withoutPersons(LedgerEntry entry) {
    boolean isLost =
        entry.act().parties().stream().allMatch(party -> party.citizenId().isEmpty())
            && (!entry.act().datedOn().isKnown()
                || entry.act().parties().stream().anyMatch(party -> party.name().isEmpty()));
    return isLost
        ? Optional.of(
            conflict(ConflictCode.C13, List.of(entry.sequence()), Optional.empty(), false))
        : Optional.empty();
  }

  private Stream<OpenConflict> of(StatusLookup statuses, CitizenId person) {
    Map<ConflictCode, Seen> seen = new EnumMap<>(ConflictCode.class);
    List<LedgerEntry> beside = unnumbered.of(person, ledger);
    for (LocalDate day : daysOf(person)) {
      StatusReport report =
          statuses.report(new StatusQuestion(person, day, Long.MAX_VALUE), beside);
      StatusAnswer answer = report.answer();
      Set<ConflictCode> codes = new TreeSet<>(report.flags());
      if (answer instanceof Conflict conflict) {
        codes.addAll(conflict.codes());
      }
      codes.remove(ConflictCode.C20); // told beside an answer; nothing contradicts
      for (ConflictCode code : codes) {
        Stream<LedgerEntry> concerned =
            switch (code) {
              case C03 -> answer.restsOn().stream().flatMap(this::withTheSameNumber);
              case C19 -> namedOfOthers(person).entries().stream();
              default -> answer.restsOn().stream();
            };
        seen.computeIfAbsent(code, first -> new Seen(day)).on(day, concerned, today);
      }
    }
    return seen.entrySet().stream()
        .map(
            each ->
                conflict(
                    each.getKey(),
                    List.copyOf(each.getValue().entries),
                    Optional.of(each.getValue().first),
                    each.getValue().today));
  }

  /** Acts of the person that name a marriage of others, and acts of others that name theirs. */
  private MarriageReferenceMismatches namedOfOthers(CitizenId person) {
    return MarriageReferenceMismatches.among(
        ledger.entriesAbout(person).stream()
            .flatMap(
                own ->
                    Stream.concat(
                        Stream.of(own),
                        numbers(own.act())
                            .flatMap(number -> ledger.entriesNumbered(number).stream())))
            .distinct()
            .toList());
  }

  private static Stream<CertificateNumber> numbers(Act act) {
    return Stream.concat(
        act.filing().number().stream(),
        act instanceof AboutMarriage about ? about.marriage().number().stream() : Stream.empty());
  }

  /**
   * An entry and those of other parties under its number: the answer rests on the own ones only.
   */
  private Stream<LedgerEntry> withTheSameNumber(LedgerEntry entry) {
    return Stream.concat(
        Stream.of(entry),
        entry.act().filing().number().stream()
            .flatMap(number -> ledger.entriesNumbered(number).stream())
            .filter(other -> other.act().kind() == entry.act().kind()));
  }

  /** The days on which something may begin to contradict, and today. */
  private List<LocalDate> daysOf(CitizenId person) {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (LedgerEntry entry : ledger.entriesAbout(person)) {
      if (entry.act().datedOn().isKnown()) {
        days.add(entry.act().datedOn().latest());
      }
    }
    days.removeIf(day -> day.isAfter(today));
    days.add(today);
    List<LocalDate> asked = new ArrayList<>(days);
    asked.removeIf(day -> !mayAsk(person, day));
    return asked;
  }

  /** Before the law or the birth there is nothing to ask. */
  private static boolean mayAsk(CitizenId person, LocalDate day) {
    return !day.isBefore(MarriageAge.LAW_OF_1950) && !day.isBefore(person.birthDate());
  }

  private static OpenConflict conflict(
      ConflictCode code, List<Long> entries, Optional<LocalDate> first, boolean today) {
    return new OpenConflict(code.name(), code.meaning(), code.isBlocking(), entries, first, today);
  }

  /** One code about one person, gathered over the days. */
  private static final class Seen {
    private final LocalDate first;
    private final SortedSet<Long> entries = new TreeSet<>();
    private boolean today;

    private Seen(LocalDate first) {
      this.first = first;
    }

    private void on(LocalDate day, Stream<LedgerEntry> concerned, LocalDate now) {
      concerned.forEach(entry -> entries.add(entry.sequence()));
      today |= day.equals(now);
    }
  }
}
