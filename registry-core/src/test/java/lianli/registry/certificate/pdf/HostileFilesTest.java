package lianli.registry.certificate.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import lianli.registry.certificate.CopyVerdict;
import lianli.registry.certificate.TestOffice;
import lianli.registry.signature.Verdict;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to hold the machine up: each is judged at once, whoever signed it. */
class HostileFilesTest {
  private static final Duration AT_ONCE = Duration.ofSeconds(15);

  @TempDir private static Path directory;
  private static TestOffice office;
  private static TestOffice stranger;
  private static Forger forger;

  @BeforeAll
  static void issueACopy() {
    office = new TestOffice(directory.resolve("registry"));
    stranger = new TestOffice(directory.resolve("stranger"));
    forger = new Forger(office.copyOf(office.marriage(Map.of())));
  }

  @AfterAll
  static void close() {
    office.close();
    stranger.close();
  }

  private static byte[] pdf(String body, String trailer) {
    return ("%PDF-1.4\n"
            + body
            + "\nxref\n0 1\n0000000000 65535 f \ntrailer\n"
            + trailer
            + "\nstartxref\n9\n%%EOF\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** So many megabytes of blanks packed into a thousandth of that. */
  private static byte[] bomb(int megabytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < megabytes; i++) {
        out.write(blanks);
      }
    }
    return packed.toByteArray();
  }

  private static byte[] packed(String dictionary, String stream) {
    return pdf(
        "1 0 obj\n<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream\nendobj"
            .formatted(dictionary, stream.length(), stream),
        "<</Root 1 0 R>>");
  }

  /** With a byte range that fits the file and this between its two halves. */
  private static byte[] ranged(String gap) {
    String tail = "\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n";
    int from = 100;
    String range =
        "%%PDF-1.4\n/ByteRange [0 %d %d %d]".formatted(from, from + gap.length(), tail.length());
    String head = range + " ".repeat(from - range.length() - 10) + "/Contents ";
    return (head + gap + tail).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Without any key. */
  static Stream<Arguments> unsigned() throws IOException {
    String bomb = new String(bomb(1_000), StandardCharsets.ISO_8859_1);
    return Stream.of(
        Arguments.of("nested arrays", pdf("1 0 obj\n" + "[".repeat(2_000_000), "<</Root 1 0 R>>")),
        Arguments.of(
            "nested dictionaries", pdf("1 0 obj\n" + "<</A ".repeat(800_000), "<</Root 1 0 R>>")),
        Arguments.of(
            "pages in a circle",
            pdf(
                "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                    + "2 0 obj\n<</Type/Pages/Count 9/Kids[2 0 R]/Parent 2 0 R>>\nendobj",
                "<</Root 1 0 R/Size 3>>")),
        Arguments.of("revisions in a circle", pdf("", "<</Root 1 0 R/Prev 9/Size 1>>")),
        Arguments.of(
            "widths of two thousand million characters",
            pdf("1 0 obj\n<</Type/Font/W[0 2147483647 1]>>\nendobj", "<</Root 1 0 R>>")),
        Arguments.of(
            "a gigabyte in an object stream", packed("/Type/ObjStm/N 99999999/First 9", bomb)),
        Arguments.of(
            "a gigabyte in a table of objects",
            packed("/Type/XRef/W[1 8 8]/Size 2147483647", bomb)),
        Arguments.of(
            "a range of gigabytes",
            pdf("/ByteRange [0 999999998 999999999 999999999]", "<</Root 1 0 R>>")),
        Arguments.of("a gap of megabytes", ranged("<" + "00".repeat(2_000_000) + ">")),
        Arguments.of("a hundred thousand ranges", pdf("/ByteRange [0 ".repeat(100_000), "")),
        Arguments.of("a hundred thousand ends", pdf("%%EOF\n".repeat(100_000), "")),
        Arguments.of("a signature of deep nesting", ranged("<" + deep(15_000) + ">")),
        Arguments.of(
            "a signature of many certificates",
            ranged("<30827ffc" + "3003020101".repeat(6_553) + "3001ff>")));
  }

  /** DER of so many bytes, each sequence within the one before. */
  private static String deep(int length) {
    StringBuilder der = new StringBuilder();
    for (int rest = length; rest >= 4; rest -= 4) {
      der.append("3082%04x".formatted(rest - 4));
    }
    return der.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unsigned")
  void whatNobodySignedIsNeverParsed(String name, byte[] file) {
    CopyVerdict verdict = assertTimeoutPreemptively(AT_ONCE, () -> office.verify(file));

    assertEquals(Verdict.FAIL, verdict.integrity());
    assertEquals(Verdict.UNKNOWN, verdict.issuer());
    assertThat(verdict.reasons()).isNotEmpty().doesNotContain("R1-unreadable", "R1-takes-too-long");
  }

  @Test
  void aSignatureThatIsFoundIsJudgedByItself() {
    assertThat(office.verify(ranged("<" + deep(15_000) + ">")).reasons())
        .contains("R7-unreadable-cms");
    assertThat(
            office.verify(ranged("<30827ffc" + "3003020101".repeat(6_552) + "3002ffff>")).reasons())
        .isNotEmpty();
  }

  /** With a key: what is done to the objects, and the code that the office's verifier gives. */
  static Stream<Arguments> signed() {
    return Stream.of(
        change(
            "widths of two thousand million characters",
            document -> font(document).setItem(COSName.W, widths(0, Integer.MAX_VALUE)),
            "R12-font-damaged"),
        change(
            "widths from below nothing",
            document -> font(document).setItem(COSName.W, widths(-5, 5)),
            "R12-font-damaged"),
        change(
            "a gigabyte on the page",
            document -> unpacks(document, 1_000),
            "R1-too-large-unpacked"),
        change(
            "just too much on the page",
            document -> unpacks(document, 17),
            "R1-too-large-unpacked"),
        change(
            "a chain of filters",
            document -> {
              COSArray chain = new COSArray();
              chain.add(COSName.FLATE_DECODE);
              chain.add(COSName.FLATE_DECODE);
              page(document).setItem(COSName.FILTER, chain);
            },
            "R1-foreign-filter"),
        change(
            "a thousand objects",
            document -> {
              COSArray many = new COSArray();
              for (int i = 0; i < 1_000; i++) {
                COSDictionary one = new COSDictionary();
                one.setInt(COSName.N, i);
                many.add(one);
              }
              document.getDocumentCatalog().getCOSObject().setItem(COSName.AF, many);
            },
            "R1-too-many-objects"));
  }

  private static Arguments change(String name, Forger.Change change, String reason) {
    return Arguments.of(name, change, reason);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("signed")
  void whatATrustedKeySignedIsReadWithinBounds(String name, Forger.Change change, String reason)
      throws IOException {
    byte[] file = forger.signedAgain(office.signer(), TestOffice.NOW, change);

    CopyVerdict verdict = assertTimeoutPreemptively(AT_ONCE, () -> office.verify(file));

    assertEquals(Verdict.FAIL, verdict.integrity());
    assertThat(verdict.reasons()).containsExactly(reason);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("signed")
  void whatAStrangerSignedIsNotReadAtAll(String name, Forger.Change change, String reason)
      throws IOException {
    byte[] file = forger.signedAgain(stranger.signer(), TestOffice.NOW, change);

    CopyVerdict verdict = assertTimeoutPreemptively(AT_ONCE, () -> office.verify(file));

    assertEquals(Verdict.FAIL, verdict.issuer());
    assertThat(verdict.reasons()).containsExactly("R9-untrusted-issuer");
  }

  @Test
  void workThatTakesTooLongIsGivenUpAndWhatItThrowsIsNoMatter() {
    for (Error fault :
        List.of(new OutOfMemoryError("made up"), new StackOverflowError("made up"))) {
      assertEquals(
          "R1-unreadable",
          Patience.within(
              Duration.ofSeconds(5),
              () -> {
                throw fault;
              },
              code -> code));
    }
    assertEquals(
        "R1-takes-too-long",
        Patience.within(
            Duration.ofMillis(50),
            () -> {
              Thread.sleep(60_000);
              return "read";
            },
            code -> code));
  }

  private static COSStream page(PDDocument document) {
    return (COSStream) document.getPage(0).getCOSObject().getDictionaryObject(COSName.CONTENTS);
  }

  private static void unpacks(PDDocument document, int megabytes) throws IOException {
    COSStream page = page(document);
    try (var out = page.createRawOutputStream()) {
      out.write(bomb(megabytes));
    }
    page.setItem(COSName.FILTER, COSName.FLATE_DECODE);
  }

  private static COSDictionary font(PDDocument document) {
    COSDictionary fonts =
        document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
    COSDictionary first = fonts.getCOSDictionary(COSName.getPDFName("F1"));
    return (COSDictionary) first.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
  }

  private static COSArray widths(int first, int last) {
    COSArray widths = new COSArray();
    widths.add(COSInteger.get(first));
    widths.add(COSInteger.get(last));
    widths.add(COSInteger.get(500));
    return widths;
  }
}
