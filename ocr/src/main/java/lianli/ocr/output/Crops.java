package lianli.ocr.output;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import lianli.ocr.Raster;
import lianli.ocr.Region;
import lianli.ocr.scan.FileNameCodec;
import lianli.ocr.scan.ScanFile;
import lianli.ocr.scan.UnreadableScanException;
import lianli.registry.draft.DraftSource;
import org.jspecify.annotations.Nullable;

/** Cut-outs of one page's fields, small enough to lie by the hundred in one HTML file. */
final class Crops {
  /** So that a stroke at the edge shows whether it belongs to the field. */
  private static final int MARGIN = 8;

  private static final int WIDEST = 460;
  private static final int HIGHEST = 110;

  private final @Nullable Raster page;

  private Crops(@Nullable Raster page) {
    this.page = page;
  }

  /** Crops of the page that a page line names; none if the scan is gone or another by now. */
  static Crops of(DraftSource source) {
    Path file = FileNameCodec.path(source.file());
    try (ScanFile scan = ScanFile.open(file)) {
      boolean isSame = source.page() > 0 && scan.sha256().equals(source.sha256());
      return new Crops(isSame ? scan.page(source.page()).image() : null);
    } catch (UnreadableScanException gone) {
      return new Crops(null);
    }
  }

  /** The cut-out as the address of an image that lies in the page itself. */
  Optional<String> dataAddress(Region field) throws IOException {
    if (page == null || field.isEmpty()) {
      return Optional.empty();
    }
    Region around =
        Region.between(
                field.x() - MARGIN,
                field.y() - MARGIN,
                field.right() + MARGIN,
                field.bottom() + MARGIN)
            .intersect(page.region());
    if (around.isEmpty()) {
      return Optional.empty();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(shrunk(Pictures.of(page.crop(around))), "jpeg", out);
    return Optional.of(
        "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(out.toByteArray()));
  }

  private static BufferedImage shrunk(BufferedImage image) {
    double scale =
        Math.min(
            1, Math.min((double) WIDEST / image.getWidth(), (double) HIGHEST / image.getHeight()));
    // A column of a vertical page is shown long rather than too small to read.
    scale = Math.max(scale, Math.min(1, (double) HIGHEST / image.getWidth() / 2));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = small.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return small;
  }
}
