package lianli.ocr.cases;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.ImageOutputStream;

/** Image files: densities, sides, grey of all kinds, cuts, and kinds that are refused by name. */
final class ImageCases {
  private final Path folder;
  private final Originals originals;
  private final List<ScanCase> cases = new ArrayList<>();

  private ImageCases(Path folder, Originals originals) {
    this.folder = folder;
    this.originals = originals;
  }

  static List<ScanCase> draw(Path folder, Originals originals) throws IOException {
    ImageCases drawing = new ImageCases(folder, originals);
    drawing.densities();
    drawing.sides();
    drawing.greys();
    drawing.ends();
    drawing.tiffs();
    drawing.refused();
    return drawing.cases;
  }

  private void write(String name, byte[] bytes, Expected... pages) throws IOException {
    cases.add(ScanCase.of(Files.write(folder.resolve(name), bytes), pages));
  }

  private static Expected as(String page) {
    return new Expected.As(page);
  }

  private double paper() throws IOException {
    return originals.page(Originals.A).getWidth() / 300.0 * 25.4;
  }

  private void densities() throws IOException {
    for (int dpi : new int[] {0, 72, 96, 100, 150, 600, 1200, 9600}) {
      write(
          "density-%d.jpg".formatted(dpi),
          tagged(Originals.jpeg(originals.page(Originals.A)), dpi),
          as(Originals.A));
    }
    write(
        "density-72-ledger.jpg",
        tagged(Originals.jpeg(originals.page(Originals.L)), 72),
        as(Originals.L));
  }

  /** The same image under another density: two numbers behind the unit in the first segment. */
  private static byte[] tagged(byte[] jpeg, int dpi) {
    for (int at : new int[] {14, 16}) {
      jpeg[at] = (byte) (dpi >> 8);
      jpeg[at + 1] = (byte) dpi;
    }
    return jpeg;
  }

  private void sides() throws IOException {
    for (int quarters = 1; quarters < 4; quarters++) {
      write(
          "turned-%d.jpg".formatted(90 * quarters),
          Originals.jpeg(Originals.turned(originals.page(Originals.A), quarters)),
          new Expected.As(Originals.A, 0.8, paper()));
    }
  }

  private void greys() throws IOException {
    int[] types = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY};
    for (int type : types) {
      for (String format : List.of("png", "tiff", "jpeg")) {
        if (type == BufferedImage.TYPE_USHORT_GRAY && format.equals("jpeg")) {
          continue;
        }
        BufferedImage grey = Originals.grey(originals.page(Originals.A), type);
        String bits = type == BufferedImage.TYPE_BYTE_GRAY ? "8" : "16";
        Path file = folder.resolve("grey-%s.%s".formatted(bits, format));
        ImageIO.write(grey, format, file.toFile());
        cases.add(new ScanCase(file, List.of(as(Originals.A)), Originals.mean(grey)));
      }
    }
  }

  private void ends() throws IOException {
    byte[] whole = Originals.jpeg(originals.page(Originals.A));
    Expected marked = new Expected.Found(as(Originals.A), "scan-end-missing");
    write("no-end.jpg", Arrays.copyOf(whole, whole.length - 2), marked);
    byte[] steps = Originals.progressive(originals.page(Originals.A));
    write("no-end-progressive.jpg", Arrays.copyOf(steps, steps.length - 2), marked);
    write(
        "trailing.jpg",
        Arrays.copyOf(Originals.jpeg(originals.page(Originals.A)), whole.length + 5000),
        as(Originals.A));
    write("cut.jpg", Arrays.copyOf(whole, whole.length / 2), new Expected.Failed("cut short"));
    byte[] zeros = Originals.jpeg(originals.page(Originals.A));
    Arrays.fill(zeros, zeros.length / 2, zeros.length, (byte) 0);
    write("zero-tail.jpg", zeros, new Expected.Failed("cut short"));
    byte[] more = Arrays.copyOf(Originals.jpeg(originals.page(Originals.A)), whole.length + 40);
    Arrays.fill(more, more.length - 42, more.length - 2, (byte) 0x55);
    more[more.length - 2] = (byte) 0xff;
    more[more.length - 1] = (byte) 0xd9;
    write("bytes-too-many.jpg", more, new Expected.Found(as(Originals.A), "scan-damaged"));
  }

  private void tiffs() throws IOException {
    BufferedImage image = originals.page(Originals.A);
    BufferedImage small = Originals.sized(image, image.getWidth() / 4, image.getHeight() / 4);
    tiff(
        "thumbnail.tif",
        List.of(new Page(image, 0, 300, 300), new Page(small, 1, 75, 75)),
        new Expected.Found(as(Originals.A), "scan-reduced-image"));
    image = originals.page(Originals.A);
    Expected sized = new Expected.As(Originals.A, 0.8, paper());
    BufferedImage flat = Originals.sized(image, image.getWidth(), image.getHeight() / 2);
    tiff("aspect-300x150.tif", List.of(new Page(flat, 0, 300, 150)), sized);
    image = originals.page(Originals.A);
    BufferedImage coarse =
        Originals.sized(image, image.getWidth() * 204 / 300, image.getHeight() * 98 / 300);
    BufferedImage fax = Originals.grey(coarse, BufferedImage.TYPE_BYTE_BINARY);
    tiff(
        "fax-204x98.tif",
        List.of(new Page(fax, 0, 204, 98)),
        new Expected.As(Originals.A, 0.1, paper()));
  }

  /** A page of a TIFF: kind of directory and dots to an inch. */
  private record Page(BufferedImage image, long kind, long across, long down) {}

  private void tiff(String name, List<Page> pages, Expected... expected) throws IOException {
    Path file = folder.resolve(name);
    write(file, pages);
    cases.add(ScanCase.of(file, expected));
  }

  private static void write(Path file, List<Page> pages) throws IOException {
    Files.deleteIfExists(file);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (Page page : pages) {
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionType(
            page.image().getColorModel().getPixelSize() == 1 ? "CCITT T.6" : "LZW");
        IIOMetadata metadata =
            writer.getDefaultImageMetadata(new ImageTypeSpecifier(page.image()), how);
        TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
        add(
            directory,
            BaselineTIFFTagSet.TAG_NEW_SUBFILE_TYPE,
            TIFFTag.TIFF_LONG,
            new long[] {page.kind()});
        add(directory, BaselineTIFFTagSet.TAG_RESOLUTION_UNIT, TIFFTag.TIFF_SHORT, new char[] {2});
        add(
            directory,
            BaselineTIFFTagSet.TAG_X_RESOLUTION,
            TIFFTag.TIFF_RATIONAL,
            new long[][] {{page.across(), 1}});
        add(
            directory,
            BaselineTIFFTagSet.TAG_Y_RESOLUTION,
            TIFFTag.TIFF_RATIONAL,
            new long[][] {{page.down(), 1}});
        writer.writeToSequence(new IIOImage(page.image(), null, directory.getAsMetadata()), how);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  private static void add(TIFFDirectory directory, int tag, int type, Object value) {
    directory.addTIFFField(
        new TIFFField(BaselineTIFFTagSet.getInstance().getTag(tag), type, 1, value));
  }

  private void refused() throws IOException {
    write("big.tif", new byte[] {'I', 'I', '+', 0, 8, 0, 0, 0}, new Expected.Failed("BigTIFF"));
    Path zstd = folder.resolve("zstd.tif");
    write(
        zstd,
        List.of(new Page(Originals.sized(originals.page(Originals.A), 300, 200), 0, 300, 300)));
    byte[] bytes = Files.readAllBytes(zstd);
    // The field 259, one short number, in either order of bytes.
    for (int i = 0; i + 12 <= bytes.length; i++) {
      boolean isBig = bytes[i] == 1 && bytes[i + 1] == 3 && bytes[i + 3] == 3 && bytes[i + 7] == 1;
      boolean isLittle =
          bytes[i] == 3 && bytes[i + 1] == 1 && bytes[i + 2] == 3 && bytes[i + 4] == 1;
      if (isBig || isLittle) {
        bytes[i + 8] = (byte) (isBig ? 50000 >> 8 : 50000);
        bytes[i + 9] = (byte) (isBig ? 50000 : 50000 >> 8);
        break;
      }
    }
    write("zstd.tif", bytes, new Expected.Failed("Zstandard"));
    byte[] arithmetic = Originals.jpeg(originals.page(Originals.A));
    for (int i = 2; i < arithmetic.length - 1; i++) {
      if ((arithmetic[i] & 0xff) == 0xff && (arithmetic[i + 1] & 0xff) == 0xc0) {
        arithmetic[i + 1] = (byte) 0xc9;
        break;
      }
    }
    write("arithmetic.jpg", arithmetic, new Expected.Failed("arithmetic"));
    BufferedImage huge = new BufferedImage(9921, 7016, BufferedImage.TYPE_BYTE_BINARY);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(huge, "png", out);
    write("a3-600.png", out.toByteArray(), new Expected.Failed("--page-memory"));
    ByteArrayOutputStream dot = new ByteArrayOutputStream();
    ImageIO.write(
        Originals.sized(originals.page(Originals.A).getSubimage(0, 0, 1, 1), 1, 1), "png", dot);
    write("1x1.png", dot.toByteArray(), new Expected.Blank());
  }
}
