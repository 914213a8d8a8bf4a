package lianli.ocr.scan;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import lianli.ocr.ColourImage;
import lianli.ocr.GreyImage;
import lianli.ocr.Raster;

/** Our images from the JDK's. */
final class Rasters {
  private Rasters() {}

  static Raster of(BufferedImage image) {
    return switch (image.getType()) {
      case BufferedImage.TYPE_BYTE_GRAY -> grey(image);
      case BufferedImage.TYPE_3BYTE_BGR -> bgr(image);
      default -> isGrey(image.getColorModel()) ? samples(image) : any(image);
    };
  }

  /** True of samples that are grey themselves, of one byte or two, opaque or not. */
  private static boolean isGrey(ColorModel model) {
    return model instanceof ComponentColorModel
        && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
        && model.getTransferType() != DataBuffer.TYPE_FLOAT
        && model.getTransferType() != DataBuffer.TYPE_DOUBLE;
  }

  /**
   * Not getRGB: Java takes grey for an amount of light and brightens it to what is seen, a third of
   * the way to white on a faint page.
   */
  private static GreyImage samples(BufferedImage image) {
    ColorModel model = image.getColorModel();
    int width = image.getWidth();
    int most = (1 << model.getComponentSize(0)) - 1;
    int opaque = model.hasAlpha() ? (1 << model.getComponentSize(1)) - 1 : 0;
    byte[] grey = new byte[Math.multiplyExact(width, image.getHeight())];
    int[] row = new int[width];
    int[] alphas = new int[width];
    for (int y = 0, at = 0; y < image.getHeight(); y++) {
      image.getRaster().getSamples(0, y, width, 1, 0, row);
      if (opaque > 0) {
        image.getRaster().getSamples(0, y, width, 1, 1, alphas);
      }
      for (int x = 0; x < width; x++, at++) {
        int value = (int) ((255L * row[x] + most / 2) / most);
        int alpha = opaque > 0 ? (int) ((255L * alphas[x] + opaque / 2) / opaque) : 255;
        grey[at] = (byte) over(value, alpha, 255 - alpha);
      }
    }
    return new GreyImage(width, image.getHeight(), grey);
  }

  private static boolean isWhole(BufferedImage image, int depth) {
    return image.getRaster().getDataBuffer() instanceof DataBufferByte data
        && data.getNumBanks() == 1
        && data.getData().length == depth * image.getWidth() * image.getHeight();
  }

  private static byte[] bytes(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  private static Raster grey(BufferedImage image) {
    // Not getRGB, which would change grey values by a colour profile.
    return isWhole(image, 1)
        ? new GreyImage(image.getWidth(), image.getHeight(), bytes(image))
        : samples(image);
  }

  private static Raster bgr(BufferedImage image) {
    if (!isWhole(image, 3)) {
      return any(image);
    }
    byte[] bytes = bytes(image);
    for (int i = 0; i < bytes.length; i += 3) {
      byte blue = bytes[i];
      bytes[i] = bytes[i + 2];
      bytes[i + 2] = blue;
    }
    return new ColourImage(image.getWidth(), image.getHeight(), bytes);
  }

  private static Raster any(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] rgb = new byte[Math.multiplyExact(3, width * height)];
    int[] row = new int[width];
    boolean coloured = false;
    for (int y = 0, at = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int argb : row) {
        int paper = 255 - (argb >>> 24);
        int red = over(argb >> 16 & 0xff, argb >>> 24, paper);
        int green = over(argb >> 8 & 0xff, argb >>> 24, paper);
        int blue = over(argb & 0xff, argb >>> 24, paper);
        coloured |= red != green || green != blue;
        rgb[at++] = (byte) red;
        rgb[at++] = (byte) green;
        rgb[at++] = (byte) blue;
      }
    }
    ColourImage colour = new ColourImage(width, height, rgb);
    return coloured ? colour : colour.red();
  }

  private static int over(int value, int alpha, int paper) {
    return (value * alpha + 255 * paper) / 255;
  }
}
