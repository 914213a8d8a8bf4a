package lianli.ocr.scan;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import lianli.ocr.QuarterTurn;
import lianli.ocr.Raster;
import lianli.ocr.image.Rotate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of a PDF: the scanned image itself where the page is one image, else the page drawn. */
final class PdfPages implements PageReader {
  private static final int DRAWN_DPI = 300;

  /** A drawn map of a city fits many times. */
  private static final long LARGEST_CONTENT = 32 << 20;

  private final Path file;
  private final PDDocument document;

  private PdfPages(Path file, PDDocument document) {
    this.file = file;
    this.document = document;
  }

  static PdfPages open(Path file) {
    try {
      PDDocument document = Loader.loadPDF(file.toFile());
      if (isActive(document.getDocumentCatalog())) {
        document.close();
        throw Trouble.active(file);
      }
      document.setResourceCache(new NoImagesKept());
      return new PdfPages(file, document);
    } catch (UnreadableScanException e) {
      throw e;
    } catch (InvalidPasswordException e) {
      throw Trouble.encrypted(file, e);
    } catch (IOException | RuntimeException e) {
      throw Trouble.damaged(file, e);
    }
  }

  /** True if the document itself has a program run. We never would; others might. */
  private static boolean isActive(PDDocumentCatalog catalog) throws IOException {
    boolean hasScripts = catalog.getNames() != null && catalog.getNames().getJavaScript() != null;
    return hasScripts
        || catalog.getOpenAction() instanceof PDActionJavaScript
        || catalog.getOpenAction() instanceof PDActionLaunch;
  }

  @Override
  public int pages() {
    return document.getNumberOfPages();
  }

  @Override
  public Decoded page(int page) {
    try {
      PDPage found = document.getPage(page - 1);
      requireReasonable(page, found);
      Optional<SoleImage> sole = SoleImage.of(found);
      if (sole.isPresent()) {
        return embedded(page, found, sole.get());
      }
      return drawn(page, found);
    } catch (UnreadableScanException e) {
      throw e;
    } catch (StackOverflowError e) {
      throw Trouble.tooDeep(file, page, e);
    } catch (IOException | RuntimeException e) {
      throw Trouble.damagedPage(file, page, e);
    }
  }

  /** What draws a page is a few lines for a scan; a bomb unpacks to gigabytes. */
  private void requireReasonable(int number, PDPage page) throws IOException {
    if (!page.hasContents()) {
      throw Trouble.noImage(file, number);
    }
    try (InputStream content = page.getContents()) {
      content.skipNBytes(LARGEST_CONTENT);
      if (content.read() >= 0) {
        throw Trouble.bomb(file, number);
      }
    } catch (EOFException isSmaller) {
      // As it should be.
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
