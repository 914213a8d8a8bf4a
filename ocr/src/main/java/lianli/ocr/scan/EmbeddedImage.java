package lianli.ocr.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Decodes an image of a PDF; a plain JPEG without the detour over the PDF library's colours. */
final class EmbeddedImage {
  private static final int ZEROS = 64;

  private EmbeddedImage() {}

  static JpegDecoder.Decoded decode(Path file, int page, PDImageXObject image) throws IOException {
    if (isPlainJpeg(image)) {
      return JpegDecoder.decode(file, page, JpegFile.of(jpeg(image)));
    }
    requireWhole(file, page, image);
    return new JpegDecoder.Decoded(Rasters.of(image.getImage()), List.of());
  }

  private static boolean isPlainJpeg(PDImageXObject image) throws IOException {
    return isLastFilter(image, COSName.DCT_DECODE)
        && !image.getCOSObject().containsKey(COSName.DECODE)
        && image.getColorSpace().getNumberOfComponents() != 4
        && !image.getColorSpace().getName().equals(COSName.INDEXED.getName());
  }

  /**
   * The PDF library fills what is missing of an image with black or white and says nothing.
   *
   * @throws UnreadableScanException if some of the image is missing
   */
  static void requireWhole(Path file, int page, PDImageXObject image) throws IOException {
    boolean isWhole;
    if (isLastFilter(image, COSName.DCT_DECODE)) {
      isWhole = JpegFile.of(jpeg(image)).end() != JpegFile.End.CUT;
    } else if (isLastFilter(image, COSName.CCITTFAX_DECODE)
        || isLastFilter(image, COSName.JBIG2_DECODE)
        || isLastFilter(image, COSName.JPX_DECODE)) {
      isWhole = !endsInZeros(image);
    } else {
      isWhole = hasAllRows(image);
    }
    if (!isWhole) {
      throw ScanFailures.truncated(file, page, null);
    }
  }

  private static boolean isLastFilter(PDImageXObject image, COSName name) {
    return name.equals(lastFilter(image).orElse(null));
  }

  /** What the image itself is stored as; the others only pack it once more. */
  private static Optional<COSName> lastFilter(PDImageXObject image) {
    COSBase filter = image.getCOSObject().getDictionaryObject(COSName.FILTER, COSName.F);
    if (filter instanceof COSArray several && several.size() > 0) {
      filter = several.getObject(several.size() - 1);
    }
    return filter instanceof COSName name ? Optional.of(name) : Optional.empty();
  }

  private static byte[] jpeg(PDImageXObject image) throws IOException {
    try (InputStream raw = image.createInputStream(List.of(COSName.DCT_DECODE.getName()))) {
      return raw.readAllBytes();
    }
  }

  private static boolean endsInZeros(PDImageXObject image) throws IOException {
    List<String> stop = lastFilter(image).map(COSName::getName).map(List::of).orElse(List.of());
    int zeros = 0;
    long all = 0;
    try (InputStream raw = image.createInputStream(stop)) {
      byte[] part = new byte[1 << 14];
      for (int read = raw.read(part); read >= 0; read = raw.read(part)) {
        for (int i = 0; i < read; i++) {
          zeros = part[i] == 0 ? zeros + 1 : 0;
        }
        all += read;
      }
    }
    return zeros >= ZEROS || all == 0;
  }

  private static boolean hasAllRows(PDImageXObject image) throws IOException {
    long bits = (long) image.getWidth() * components(image);
    long row = (bits * Math.max(1, image.getBitsPerComponent()) + 7) / 8;
    // One row may be missing: some programs count one too many.
    long missing = row * (image.getHeight() - 1L);
    try (InputStream rows = image.createInputStream()) {
      byte[] part = new byte[1 << 14];
      for (int read = rows.read(part); read >= 0 && missing > 0; read = rows.read(part)) {
        missing -= read;
      }
    }
    return missing <= 0;
  }

  private static int components(PDImageXObject image) {
    try {
      return image.isStencil() ? 1 : image.getColorSpace().getNumberOfComponents();
    } catch (IOException unknownColours) {
      return 1;
    }
  }
}
