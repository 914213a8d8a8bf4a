package lianli.ocr.cases;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import lianli.ocr.drawing.RawPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDFs that say one thing and hold another, or are cut, or show more or less than their image. */
final class PdfCases {
  private static final double POINTS = 72 / 300.0;

  /** Where the certificate's number stands on the page, in its pixels. */
  private static final Rectangle NUMBER = new Rectangle(435, 905, 525, 85);

  private final Path folder;
  private final Originals originals;
  private final List<ScanCase> cases = new ArrayList<>();

  private PdfCases(Path folder, Originals originals) {
    this.folder = folder;
    this.originals = originals;
  }

  static List<ScanCase> draw(Path folder, Originals originals) throws IOException {
    PdfCases drawing = new PdfCases(folder, originals);
    drawing.counts();
    drawing.cuts();
    drawing.packed();
    drawing.hidden();
    drawing.overlays();
    drawing.sizes();
    drawing.refused();
    return drawing.cases;
  }

  private Path write(String name, byte[] bytes, Expected... pages) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    cases.add(ScanCase.of(file, pages));
    return file;
  }

  private static Expected as(String page) {
    return new Expected.As(page);
  }

  private byte[] volume(int count, String further, String... pages) throws IOException {
    RawPdf pdf = new RawPdf();
    int tree = pdf.reserve();
    StringBuilder kids = new StringBuilder();
    for (String page : pages) {
      if (page.isEmpty()) {
        kids.append(
            pdf.add("<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] >>".formatted(tree)));
      } else {
        kids.append(page(pdf, tree, originals.page(page), POINTS, "", ""));
      }
      kids.append(" 0 R ");
    }
    pdf.set(tree, "<< /Type /Pages /Count %d /Kids [%s%s] >>".formatted(count, kids, further));
    return pdf.bytes(tree, "");
  }

  /** A page that the image fills. */
  private static int page(
      RawPdf pdf, int tree, BufferedImage image, double points, String beside, String more) {
    double width = image.getWidth() * points;
    double height = image.getHeight() * points;
    int stored =
        pdf.jpeg(
            Originals.jpeg(image),
            image.getWidth(),
            image.getHeight(),
            "/ColorSpace /DeviceRGB /Filter /DCTDecode");
    return pdf.page(tree, RawPdf.filling(width, height) + beside, stored, width, height, more);
  }

  private static byte[] single(BufferedImage image, double points, String beside, String more) {
    RawPdf pdf = new RawPdf();
    int tree = pdf.reserve();
    int page = page(pdf, tree, image, points, beside, more);
    pdf.set(tree, "<< /Type /Pages /Count 1 /Kids [%d 0 R] >>".formatted(page));
    return pdf.bytes(tree, "");
  }

  private void counts() throws IOException {
    String[] three = {Originals.A, Originals.B, Originals.L};
    write(
        "count-too-small.pdf",
        volume(1, "", three),
        new Expected.Found(as(Originals.A), "scan-page-count"),
        as(Originals.B),
        as(Originals.L));
    write(
        "count-zero.pdf",
        volume(0, "", Originals.A, Originals.B),
        as(Originals.A),
        as(Originals.B));
    write(
        "count-too-large.pdf",
        volume(3, "", Originals.A, Originals.B),
        as(Originals.A),
        as(Originals.B),
        new Expected.Failed("it is not there"));
    write(
        "page-gone.pdf",
        volume(2, "999 0 R", Originals.A),
        as(Originals.A),
        new Expected.Failed("it is not there"));
    write(
        "empty-page-between.pdf",
        volume(3, "", Originals.A, "", Originals.B),
        as(Originals.A),
        new Expected.Blank(),
        as(Originals.B));
  }

  private void cuts() throws IOException {
    String[] three = {Originals.A, Originals.B, Originals.L};
    for (int percent : new int[] {50, 80, 95}) {
      byte[] whole = volume(3, "", three);
      byte[] cut = Arrays.copyOf(whole, whole.length / 100 * percent);
      write("cut-%d.pdf".formatted(percent), cut, left(whole, cut.length, three));
    }
    byte[] whole = volume(3, "", three);
    Expected[] left = left(whole, whole.length / 10 * 6, three);
    Arrays.fill(whole, whole.length / 10 * 6, whole.length, (byte) 0);
    write("zero-tail.pdf", whole, left);
    byte[] jpeg = Originals.jpeg(originals.page(Originals.A));
    RawPdf pdf = new RawPdf();
    int tree = pdf.reserve();
    int image =
        pdf.jpeg(
            Arrays.copyOf(jpeg, jpeg.length / 2),
            100,
            100,
            "/ColorSpace /DeviceRGB /Filter /DCTDecode");
    int page = pdf.page(tree, RawPdf.filling(500, 300), image, 500, 300, "");
    pdf.set(tree, "<< /Type /Pages /Count 1 /Kids [%d 0 R] >>".formatted(page));
    write("image-cut-inside.pdf", pdf.bytes(tree, ""), new Expected.Failed("cut short"));
  }

  /** A page object stands behind its image: where it is whole, both are. */
  private static Expected[] left(byte[] whole, int cut, String... pages) {
    String text = new String(whole, StandardCharsets.ISO_8859_1);
    Expected[] left = new Expected[pages.length];
    int at = 0;
    for (int i = 0; i < pages.length; i++) {
      at = text.indexOf("endobj", text.indexOf("/Type /Page ", at));
      left[i] =
          at + 6 <= cut
              ? new Expected.Found(as(pages[i]), "scan-end-missing")
              : new Expected.Failed("");
    }
    return left;
  }

  private void packed() throws IOException {
    for (String filters : List.of("/FlateDecode /DCTDecode", "/ASCIIHexDecode /DCTDecode")) {
      BufferedImage image = originals.page(Originals.A);
      byte[] data = Originals.jpeg(image);
      if (filters.contains("Hex")) {
        data = (java.util.HexFormat.of().formatHex(data) + ">").getBytes(StandardCharsets.US_ASCII);
      } else {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out)) {
          packing.write(data);
        }
        data = out.toByteArray();
      }
      RawPdf pdf = new RawPdf();
      int tree = pdf.reserve();
      double width = image.getWidth() * POINTS;
      double height = image.getHeight() * POINTS;
      int stored =
          pdf.jpeg(
              data,
              image.getWidth(),
              image.getHeight(),
              "/ColorSpace /DeviceRGB /Filter [" + filters + "]");
      int page = pdf.page(tree, RawPdf.filling(width, height), stored, width, height, "");
      pdf.set(tree, "<< /Type /Pages /Count 1 /Kids [%d 0 R] >>".formatted(page));
      String name = filters.contains("Hex") ? "hex-over-jpeg.pdf" : "flate-over-jpeg.pdf";
      write(name, pdf.bytes(tree, ""), as(Originals.A));
    }
    byte[] plain = single(originals.page(Originals.A), POINTS, "", "");
    byte[] junk = "MIME-Version: 1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    byte[] around = Arrays.copyOf(junk, junk.length + plain.length + 3000);
    System.arraycopy(plain, 0, around, junk.length, plain.length);
    write("junk-around.pdf", around, as(Originals.A));
  }

  private void hidden() throws IOException {
    BufferedImage image = originals.page(Originals.A);
    double half = image.getWidth() * POINTS / 2;
    RawPdf pdf = new RawPdf();
    int tree = pdf.reserve();
    double width = image.getWidth() * POINTS;
    double height = image.getHeight() * POINTS;
    int stored =
        pdf.jpeg(
            Originals.jpeg(image),
            image.getWidth(),
            image.getHeight(),
            "/ColorSpace /DeviceRGB /Filter /DCTDecode");
    String clip =
        "q 0 0 %s %s re W n %s 0 0 %s 0 0 cm /I Do Q".formatted(half, height, width, height);
    int clipped = pdf.page(tree, clip, stored, width, height, "");
    String box = "/CropBox [0 0 %s %s]".formatted(half, height);
    int cropped = pdf.page(tree, RawPdf.filling(width, height), stored, width, height, box);
    pdf.set(tree, "<< /Type /Pages /Count 2 /Kids [%d 0 R %d 0 R] >>".formatted(clipped, cropped));
    // The couple stands on the right half: nobody of it may be read.
    write("hidden-half.pdf", pdf.bytes(tree, ""), new Expected.As(Originals.A, 0.2, 0), half());
  }

  private static Expected half() {
    return new Expected.As(Originals.A, 0.2, 0);
  }

  private void overlays() throws IOException {
    for (String kind : List.of("/Subtype /Stamp", "/Subtype /Widget /FT /Tx /T (number) /V (1)")) {
      BufferedImage image = originals.page(Originals.A);
      BufferedImage number = image.getSubimage(NUMBER.x, NUMBER.y, NUMBER.width, NUMBER.height);
      byte[] cut = Originals.jpeg(Originals.sized(number, NUMBER.width, NUMBER.height));
      Graphics2D pen = image.createGraphics();
      pen.setColor(new Color(image.getRGB(NUMBER.x + 265, NUMBER.y - 35)));
      pen.fill(NUMBER);
      pen.dispose();
      RawPdf pdf = new RawPdf();
      int tree = pdf.reserve();
      double width = NUMBER.width * POINTS;
      double height = NUMBER.height * POINTS;
      int stored =
          pdf.jpeg(cut, NUMBER.width, NUMBER.height, "/ColorSpace /DeviceRGB /Filter /DCTDecode");
      int look =
          pdf.stream(
              "/Type /XObject /Subtype /Form /BBox [0 0 %s %s] /Resources << /XObject << /I %d 0 R >> >>"
                  .formatted(width, height, stored),
              RawPdf.filling(width, height).getBytes(StandardCharsets.US_ASCII));
      double bottom = (image.getHeight() - NUMBER.y - NUMBER.height) * POINTS;
      int over =
          pdf.add(
              "<< /Type /Annot %s /F 4 /Rect [%s %s %s %s] /AP << /N %d 0 R >> >>"
                  .formatted(
                      kind,
                      NUMBER.x * POINTS,
                      bottom,
                      NUMBER.x * POINTS + width,
                      bottom + height,
                      look));
      int page = page(pdf, tree, image, POINTS, "", "/Annots [%d 0 R]".formatted(over));
      pdf.set(tree, "<< /Type /Pages /Count 1 /Kids [%d 0 R] >>".formatted(page));
      String name = kind.contains("Stamp") ? "number-in-stamp.pdf" : "number-in-field.pdf";
      write(name, pdf.bytes(tree, ""), as(Originals.A));
    }
  }

  private void sizes() throws IOException {
    String mark = " 1 g 0 0 1 1 re f";
    write("pixel-is-point.pdf", single(originals.page(Originals.A), 1, mark, ""), as(Originals.A));
    write(
        "pixel-is-point-ledger.pdf",
        single(originals.page(Originals.L), 1, mark, ""),
        as(Originals.L));
    double paper = originals.page(Originals.A).getWidth() / 300.0 * 25.4;
    Expected sized = new Expected.As(Originals.A, 0.8, paper);
    write(
        "user-unit.pdf", single(originals.page(Originals.A), POINTS / 2, "", "/UserUnit 2"), sized);
    BufferedImage image = originals.page(Originals.A);
    BufferedImage flat = Originals.sized(image, image.getWidth(), image.getHeight() / 2);
    byte[] jpeg = Originals.jpeg(flat);
    RawPdf pdf = new RawPdf();
    int tree = pdf.reserve();
    double width = image.getWidth() * POINTS;
    double height = image.getHeight() * POINTS;
    int stored =
        pdf.jpeg(
            jpeg, flat.getWidth(), flat.getHeight(), "/ColorSpace /DeviceRGB /Filter /DCTDecode");
    int page = pdf.page(tree, RawPdf.filling(width, height), stored, width, height, "");
    pdf.set(tree, "<< /Type /Pages /Count 1 /Kids [%d 0 R] >>".formatted(page));
    write("aspect-300x150.pdf", pdf.bytes(tree, ""), sized);
    for (int quarters = 1; quarters < 4; quarters++) {
      BufferedImage turned = Originals.turned(originals.page(Originals.A), quarters);
      String back = "/Rotate " + (360 - 90 * quarters);
      write("rotate-%d.pdf".formatted(quarters), single(turned, POINTS, "", back), sized);
    }
  }

  private void refused() throws IOException {
    byte[] plain = single(originals.page(Originals.A), POINTS, "", "");
    try (PDDocument document = Loader.loadPDF(plain)) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(folder.resolve("user-password.pdf").toFile());
    }
    cases.add(
        ScanCase.of(folder.resolve("user-password.pdf"), new Expected.Failed("needs a password")));
    write("no-pages.pdf", volume(0, ""), new Expected.Failed("it has no pages"));
    write(
        "zip.pdf",
        "PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII),
        new Expected.Failed("OFD"));
  }
}
