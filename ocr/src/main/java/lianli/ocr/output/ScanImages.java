package lianli.ocr.output;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lianli.ocr.ColourImage;
import lianli.ocr.GreyImage;
import lianli.ocr.Raster;
import lianli.ocr.scan.ScanFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * The images of a scan file as images of a PDF: a JPEG goes in byte for byte, anything else (and a
 * JPEG that its camera wants turned) without loss.
 */
final class ScanImages implements AutoCloseable {
  private final ScanFile scan;
  private final PDDocument document;

  private ScanImages(ScanFile scan, PDDocument document) {
    this.scan = scan;
    this.document = document;
  }

  static ScanImages of(Path file, PDDocument document) {
    return new ScanImages(ScanFile.open(file, ""), document);
  }

  PDImageXObject image(PageLayer layer) throws IOException {
    byte[] bytes = head(scan.file());
    boolean isJpeg = (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8;
    if (isJpeg) {
      PDImageXObject whole =
          JPEGFactory.createFromByteArray(document, Files.readAllBytes(scan.file()));
      if (whole.getWidth() == layer.width()
          && whole.getHeight() == layer.height()
          && !scan.isTurned()) {
        return whole;
      }
    }
    return LosslessFactory.createFromImage(
        document, buffered(scan.page(layer.source().page()).image()));
  }

  private static byte[] head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(2);
    }
  }

  private static BufferedImage buffered(Raster raster) {
    return switch (raster) {
      case GreyImage grey -> {
        BufferedImage image =
            new BufferedImage(grey.width(), grey.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(grey.pixels(), 0, target, 0, target.length);
        yield image;
      }
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

  @Override
  public void close() {
    scan.close();
  }
}
