package lianli.registry.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lianli.registry.RegistryHome;
import lianli.registry.act.Act;
import lianli.registry.act.CitizenId;
import lianli.registry.disclosure.DisclosureRecord;
import lianli.registry.disclosure.QueryLog;
import lianli.registry.disclosure.Requester;
import lianli.registry.fiction.FictionalRegistry;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.store.RegistryStore;

/**
 * What coverage and the query log add to an answer, over so many acts: {@code CoverageBench [ACTS]
 * [HOME]}. A home that is named is kept.
 */
final class CoverageBench {
  private static final int ROUNDS = 200;

  private CoverageBench() {}

  public static void main(String[] arguments) throws IOException {
    int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
    Path directory =
        arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("coverage");
    RegistryHome home = new RegistryHome(directory);
    RegistryStore store = new SqliteRegistryStore(home, Clock.systemUTC());
    if (!home.exists()) {
      store.found();
      enter(store, size);
    }
    RegistryCoverage coverageOf = new RegistryCoverage(home);
    try (LedgerReader ledger = store.openForReading()) {
      System.out.printf(Locale.ROOT, "acts                      %,d%n", ledger.head().sequence());
      Files.deleteIfExists(coverageOf.keptCount());
      System.out.printf(
          Locale.ROOT, "count all                 %8.1f ms%n", once(coverageOf, ledger));
      System.out.printf(
          Locale.ROOT,
          "kept count                %8d bytes, %d series%n",
          Files.size(coverageOf.keptCount()),
          coverageOf.coverage(ledger).series().size());
      System.out.printf(
          Locale.ROOT, "coverage from it, first   %8.1f ms%n", once(coverageOf, ledger));
      double sum = 0;
      for (int i = 0; i < ROUNDS; i++) {
        sum += once(coverageOf, ledger);
      }
      System.out.printf(Locale.ROOT, "coverage from it, warm    %8.2f ms%n", sum / ROUNDS);
      log(home, ledger);
    }
  }

  private static void log(RegistryHome home, LedgerReader ledger) {
    QueryLog log = new QueryLog(home, Clock.systemUTC());
    String body = "52012119860303003";
    DisclosureRecord answer =
        new DisclosureRecord(
            new Requester("bench", Optional.empty(), ""),
            "bench",
            "status",
            List.of(new CitizenId(body + CitizenId.checkCharacter(body))),
            "NO_RECORD_IN_SCOPE",
            ledger.head(),
            List.of());
    long begin = System.nanoTime();
    for (int i = 0; i < ROUNDS; i++) {
      log.append(List.of(answer));
    }
    System.out.printf(Locale.ROOT, "log an answer durably     %8.2f ms%n", since(begin) / ROUNDS);
  }

  private static double once(RegistryCoverage coverageOf, LedgerReader ledger) {
    long begin = System.nanoTime();
    if (coverageOf.coverage(ledger).series().isEmpty()) {
      throw new IllegalStateException("nothing covered");
    }
    return since(begin);
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e6;
  }

  private static void enter(RegistryStore store, int size) {
    List<Act> acts = new FictionalRegistry(9, (int) (size / 1.55)).acts();
    try (Ledger ledger = store.openForWriting()) {
      List<NewEntry> group = new ArrayList<>();
      for (int i = 0; i < Math.min(size, acts.size()); i++) {
        group.add(
            new NewEntry(
                acts.get(i),
                new Provenance("k" + i, "list.csv", "row " + i, CaptureGrade.Q4, "bench")));
        if (group.size() == 5_000) {
          ledger.append(group);
          group.clear();
        }
      }
      ledger.append(group);
    }
  }
}
