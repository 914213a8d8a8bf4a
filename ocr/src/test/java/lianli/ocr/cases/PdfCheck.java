package lianli.ocr.cases;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Looks at the searchable PDF of a case: its pages, their size and side, grey and text. */
final class PdfCheck {
  /** Printed once on the certificate from which most cases are drawn. */
  private static final String NUMBER = "J520121-2008-000013";

  private static final double SHADE_WITHIN = 2;

  private PdfCheck() {}

  /** What is wrong with it; empty if nothing is. */
  static String wrong(ScanCase one, Path pdfs) throws IOException {
    boolean isWanted = one.pages().stream().noneMatch(page -> page instanceof Expected.Failed);
    if (!isWanted) {
      return "";
    }
    Path pdf;
    try (Stream<Path> files = Files.list(pdfs)) {
      String name = one.file().getFileName() + ".pdf";
      pdf = files.filter(file -> file.endsWith(name)).findFirst().orElse(null);
    }
    if (pdf == null) {
      return "no PDF";
    }
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return document.getNumberOfPages() == one.pages().size()
          ? wrong(one, document)
          : document.getNumberOfPages() + " pages in the PDF";
    }
  }

  private static String wrong(ScanCase one, PDDocument document) throws IOException {
    Expected first = one.pages().getFirst();
    Expected read = first instanceof Expected.Found found ? found.page() : first;
    if (!(read instanceof Expected.As as)) {
      return "";
    }
    PDPage page = document.getPage(0);
    float width = page.getMediaBox().getWidth();
    float height = page.getMediaBox().getHeight();
    double millimetres = Math.max(width, height) / 72 * 25.4;
    if (as.millimetres() > 0 && Math.abs(millimetres / as.millimetres() - 1) > 0.01) {
      return "%.0f mm long in the PDF, not %.0f".formatted(millimetres, as.millimetres());
    }
    boolean isSideways = page.getRotation() % 180 != 0;
    if (as.page().equals(Originals.A) && (isSideways ? height < width : width < height)) {
      return "the PDF opens on its side";
    }
    if (as.page().equals(Originals.A)
        && as.least() >= 0.8
        && !new PDFTextStripper().getText(document).contains(NUMBER)) {
      return "the number is not found in the PDF";
    }
    return one.shade() < 0 ? "" : wrongShade(one, document);
  }

  private static String wrongShade(ScanCase one, PDDocument document) throws IOException {
    BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, 100);
    long sum = 0;
    for (int y = 0; y < seen.getHeight(); y++) {
      for (int x = 0; x < seen.getWidth(); x++) {
        sum += seen.getRGB(x, y) & 0xff;
      }
    }
    double mean = (double) sum / seen.getWidth() / seen.getHeight();
    return Math.abs(mean - one.shade()) <= SHADE_WITHIN
        ? ""
        : "mean %.1f in the PDF, not %.1f".formatted(mean, one.shade());
  }

  /** The kinds of files whose PDFs are named as the scan is. */
  static List<String> kinds() {
    return List.of("pdf", "img");
  }
}
