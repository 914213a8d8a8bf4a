package lianli.ocr.scan;

import java.io.IOException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import lianli.ocr.ColourImage;
import lianli.ocr.GreyImage;
import lianli.ocr.QuarterTurn;
import lianli.ocr.Raster;
import lianli.ocr.image.Rotate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.NodeList;

/**
 * What an image file says about itself.
 *
 * @param density of the image as it is stored
 * @param orientation 1 to 8 as in TIFF and EXIF
 */
record ImageTags(Density density, int orientation) {

  static ImageTags of(JpegFile jpeg) {
    return new ImageTags(jpeg.density(), jpeg.orientation());
  }

  static ImageTags ofTiff(IIOMetadata metadata) throws IOException {
    TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
    TIFFField unit = directory.getTIFFField(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT);
    TIFFField turned = directory.getTIFFField(BaselineTIFFTagSet.TAG_ORIENTATION);
    boolean isMetric =
        unit != null && unit.getAsInt(0) == BaselineTIFFTagSet.RESOLUTION_UNIT_CENTIMETER;
    double across = number(directory.getTIFFField(BaselineTIFFTagSet.TAG_X_RESOLUTION));
    double down = number(directory.getTIFFField(BaselineTIFFTagSet.TAG_Y_RESOLUTION));
    double inch = isMetric ? 2.54 : 1;
    int orientation = turned == null ? 1 : turned.getAsInt(0);
    return new ImageTags(
        new Density(across * inch, (down == 0 ? across : down) * inch),
        orientation >= 1 && orientation <= 8 ? orientation : 1);
  }

  private static double number(@Nullable TIFFField field) {
    double value = field == null ? 0 : field.getAsDouble(0);
    return Double.isFinite(value) && value > 0 ? value : 0;
  }

  static ImageTags ofPng(IIOMetadata metadata) {
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree("javax_imageio_png_1.0");
    NodeList physical = root.getElementsByTagName("pHYs");
    if (physical.getLength() == 0) {
      return new ImageTags(Density.UNKNOWN, 1);
    }
    IIOMetadataNode node = (IIOMetadataNode) physical.item(0);
    double across = Integer.parseInt(node.getAttribute("pixelsPerUnitXAxis"));
    double down = Integer.parseInt(node.getAttribute("pixelsPerUnitYAxis"));
    boolean isMetre = node.getAttribute("unitSpecifier").equals("meter");
    // Without a unit they tell the shape of a dot and nothing else.
    double inch = isMetre ? 0.0254 : across != down ? 1 : 0;
    return new ImageTags(new Density(across * inch, down * inch), 1);
  }

  /** The image in square pixels and turned as the file says it should be shown. */
  Raster shown(Raster stored) {
    return upright(SquarePixels.of(stored, density.stretch()));
  }

  private Raster upright(Raster image) {
    Raster plain =
        switch (orientation) {
          case 2, 4, 5, 7 -> mirrored(image);
          default -> image;
        };
    return switch (orientation) {
      case 3, 4 -> Rotate.quarter(plain, QuarterTurn.AROUND);
      case 6, 7 -> Rotate.quarter(plain, QuarterTurn.RIGHT);
      case 5, 8 -> Rotate.quarter(plain, QuarterTurn.LEFT);
      default -> plain;
    };
  }

  private static Raster mirrored(Raster image) {
    return switch (image) {
      case GreyImage grey ->
          new GreyImage(grey.width(), grey.height(), mirrored(grey.pixels(), 1, grey.width()));
      case ColourImage colour ->
          new ColourImage(
              colour.width(), colour.height(), mirrored(colour.rgb(), 3, colour.width()));
    };
  }

  private static byte[] mirrored(byte[] source, int depth, int width) {
    byte[] target = new byte[source.length];
    for (int i = 0; i < source.length; i++) {
      int pixel = i / depth;
      int mirror = pixel - pixel % width + (width - 1 - pixel % width);
      target[mirror * depth + i % depth] = source[i];
    }
    return target;
  }
}
