package lianli.ocr.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import lianli.ocr.Raster;

/** Pages of TIFF, JPEG and PNG files by the JDK's own decoders, sizes checked before decoding. */
final class ImagePages implements PageReader {
  private final Path file;
  private final FileKind kind;
  private final ImageInputStream input;
  private final ImageReader reader;
  private final int pages;

  private ImagePages(
      Path file, FileKind kind, ImageInputStream input, ImageReader reader, int pages) {
    this.file = file;
    this.kind = kind;
    this.input = input;
    this.reader = reader;
    this.pages = pages;
  }

  static ImagePages open(Path file, FileKind kind) {
    try {
      if (kind == FileKind.TIFF && !TiffDirectories.isFinite(file)) {
        throw Trouble.endless(file);
      }
      ImageInputStream input = ImageIO.createImageInputStream(file.toFile());
      Iterator<ImageReader> readers =
          ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT));
      ImageReader reader = readers.next();
      reader.setInput(input, false, false);
      try {
        int pages = kind == FileKind.TIFF ? reader.getNumImages(true) : 1;
        return new ImagePages(file, kind, input, reader, pages);
      } catch (IOException | RuntimeException e) {
        reader.dispose();
        input.close();
        throw Trouble.damaged(file, e);
      }
    } catch (IOException e) {
      throw Trouble.unreadable(file, e);
    }
  }

  @Override
  public int pages() {
    return pages;
  }

  @Override
  public Decoded page(int page) {
    int index = page - 1;
    try {
      Trouble.requireReadableSize(file, page, reader.getWidth(index), reader.getHeight(index));
      CutShortListener listener = new CutShortListener();
      reader.addIIOReadWarningListener(listener);
      BufferedImage image = reader.read(index);
      reader.removeIIOReadWarningListener(listener);
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
    try {
      return ImageTags.of(kind, file, reader, page - 1).orientation();
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
    reader.dispose();
    try {
      input.close();
    } catch (IOException e) {
      throw Trouble.unreadable(file, e);
    }
  }
}
