package lianli.ocr.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import lianli.ocr.QuarterTurn;
import lianli.ocr.Raster;
import lianli.ocr.image.Rotate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of a PDF: the scanned image itself where the page is one image, else the page drawn. */
final class PdfPages implements PageReader {
  private static final int DRAWN_DPI = 300;

  private final Path file;
  private final PDDocument document;

  private PdfPages(Path file, PDDocument document) {
    this.file = file;
    this.document = document;
  }

  static PdfPages open(Path file) {
    try {
      return new PdfPages(file, Loader.loadPDF(file.toFile()));
    } catch (InvalidPasswordException e) {
      throw Trouble.encrypted(file, e);
    } catch (IOException | RuntimeException e) {
      throw Trouble.damaged(file, e);
    }
  }

  @Override
  public int pages() {
    return document.getNumberOfPages();
  }

  @Override
  public Decoded page(int page) {
    try {
      PDPage found = document.getPage(page - 1);
      Optional<SoleImage> sole = SoleImage.of(found);
      return sole.isPresent() ? embedded(page, found, sole.get()) : drawn(page, found);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw Trouble.damagedPage(file, page, e);
    }
  }

  @Override
  public int orientation(int page) {
    return switch (QuarterTurn.ofDegrees(document.getPage(page - 1).getRotation())) {
      case NONE -> 1;
      case RIGHT -> 6;
      case AROUND -> 3;
      case LEFT -> 8;
    };
  }

  private Decoded embedded(int number, PDPage page, SoleImage sole) throws IOException {
    PDImageXObject image = sole.image();
    Trouble.requireReadableSize(file, number, image.getWidth(), image.getHeight());
    Raster raster = EmbeddedImage.decode(file, number, image);
    QuarterTurn turn = QuarterTurn.ofDegrees(page.getRotation());
    return new Decoded(Rotate.quarter(raster, turn), sole.dpi());
  }

  private Decoded drawn(int number, PDPage page) throws IOException {
    PDRectangle box = page.getCropBox();
    double inches = DRAWN_DPI / 72.0;
    Trouble.requireReadableSize(
        file, number, Math.round(box.getWidth() * inches), Math.round(box.getHeight() * inches));
    PDFRenderer renderer = new PDFRenderer(document);
    return new Decoded(
        Rasters.of(renderer.renderImageWithDPI(number - 1, DRAWN_DPI, ImageType.RGB)), DRAWN_DPI);
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw Trouble.unreadable(file, e);
    }
  }
}
