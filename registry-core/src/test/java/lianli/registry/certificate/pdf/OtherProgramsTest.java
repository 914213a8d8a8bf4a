package lianli.registry.certificate.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lianli.registry.certificate.TestOffice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What programs that know nothing of us say about our copies. */
class OtherProgramsTest {
  @TempDir private static Path directory;
  private static byte[] marriage;
  private static byte[] divorce;
  private static Path root;

  @BeforeAll
  static void issueCopies() {
    try (TestOffice office = new TestOffice(directory.resolve("registry"))) {
      marriage = office.copyOf(office.marriage(Map.of("man.name", "田䶮𠮷")));
      divorce = office.copyOf(office.divorce(Map.of()));
      root = office.home().keys().resolve("root.pem");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"marriage", "divorce"})
  void veraPdfSaysPdfA3b(String which) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    byte[] copy = which.equals("marriage") ? marriage : divorce;
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
    String said = said("pdfsig", "-nocert", file("copy.pdf", marriage));

    assertThat(said)
        .contains("Signature is Valid")
        .contains("Total document signed")
        .contains("ETSI.CAdES.detached")
        .contains("TEST KEY");
  }

  @Test
  void opensslSaysTheSignatureIsCadesAndTheCertificateFromTheRoot() throws Exception {
    SignedRange range = SignedRange.in(marriage);

    String said =
        said(
            "openssl",
            "cms",
            "-verify",
            "-cades",
            "-binary",
            "-inform",
            "DER",
            "-in",
            file("signature.der", range.signature()),
            "-content",
            file("content.bin", range.content()),
            "-CAfile",
            root.toString(),
            "-purpose",
            "any",
            "-out",
            "/dev/null");

    assertThat(said).contains("CAdES Verification successful");
  }

  @Test
  void opensslRefusesOtherContent() throws Exception {
    SignedRange range = SignedRange.in(marriage);

    String said =
        said(
            "openssl",
            "cms",
            "-verify",
            "-cades",
            "-binary",
            "-inform",
            "DER",
            "-in",
            file("signature.der", range.signature()),
            "-content",
            file("content.bin", new byte[] {1}),
            "-CAfile",
            root.toString(),
            "-purpose",
            "any",
            "-out",
            "/dev/null");

    assertThat(said).contains("erification failure");
  }

  @Test
  void popplerEmbedsEveryFontAndReadsTheName() throws Exception {
    String copy = file("copy.pdf", marriage);

    assertThat(said("pdffonts", copy).lines().skip(2))
        .hasSizeGreaterThan(1)
        .allMatch(line -> line.contains("yes yes yes"));
    assertThat(said("pdftotext", copy, "-")).contains("田䶮𠮷");
    assertThat(said("pdfdetach", "-list", copy)).contains("record.json");
  }

  private static String file(String name, byte[] content) throws IOException {
    return Files.write(directory.resolve(name), content).toString();
  }

  private static String said(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
