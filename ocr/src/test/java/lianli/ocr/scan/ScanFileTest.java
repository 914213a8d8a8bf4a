package lianli.ocr.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import lianli.ocr.ColourImage;
import lianli.ocr.Drawing;
import lianli.ocr.GreyImage;
import lianli.registry.ErrorCode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanFileTest {
  @TempDir private Path folder;

  /** A page with a dark box in its upper left quarter. */
  private static Drawing page() {
    return Drawing.paper(300, 400).box(30, 40, 90, 60, 0);
  }

  private static byte[] jpeg() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(page().image(), "jpeg", out);
    return out.toByteArray();
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static ScannedPage only(Path file) {
    try (ScanFile scan = ScanFile.open(file)) {
      assertThat(scan.pages()).isEqualTo(1);
      return scan.page(1);
    }
  }

  private static void assertBoxUpperLeft(ScannedPage page) {
    GreyImage image = page.image().red();
    assertThat(image.width()).isEqualTo(300);
    assertThat(image.height()).isEqualTo(400);
    assertThat(image.at(75, 70)).isLessThan(40);
    assertThat(image.at(225, 330)).isGreaterThan(215);
  }

  private static void assertFails(Path file, String why, String chinese) {
    assertThatThrownBy(
            () -> {
              try (ScanFile scan = ScanFile.open(file)) {
                scan.page(1);
              }
            })
        .isInstanceOfSatisfying(
            UnreadableScanException.class,
            failure -> {
              assertThat(failure.code()).isEqualTo(ErrorCode.BAD_INPUT);
              assertThat(failure.getMessage()).contains(file.toString()).contains(why);
              assertThat(failure.in(Locale.CHINESE)).contains(file.toString()).contains(chinese);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "tiff"})
  void readsAnImageWhateverItsName(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(page().image(), format, out);

    assertBoxUpperLeft(only(write("scan.dat", out.toByteArray())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "tiff"})
  void anOpenFileHoldsNoPageThatWasRead(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BufferedImage image = new BufferedImage(300, 400, BufferedImage.TYPE_3BYTE_BGR);
    image.setRGB(0, 0, 0xff0000);
    ImageIO.write(image, format, out);
    try (ScanFile scan = ScanFile.open(write("scan.dat", out.toByteArray()))) {
      WeakReference<byte[]> pixels =
          new WeakReference<>(((ColourImage) scan.page(1).image()).rgb());
      System.gc();

      assertThat(pixels.get()).isNull();
    }
  }

  @Test
  void anOpenPdfHoldsNoPageThatWasRead() throws IOException {
    Path file = folder.resolve("volume.pdf");
    int side = 1200;
    int pages = 12;
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, i, 0xffffff);
        PDPage page = new PDPage(new PDRectangle(side, side));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, side, side);
        }
      }
      document.save(file.toFile());
    }
    try (ScanFile scan = ScanFile.open(file)) {
      scan.page(1);
      long before = heldAfterCollection();
      for (int page = 2; page <= pages; page++) {
        scan.page(page);
      }

      // Of eleven decoded pages of at least 4 MB each not one.
      assertThat(heldAfterCollection() - before).isLessThan(4L * side * side);
    }
  }

  private static long heldAfterCollection() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "tiff"})
  void noLibraryOnTheWayDecidesHowAFileIsDecoded(String format) {
    assertThat(JdkDecoder.of(format).getClass().getName()).startsWith("com.sun.imageio.");
  }

  @Test
  void namesFileDigestAndPage() throws IOException {
    Path file = write("scan.jpg", jpeg());

    PageReference source = only(file).source();

    assertThat(source).isEqualTo(new PageReference(file, ScanFile.sha256(file), 1));
    assertThat(source.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void turnsAJpegAsItsExifSays() throws IOException {
    byte[] plain = jpeg();
    byte[] exif = exif(6);
    ByteBuffer turned = ByteBuffer.allocate(plain.length + exif.length);
    turned.put(plain, 0, 2).put(exif).put(plain, 2, plain.length - 2);

    GreyImage image = only(write("turned.jpg", turned.array())).image().red();

    assertThat(image.width()).isEqualTo(400);
    assertThat(image.at(400 - 70, 75)).isLessThan(40);
  }

  private static byte[] exif(int orientation) {
    ByteBuffer segment = ByteBuffer.allocate(36);
    segment.put((byte) 0xff).put((byte) 0xe1).putShort((short) 34);
    segment.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
    segment.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    return segment.putShort((short) orientation).array();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LZW", "JPEG", "CCITT T.6"})
  void readsAllPagesOfATiff(String compression) throws IOException {
    Path file = folder.resolve("pages.tif");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionType(compression);
      for (int i = 0; i < 3; i++) {
        BufferedImage image = compression.startsWith("CCITT") ? bilevel() : page().image();
        writer.writeToSequence(new IIOImage(image, null, null), how);
      }
      writer.endWriteSequence();
    }

    try (ScanFile scan = ScanFile.open(file)) {
      assertThat(scan.pages()).isEqualTo(3);
      assertBoxUpperLeft(scan.page(3));
      assertThat(scan.page(2).source().page()).isEqualTo(2);
    }
  }

  private static BufferedImage bilevel() {
    BufferedImage image = new BufferedImage(300, 400, BufferedImage.TYPE_BYTE_BINARY);
    image.createGraphics().drawImage(page().image(), 0, 0, null);
    return image;
  }

  private Path pdf(String password) throws IOException {
    Path file = folder.resolve("scan.pdf");
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < 2; i++) {
        PDPage page = new PDPage(new PDRectangle(144, 192));
        document.addPage(page);
        PDImageXObject image = JPEGFactory.createFromByteArray(document, jpeg());
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.drawImage(image, 0, 0, 144, 192);
          if (i == 1) {
            content.addRect(100, 20, 30, 30);
            content.fill();
          }
        }
      }
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      document.save(file.toFile());
    }
    return file;
  }

  @Test
  void takesTheImageOfAPdfPageAsItIs() throws IOException {
    try (ScanFile scan = ScanFile.open(pdf(""))) {
      ScannedPage page = scan.page(1);

      assertBoxUpperLeft(page);
      assertThat(page.dpi()).isEqualTo(150);
    }
  }

  @Test
  void drawsAPdfPageThatHoldsMoreThanAnImage() throws IOException {
    try (ScanFile scan = ScanFile.open(pdf(""))) {
      ScannedPage page = scan.page(2);

      assertThat(page.dpi()).isEqualTo(300);
      assertThat(page.image().width()).isEqualTo(600);
      assertThat(page.image().red().at(460, 650)).isLessThan(40);
    }
  }

  @Test
  void aMissingFileIsNamed() {
    assertFails(folder.resolve("nosuch.pdf"), "there is no such file", "文件不存在");
  }

  @Test
  void aTextFileNamedPdfIsNotBelieved() throws IOException {
    assertFails(
        write("letter.pdf", "Dear registrar,".getBytes(StandardCharsets.US_ASCII)),
        "not PDF, TIFF, JPEG or PNG",
        "都不是 PDF");
  }

  @Test
  void anEncryptedPdfAsksForOneWithoutPassword() throws IOException {
    assertFails(pdf("secret"), "encrypted", "已加密");
  }

  @Test
  void anEmptyTiffIsCalledEmpty() throws IOException {
    assertFails(write("zero.tif", new byte[0]), "empty (0 bytes)", "0 字节");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.6, 0.95, 0.999})
  void aJpegCutShortIsNoticedThoughDecodersTolerateIt(double share) throws IOException {
    byte[] whole = jpeg();

    assertFails(
        write("cut.jpg", Arrays.copyOf(whole, (int) (whole.length * share))),
        share < 0.35 ? "" : "cut short",
        "");
  }

  @Test
  void aPdfOfOddBytesIsDamaged() throws IOException {
    assertFails(
        write("odd.pdf", "%PDF-1.4\nnothing more".getBytes(StandardCharsets.US_ASCII)),
        "damaged",
        "已损坏");
  }

  @Test
  void anImageOfFortyThousandPixelsIsRefusedByItsHeaderAlone() throws IOException {
    assertFails(write("huge.png", pngHeader(40_000, 40_000)), "40000 x 40000", "40000 × 40000");
  }

  @Test
  void anImageOfHostileSizeIsRefused() throws IOException {
    assertFails(write("hostile.png", pngHeader(32_000, 32_000)), "million in all", "百万像素");
  }

  private static byte[] pngHeader(int width, int height) {
    ByteBuffer chunk = ByteBuffer.allocate(17);
    chunk.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
    chunk.put(new byte[] {8, 0, 0, 0, 0});
    CRC32 crc = new CRC32();
    crc.update(chunk.array());
    return ByteBuffer.allocate(8 + 4 + 17 + 4)
        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
        .putInt(13)
        .put(chunk.array())
        .putInt((int) crc.getValue())
        .array();
  }

  @Test
  void onePageCutShortDoesNotSpoilTheOthersOfItsFile() throws IOException {
    Path file = folder.resolve("half.pdf");
    byte[] whole = jpeg();
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < 2; i++) {
        PDPage page = new PDPage(new PDRectangle(144, 192));
        document.addPage(page);
        byte[] bytes = i == 0 ? Arrays.copyOf(whole, whole.length - 200) : whole;
        PDImageXObject image =
            new PDImageXObject(
                document,
                new java.io.ByteArrayInputStream(bytes),
                org.apache.pdfbox.cos.COSName.DCT_DECODE,
                300,
                400,
                8,
                org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray.INSTANCE);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.drawImage(image, 0, 0, 144, 192);
        }
      }
      document.save(file.toFile());
    }

    assertFails(file, "cut short", "文件不完整");
    try (ScanFile scan = ScanFile.open(file)) {
      assertBoxUpperLeft(scan.page(2));
    }
  }
}
