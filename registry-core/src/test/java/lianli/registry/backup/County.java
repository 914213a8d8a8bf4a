package lianli.registry.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lianli.registry.RegistryHome;
import lianli.registry.act.Act;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.checkpoint.CheckpointKeys;
import lianli.registry.draft.DraftSource;
import lianli.registry.draft.PageLine;
import lianli.registry.fiction.FictionalPerson;
import lianli.registry.fiction.FictionalRegistry;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.signature.SignatureCheckResult;
import lianli.registry.signature.Signer;
import lianli.registry.signature.bc.SigningKeys;
import lianli.registry.store.OpenRegistry;
import lianli.registry.store.RegistryOpener;
import lianli.registry.store.RegistryStore;

/** A registry with everything a home can hold, and what it answers. */
final class County {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

  final RegistryHome home;
  private final FictionalRegistry fiction;
  private final int couples;

  private County(Path directory, int couples) {
    this.couples = couples;
    home = new RegistryHome(directory);
    fiction = new FictionalRegistry(7, couples);
  }

  /** A county of so many couples, most of whose acts are entered. */
  static County founded(Path directory, int couples) {
    County county = new County(directory, couples);
    county.store().found();
    new SigningKeys(county.home).createDemo(CLOCK);
    county.enter(0, county.fiction.acts().size() - 20);
    county.files();
    return county;
  }

  /** The same people over another home, such as a restored one. */
  County at(RegistryHome other) {
    return new County(other.directory(), couples);
  }

  RegistryStore store() {
    return new SqliteRegistryStore(home, CLOCK, writer());
  }

  RegistryOpener writer() {
    return new RegistryOpener("lianli test", keys(home), notice -> {});
  }

  static CheckpointKeys keys(RegistryHome home) {
    SigningKeys keys = new SigningKeys(home);
    return new CheckpointKeys() {
      @Override
      public Optional<Signer> signer() {
        return Files.exists(home.keys().resolve("seal.p12"))
            ? Optional.of(keys.signer())
            : Optional.empty();
      }

      @Override
      public Optional<SignatureCheckResult.Checker> checker() {
        return Files.exists(home.keys().resolve("root.pem"))
            ? Optional.of(keys.checker())
            : Optional.empty();
      }
    };
  }

  /** Enters the last acts, which were kept back. */
  void enterTheRest() {
    enter(fiction.acts().size() - 20, fiction.acts().size());
  }

  private void enter(int from, int to) {
    List<NewEntry> entries = new ArrayList<>();
    for (int i = from; i < to; i++) {
      entries.add(
          new NewEntry(
              fiction.acts().get(i),
              new Provenance("k" + i, "list.csv", "row " + i, CaptureGrade.Q4, "tester")));
    }
    try (OpenRegistry registry = store().openRegistryForWriting()) {
      registry.ledger().append(entries);
      registry
          .reviewQueue()
          .add(
              "page" + from,
              PageLine.further(new DraftSource("a.jpg", "", 1), 1),
              List.of("doubtful"));
    }
  }

  private void files() {
    try {
      byte[] scan = new byte[5_000_000];
      new Random(1).nextBytes(scan);
      write("scans/ab/abcd.tif", scan);
      write(
          "certificates/issued.jsonl", "{\"type\":\"issued\"}\n".getBytes(StandardCharsets.UTF_8));
      write("lianli.properties", "# settings\n".getBytes(StandardCharsets.UTF_8));
      write("later/release.bin", new byte[] {1, 2, 3});
      write("index/CURRENT", "generation-1".getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void write(String name, byte[] content) throws IOException {
    Path file = home.directory().resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  /** Everything anybody can ask, as text: each person, each number, each line, the queue. */
  List<String> answers() {
    List<String> answers = new ArrayList<>();
    try (OpenRegistry registry = store().openRegistryForReading()) {
      Ledger ledger = registry.ledger();
      for (FictionalPerson person : fiction.people()) {
        CitizenId.parse(person.idNumber())
            .ifPresent(id -> answers.add(ledger.entriesAbout(id).toString()));
      }
      for (Act act : fiction.acts()) {
        act.filing()
            .number()
            .map(CertificateNumber::text)
            .flatMap(CertificateNumber::parse)
            .ifPresent(number -> answers.add(ledger.entriesNumbered(number).toString()));
      }
      try (var lines = ledger.statementsAfter(0)) {
        lines.forEach(line -> answers.add(line.toString()));
      }
      registry.reviewQueue().open().forEach(item -> answers.add(item.toString()));
      answers.add(ledger.head().toString());
    }
    return answers;
  }
}
