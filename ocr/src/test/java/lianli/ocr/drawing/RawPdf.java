package lianli.ocr.drawing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes PDFs object by object, so that a test can make them wrong in one place. */
public final class RawPdf {
  private final List<byte[]> objects = new ArrayList<>();

  /** A file whose catalogue comes first: of one that is cut it is still there. */
  public RawPdf() {
    reserve();
  }

  /** Keeps a number for an object that is written later. */
  public int reserve() {
    return add("null");
  }

  /** Adds an object; gives its number. */
  public int add(String object) {
    objects.add(latin(object));
    return objects.size();
  }

  /** Adds a stream with these entries in its dictionary. */
  public int stream(String entries, byte[] data) {
    objects.add(
        joined(
            latin("<< " + entries + " /Length " + data.length + " >>\nstream\n"),
            data,
            latin("\nendstream")));
    return objects.size();
  }

  /** Writes an object for which a number was kept. */
  public void set(int number, String object) {
    objects.set(number - 1, latin(object));
  }

  /** Adds an image, a JPEG of these many pixels. */
  public int jpeg(byte[] jpeg, int width, int height, String further) {
    return stream(
        "/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8 %s"
            .formatted(
                width,
                height,
                further.contains("/Filter")
                    ? further
                    : "/ColorSpace /DeviceGray /Filter /DCTDecode " + further),
        jpeg);
  }

  /** Adds a page that draws this with one image, named I. */
  public int page(int tree, String content, int image, double width, double height, String more) {
    int drawing = stream("", latin(content));
    return add(
        "<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %s %s] /Contents %d 0 R /Resources << /XObject << /I %d 0 R >> >> %s >>"
            .formatted(tree, width, height, drawing, image, more));
  }

  /** The whole file, whose catalogue names this tree of pages. */
  public byte[] bytes(int tree, String catalogue) {
    set(1, "<< /Type /Catalog /Pages %d 0 R %s >>".formatted(tree, catalogue));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(latin("%PDF-1.7\n"));
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(out.size()));
      out.writeBytes(latin((i + 1) + " 0 obj\n"));
      out.writeBytes(objects.get(i));
      out.writeBytes(latin("\nendobj\n"));
    }
    int start = out.size();
    out.writeBytes(latin("xref\n0 " + (objects.size() + 1) + "\n" + table));
    out.writeBytes(
        latin(
            "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(objects.size() + 1, start)));
    return out.toByteArray();
  }

  /** A file of one page that is drawn by this. */
  public static byte[] ofOnePage(
      byte[] jpeg, int pixelsAcross, int pixelsDown, double width, double height, String content) {
    RawPdf pdf = new RawPdf();
    int tree = pdf.reserve();
    int image = pdf.jpeg(jpeg, pixelsAcross, pixelsDown, "");
    int page = pdf.page(tree, content, image, width, height, "");
    pdf.set(tree, "<< /Type /Pages /Count 1 /Kids [%d 0 R] >>".formatted(page));
    return pdf.bytes(tree, "");
  }

  /** What draws the image I over a whole page. */
  public static String filling(double width, double height) {
    return "q %s 0 0 %s 0 0 cm /I Do Q".formatted(width, height);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
