package lianli.ocr.output;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import lianli.ocr.ColourImage;
import lianli.ocr.GreyImage;
import lianli.ocr.Raster;
import lianli.ocr.scan.FileKind;
import lianli.ocr.scan.PdfFile;
import lianli.ocr.scan.ScanFile;
import lianli.ocr.scan.SoleImage;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
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
    this.source = scan.kind() == FileKind.PDF ? PdfFile.open(scan.file()).document() : null;
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
      case JPEG -> jpeg(scan.jpeg());
      case PNG -> png();
      case TIFF -> fax(page);
      case PDF -> ofPdf(page);
    };
  }

  /** Not by the library's own way, which fails over a colour profile that no PDF would show. */
  private Optional<PDImageXObject> jpeg(ScanFile.StoredJpeg jpeg) throws IOException {
    if (jpeg.components() != 1 && jpeg.components() != 3) {
      return Optional.empty();
    }
    return Optional.of(
        new PDImageXObject(
            document,
            new ByteArrayInputStream(jpeg.bytes()),
            COSName.DCT_DECODE,
            jpeg.width(),
            jpeg.height(),
            8,
            jpeg.components() == 1 ? PDDeviceGray.INSTANCE : PDDeviceRGB.INSTANCE));
  }

  /**
   * A PNG whose colours are the device's own. Of one that says how its grey is meant, each viewer
   * makes another grey: it goes in as it was read.
   */
  private Optional<PDImageXObject> png() throws IOException {
    byte[] bytes = Files.readAllBytes(scan.file());
    return PlainColours.mayHave(bytes)
        ? Optional.of(PDImageXObject.createFromByteArray(document, bytes, "scan.png"))
            .filter(PlainColours::areOf)
        : Optional.empty();
  }

  private Optional<PDImageXObject> fax(int page) throws IOException {
    PDImageXObject fax;
    try {
      fax = CCITTFactory.createFromFile(document, scan.file().toFile(), scan.directory(page));
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
      int width = isTurned ? layer.height() : layer.width();
      int height = isTurned ? layer.width() : layer.height();
      // One side may have been drawn out to make its dots square: the PDF does the same.
      return (image.getWidth() == width || image.getHeight() == height)
          && image.getWidth() <= width
          && image.getHeight() <= height
          && image.getSoftMask() == null
          && image.getMask() == null
          && image.getColorSpace().getNumberOfComponents() <= 3;
    } catch (IOException e) {
      return false;
    }
  }

  private PDImageXObject lossless(Raster raster) throws IOException {
    return switch (raster) {
      case GreyImage grey when !Pictures.isBilevel(grey) -> GreyStream.of(document, grey);
      case GreyImage grey -> LosslessFactory.createFromImage(document, Pictures.of(grey));
      case ColourImage colour -> LosslessFactory.createFromImage(document, Pictures.of(colour));
    };
  }

  @Override
  public void close() throws IOException {
    if (source != null) {
      source.close();
    }
  }
}
