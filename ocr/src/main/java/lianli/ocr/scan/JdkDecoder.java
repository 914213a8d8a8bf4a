package lianli.ocr.scan;

import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * The JDK's decoders. Libraries bring others for the same formats that do not read the same, and
 * which of them is offered first is chance: two workers would read one file differently.
 */
final class JdkDecoder {
  private JdkDecoder() {}

  /**
   * A new decoder.
   *
   * @param format such as {@code tiff}
   */
  static ImageReader of(String format) {
    Iterator<ImageReader> offered = ImageIO.getImageReadersByFormatName(format);
    while (offered.hasNext()) {
      ImageReader reader = offered.next();
      if (reader.getClass().getModule().equals(ImageIO.class.getModule())) {
        return reader;
      }
    }
    throw new IllegalStateException("every JDK reads " + format);
  }
}
