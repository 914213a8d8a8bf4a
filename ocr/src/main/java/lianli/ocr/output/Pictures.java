package lianli.ocr.output;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import lianli.ocr.ColourImage;
import lianli.ocr.GreyImage;
import lianli.ocr.Raster;

/** The JDK's images from ours. */
final class Pictures {
  private Pictures() {}

  /** The same pixels; one bit each where there is only black and white. */
  static BufferedImage of(Raster raster) {
    return switch (raster) {
      case GreyImage grey -> isBilevel(grey) ? bilevel(grey) : grey(grey);
      case ColourImage colour -> {
        BufferedImage image =
            new BufferedImage(colour.width(), colour.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < target.length; i += 3) {
          target[i] = colour.rgb()[i + 2];
          target[i + 1] = colour.rgb()[i + 1];
          target[i + 2] = colour.rgb()[i];
        }
        yield image;
      }
    };
  }

  /** True if there is only black and white. */
  static boolean isBilevel(GreyImage grey) {
    for (byte pixel : grey.pixels()) {
      if (pixel != 0 && pixel != -1) {
        return false;
      }
    }
    return true;
  }

  private static BufferedImage bilevel(GreyImage grey) {
    BufferedImage image =
        new BufferedImage(grey.width(), grey.height(), BufferedImage.TYPE_BYTE_BINARY);
    byte[] target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    int stride = (grey.width() + 7) / 8;
    for (int i = 0; i < grey.pixels().length; i++) {
      if (grey.pixels()[i] != 0) {
        int x = i % grey.width();
        target[i / grey.width() * stride + x / 8] |= (byte) (0x80 >> x % 8);
      }
    }
    return image;
  }

  private static BufferedImage grey(GreyImage grey) {
    BufferedImage image =
        new BufferedImage(grey.width(), grey.height(), BufferedImage.TYPE_BYTE_GRAY);
    byte[] target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(grey.pixels(), 0, target, 0, target.length);
    return image;
  }
}
