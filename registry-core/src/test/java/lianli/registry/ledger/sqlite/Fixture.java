package lianli.registry.ledger.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.RegistryHome;
import lianli.registry.act.ActCodec;
import lianli.registry.checkpoint.CheckpointKeys;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.signature.SignatureCheckResult;
import lianli.registry.signature.Signer;
import lianli.registry.signature.bc.SigningKeys;
import lianli.registry.store.RegistryOpener;
import lianli.registry.store.RegistryStore;

/** A registry of made-up marriages, with the means to harm it behind its back. */
public final class Fixture {
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

  public final RegistryHome home;
  public final List<BilingualText> notices = new ArrayList<>();

  public Fixture(Path directory) {
    home = new RegistryHome(directory);
  }

  /** Makes the registry, without keys. */
  public Fixture made() {
    store().found();
    return this;
  }

  /** Gives it a test key. */
  public Fixture withKeys() {
    new SigningKeys(home).createDemo(CLOCK);
    return this;
  }

  public RegistryStore store() {
    return new SqliteRegistryStore(
        home, CLOCK, new RegistryOpener("lianli import", keys(), notices::add));
  }

  private CheckpointKeys keys() {
    SigningKeys keys = new SigningKeys(home);
    boolean there = home.keys().resolve("seal.p12").toFile().exists();
    return new CheckpointKeys() {
      @Override
      public Optional<Signer> signer() {
        return there ? Optional.of(keys.signer()) : Optional.empty();
      }

      @Override
      public Optional<SignatureCheckResult.Checker> checker() {
        return home.keys().resolve("root.pem").toFile().exists()
            ? Optional.of(keys.checker())
            : Optional.empty();
      }
    };
  }

  /** Appends marriages with these serial numbers, in one group, by one writer. */
  public void append(int first, int last) {
    List<NewEntry> entries = new ArrayList<>();
    for (int serial = first; serial <= last; serial++) {
      entries.add(marriage(serial));
    }
    try (Ledger ledger = store().openForWriting()) {
      ledger.append(entries);
    }
  }

  public static NewEntry marriage(int serial) {
    return new NewEntry(
        ActCodec.decode(
            Map.of(
                "act", "marriage",
                "certificate_number", "J520121-2008-%06d".formatted(serial),
                "registered_on", "2008-03-02",
                "office", "开阳县民政局",
                "man.name", "莫须有",
                "man.id_number", "11010519491231002X",
                "woman.name", "乌有氏")),
        new Provenance("m" + serial, "test.csv", "row 1", CaptureGrade.Q4, "tester"));
  }

  /** Runs SQL on a connection of its own, as somebody with the file in hand would. */
  public void behindItsBack(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.database());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Takes every guard away. */
  public void dropTriggers() throws SQLException {
    List<String> drops = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.database());
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type='trigger'")) {
      while (rows.next()) {
        drops.add("DROP TRIGGER " + rows.getString(1));
      }
    }
    behindItsBack(drops.toArray(String[]::new));
  }

  /** Writes the chain anew from an entry on, as somebody would who knows how it is made. */
  void rechain(long from) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.database());
        Statement statement = connection.createStatement()) {
      String previous = EntryCodec.GENESIS;
      List<String> updates = new ArrayList<>();
      try (var rows =
          statement.executeQuery("SELECT sequence, payload, hash FROM entry ORDER BY sequence")) {
        while (rows.next()) {
          String hash = rows.getString(3);
          if (rows.getLong(1) >= from) {
            hash = EntryCodec.hash(previous, rows.getString(2));
            updates.add(
                "UPDATE entry SET previous_hash = '%s', hash = '%s' WHERE sequence = %d"
                    .formatted(previous, hash, rows.getLong(1)));
          }
          previous = hash;
        }
      }
      for (String update : updates) {
        statement.execute(update);
      }
    }
  }
}
