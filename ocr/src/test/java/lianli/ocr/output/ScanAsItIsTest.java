package lianli.ocr.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import lianli.ocr.Drawing;
import lianli.ocr.QuarterTurn;
import lianli.ocr.Region;
import lianli.ocr.drawing.RawPdf;
import lianli.ocr.scan.PageReference;
import lianli.ocr.scan.ScanFile;
import lianli.ocr.scan.ScannedPage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The PDF of a scan shows its own grey, opens with the right side up, and is searched that way. */
class ScanAsItIsTest {
  private static final int SHADE = 150;

  @TempDir private Path folder;

  /** Grey paper, so that a curve between here and there would show. */
  private static BufferedImage paper(int type) {
    BufferedImage grey = Drawing.paper(300, 400).box(0, 0, 300, 400, SHADE).image();
    int own = grey.getRaster().getSample(9, 9, 0);
    BufferedImage image = new BufferedImage(300, 400, type);
    int[] samples = new int[300 * 400 * image.getRaster().getNumBands()];
    Arrays.fill(samples, type == BufferedImage.TYPE_USHORT_GRAY ? own * 257 : own);
    image.getRaster().setPixels(0, 0, 300, 400, samples);
    return image;
  }

  private Path pdfOf(Path scan, QuarterTurn turn, List<PageLayer.Line> lines) {
    PdfFolder sink = new PdfFolder(folder.resolve("out"), OutputNames.below(List.of(folder)));
    try (ScanFile file = ScanFile.open(scan)) {
      for (int i = 1; i <= file.pages(); i++) {
        ScannedPage page = file.page(i);
        sink.take(
            new PageLayer(
                page.source(),
                page.image().width(),
                page.image().height(),
                100,
                turn,
                i == 1 ? lines : List.of()));
      }
    }
    return folder.resolve("out").resolve(scan.getFileName() + ".pdf");
  }

  private static void assertShadeIs(int shade, Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, 100);
      assertThat(seen.getRGB(150, 200) & 0xff).isCloseTo(shade, Offset.offset(2));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.png", "16.png", "rgb.png", "8.tiff", "8.jpeg"})
  void greyStaysTheScansOwn(String name) throws IOException {
    int type =
        switch (name.substring(0, name.indexOf('.'))) {
          case "16" -> BufferedImage.TYPE_USHORT_GRAY;
          case "rgb" -> BufferedImage.TYPE_3BYTE_BGR;
          default -> BufferedImage.TYPE_BYTE_GRAY;
        };
    BufferedImage image = paper(type);
    Path scan = folder.resolve(name);
    ImageIO.write(image, name.substring(name.indexOf('.') + 1), scan.toFile());
    int own = paper(BufferedImage.TYPE_BYTE_GRAY).getRaster().getSample(9, 9, 0);

    Path pdf = pdfOf(scan, QuarterTurn.NONE, List.of());

    try (ScanFile file = ScanFile.open(scan)) {
      assertThat(file.page(1).image().red().at(150, 200)).isCloseTo(own, Offset.offset(2));
    }
    assertShadeIs(own, pdf);
  }

  @ParameterizedTest
  @EnumSource(QuarterTurn.class)
  void aScanThatLiesOnItsSideOpensUprightAndIsFound(QuarterTurn turn) throws IOException {
    Path scan = folder.resolve("side.png");
    ImageIO.write(Drawing.paper(400, 300).image(), "png", scan.toFile());
    // Where the line lies in the scan, whose top is elsewhere.
    Region line =
        switch (turn) {
          case NONE -> new Region(100, 50, 200, 30);
          case RIGHT -> new Region(50, 50, 30, 200);
          case AROUND -> new Region(100, 220, 200, 30);
          case LEFT -> new Region(320, 50, 30, 200);
        };

    Path pdf =
        pdfOf(scan, turn, List.of(new PageLayer.Line("J520121-2016-000385", line, false, 1)));

    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertThat(document.getPage(0).getRotation()).isEqualTo(turn.degrees());
      PlacedText text = new PlacedText();
      assertThat(text.getText(document)).contains("J520121-2016-000385");
      // In points of the page as it is shown: 72 for 100 pixels.
      assertThat(text.top).isCloseTo(80 * 0.72f, Offset.offset(2f));
      assertThat(text.left)
          .isCloseTo(
              (turn == QuarterTurn.NONE || turn == QuarterTurn.AROUND ? 100 : 50) * 0.72f,
              Offset.offset(2f));
    }
  }

  /** Notes where the first character stands on the page as it is shown. */
  private static final class PlacedText extends PDFTextStripper {
    private float left = -1;
    private float top = -1;

    @Override
    protected void processTextPosition(org.apache.pdfbox.text.TextPosition position) {
      if (left < 0) {
        left = position.getXDirAdj();
        top = position.getYDirAdj();
      }
      super.processTextPosition(position);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[/FlateDecode /DCTDecode]", "[/ASCIIHexDecode /DCTDecode]", "null"})
  void anImageIsTakenOverWhateverItIsPackedIn(String filters) throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(paper(BufferedImage.TYPE_BYTE_GRAY), "jpeg", jpeg);
    byte[] data = jpeg.toByteArray();
    if (filters.contains("Flate")) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
        out.write(data);
      }
      data = packed.toByteArray();
    } else if (filters.contains("Hex")) {
      data = (java.util.HexFormat.of().formatHex(data) + ">").getBytes(StandardCharsets.US_ASCII);
    } else {
      data = new byte[300 * 400];
      Arrays.fill(data, (byte) paper(BufferedImage.TYPE_BYTE_GRAY).getRaster().getSample(9, 9, 0));
    }
    RawPdf pdf = new RawPdf();
    int tree = pdf.reserve();
    int image = pdf.jpeg(data, 300, 400, "/ColorSpace /DeviceGray /Filter " + filters);
    int page = pdf.page(tree, RawPdf.filling(216, 288), image, 216, 288, "");
    pdf.set(tree, "<< /Type /Pages /Count 1 /Kids [%d 0 R] >>".formatted(page));
    Path scan = Files.write(folder.resolve("packed.pdf"), pdf.bytes(tree, ""));

    Path written = pdfOf(scan, QuarterTurn.NONE, List.of());

    assertShadeIs(paper(BufferedImage.TYPE_BYTE_GRAY).getRaster().getSample(9, 9, 0), written);
  }

  @Test
  void aFileWithAWrongNumberOfPagesKeepsThemAll() throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(paper(BufferedImage.TYPE_BYTE_GRAY), "jpeg", jpeg);
    RawPdf pdf = new RawPdf();
    int tree = pdf.reserve();
    int image = pdf.jpeg(jpeg.toByteArray(), 300, 400, "");
    int first = pdf.page(tree, RawPdf.filling(216, 288), image, 216, 288, "");
    int blank = pdf.add("<< /Type /Page /Parent %d 0 R /MediaBox [0 0 216 288] >>".formatted(tree));
    pdf.set(tree, "<< /Type /Pages /Count 1 /Kids [%d 0 R %d 0 R] >>".formatted(first, blank));
    Path scan = Files.write(folder.resolve("two.pdf"), pdf.bytes(tree, ""));

    try (PDDocument document = Loader.loadPDF(pdfOf(scan, QuarterTurn.NONE, List.of()).toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
    }
  }

  @Test
  void aLineIsWhereItStandsOnceThePageIsTurned() {
    PageLayer layer =
        new PageLayer(
            new PageReference(folder, "", 1), 400, 300, 100, QuarterTurn.RIGHT, List.of());

    assertThat(TurnedPage.upright(new Region(50, 60, 30, 200), layer))
        .isEqualTo(new Region(40, 50, 200, 30));
  }
}
