package lianli.ocr.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import lianli.ocr.Drawing;
import lianli.ocr.GreyImage;
import lianli.ocr.scan.ScanFile;
import lianli.ocr.scan.ScannedPage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Whatever the scan is, its PDF shows it as it was read, and is PDF/A-2b. */
class ImagesPassThroughTest {
  @TempDir private Path folder;

  private static BufferedImage page() {
    return Drawing.paper(300, 400).box(30, 40, 90, 60, 0).image();
  }

  private static BufferedImage bilevel() {
    BufferedImage image = new BufferedImage(300, 400, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 300, 400);
    pen.setColor(Color.BLACK);
    pen.fillRect(30, 40, 90, 60);
    pen.dispose();
    return image;
  }

  private static byte[] jpeg() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(page(), "jpeg", out);
    return out.toByteArray();
  }

  private Path pdfOf(Path scan) {
    OutputNames names = OutputNames.below(List.of(folder));
    PdfFolder sink = new PdfFolder(folder.resolve("out"), names);
    try (ScanFile file = ScanFile.open(scan)) {
      for (int i = 1; i <= file.pages(); i++) {
        ScannedPage page = file.page(i);
        sink.take(
            new PageLayer(
                page.source(), page.image().width(), page.image().height(), 100, List.of()));
      }
    }
    return folder.resolve("out").resolve(scan.getFileName() + ".pdf");
  }

  private static PDImageXObject image(PDDocument document) throws IOException {
    var resources = document.getPage(0).getResources();
    return (PDImageXObject) resources.getXObject(resources.getXObjectNames().iterator().next());
  }

  private static byte[] stored(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return image(document).getCOSObject().createRawInputStream().readAllBytes();
    }
  }

  private static void assertIsArchivalAndLooksLike(Path pdf, Path scan) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(pdf.toFile(), PDFAFlavour.PDFA_2_B);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
      assertThat(validator.validate(parser).isCompliant()).as("PDF/A-2b").isTrue();
    }
    try (PDDocument document = Loader.loadPDF(pdf.toFile());
        ScanFile file = ScanFile.open(scan)) {
      BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, 100);
      GreyImage read = file.page(1).image().red();
      assertThat(seen.getWidth()).isEqualTo(read.width());
      for (int y = 5; y < read.height(); y += 10) {
        for (int x = 5; x < read.width(); x += 10) {
          assertThat(seen.getRGB(x, y) & 0xff).isCloseTo(read.at(x, y), within());
        }
      }
    }
  }

  private static org.assertj.core.data.Offset<Integer> within() {
    return org.assertj.core.data.Offset.offset(24);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void aJpegThatIsToBeTurnedIsShownTurnedAndNotTouched(int orientation) throws Exception {
    byte[] plain = jpeg();
    byte[] exif = exif(orientation);
    ByteBuffer turned = ByteBuffer.allocate(plain.length + exif.length);
    turned.put(plain, 0, 2).put(exif).put(plain, 2, plain.length - 2);
    Path scan = Files.write(folder.resolve("turned.jpg"), turned.array());

    Path pdf = pdfOf(scan);

    assertThat(stored(pdf)).isEqualTo(turned.array());
    assertIsArchivalAndLooksLike(pdf, scan);
  }

  private static byte[] exif(int orientation) {
    ByteBuffer segment = ByteBuffer.allocate(36);
    segment.put((byte) 0xff).put((byte) 0xe1).putShort((short) 34);
    segment.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
    segment.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    return segment.putShort((short) orientation).array();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "fax", "flate"})
  void theImageOfAPdfPageIsTakenOverByteForByte(String kind) throws Exception {
    Path scan = folder.resolve(kind + ".pdf");
    try (PDDocument document = new PDDocument()) {
      PDImageXObject image =
          switch (kind) {
            case "jpeg" -> JPEGFactory.createFromByteArray(document, jpeg());
            case "fax" -> CCITTFactory.createFromImage(document, bilevel());
            default -> LosslessFactory.createFromImage(document, page());
          };
      PDPage page = new PDPage(new PDRectangle(216, 288));
      page.setRotation(90);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(image, 0, 0, 216, 288);
      }
      document.save(scan.toFile());
    }

    Path pdf = pdfOf(scan);

    assertThat(stored(pdf)).isEqualTo(stored(scan));
    assertIsArchivalAndLooksLike(pdf, scan);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CCITT T.6", "CCITT T.4", "LZW", "JPEG"})
  void aTiffIsShownAsItIs(String compression) throws Exception {
    Path scan = tiff(compression, 300);

    assertIsArchivalAndLooksLike(pdfOf(scan), scan);
  }

  @Test
  void aFaxImageOfATiffIsTakenOverUnlessItsTilesSpoilIt() throws Exception {
    long fax = Files.size(pdfOf(tiff("CCITT T.6", 300)));
    Path tiled = tiff("CCITT T.6", 304);

    assertThat(fax).isPositive();
    assertIsArchivalAndLooksLike(pdfOf(tiled), tiled);
  }

  /** One strip, or one tile if that is wider than the page. */
  private Path tiff(String compression, int tile) throws IOException {
    Path scan = folder.resolve("scan" + tile + ".tif");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(scan.toFile())) {
      writer.setOutput(out);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionType(compression);
      how.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
      how.setTiling(tile, 400, 0, 0);
      BufferedImage image = compression.startsWith("CCITT") ? bilevel() : page();
      writer.write(null, new IIOImage(image, null, null), how);
    }
    return scan;
  }

  @Test
  void aPngIsShownAsItIs() throws Exception {
    Path scan = folder.resolve("scan.png");
    ImageIO.write(page(), "png", scan.toFile());

    assertIsArchivalAndLooksLike(pdfOf(scan), scan);
  }

  @Test
  void anImageThatMayNotStandInPdfAIsDecoded() throws Exception {
    Path scan = folder.resolve("masked.pdf");
    try (PDDocument document = new PDDocument()) {
      PDImageXObject image = JPEGFactory.createFromByteArray(document, jpeg());
      image
          .getCOSObject()
          .setItem(COSName.SMASK, LosslessFactory.createFromImage(document, page()));
      PDPage page = new PDPage(new PDRectangle(216, 288));
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(image, 0, 0, 216, 288);
      }
      document.save(scan.toFile());
    }

    Path pdf = pdfOf(scan);

    assertThat(stored(pdf)).isNotEqualTo(stored(scan));
    assertIsArchivalAndLooksLike(pdf, scan);
  }
}
