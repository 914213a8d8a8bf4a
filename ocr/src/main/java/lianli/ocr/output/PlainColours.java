package lianli.ocr.output;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Whether a PNG in a PDF has the colours of the screen, with no curve between. Grey never has: the
 * library takes it through Java's grey, which is another one.
 */
final class PlainColours {
  /** Where the header says how pixels are stored, and the two kinds that hold colours. */
  private static final int COLOUR_TYPE = 25;

  private static final int RGB = 2;
  private static final int PALETTE = 3;
  private static final String SCREEN = "DeviceRGB";

  private PlainColours() {}

  static boolean mayHave(byte[] png) {
    return png.length > COLOUR_TYPE && (png[COLOUR_TYPE] == RGB || png[COLOUR_TYPE] == PALETTE);
  }

  static boolean areOf(PDImageXObject image) {
    try {
      PDColorSpace colours = image.getColorSpace();
      return colours instanceof PDIndexed indexed
          ? indexed.getBaseColorSpace().getName().equals(SCREEN)
          : colours.getName().equals(SCREEN);
    } catch (IOException e) {
      return false;
    }
  }
}
