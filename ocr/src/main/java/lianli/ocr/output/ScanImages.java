package lianli.ocr.output;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import lianli.ocr.GreyImage;
import lianli.ocr.Raster;
import lianli.ocr.scan.FileKind;
import lianli.ocr.scan.ScanFile;
import lianli.ocr.scan.SoleImage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * The images of a scan file as images of a PDF. A JPEG, the image of a PDF page, a PNG and a fax
 * image of a TIFF go in byte for byte where the standard lets them; anything else without loss.
 */
final class ScanImages implements AutoCloseable {
  private final ScanFile scan;
  private final PDDocument document;
  private final @Nullable PDDocument source;

  private ScanImages(ScanFile scan, PDDocument document) throws IOException {
    this.scan = scan;
    this.document = document;
    this.source = scan.kind() == FileKind.PDF ? Loader.loadPDF(scan.file().toFile()) : null;
  }

  /** Images of an open file; closed by whoever opened it. */
  static ScanImages of(ScanFile scan, PDDocument document) throws IOException {
    return new ScanImages(scan, document);
  }

  StoredImage image(PageLayer layer) throws IOException {
    int page = layer.source().page();
    int orientation = scan.orientation(page);
    Optional<PDImageXObject> stored = stored(page).filter(image -> fits(image, layer, orientation));
    return stored.isPresent()
        ? new StoredImage(stored.get(), orientation)
        : new StoredImage(lossless(scan.page(page).image()), 1);
  }

  private Optional<PDImageXObject> stored(int page) throws IOException {
    return switch (scan.kind()) {
      case JPEG ->
          Optional.of(JPEGFactory.createFromByteArray(document, Files.readAllBytes(scan.file())));
      case PNG ->
          Optional.of(
              PDImageXObject.createFromByteArray(
                  document, Files.readAllBytes(scan.file()), "scan.png"));
      case TIFF -> fax(page);
      case PDF -> ofPdf(page);
    };
  }

  private Optional<PDImageXObject> fax(int page) throws IOException {
    PDImageXObject fax;
    try {
      fax = CCITTFactory.createFromFile(document, scan.file().toFile(), page - 1);
    } catch (IOException notFax) {
      // The library's only way to say that the page is stored in some other way.
      return Optional.empty();
    }
    return Optional.ofNullable(fax).filter(image -> shows(image, page));
  }

  /** Tiles, polarity and bit order are told in many ways; what counts is the picture. */
  private boolean shows(PDImageXObject image, int page) {
    try {
      BufferedImage shown = image.getImage();
      GreyImage read = scan.page(page).image().red();
      if (scan.orientation(page) != 1
          || shown.getWidth() != read.width()
          || shown.getHeight() != read.height()) {
        return false;
      }
      int[] row = new int[read.width()];
      for (int y = 0; y < read.height(); y++) {
        shown.getRGB(0, y, row.length, 1, row, 0, row.length);
        for (int x = 0; x < row.length; x++) {
          if ((row[x] & 0xff) != read.at(x, y)) {
            return false;
          }
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private Optional<PDImageXObject> ofPdf(int page) throws IOException {
    Optional<SoleImage> sole =
        source == null ? Optional.empty() : SoleImage.of(source.getPage(page - 1));
    return sole.isPresent() ? new CopiedImage(document).of(sole.get().image()) : Optional.empty();
  }

  /** False for what PDF/A forbids or shows otherwise than the page was read. */
  private static boolean fits(PDImageXObject image, PageLayer layer, int orientation) {
    try {
      boolean isTurned = orientation > 4;
      return image.getWidth() == (isTurned ? layer.height() : layer.width())
          && image.getHeight() == (isTurned ? layer.width() : layer.height())
          && image.getSoftMask() == null
          && image.getMask() == null
          && image.getColorSpace().getNumberOfComponents() <= 3;
    } catch (IOException e) {
      return false;
    }
  }

  private PDImageXObject lossless(Raster raster) throws IOException {
    return LosslessFactory.createFromImage(document, Pictures.of(raster));
  }

  @Override
  public void close() throws IOException {
    if (source != null) {
      source.close();
    }
  }
}
