package lianli.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.certificate.IssuedCopies.Issued;
import lianli.registry.certificate.pdf.PdfCopyFormat;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.signature.Signer;
import lianli.registry.signature.Verdict;
import lianli.registry.signature.bc.SigningKeys;
import lianli.registry.store.RegistryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Copies and a catalogue as the release before copies stood in the ledger left them: the copies
 * stay valid, and the catalogue is taken over into the chain (promise P8).
 */
class OldCatalogueTest {
  private static final Path RELEASED = Path.of("src/test/resources/released/format-2-copies");
  private static final Clock LATER =
      Clock.fixed(Instant.parse("2027-01-04T08:00:00Z"), ZoneOffset.UTC);
  private static final PdfCopyFormat FORMAT = new PdfCopyFormat();

  @TempDir private Path directory;
  private RegistryHome home;
  private RegistryStore store;
  private CertificateOffice office;

  @BeforeEach
  void copyWhatThatReleaseLeft() throws IOException {
    home = new RegistryHome(directory.resolve("registry"));
    try (Stream<Path> files = Files.walk(RELEASED)) {
      for (Path file : files.toList()) {
        Files.copy(file, home.directory().resolve(RELEASED.relativize(file).toString()));
      }
    }
    store = new SqliteRegistryStore(home, LATER);
    office = new CertificateOffice(FORMAT, home, LATER);
  }

  @ParameterizedTest
  @CsvSource({"in-force, PASS", "divorced, PASS", "revoked, FAIL"})
  void itsCopiesAreWhatTheyWereBeforeAndAfterTheTakeOver(String copy, Verdict status)
      throws IOException {
    byte[] file = Files.readAllBytes(RELEASED.resolve("copies").resolve(copy + ".pdf"));

    CopyVerdict before = verify(file);
    takeOverByRevoking("FB-2026-000004");
    CopyVerdict after = verify(file);

    for (CopyVerdict verdict : List.of(before, after)) {
      assertEquals(Verdict.PASS, verdict.integrity());
      assertEquals(Verdict.PASS, verdict.issuer());
      assertEquals(status, verdict.status());
    }
  }

  @Test
  void everyLineIsInTheLedgerOnceAndTheFileIsReadNoMore() throws IOException {
    List<Issued> before = catalogue();

    takeOverByRevoking("FB-2026-000004");

    List<Issued> after = catalogue();
    assertThat(after.subList(0, 3)).isEqualTo(before.subList(0, 3));
    assertEquals("用途有误", after.get(1).revoked());
    assertEquals("x", after.get(3).revoked());
    assertThat(home.certificates().resolve("issued.jsonl")).doesNotExist();
    assertThat(home.certificates().resolve("issued.jsonl.in-ledger")).exists();
    // 17 entries, five lines of the catalogue, one revocation.
    assertEquals(23, store.verify(List.of()).head().sequence());
    assertThat(store.verify(List.of()).faults()).isEmpty();
  }

  @Test
  void anOldBackupOfTheFilePutBackTakesNothingBack() throws IOException {
    Path file = home.certificates().resolve("issued.jsonl");
    String old = Files.readString(file);
    takeOverByRevoking("FB-2026-000003");

    Files.writeString(file, old.lines().findFirst().orElseThrow() + "\n");

    assertEquals("用途有误", catalogue().get(1).revoked());
    assertEquals("x", catalogue().get(2).revoked());
    assertThat(issue().copy().serial()).startsWith("FB-2027-000005-");
    assertThat(catalogue()).hasSize(5);
  }

  @Test
  void aTakeOverThatWasCutOffIsDoneAgainAndEntersNothingTwice() throws IOException {
    Path file = home.certificates().resolve("issued.jsonl");
    String old = Files.readString(file);
    takeOverByRevoking("FB-2026-000003");
    Files.writeString(file, old);

    takeOverByRevoking("FB-2026-000004");

    assertEquals(24, store.verify(List.of()).head().sequence());
    assertThat(catalogue()).hasSize(4);
  }

  @Test
  void aLineCutOffByAPowerFailureIsNoLine() throws IOException {
    Path file = home.certificates().resolve("issued.jsonl");
    Files.writeString(file, Files.readString(file) + "{\"type\":\"issued\",\"ser");

    assertThat(catalogue()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({"'\"revoked\"', '\"revo?ed\"'", "'\"entry\":5', '\"entry\":x'", "2026-11, 2026-13"})
  void aDamagedLineIsNotPassedOver(String text, String other) throws IOException {
    Path file = home.certificates().resolve("issued.jsonl");
    Files.writeString(file, Files.readString(file).replace(text, other));

    assertThatThrownBy(this::catalogue)
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> {
              assertEquals(ErrorCode.INTEGRITY, failure.code());
              assertThat(failure.why().english()).containsPattern("line [15] is damaged");
            });
  }

  private CopyVerdict verify(byte[] file) {
    try (LedgerReader ledger = store.openForReading()) {
      return office.verify(file, new SigningKeys(home).checker(), Optional.of(ledger));
    }
  }

  private List<Issued> catalogue() {
    try (LedgerReader ledger = store.openForReading()) {
      return new IssuedCopies(home).all(ledger);
    }
  }

  private void takeOverByRevoking(String serial) {
    try (Ledger ledger = store.openForWriting()) {
      office.revoke(serial, "x", "tester", ledger);
    }
  }

  private CertificateOffice.IssuedFile issue() {
    SigningKeys keys = new SigningKeys(new RegistryHome(directory.resolve("keys")));
    keys.createDemo(LATER);
    Signer signer = keys.signer();
    try (Ledger ledger = store.openForWriting()) {
      return office.issue(
          new CopyRequest(ledger.entry(5).orElseThrow(), "", "tester"),
          ledger,
          signer,
          new CopyDestination() {
            @Override
            public Path fileFor(String serial) {
              return directory.resolve("copy.pdf");
            }

            @Override
            public void announce(CertificateCopy copy) {
              assertThat(directory.resolve("copy.pdf")).doesNotExist();
            }
          });
    }
  }
}
