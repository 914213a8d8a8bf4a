package lianli.ocr.scan;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lianli.ocr.GreyImage;
import lianli.ocr.QuarterTurn;
import lianli.ocr.Raster;
import lianli.ocr.image.Rotate;
import lianli.registry.draft.ScanFinding;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
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
final class PdfPages implements PageDecoder {
  /** Enough to see that nothing is on it. */
  private static final int EMPTY_DPI = 100;

  /** In pixels. */
  private static final double LARGEST_EMPTY = 2000;

  /** A drawn map of a city fits many times. */
  private static final long LARGEST_CONTENT = 32 << 20;

  private final Path file;
  private final PDDocument document;
  private final List<ScanFinding> findings;

  private PdfPages(Path file, PDDocument document, List<ScanFinding> findings) {
    this.file = file;
    this.document = document;
    this.findings = findings;
  }

  static PdfPages open(Path file) {
    try {
      PdfFile.Opened opened = PdfFile.open(file);
      PDDocument document = opened.document();
      if (isActive(document.getDocumentCatalog())) {
        document.close();
        throw ScanFailures.active(file);
      }
      document.setResourceCache(new NoImagesKept());
      return new PdfPages(file, document, opened.findings());
    } catch (UnreadableScanException e) {
      throw e;
    } catch (InvalidPasswordException e) {
      throw ScanFailures.encrypted(file, e);
    } catch (IOException | RuntimeException e) {
      throw ScanFailures.damaged(file, e);
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
      Decoded decoded = decoded(page, found);
      List<ScanFinding> all = new ArrayList<>(decoded.findings());
      findings.stream().filter(one -> page == 1 || one.isDoubt()).forEach(all::add);
      return new Decoded(decoded.image(), decoded.density(), all);
    } catch (UnreadableScanException e) {
      throw e;
    } catch (StackOverflowError e) {
      throw ScanFailures.tooDeep(file, page, e);
    } catch (IOException | RuntimeException e) {
      throw ScanFailures.damagedPage(file, page, e);
    }
  }

  private Decoded decoded(int number, PDPage page) throws IOException {
    if (PdfFile.isLost(page)) {
      throw ScanFailures.lostPage(file, number);
    }
    PageOverlay overlay = PageOverlay.of(page);
    if (!page.hasContents() && !overlay.isSeen()) {
      return empty(number, page);
    }
    requireReasonable(number, page);
    PageDrawing drawing = PageDrawing.of(page);
    if (drawing.isPartLost()) {
      throw ScanFailures.lostPart(file, number);
    }
    Optional<SoleImage> sole = SoleImage.of(page, drawing);
    return sole.isPresent()
        ? embedded(number, page, sole.get())
        : drawn(number, page, drawing, overlay.findings());
  }

  /** A page that says what it draws, of which nothing is left, is no empty page. */
  private Decoded empty(int number, PDPage page) {
    if (page.getCOSObject().getItem(COSName.CONTENTS) instanceof COSObject reference
        && reference.getObject() == null) {
      throw ScanFailures.lostPart(file, number);
    }
    double scale = Math.min(EMPTY_DPI / 72.0, LARGEST_EMPTY / longSide(page));
    int width = Math.max(1, (int) Math.round(page.getCropBox().getWidth() * scale));
    int height = Math.max(1, (int) Math.round(page.getCropBox().getHeight() * scale));
    byte[] white = new byte[width * height];
    Arrays.fill(white, (byte) -1);
    Raster paper = new GreyImage(width, height, white);
    QuarterTurn turn = QuarterTurn.ofDegrees(page.getRotation());
    return new Decoded(
        Rotate.quarter(paper, turn), Density.of(scale * 72 / page.getUserUnit()), List.of());
  }

  private static double longSide(PDPage page) {
    return Math.max(1, Math.max(page.getCropBox().getWidth(), page.getCropBox().getHeight()));
  }

  /** What draws a page is a few lines for a scan; a bomb unpacks to gigabytes. */
  private void requireReasonable(int number, PDPage page) throws IOException {
    if (!page.hasContents()) {
      return;
    }
    try (InputStream content = page.getContents()) {
      content.skipNBytes(LARGEST_CONTENT);
      if (content.read() >= 0) {
        throw ScanFailures.bomb(file, number);
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
    double stretch = sole.density().stretch();
    ScanFailures.requireReadableSize(
        file,
        number,
        Math.round(image.getWidth() * Math.max(1, 1 / stretch)),
        Math.round(image.getHeight() * Math.max(1, stretch)));
    JpegDecoder.Decoded decoded = EmbeddedImage.decode(file, number, image);
    QuarterTurn turn = QuarterTurn.ofDegrees(page.getRotation());
    return new Decoded(
        Rotate.quarter(SquarePixels.of(decoded.image(), stretch), turn),
        sole.density(),
        decoded.findings());
  }

  /**
   * The page as a viewer shows it, at the resolution of the images it is made of: a page of as many
   * points as its image has pixels is no sheet of three metres.
   */
  private Decoded drawn(int number, PDPage page, PageDrawing drawing, List<ScanFinding> unseen)
      throws IOException {
    for (PageDrawing.Placed placed : drawing.images()) {
      EmbeddedImage.requireWhole(file, number, placed.image());
    }
    PDRectangle box = page.getCropBox();
    double scale = DrawnScale.of(box, page.getUserUnit(), drawing.images());
    ScanFailures.requireReadableSize(
        file, number, Math.round(box.getWidth() * scale), Math.round(box.getHeight() * scale));
    PDFRenderer renderer = new PDFRenderer(document);
    return new Decoded(
        Rasters.of(renderer.renderImage(number - 1, (float) scale, ImageType.RGB)),
        Density.of(scale * 72 / page.getUserUnit()),
        unseen);
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw ScanFailures.unreadable(file, e);
    }
  }
}
