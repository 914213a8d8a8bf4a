package lianli.ocr.scan;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** Decoders fill the rest of a cut image with grey and merely warn; this hears the warning. */
final class CutShortListener implements IIOReadWarningListener {
  private boolean cutShort;

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    cutShort |= saysCutShort(warning.toLowerCase(Locale.ROOT));
  }

  static boolean saysCutShort(String message) {
    return message.contains("premature")
        || message.contains("truncated")
        || message.contains("unexpected end")
        || message.contains("eof");
  }

  boolean isCutShort() {
    return cutShort;
  }
}
