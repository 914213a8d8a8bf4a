package lianli.ocr.worker;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import lianli.ocr.Drawing;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Broken and hostile files, each of one kind, and what must be said about each. */
final class HostileFiles {
  /**
   * Bits, compression, meaning of the pixels, and samples of a pixel: two bytes wide (TIFF 6.0).
   */
  private static final Set<Integer> SHORT_TAGS = Set.of(258, 259, 262, 277);

  /** The reason of a file whose charge does not go off: its page is read like any other. */
  static final String HARMLESS = "read all the same";

  private static final int BOMB = 300 << 20;

  private final Path folder;
  private final Map<String, String> reasons = new LinkedHashMap<>();

  private HostileFiles(Path folder) {
    this.folder = folder;
  }

  /** Writes all of them; gives for each name words that its reason must hold. */
  static Map<String, String> in(Path folder) throws IOException, InterruptedException {
    HostileFiles files = new HostileFiles(folder);
    files.notWhatTheirNamesSay();
    files.cutShort();
    files.tooLarge();
    files.bombs();
    files.tiffs();
    files.pdfs();
    files.notFiles();
    return files.reasons;
  }

  private void add(String name, byte[] bytes, String reason) throws IOException {
    Files.write(folder.resolve(name), bytes);
    reasons.put(name, reason);
  }

  private static byte[] image(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BufferedImage page =
        Drawing.paper(120, 160).box(10, 10, 40, 40, 0).text("good", 20, 90, 20).image();
    ImageIO.write(page, format, out);
    return out.toByteArray();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private void notWhatTheirNamesSay() throws IOException {
    String kind = "its content is not PDF, TIFF, JPEG or PNG";
    add("empty.jpg", new byte[0], "the file is empty");
    add("text.png", latin("a note, no picture\n"), kind);
    add("zip.pdf", latin("PK\3\4 and so on"), kind);
    add("page.jpg", latin("<!doctype html><p>404 Not Found"), kind);
    add("gif.tif", image("gif"), kind);
  }

  private void cutShort() throws IOException {
    add("cut.png", cut(image("png")), "");
    add("cut.jpg", cut(image("jpeg")), "cut short");
    add("cut.tif", cut(image("tiff")), "");
    add("cut.pdf", cut(pdf()), "damaged");
    add("header.jpg", latin("\u00ff\u00d8\u00ff"), "");
    add("header.png", latin("\u0089PNG\r\n\u001a\n"), "");
  }

  private void tooLarge() throws IOException {
    add("huge.png", png(60_000, 60_000, new byte[100], null), "at most 32767 a side");
    add("wide.png", png(0, 10, new byte[100], null), "");
    byte[] jpeg = image("jpeg");
    for (int i = 2; i < jpeg.length - 9; i++) {
      if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xc0) {
        Arrays.fill(jpeg, i + 5, i + 9, (byte) 0xf0);
        break;
      }
    }
    add("huge.jpg", jpeg, "at most 32767 a side");
    add("huge.tif", tiff(40_000, 40_000, 4, 8, new byte[5000]), "at most 32767 a side");
    add("huge-image.pdf", imagePdf(60_000, 60_000, new byte[10]), "at most 32767 a side");
  }

  private void bombs() throws IOException {
    add("bomb.png", png(30_000, 30_000, zeros(30_000L * 30_001 / 8), null), "million in all");
    byte[] text = latin("Comment\0\0" + new String(zeros(BOMB), StandardCharsets.ISO_8859_1));
    add("bomb-text.png", png(10, 10, zeros(110), text), HARMLESS);
    add("bomb-content.pdf", contentPdf(zeros(BOMB)), "memory");
    add("bomb-image.pdf", imagePdf(100, 100, zeros(BOMB)), "memory");
  }

  private void tiffs() throws IOException {
    byte[] loop = tiff(40, 40, 1, 1, new byte[40 * 5]);
    ByteBuffer view = ByteBuffer.wrap(loop).order(ByteOrder.LITTLE_ENDIAN);
    view.putInt(loop.length - 4, view.getInt(4));
    add("loop.tif", loop, "leads back to itself");
    add("far.tif", latin("II*\0\u00ff\u00ff\u00ff\u007f"), "");
    byte[] many = tiff(40, 40, 1, 1, new byte[40 * 5]);
    ByteBuffer counts = ByteBuffer.wrap(many).order(ByteOrder.LITTLE_ENDIAN);
    counts.putInt(counts.getInt(4) + 2 + 5 * 12 + 4, Integer.MAX_VALUE);
    // Either reason is true: more sizes of strips than memory holds, and than the file has.
    add("counts.tif", many, "");
    add("packed.tif", tiff(40, 40, 65_000, 1, new byte[40 * 5]), "unknown kind");
  }

  private void pdfs() throws IOException {
    add(
        "tree-loop.pdf",
        raw(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count 1/Kids[2 0 R]>>",
            "<</Type/Page/Parent 2 0 R>>"),
        "");
    String[] deep = new String[20_001];
    deep[0] = "<</Type/Catalog/Pages 2 0 R>>";
    for (int i = 1; i < deep.length; i++) {
      deep[i] = "<</Type/Pages/Count 1/Kids[" + (i + 2) + " 0 R]>>";
    }
    deep[deep.length - 1] = "<</Type/Page/MediaBox[0 0 100 100]>>";
    add("tree-deep.pdf", raw(deep), "nested without end");
    add(
        "no-pages.pdf",
        raw("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 0/Kids[]>>"),
        "it has no pages");
    add(
        "no-image.pdf",
        raw(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>"),
        HARMLESS);
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", "reader", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      add("encrypted.pdf", saved(document), "needs a password");
    }
    try (PDDocument document = scanned()) {
      document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hello')"));
      add("script.pdf", saved(document), "it runs a program when it is opened");
    }
  }

  private void notFiles() throws IOException, InterruptedException {
    Path target = folder.resolve("text.png");
    Files.createSymbolicLink(folder.resolve("link.jpg"), target);
    reasons.put("link.jpg", "links are not followed");
    Files.createSymbolicLink(folder.resolve("nowhere.jpg"), folder.resolve("gone.jpg"));
    reasons.put("nowhere.jpg", "links are not followed");
    Files.createSymbolicLink(folder.resolve("round.pdf"), folder);
    reasons.put("round.pdf", "links are not followed");
    Files.createDirectory(folder.resolve("folder.pdf"));
    reasons.put("folder.pdf", "it is a folder");
    Process pipe = new ProcessBuilder("mkfifo", folder.resolve("pipe.png").toString()).start();
    if (pipe.waitFor() == 0) {
      reasons.put("pipe.png", "it is not an ordinary file");
    }
  }

  private static PDDocument scanned() throws IOException {
    PDDocument document = new PDDocument();
    PDPage page = new PDPage(new PDRectangle(120, 160));
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawImage(JPEGFactory.createFromByteArray(document, image("jpeg")), 0, 0, 120, 160);
    }
    return document;
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static byte[] pdf() throws IOException {
    try (PDDocument document = scanned()) {
      return saved(document);
    }
  }

  /** So many zeros, deflated without ever being in memory. */
  private static byte[] zeros(long count) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] part = new byte[1 << 16];
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(out)) {
      for (long left = count; left > 0; left -= part.length) {
        deflated.write(part, 0, (int) Math.min(left, part.length));
      }
    }
    return out.toByteArray();
  }

  /** A bilevel PNG with this data and, if wanted, a compressed comment. */
  private static byte[] png(
      int width, int height, byte[] data, byte @org.jspecify.annotations.Nullable [] comment)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(latin("\u0089PNG\r\n\u001a\n"));
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) 1);
    chunk(out, "IHDR", header.array());
    if (comment != null) {
      chunk(out, "zTXt", comment);
    }
    chunk(out, "IDAT", data);
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String name, byte[] data)
      throws IOException {
    CRC32 sum = new CRC32();
    sum.update(latin(name));
    sum.update(data);
    out.write(ByteBuffer.allocate(4).putInt(data.length).array());
    out.write(latin(name));
    out.write(data);
    out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  /** One strip, then the directory, then the offset of no further one. */
  private static byte[] tiff(int width, int height, int compression, int bits, byte[] strip) {
    int directory = 8 + strip.length + strip.length % 2;
    int[][] tags = {
      {256, width},
      {257, height},
      {258, bits == 8 ? 1 : bits},
      {259, compression},
      {262, 0},
      {273, 8},
      {277, 1},
      {278, height},
      {279, strip.length}
    };
    ByteBuffer tiff =
        ByteBuffer.allocate(directory + 2 + tags.length * 12 + 4).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put(latin("II*\0")).putInt(directory).put(strip).position(directory);
    tiff.putShort((short) tags.length);
    for (int[] tag : tags) {
      boolean isShort = SHORT_TAGS.contains(tag[0]);
      tiff.putShort((short) tag[0]).putShort((short) (isShort ? 3 : 4)).putInt(1).putInt(tag[1]);
    }
    return tiff.putInt(0).array();
  }

  private static byte[] imagePdf(int width, int height, byte[] deflated) throws IOException {
    return streams(
        "<</Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/DeviceGray"
            .formatted(width, height),
        deflated,
        latin("q 100 0 0 100 0 0 cm /I Do Q"),
        false);
  }

  private static byte[] contentPdf(byte[] deflated) throws IOException {
    return streams(
        "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray",
        zeros(1),
        deflated,
        true);
  }

  private static byte[] streams(
      String image, byte[] imageData, byte[] content, boolean isContentDeflated) {
    String filter = isContentDeflated ? "/Filter/FlateDecode" : "";
    return raw(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R"
            + "/Resources<</XObject<</I 5 0 R>>>>>>",
        "<</Length %d%s>>\nstream\n".formatted(content.length, filter)
            + new String(content, StandardCharsets.ISO_8859_1)
            + "\nendstream",
        image
            + "/Filter/FlateDecode/Length %d>>\nstream\n".formatted(imageData.length)
            + new String(imageData, StandardCharsets.ISO_8859_1)
            + "\nendstream");
  }

  /** A PDF of these objects, numbered from 1, with a right table of offsets. */
  private static byte[] raw(String... objects) {
    StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      table.append("%010d 00000 n \n".formatted(pdf.length()));
      pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    int start = pdf.length();
    pdf.append("xref\n0 ").append(objects.length + 1).append('\n').append(table);
    pdf.append("trailer\n<</Size ").append(objects.length + 1).append("/Root 1 0 R>>\n");
    pdf.append("startxref\n").append(start).append("\n%%EOF\n");
    return latin(pdf.toString());
  }
}
