package lianli.ocr.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import lianli.ocr.Raster;
import lianli.ocr.Region;
import lianli.ocr.scan.FileKind;
import lianli.ocr.scan.ScanFile;
import lianli.registry.file.Unchecked;

/** A page of a scan, or a part of it, as a picture that any program shows. */
public final class PageImage {
  /** So that a stroke at the edge shows whether it belongs to the field: about one character. */
  private static final int LEAST_MARGIN = 12;

  private PageImage() {}

  /**
   * The page: a JPEG or PNG file as it came, a page out of another file as PNG; the part, with a
   * margin, as PNG.
   *
   * @param file known to be the one that is wanted: its digest is not taken
   * @param page from 1
   * @throws lianli.ocr.scan.UnreadableScanException if it cannot be decoded
   */
  public static byte[] of(Path file, int page, Optional<Region> part) {
    try (ScanFile scan = ScanFile.open(file, "")) {
      if (part.isEmpty() && (scan.kind() == FileKind.JPEG || scan.kind() == FileKind.PNG)) {
        return asItCame(file);
      }
      Raster image = scan.page(page).image();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(Pictures.of(part.map(at -> cut(image, at)).orElse(image)), "png", out);
      return out.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The whole file, byte for byte. */
  public static byte[] asItCame(Path file) {
    return Unchecked.get(() -> Files.readAllBytes(file));
  }

  /** All of the page where the part lies outside of it: somebody looks at it either way. */
  private static Raster cut(Raster page, Region part) {
    int margin = Math.max(LEAST_MARGIN, Math.min(part.width(), part.height()));
    Region around =
        Region.between(
                part.x() - margin, part.y() - margin, part.right() + margin, part.bottom() + margin)
            .intersect(page.region());
    return around.isEmpty() ? page : page.crop(around);
  }
}
