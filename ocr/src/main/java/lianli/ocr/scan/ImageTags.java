package lianli.ocr.scan;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageReader;
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
import org.w3c.dom.NodeList;

/**
 * What an image file says about itself.
 *
 * @param dpi 0 if it does not say
 * @param orientation 1 to 8 as in TIFF and EXIF
 */
record ImageTags(int dpi, int orientation) {

  static ImageTags of(FileKind kind, Path file, ImageReader reader, int index) throws IOException {
    return switch (kind) {
      case JPEG -> {
        JpegFile jpeg = JpegFile.of(file);
        yield new ImageTags(jpeg.dpi(), jpeg.orientation());
      }
      case TIFF -> tiff(reader.getImageMetadata(index));
      case PNG -> new ImageTags(pngDpi(reader.getImageMetadata(index)), 1);
      case PDF -> new ImageTags(0, 1);
    };
  }

  private static ImageTags tiff(IIOMetadata metadata) throws IOException {
    TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
    TIFFField resolution = directory.getTIFFField(BaselineTIFFTagSet.TAG_X_RESOLUTION);
    TIFFField unit = directory.getTIFFField(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT);
    TIFFField turned = directory.getTIFFField(BaselineTIFFTagSet.TAG_ORIENTATION);
    boolean isMetric =
        unit != null && unit.getAsInt(0) == BaselineTIFFTagSet.RESOLUTION_UNIT_CENTIMETER;
    double dpi = resolution == null ? 0 : resolution.getAsDouble(0) * (isMetric ? 2.54 : 1);
    int orientation = turned == null ? 1 : turned.getAsInt(0);
    return new ImageTags(
        Double.isFinite(dpi) ? (int) Math.round(dpi) : 0,
        orientation >= 1 && orientation <= 8 ? orientation : 1);
  }

  private static int pngDpi(IIOMetadata metadata) {
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree("javax_imageio_png_1.0");
    NodeList physical = root.getElementsByTagName("pHYs");
    if (physical.getLength() == 0) {
      return 0;
    }
    IIOMetadataNode node = (IIOMetadataNode) physical.item(0);
    boolean isMetre = node.getAttribute("unitSpecifier").equals("meter");
    return isMetre
        ? (int) Math.round(Integer.parseInt(node.getAttribute("pixelsPerUnitXAxis")) * 0.0254)
        : 0;
  }

  /** The image turned as the file says it should be shown. */
  Raster upright(Raster image) {
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
