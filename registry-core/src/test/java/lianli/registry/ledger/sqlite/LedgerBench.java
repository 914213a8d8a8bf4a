package lianli.registry.ledger.sqlite;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;
import lianli.registry.fiction.FictionalPerson;
import lianli.registry.fiction.FictionalRegistry;
import lianli.registry.intake.ImportReport;
import lianli.registry.intake.ListImport;
import lianli.registry.intake.RowOutcome;
import lianli.registry.json.Json;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.LedgerVerification;
import lianli.registry.status.StatusLookup;
import lianli.registry.status.StatusQuestion;

/**
 * How fast the registry is at the size of a county, beside raw inserts and lookups of the same rows
 * through the same driver in the same run. Argument: how many acts (200,000). The raw figures are
 * what the disk and SQLite take alone: no checks, no chain, no codec.
 */
public final class LedgerBench {
  private static final int GROUP = 2_000;
  private static final int QUESTIONS = 20_000;
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private LedgerBench() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    int acts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
    Path directory = Files.createTempDirectory("lianli-ledger-bench");
    try {
      Path list = directory.resolve("acts.jsonl");
      List<CitizenId> people = write(list, acts);
      Fixture registry = new Fixture(directory.resolve("home")).made();
      double imported = importing(registry, list);
      double raw = rawInserts(registry, directory.resolve("raw.db"));
      System.out.printf(
          "import    %,.0f acts/s from JSON Lines, checked and chained; raw inserts of the same"
              + " rows %,.0f/s: ratio %.2f%n",
          imported, raw, raw / imported);
      interactive(registry);
      questions(registry, directory.resolve("raw.db"), people);
      verify(registry);
      System.out.printf("memory    %s at the most%n", peakMemory());
    } finally {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static List<CitizenId> write(Path list, int wanted) throws IOException {
    List<CitizenId> people = new ArrayList<>();
    int written = 0;
    try (BufferedWriter out = Files.newBufferedWriter(list)) {
      // Small counties one after another, so that the bench itself needs little memory.
      for (long seed = 1; written < wanted; seed++) {
        FictionalRegistry county = new FictionalRegistry(seed, 5_000);
        for (Act act : county.acts()) {
          if (written++ < wanted) {
            out.write(Json.ofStrings(ActCodec.encode(act)).text());
            out.newLine();
          }
        }
        if (seed == 1) {
          for (FictionalPerson person : county.people()) {
            CitizenId.parse(person.idNumber()).ifPresent(people::add);
          }
        }
      }
    }
    return people;
  }

  private static double importing(Fixture registry, Path list) {
    long begin = System.nanoTime();
    double processor = processorSeconds();
    ImportReport report;
    long head;
    try (Ledger ledger = registry.store().openForWriting()) {
      report = new ListImport(ledger, TODAY, "bench").run(list, ListImport.Mode.ENTER);
      head = ledger.head().sequence();
    }
    double seconds = seconds(begin);
    System.out.printf(
        "          %,d entered, %,d rejected in %.1f s, %.1f s of processor time%n",
        head, report.count(RowOutcome.Result.REJECTED), seconds, processorSeconds() - processor);
    return head / seconds;
  }

  /** The same rows and keys into the same tables without triggers, in groups of the same size. */
  private static double rawInserts(Fixture registry, Path file) throws SQLException {
    try (Connection connection = Database.settings().createConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("ATTACH '" + registry.home.database() + "' AS made");
      List<String> tables = List.of("entry", "source_key", "citizen_key", "number_key");
      for (String table : tables) {
        String create;
        try (ResultSet sql =
            statement.executeQuery(
                "SELECT sql FROM made.sqlite_schema WHERE name = '" + table + "'")) {
          create = sql.getString(1);
        }
        statement.execute(create);
      }
      int entries = count(statement);
      long nanoseconds = 0;
      connection.setAutoCommit(false);
      for (int from = 1; from <= entries; from += GROUP) {
        // Only the writing is timed: the rows of a group are read before.
        List<List<Object[]>> group = new ArrayList<>();
        for (String table : tables) {
          group.add(rows(statement, table, from));
        }
        long begin = System.nanoTime();
        for (int table = 0; table < tables.size(); table++) {
          insert(connection, tables.get(table), group.get(table));
        }
        connection.commit();
        nanoseconds += System.nanoTime() - begin;
      }
      connection.setAutoCommit(true);
      statement.execute("DETACH made");
      return entries / (nanoseconds / 1e9);
    }
  }

  private static int count(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM made.entry")) {
      return rows.getInt(1);
    }
  }

  private static List<Object[]> rows(Statement statement, String table, int from)
      throws SQLException {
    List<Object[]> all = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT * FROM made.%s WHERE sequence BETWEEN %d AND %d ORDER BY sequence"
                .formatted(table, from, from + GROUP - 1))) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        Object[] row = new Object[columns];
        for (int column = 0; column < columns; column++) {
          row[column] = rows.getObject(column + 1);
        }
        all.add(row);
      }
    }
    return all;
  }

  private static void insert(Connection connection, String table, List<Object[]> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    String places = ", ?".repeat(rows.getFirst().length).substring(2);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")")) {
      for (Object[] row : rows) {
        for (int column = 0; column < row.length; column++) {
          insert.setObject(column + 1, row[column]);
        }
        insert.executeUpdate();
      }
    }
  }

  private static void interactive(Fixture registry) {
    long[] taken = new long[200];
    try (Ledger ledger = registry.store().openForWriting()) {
      for (int i = 0; i < taken.length; i++) {
        long begin = System.nanoTime();
        ledger.append(List.of(Fixture.marriage(i + 1)));
        taken[i] = System.nanoTime() - begin;
      }
    }
    print("one act, durable", taken);
  }

  private static void questions(Fixture registry, Path raw, List<CitizenId> people)
      throws SQLException {
    Random random = new Random(1);
    long[] taken = new long[QUESTIONS];
    long[] lookups = new long[QUESTIONS];
    try (LedgerReader ledger = registry.store().openForReading();
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + raw);
        PreparedStatement lookup =
            connection.prepareStatement(
                "SELECT payload FROM citizen_key JOIN entry USING (sequence) WHERE citizen = ?")) {
      StatusLookup statuses = new StatusLookup(ledger);
      for (int i = -QUESTIONS; i < QUESTIONS; i++) {
        CitizenId person = people.get(random.nextInt(people.size()));
        long begin = System.nanoTime();
        statuses.answer(new StatusQuestion(person, TODAY, Long.MAX_VALUE));
        long answered = System.nanoTime();
        lookup.setString(1, person.value());
        try (ResultSet rows = lookup.executeQuery()) {
          while (rows.next()) {
            rows.getString(1);
          }
        }
        // The first half only warms up.
        if (i >= 0) {
          taken[i] = answered - begin;
          lookups[i] = System.nanoTime() - answered;
        }
      }
    }
    print("status by ID", taken);
    print("raw lookup of one ID", lookups);
  }

  private static void print(String what, long[] nanoseconds) {
    Arrays.sort(nanoseconds);
    System.out.printf(
        "%s: p50 %.0f us, p99 %.0f us%n",
        what,
        nanoseconds[nanoseconds.length / 2] / 1e3,
        nanoseconds[nanoseconds.length * 99 / 100] / 1e3);
  }

  private static void verify(Fixture registry) {
    long begin = System.nanoTime();
    try (LedgerReader ledger = registry.store().openForReading()) {
      LedgerVerification verification = ledger.verify();
      System.out.printf(
          "verify    %,d entries in %.1f s: %s%n",
          verification.head().sequence(),
          seconds(begin),
          verification.isIntact() ? "intact" : verification.faults().size() + " FAULTS");
    }
  }

  /** Of the whole process: tells on a busy machine what a quiet one would take at the least. */
  private static double processorSeconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : Double.NaN;
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  /** As the system counts it, where it does. */
  private static String peakMemory() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.isReadable(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .findFirst()
            .map(line -> line.replaceAll("VmHWM:\\s*", ""))
            .orElse("?")
        : "?";
  }
}
