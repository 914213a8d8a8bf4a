package lianli.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.act.ActCodec;
import lianli.registry.certificate.CertificateOffice.IssuedFile;
import lianli.registry.certificate.pdf.PdfCopyFormat;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.signature.Signer;
import lianli.registry.signature.Verdict;
import lianli.registry.signature.bc.SigningKeys;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** A county office issues a copy, and people try to pass off others. */
class CertificateOfficeTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

  @TempDir private static Path directory;
  private static CertificateOffice office;
  private static SigningKeys keys;
  private static byte[] copy;

  @BeforeAll
  static void issueACopy() {
    RegistryHome home = new RegistryHome(directory);
    keys = new SigningKeys(home);
    keys.createDemo(CLOCK);
    office = new CertificateOffice(new PdfCopyFormat(), new IssuedCopies(home), CLOCK);
    copy = office.issue(marriage(Map.of()), "公证", keys.signer(), "tester").file();
  }

  @Test
  void anIssuedCopyPassesAllThreeQuestionsAndSaysItIsATest() {
    CopyVerdict verdict = verify(copy);

    assertThat(verdict.reasons()).isEmpty();
    assertEquals(Verdict.PASS, verdict.overall());
    assertTrue(verdict.testKey());
  }

  @Test
  void withoutTheRegistryTheStatusIsUnknownAndThatIsNotAPass() {
    CopyVerdict verdict = office.verify(copy, keys.checker(), false);

    assertEquals(Verdict.PASS, verdict.integrity());
    assertEquals(Verdict.UNKNOWN, verdict.status());
    assertEquals(Verdict.UNKNOWN, verdict.overall());
  }

  @Test
  void aFlippedByteOfTheSignatureItselfIsRefused() {
    String raw = new String(copy, StandardCharsets.ISO_8859_1);
    int start = raw.indexOf("/Contents <") + 11;
    for (int at = start; raw.charAt(at) != '>'; at += 3) {
      byte[] changed = copy.clone();
      changed[at] = (byte) (changed[at] == '0' ? '1' : '0');

      CopyVerdict verdict = office.verify(changed, keys.checker(), false);

      assertEquals(Verdict.FAIL, verdict.integrity(), "byte " + at);
    }
  }

  @Test
  void aFlippedByteAnywhereIsRefused() {
    for (int at = 0; at < copy.length; at += 997) {
      byte[] changed = copy.clone();
      changed[at] ^= 1;

      CopyVerdict verdict = office.verify(changed, keys.checker(), false);

      assertEquals(Verdict.FAIL, verdict.integrity(), "byte " + at);
    }
  }

  @Test
  void anythingAppendedIsRefused() throws IOException {
    ByteArrayOutputStream updated = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(copy)) {
      document.getDocumentInformation().setAuthor("somebody");
      document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
      document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
      document.saveIncremental(updated);
    }

    CopyVerdict verdict = verify(updated.toByteArray());

    assertEquals(Verdict.FAIL, verdict.integrity());
    assertThat(verdict.reasons()).contains("R2-one-revision", "R4-byte-range");
  }

  @Test
  void aRewrittenPageIsRefused() throws IOException {
    ByteArrayOutputStream rewritten = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(copy)) {
      try (PDPageContentStream out =
          new PDPageContentStream(
              document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, false)) {
        out.addRect(80, 500, 400, 40);
        out.fill();
      }
      document.save(rewritten);
    }

    assertEquals(Verdict.FAIL, verify(rewritten.toByteArray()).integrity());
  }

  @Test
  void anotherRootWithTheSameNameIsNotTrusted() {
    SigningKeys impostor = new SigningKeys(new RegistryHome(directory.resolve("impostor")));
    impostor.createDemo(CLOCK);
    byte[] forged =
        new PdfCopyFormat()
            .write(
                new CertificateCopy(
                    "FB-2026-000001", marriage(Map.of()), "", CLOCK.instant(), true),
                impostor.signer());

    CopyVerdict verdict = verify(forged);

    assertEquals(Verdict.PASS, verdict.integrity());
    assertEquals(Verdict.FAIL, verdict.issuer());
    assertThat(verdict.reasons()).contains("R9-untrusted-issuer", "R13-not-the-file-issued");
  }

  @Test
  void aRevokedCopyFailsByItsStatusAlone() {
    IssuedFile issued = office.issue(marriage(Map.of()), "", keys.signer(), "tester");
    office.revoke(issued.copy().serial(), "corrected", "tester");

    CopyVerdict verdict = verify(issued.file());

    assertEquals(Verdict.PASS, verdict.integrity());
    assertEquals(Verdict.PASS, verdict.issuer());
    assertEquals(Verdict.FAIL, verdict.status());
    assertThat(verdict.reasons()).containsExactly("R13-revoked");
  }

  @Test
  void filesThatAreNoPdfGiveReasonsNotExceptions() {
    for (byte[] file :
        List.of(
            new byte[0],
            "hello".getBytes(StandardCharsets.UTF_8),
            "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8),
            java.util.Arrays.copyOf(copy, copy.length / 2))) {
      assertEquals(Verdict.FAIL, verify(file).overall());
    }
  }

  @Test
  void veraPdfSaysPdfA3b() throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(copy), PDFAFlavour.PDFA_3_B);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_B, false)) {
      ValidationResult result = validator.validate(parser);

      assertThat(result.getTestAssertions()).isEmpty();
      assertTrue(result.isCompliant());
    }
  }

  @Test
  void pdfsigSaysTheSignatureIsValidAndCoversEverything() throws Exception {
    Path file = directory.resolve("copy.pdf");
    Files.write(file, copy);

    Process pdfsig =
        new ProcessBuilder("pdfsig", "-nocert", file.toString()).redirectErrorStream(true).start();
    String said = new String(pdfsig.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said).contains("Signature is Valid").contains("Total document signed");
  }

  @Test
  void oldRecordsRareCharactersAndForeignNamesArePrinted() {
    byte[] old =
        office
            .issue(
                marriage(
                    Map.of(
                        "certificate_number", "开结字第二十五号",
                        "registered_on", "1957-01",
                        "man.name", "田䶮𠮷",
                        "woman.name", "阿依古丽·买买提")),
                "",
                keys.signer(),
                "tester")
            .file();

    assertThat(verify(old).reasons()).isEmpty();
  }

  @Test
  void aCharacterThatNoFontHasStopsTheCopyInsteadOfPrintingABox() {
    assertThatThrownBy(
            () ->
                office.issue(marriage(Map.of("man.name", "张\uE001")), "", keys.signer(), "tester"))
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> {
              assertEquals(ErrorCode.MISSING_DEPENDENCY, failure.code());
              assertThat(failure.next().english()).contains("fonts-hanazono");
            });
  }

  @Test
  void aDeathHasNoCertificate() {
    LedgerEntry death = entry(Map.of("act", "death", "man.name", "莫须有", "died_on", "2020-01-02"));

    assertThatThrownBy(() -> office.issue(death, "", keys.signer(), "tester"))
        .isInstanceOfSatisfying(
            RegistryException.class, failure -> assertEquals(ErrorCode.REFUSED, failure.code()));
  }

  @Test
  void aWrongPassphraseIsSaidToBeOne() throws IOException {
    RegistryHome other = new RegistryHome(directory.resolve("other"));
    SigningKeys locked = new SigningKeys(other);
    locked.createDemo(CLOCK);
    Files.writeString(other.keys().resolve("seal.pass"), "not it\n");

    assertThatThrownBy(locked::signer)
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> assertEquals(ErrorCode.WRONG_PASSPHRASE, failure.code()));
  }

  @Test
  void theQrTextHoldsNeitherNameNorNumber() {
    Signer signer = keys.signer();
    CertificateCopy plain =
        new CertificateCopy("FB-2026-000009", marriage(Map.of()), "", CLOCK.instant(), true);

    assertThat(plain.compact() + signer.keyId())
        .doesNotContain("莫须有")
        .doesNotContain("520121198001010012");
  }

  private static CopyVerdict verify(byte[] file) {
    return office.verify(file, keys.checker(), true);
  }

  private static LedgerEntry marriage(Map<String, String> changes) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("act", "marriage");
    fields.put("certificate_number", "J520121-2012-000148");
    fields.put("registered_on", "2012-03-02");
    fields.put("office", "开阳县民政局");
    fields.put("man.name", "莫须有");
    fields.put("man.id_number", "520121198001010012");
    fields.put("woman.name", "乌有");
    fields.put("woman.id_number", "520121198202020022");
    fields.putAll(changes);
    return entry(fields);
  }

  private static LedgerEntry entry(Map<String, String> fields) {
    return new LedgerEntry(
        7,
        CLOCK.instant(),
        ActCodec.decode(fields),
        new Provenance("k", "test", "row 1", CaptureGrade.Q4, "tester"),
        "ab".repeat(32));
  }
}
