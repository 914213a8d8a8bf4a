package lianli.ocr.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import lianli.ocr.Raster;

/**
 * Pages of TIFF, JPEG and PNG files by the JDK's own decoders, sizes checked before decoding. Each
 * page is read by a decoder of its own, because one that is kept holds the last page it read.
 */
final class ImagePages implements PageReader {
  private final Path file;
  private final FileKind kind;
  private final int pages;

  private ImagePages(Path file, FileKind kind, int pages) {
    this.file = file;
    this.kind = kind;
    this.pages = pages;
  }

  static ImagePages open(Path file, FileKind kind) {
    return new ImagePages(file, kind, kind == FileKind.TIFF ? pagesOfTiff(file) : 1);
  }

  private static int pagesOfTiff(Path file) {
    try {
      if (!TiffDirectories.isFinite(file)) {
        throw Trouble.endless(file);
      }
    } catch (IOException e) {
      throw Trouble.unreadable(file, e);
    }
    try (Decoder decoder = Decoder.open(file, FileKind.TIFF)) {
      return decoder.reader().getNumImages(true);
    } catch (IOException | RuntimeException e) {
      throw Trouble.damaged(file, e);
    }
  }

  @Override
  public int pages() {
    return pages;
  }

  @Override
  public Decoded page(int page) {
    int index = page - 1;
    try (Decoder decoder = Decoder.open(file, kind)) {
      ImageReader reader = decoder.reader();
      Trouble.requireReadableSize(file, page, reader.getWidth(index), reader.getHeight(index));
      CutShortListener listener = new CutShortListener();
      reader.addIIOReadWarningListener(listener);
      BufferedImage image = reader.read(index);
      if (listener.isCutShort() || (kind == FileKind.JPEG && !JpegFile.of(file).isComplete())) {
        throw Trouble.truncated(file, page, null);
      }
      ImageTags tags = ImageTags.of(kind, file, reader, index);
      Raster upright = tags.upright(Rasters.of(image));
      return new Decoded(upright, tags.dpi());
    } catch (IIOException e) {
      throw isCutShort(e) ? Trouble.truncated(file, page, e) : Trouble.damagedPage(file, page, e);
    } catch (java.io.EOFException e) {
      throw Trouble.truncated(file, page, e);
    } catch (UnreadableScanException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Decoders answer broken data with exceptions of any kind.
      throw Trouble.damagedPage(file, page, e);
    }
  }

  @Override
  public int orientation(int page) {
    try (Decoder decoder = Decoder.open(file, kind)) {
      return ImageTags.of(kind, file, decoder.reader(), page - 1).orientation();
    } catch (IOException | RuntimeException e) {
      throw Trouble.damagedPage(file, page, e);
    }
  }

  private static boolean isCutShort(IIOException failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return failure.getCause() instanceof java.io.EOFException
        || CutShortListener.saysCutShort(message);
  }

  @Override
  public void close() {
    // nothing stays open between pages
  }

  /** A decoder of the JDK and the file that it reads. */
  private record Decoder(ImageReader reader, ImageInputStream input) implements AutoCloseable {
    static Decoder open(Path file, FileKind kind) throws IOException {
      ImageInputStream input = ImageIO.createImageInputStream(file.toFile());
      ImageReader reader = JdkDecoder.of(kind.name().toLowerCase(Locale.ROOT));
      reader.setInput(input, false, false);
      return new Decoder(reader, input);
    }

    @Override
    public void close() throws IOException {
      reader.dispose();
      input.close();
    }
  }
}
