package lianli.registry.certificate;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.RegistryHome;
import lianli.registry.act.ActCodec;
import lianli.registry.certificate.CertificateOffice.IssuedFile;
import lianli.registry.certificate.IssuedCopies.Issued;
import lianli.registry.certificate.pdf.PdfCopyFormat;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Statement;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.signature.Signer;
import lianli.registry.signature.bc.SigningKeys;
import lianli.registry.store.RegistryStore;

/** A county office with a ledger, a demonstration key and a stopped clock. */
public final class TestOffice implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  /** One for all tests: the fonts are parsed once. */
  private static final CopyFormat FORMAT = new PdfCopyFormat();

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final RegistryHome home;
  private final Ledger ledger;
  private final SigningKeys keys;

  public TestOffice(Path directory) {
    home = new RegistryHome(directory);
    RegistryStore store = new SqliteRegistryStore(home, clock);
    store.found();
    ledger = store.openForWriting();
    keys = new SigningKeys(home);
    keys.createDemo(clock);
  }

  public RegistryHome home() {
    return home;
  }

  Ledger ledger() {
    return ledger;
  }

  public SigningKeys keys() {
    return keys;
  }

  public Signer signer() {
    return keys.signer();
  }

  CertificateOffice office() {
    return officeAt(NOW);
  }

  CertificateOffice officeAt(Instant time) {
    return new CertificateOffice(FORMAT, home, Clock.fixed(time, ZoneOffset.UTC));
  }

  /** A marriage of 2012 with these changes, in the ledger. */
  public LedgerEntry marriage(Map<String, String> changes) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("act", "marriage");
    fields.put("certificate_number", "J520121-2012-000148");
    fields.put("registered_on", "2012-03-02");
    fields.put("office", "开阳县民政局婚姻登记处");
    fields.putAll(couple());
    fields.putAll(changes);
    return entry(fields);
  }

  /** The divorce of the same couple. */
  public LedgerEntry divorce(Map<String, String> changes) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("act", "divorce");
    fields.put("certificate_number", "L520121-2015-000012");
    fields.put("registered_on", "2015-06-01");
    fields.put("office", "开阳县民政局婚姻登记处");
    fields.put("previous_certificate_number", "J520121-2012-000148");
    fields.put("married_on", "2012-03-02");
    fields.putAll(couple());
    fields.putAll(changes);
    return entry(fields);
  }

  private static Map<String, String> couple() {
    return Map.of(
        "man.name", "莫须有",
        "man.birth_date", "1949-12-31",
        "man.id_number", "11010519491231002X",
        "man.nationality", "中国",
        "man.residence", "贵州省开阳县某村",
        "woman.name", "乌有",
        "woman.birth_date", "1982-02-02",
        "woman.id_number", "520121198202020022",
        "woman.nationality", "中国");
  }

  /** An act in the ledger. */
  public LedgerEntry entry(Map<String, String> fields) {
    return entry(fields, CaptureGrade.Q4);
  }

  LedgerEntry entry(Map<String, String> fields, CaptureGrade capture) {
    String key = "%064x".formatted(ledger.head().sequence() + 1);
    ledger.append(
        List.of(
            new NewEntry(
                ActCodec.decode(fields), new Provenance(key, "test", "row 1", capture, "tester"))));
    return ledger.entry(ledger.head().sequence()).orElseThrow();
  }

  /** An issued copy. */
  public byte[] copyOf(LedgerEntry entry) {
    return issue(entry).file();
  }

  IssuedFile issue(LedgerEntry entry) {
    return issue(entry, delivery());
  }

  IssuedFile issue(LedgerEntry entry, CopyDestination delivery) {
    return office().issue(new CopyRequest(entry, "公证", "tester"), ledger, signer(), delivery);
  }

  /** Into the registry's own directory. */
  CopyDestination delivery() {
    return new CopyDestination() {
      @Override
      public Path fileFor(String serial) {
        return home.certificates().resolve(serial + ".pdf");
      }

      @Override
      public void announce(CertificateCopy copy) {
        // Nobody keeps a log here.
      }
    };
  }

  void revoke(String serial, String reason) {
    office().revoke(serial, reason, "tester", ledger);
  }

  /** The catalogue. */
  List<Issued> copies() {
    return new IssuedCopies(home).all(ledger);
  }

  /** Something said about an entry by hand. */
  void say(Statement statement) {
    String key = "%064x".formatted(ledger.head().sequence() + 1);
    ledger.append(
        List.of(
            new NewEntry(
                statement, new Provenance(key, "test", "said", CaptureGrade.Q1, "tester"))));
  }

  /** The verdict of the registry that issued it. */
  public CopyVerdict verify(byte[] file) {
    return office().verify(file, keys.checker(), Optional.of(ledger));
  }

  /** The verdict of somebody with the trusted root alone. */
  public CopyVerdict verifyWithoutRegistry(byte[] file) {
    return office().verify(file, keys.checker(), Optional.empty());
  }

  CopyVerdict verifyLater(byte[] file, Duration later) {
    return officeAt(NOW.plus(later)).verify(file, keys.checker(), Optional.of(ledger));
  }

  @Override
  public void close() {
    ledger.close();
  }
}
