package lianli.ocr.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.ImageOutputStream;
import lianli.ocr.Drawing;
import lianli.ocr.GreyImage;
import lianli.registry.draft.ScanFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Image files that are not quite as they should be, or of a kind that few programs write. */
class ImageFilesTest {
  @TempDir private Path folder;

  private static BufferedImage drawn(int width, int height) {
    return Drawing.paper(width, height).box(30, 40, 90, 60, 0).image();
  }

  private static byte[] jpeg(boolean progressive) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setProgressiveMode(
          progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
      writer.write(null, new IIOImage(drawn(300, 400), null, null), how);
    }
    writer.dispose();
    return bytes.toByteArray();
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static ScannedPage first(Path file) {
    try (ScanFile scan = ScanFile.open(file)) {
      return scan.page(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"false, 2", "true, 2", "false, 1"})
  void aJpegOfWhichOnlyTheEndMarkerIsMissingIsReadAndDoubted(boolean progressive, int missing)
      throws IOException {
    byte[] whole = jpeg(progressive);

    ScannedPage page = first(write("end.jpg", Arrays.copyOf(whole, whole.length - missing)));

    assertThat(page.image().red().at(75, 70)).isLessThan(40);
    assertThat(page.findings()).extracting(ScanFinding::rule).containsExactly("scan-end-missing");
    assertThat(ScanFinding.isDoubtful(page.findings())).isTrue();
  }

  @Test
  void aJpegCutWhereOneOfItsScansEndsIsCut() throws IOException {
    byte[] whole = jpeg(true);
    int last = -1;
    for (int i = 2; i < whole.length - 1; i++) {
      if ((whole[i] & 0xff) == 0xff && (whole[i + 1] & 0xff) == 0xda) {
        last = i;
      }
    }

    Path file = write("scans.jpg", Arrays.copyOf(whole, last));

    assertThatThrownBy(() -> first(file)).hasMessageContaining("cut short");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.7, 0.98})
  void zerosInPlaceOfTheRestAreACut(double share) throws IOException {
    byte[] whole = jpeg(false);
    Arrays.fill(whole, (int) (whole.length * share), whole.length, (byte) 0);

    Path file = write("zeros.jpg", whole);

    assertThatThrownBy(() -> first(file)).isInstanceOf(UnreadableScanException.class);
  }

  @Test
  void whatTheDecoderMumblesReachesThePage() throws IOException {
    byte[] whole = jpeg(false);
    byte[] more = Arrays.copyOf(whole, whole.length + 60);
    System.arraycopy(whole, whole.length - 2, more, more.length - 2, 2);
    Arrays.fill(more, whole.length - 2, more.length - 2, (byte) 0x55);

    ScannedPage page = first(write("hole.jpg", more));

    assertThat(page.findings()).isNotEmpty().allMatch(ScanFinding::isDoubt);
    assertThat(page.findings().getFirst().message().english()).contains("damaged");
  }

  @Test
  void whatFollowsAJpegIsNoDoubt() throws IOException {
    byte[] whole = jpeg(false);

    assertThat(first(write("tail.jpg", Arrays.copyOf(whole, whole.length + 5000))).findings())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0xc9, arithmetic", "0xca, arithmetic", "0xc3, lossless", "0xc5, hierarchical"})
  void aKindOfJpegThatNobodyDecodesIsCalledByItsName(int frame, String name) throws IOException {
    byte[] bytes = jpeg(false);
    for (int i = 2; i < bytes.length - 1; i++) {
      if ((bytes[i] & 0xff) == 0xff && (bytes[i + 1] & 0xff) == 0xc0) {
        bytes[i + 1] = (byte) frame;
        break;
      }
    }
    Path file = write("kind.jpg", bytes);

    assertThatThrownBy(() -> first(file))
        .hasMessageContaining(name)
        .hasMessageContaining("save it as PNG");
  }

  @ParameterizedTest
  @CsvSource({
    "II+, BigTIFF, tiffcp", "GIF89a, GIF, Save", "RIFF0000WEBP, WebP, Save",
    "0000ftypheic, HEIF, Save", "AT&TFORM, DjVu, Save", "'PK\u0003\u0004', OFD, print"
  })
  void anotherKindOfFileIsCalledByItsName(String head, String name, String next)
      throws IOException {
    Path file = write("kind.jpg", (head + "\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> first(file))
        .isInstanceOfSatisfying(
            UnreadableScanException.class,
            failure -> {
              assertThat(failure.getMessage()).contains(name).contains(next);
              assertThat(failure.in(Locale.CHINESE)).contains("而是");
            });
  }

  /** A picture of several sizes, as some scanners and all picture programs write them. */
  private Path tiff(long[][] sizes) throws IOException {
    Path file = folder.resolve("sizes.tif");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (long[] size : sizes) {
        BufferedImage image = drawn((int) size[0], (int) size[1]);
        IIOMetadata metadata =
            writer.getDefaultImageMetadata(
                new ImageTypeSpecifier(image), writer.getDefaultWriteParam());
        TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
        TIFFTag tag =
            BaselineTIFFTagSet.getInstance().getTag(BaselineTIFFTagSet.TAG_NEW_SUBFILE_TYPE);
        directory.addTIFFField(new TIFFField(tag, TIFFTag.TIFF_LONG, 1, new long[] {size[2]}));
        if (size.length > 3) {
          TIFFTag unit =
              BaselineTIFFTagSet.getInstance().getTag(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT);
          directory.addTIFFField(new TIFFField(unit, BaselineTIFFTagSet.RESOLUTION_UNIT_INCH));
          density(directory, BaselineTIFFTagSet.TAG_X_RESOLUTION, size[3]);
          density(directory, BaselineTIFFTagSet.TAG_Y_RESOLUTION, size[4]);
        }
        writer.writeToSequence(new IIOImage(image, null, directory.getAsMetadata()), null);
      }
      writer.endWriteSequence();
    }
    writer.dispose();
    return file;
  }

  private static void density(TIFFDirectory directory, int tag, long dots) {
    directory.addTIFFField(
        new TIFFField(
            BaselineTIFFTagSet.getInstance().getTag(tag),
            TIFFTag.TIFF_RATIONAL,
            1,
            new long[][] {{dots, 1}}));
  }

  @Test
  void smallerCopiesOfPagesAreNoPages() throws IOException {
    Path file = tiff(new long[][] {{300, 400, 0}, {150, 200, 1}, {300, 401, 2}, {150, 200, 5}});

    try (ScanFile scan = ScanFile.open(file)) {
      assertThat(scan.pages()).isEqualTo(2);
      assertThat(scan.page(2).image().height()).isEqualTo(401);
      assertThat(scan.directory(2)).isEqualTo(2);
      assertThat(scan.page(1).findings())
          .extracting(ScanFinding::rule)
          .containsExactly("scan-reduced-image");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.7, 0.9})
  void pagesOfATiffThatWereCutOffFail(double share) throws IOException {
    Path file = tiff(new long[][] {{300, 400, 0}, {300, 401, 0}, {300, 402, 0}});
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, (int) (whole.length * share)));

    try (ScanFile scan = ScanFile.open(file)) {
      int last = scan.pages();

      assertThat(last).isGreaterThan(1);
      assertThat(scan.page(1).image().width()).isEqualTo(300);
      assertThatThrownBy(() -> scan.page(last)).isInstanceOf(UnreadableScanException.class);
    } catch (UnreadableScanException all) {
      assertThat(all).hasMessageContaining("damaged");
    }
  }

  @Test
  void aPageThatIsOnlyCalledASmallerCopyIsAPage() throws IOException {
    Path file = tiff(new long[][] {{300, 400, 0}, {300, 400, 1}});

    try (ScanFile scan = ScanFile.open(file)) {
      assertThat(scan.pages()).isEqualTo(2);
    }
  }

  @Test
  void allPagesCalledSmallerCopiesArePages() throws IOException {
    try (ScanFile scan = ScanFile.open(tiff(new long[][] {{300, 400, 1}, {150, 200, 1}}))) {
      assertThat(scan.pages()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"300, 150, 600, 800, 300", "204, 98, 600, 833, 204", "300, 300, 600, 400, 300"})
  void aPageHasThePapersShape(int across, int down, int width, int height, int dpi)
      throws IOException {
    Path file = tiff(new long[][] {{600, 400, 0, across, down}});

    ScannedPage page = first(file);

    assertThat(page.image().width()).isEqualTo(width);
    assertThat(page.image().height()).isCloseTo(height, org.assertj.core.data.Offset.offset(1));
    assertThat(page.dpi()).isEqualTo(across == 300 && down == 300 ? guess(600) : dpi);
  }

  /** Two inches are no paper. */
  private static int guess(int longSide) {
    return Math.max(100, Math.round(longSide / 11.7f / 50) * 50);
  }

  @ParameterizedTest
  @ValueSource(ints = {50000, 50001, 34925, 34712, 34661})
  void aCompressionThatIsNotReadIsCalledByItsName(int compression) throws IOException {
    byte[] bytes = Files.readAllBytes(tiff(new long[][] {{30, 40, 0}}));
    for (int i = 0; i + 12 <= bytes.length; i++) {
      // The field 259 of one short number, in whichever order of bytes.
      if (bytes[i] == 1 && bytes[i + 1] == 3 && bytes[i + 3] == 3 && bytes[i + 7] == 1) {
        bytes[i + 8] = (byte) (compression >> 8);
        bytes[i + 9] = (byte) compression;
        break;
      }
      if (bytes[i] == 3 && bytes[i + 1] == 1 && bytes[i + 2] == 3 && bytes[i + 4] == 1) {
        bytes[i + 8] = (byte) compression;
        bytes[i + 9] = (byte) (compression >> 8);
        break;
      }
    }
    Path file = write("packed.tif", bytes);

    assertThatThrownBy(() -> first(file))
        .hasMessageContaining(TiffCompression.name(compression).english());
  }

  @ParameterizedTest
  @CsvSource({"8, false", "16, false", "8, true", "16, true"})
  void greyIsTheScansOwnHoweverManyBitsItHas(int bits, boolean alpha) throws IOException {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            alpha,
            false,
            alpha ? ComponentColorModel.TRANSLUCENT : ComponentColorModel.OPAQUE,
            bits == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT);
    WritableRaster raster =
        Raster.createInterleavedRaster(
            bits == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT, 256, 2, alpha ? 2 : 1, null);
    for (int x = 0; x < 256; x++) {
      for (int y = 0; y < 2; y++) {
        raster.setSample(x, y, 0, bits == 8 ? x : x * 257);
        if (alpha) {
          raster.setSample(x, y, 1, bits == 8 ? 255 : 65535);
        }
      }
    }
    Path file = folder.resolve("grey.png");
    ImageIO.write(new BufferedImage(model, raster, false, null), "png", file.toFile());

    GreyImage read = (GreyImage) first(file).image();

    for (int x = 0; x < 256; x++) {
      assertThat(read.at(x, 1)).isEqualTo(x);
    }
  }
}
