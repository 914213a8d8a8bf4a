package lianli.ocr.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import lianli.ocr.Drawing;
import lianli.ocr.GreyImage;
import lianli.ocr.drawing.RawPdf;
import lianli.registry.draft.ScanFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a PDF says of itself, and what its pages are. */
class PdfPagesTest {
  @TempDir private Path folder;

  /** 300 by 400 pixels; at 72 points by 96 they are 300 to the inch. */
  private static final String WHOLE = RawPdf.filling(72, 96);

  private static byte[] jpeg(int boxX) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(Drawing.paper(300, 400).box(boxX, 40, 90, 60, 0).image(), "jpeg", out);
    return out.toByteArray();
  }

  private Path write(byte[] pdf) throws IOException {
    return Files.write(folder.resolve("scan.pdf"), pdf);
  }

  private static ScannedPage first(Path file) {
    try (ScanFile scan = ScanFile.open(file)) {
      return scan.page(1);
    }
  }

  private static byte[] pages(int pages, String count, String furtherKids) throws IOException {
    RawPdf pdf = new RawPdf();
    int tree = pdf.reserve();
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i < pages; i++) {
      int image = pdf.jpeg(jpeg(10 + 50 * i), 300, 400, "");
      kids.append(pdf.page(tree, WHOLE, image, 72, 96, "")).append(" 0 R ");
    }
    pdf.set(tree, "<< /Type /Pages %s /Kids [%s%s] >>".formatted(count, kids, furtherKids));
    return pdf.bytes(tree, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Count 1", "/Count 0", "/Count -3", "", "/Count (three)"})
  void everyPageIsGivenWhateverTheFileSaysOfTheirNumber(String count) throws IOException {
    try (ScanFile scan = ScanFile.open(write(pages(3, count, "")))) {
      assertThat(scan.pages()).isEqualTo(3);
      assertThat(scan.page(3).image().red().at(150, 70)).isLessThan(40);
    }
  }

  @Test
  void aWrongNumberIsSaidOnce() throws IOException {
    try (ScanFile scan = ScanFile.open(write(pages(3, "/Count 1", "")))) {
      assertThat(scan.page(1).findings())
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.rule()).isEqualTo("scan-page-count");
                assertThat(finding.isDoubt()).isFalse();
                assertThat(finding.message().english()).contains("1 pages, and 3");
              });
      assertThat(scan.page(2).findings()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"/Count 3, ''", "/Count 2, 99 0 R", "/Count 3, null"})
  void aPageThatIsNamedAndNotThereFails(String count, String kid) throws IOException {
    try (ScanFile scan = ScanFile.open(write(pages(2, count, kid)))) {
      assertThat(scan.pages()).isEqualTo(3);
      assertThat(scan.page(2).image().width()).isEqualTo(300);
      assertThatThrownBy(() -> scan.page(3)).hasMessageContaining("it is not there");
    }
  }

  @Test
  void aHostileNumberOfPagesIsNotFollowed() throws IOException {
    try (ScanFile scan = ScanFile.open(write(pages(1, "/Count 2000000000", "")))) {
      assertThat(scan.pages()).isBetween(2, 2000);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.45, 0.6, 0.75})
  void whatACutFileHasLostFailsAndTheRestIsDoubted(double share) throws IOException {
    byte[] whole = pages(3, "/Count 3", "");
    // The tree comes first here, as most programs write it.
    Path file = write(Arrays.copyOf(whole, (int) (whole.length * share)));

    assertLastIsLost(file);
  }

  @Test
  void zerosInPlaceOfTheRestAreNoPages() throws IOException {
    byte[] whole = pages(3, "/Count 3", "");
    Arrays.fill(whole, (int) (whole.length * 0.6), whole.length, (byte) 0);

    assertLastIsLost(write(whole));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.4, 0.7})
  void aHoleInAFileLosesNoPageUnheard(double from) throws IOException {
    byte[] whole = pages(3, "/Count 3", "");
    int start = (int) (whole.length * from);
    Arrays.fill(whole, start, start + whole.length / 5, (byte) 0);

    try (ScanFile scan = ScanFile.open(write(whole))) {
      int failed = 0;
      for (int page = 1; page <= scan.pages(); page++) {
        failed += isRead(scan, page) ? 0 : 1;
      }

      assertThat(scan.pages()).isEqualTo(3);
      assertThat(failed).isBetween(1, 2);
    }
  }

  private static boolean isRead(ScanFile scan, int page) {
    try {
      return scan.page(page).image().width() > 0;
    } catch (UnreadableScanException lost) {
      return false;
    }
  }

  private static void assertLastIsLost(Path file) {
    try (ScanFile scan = ScanFile.open(file)) {
      assertThat(scan.pages()).isEqualTo(3);
      assertThat(ScanFinding.isDoubtful(scan.page(1).findings())).isTrue();
      assertThatThrownBy(() -> scan.page(3)).isInstanceOf(UnreadableScanException.class);
    } catch (UnreadableScanException whole) {
      // Nothing of it can be used: then all of it has failed.
      assertThat(whole).hasMessageContaining("damaged");
    }
  }

  @Test
  void whatFollowsTheEndOfAFileIsNoDoubt() throws IOException {
    byte[] whole = pages(1, "/Count 1", "");

    assertThat(first(write(Arrays.copyOf(whole, whole.length + 90_000))).findings()).isEmpty();
  }

  @Test
  void aPageThatDrawsNothingIsBlankPaperOfItsSize() throws IOException {
    RawPdf pdf = new RawPdf();
    int tree = pdf.reserve();
    int page = pdf.add("<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] >>".formatted(tree));
    pdf.set(tree, "<< /Type /Pages /Count 1 /Kids [%d 0 R] >>".formatted(page));

    ScannedPage blank = first(write(pdf.bytes(tree, "")));

    assertThat(blank.image().width() * 72.0 / blank.dpi()).isBetween(590.0, 600.0);
    assertThat(blank.image().red().at(300, 300)).isEqualTo(255);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Contents 77 0 R", "/Contents 6 0 R /Resources << >>"})
  void aPageWhoseDrawingOrImageIsGoneIsNotBlank(String what) throws IOException {
    RawPdf pdf = new RawPdf();
    int tree = pdf.reserve();
    int page =
        pdf.add("<< /Type /Page /Parent %d 0 R /MediaBox [0 0 72 96] %s >>".formatted(tree, what));
    pdf.set(tree, "<< /Type /Pages /Count 1 /Kids [%d 0 R] >>".formatted(page));
    pdf.add("null");
    pdf.add("null");
    pdf.stream("", WHOLE.getBytes(StandardCharsets.US_ASCII));

    assertThatThrownBy(() -> first(write(pdf.bytes(tree, ""))))
        .hasMessageContaining("not in the file any more");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q 0 0 36 96 re W n 72 0 0 96 0 0 cm /I Do Q",
        "q 0 0 m 36 0 l 36 96 l 0 96 l h W* n 72 0 0 96 0 0 cm /I Do Q",
        "q 0 0 36 96 re 0 0 1 1 re W n 72 0 0 96 0 0 cm /I Do Q",
        "q 72 0 0 96 -36 0 cm /I Do Q"
      })
  void nothingIsReadOfWhatThePageHides(String content) throws IOException {
    byte[] jpeg = content.contains("-36") ? jpeg(20) : jpeg(200);

    GreyImage shown = first(write(RawPdf.ofOnePage(jpeg, 300, 400, 72, 96, content))).image().red();

    assertThat(shown.width()).isEqualTo(300);
    for (int y = 0; y < shown.height(); y += 5) {
      for (int x = 0; x < shown.width(); x += 5) {
        assertThat(shown.at(x, y)).isGreaterThan(200);
      }
    }
  }

  @Test
  void aFrameAroundTheWholePageHidesNothing() throws IOException {
    String content = "q 0 0 72 96 re W n 72 0 0 96 0 0 cm /I Do Q";
    Path file = write(RawPdf.ofOnePage(jpeg(20), 300, 400, 72, 96, content));

    try (PdfFile.Opened opened = PdfFile.open(file)) {
      assertThat(SoleImage.of(opened.document().getPage(0))).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/Subtype /Stamp /F 4, 0",
    "/Subtype /Widget /FT /Tx /T (n) /V (1) /F 4, 0",
    "/Subtype /FreeText /F 4, 0",
    "/Subtype /Stamp /F 2, 255"
  })
  void whatLiesOverThePageIsSeenUnlessItIsHidden(String kind, int shade) throws IOException {
    RawPdf pdf = new RawPdf();
    int tree = pdf.reserve();
    int image = pdf.jpeg(jpeg(20), 300, 400, "");
    int look =
        pdf.stream(
            "/Type /XObject /Subtype /Form /BBox [0 0 20 20]",
            "0 g 0 0 20 20 re f".getBytes(StandardCharsets.US_ASCII));
    int over =
        pdf.add(
            "<< /Type /Annot %s /Rect [40 10 60 30] /AP << /N %d 0 R >> >>".formatted(kind, look));
    int page = pdf.page(tree, WHOLE, image, 72, 96, "/Annots [%d 0 R]".formatted(over));
    pdf.set(tree, "<< /Type /Pages /Count 1 /Kids [%d 0 R] >>".formatted(page));

    GreyImage shown = first(write(pdf.bytes(tree, ""))).image().red();

    assertThat(shown.at(208, 316)).isCloseTo(shade, org.assertj.core.data.Offset.offset(8));
    assertThat(shown.at(60, 70)).isLessThan(40);
  }

  @Test
  void aFieldThatWasFilledInAndDoesNotShowIsSaid() throws IOException {
    RawPdf pdf = new RawPdf();
    int tree = pdf.reserve();
    int image = pdf.jpeg(jpeg(20), 300, 400, "");
    int over =
        pdf.add("<< /Type /Annot /Subtype /Widget /FT /Tx /T (n) /V (1) /Rect [40 10 60 30] >>");
    int page = pdf.page(tree, WHOLE, image, 72, 96, "/Annots [%d 0 R]".formatted(over));
    pdf.set(tree, "<< /Type /Pages /Count 1 /Kids [%d 0 R] >>".formatted(page));

    assertThat(first(write(pdf.bytes(tree, ""))).findings())
        .extracting(ScanFinding::rule)
        .containsExactly("scan-field-unseen");
  }

  @ParameterizedTest
  @CsvSource({
    // one point for each pixel, with and without something beside the image
    "300, 400, '', 300, 400",
    "300, 400, ' 1 g 0 0 1 1 re f', 300, 400",
    "3000, 4000, ' 1 g 0 0 1 1 re f', 300, 400",
    "72, 96, ' 1 g 0 0 1 1 re f', 300, 400",
    "36, 48, ' 1 g 0 0 1 1 re f', 300, 400",
  })
  void aPageIsAsLargeAsItsImage(double w, double h, String beside, int across, int down)
      throws IOException {
    String content = RawPdf.filling(w, h) + beside;

    ScannedPage page = first(write(RawPdf.ofOnePage(jpeg(20), 300, 400, w, h, content)));

    assertThat(page.image().width()).isEqualTo(across);
    assertThat(page.image().height()).isEqualTo(down);
  }

  @Test
  void aUserUnitMakesThePaperLarger() throws IOException {
    RawPdf pdf = new RawPdf();
    int tree = pdf.reserve();
    ByteArrayOutputStream wide = new ByteArrayOutputStream();
    ImageIO.write(Drawing.paper(1200, 800).image(), "jpeg", wide);
    int image = pdf.jpeg(wide.toByteArray(), 1200, 800, "");
    int page = pdf.page(tree, RawPdf.filling(144, 96), image, 144, 96, "/UserUnit 2");
    pdf.set(tree, "<< /Type /Pages /Count 1 /Kids [%d 0 R] >>".formatted(page));

    assertThat(first(write(pdf.bytes(tree, ""))).dpi()).isEqualTo(300);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[/FlateDecode /DCTDecode]", "[/DCTDecode]", "[/ASCIIHexDecode /DCTDecode]"})
  void aJpegIsFoundUnderWhateverItIsPackedIn(String filters) throws IOException {
    byte[] data = jpeg(20);
    if (filters.contains("Flate")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (DeflaterOutputStream packing = new DeflaterOutputStream(out)) {
        packing.write(data);
      }
      data = out.toByteArray();
    } else if (filters.contains("Hex")) {
      data = (java.util.HexFormat.of().formatHex(data) + ">").getBytes(StandardCharsets.US_ASCII);
    }
    RawPdf pdf = new RawPdf();
    int tree = pdf.reserve();
    int image = pdf.jpeg(data, 300, 400, "/ColorSpace /DeviceGray /Filter " + filters);
    int page = pdf.page(tree, WHOLE, image, 72, 96, "");
    pdf.set(tree, "<< /Type /Pages /Count 1 /Kids [%d 0 R] >>".formatted(page));

    assertThat(first(write(pdf.bytes(tree, ""))).image().red().at(60, 70)).isLessThan(40);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anImageWithoutItsLastRowsFailsHoweverItIsDrawn(boolean isSole) throws IOException {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    try (DeflaterOutputStream packing = new DeflaterOutputStream(rows)) {
      packing.write(new byte[300 * 200]);
    }
    RawPdf pdf = new RawPdf();
    int tree = pdf.reserve();
    int image =
        pdf.jpeg(rows.toByteArray(), 300, 400, "/ColorSpace /DeviceGray /Filter /FlateDecode");
    String content = isSole ? WHOLE : WHOLE + " 0 0 1 1 re f";
    int page = pdf.page(tree, content, image, 72, 96, "");
    pdf.set(tree, "<< /Type /Pages /Count 1 /Kids [%d 0 R] >>".formatted(page));

    assertThatThrownBy(() -> first(write(pdf.bytes(tree, "")))).hasMessageContaining("cut short");
  }
}
