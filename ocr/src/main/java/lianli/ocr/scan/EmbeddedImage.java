package lianli.ocr.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import lianli.ocr.Raster;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Decodes an image of a PDF; a plain JPEG without the detour over the PDF library's colours. */
final class EmbeddedImage {
  private EmbeddedImage() {}

  static Raster decode(Path file, int page, PDImageXObject image) throws IOException {
    return isPlainJpeg(image) ? jpeg(file, page, image) : Rasters.of(image.getImage());
  }

  private static boolean isPlainJpeg(PDImageXObject image) throws IOException {
    COSBase filter = image.getCOSObject().getDictionaryObject(COSName.FILTER);
    return COSName.DCT_DECODE.equals(filter)
        && !image.getCOSObject().containsKey(COSName.DECODE)
        && image.getColorSpace().getNumberOfComponents() != 4
        && !image.getColorSpace().getName().equals(COSName.INDEXED.getName());
  }

  private static Raster jpeg(Path file, int page, PDImageXObject image) throws IOException {
    byte[] bytes;
    try (InputStream raw = image.createInputStream(List.of(COSName.DCT_DECODE.getName()))) {
      bytes = raw.readAllBytes();
    }
    if (!JpegFile.of(bytes).isComplete()) {
      throw Trouble.truncated(file, page, null);
    }
    ImageReader reader = JdkDecoder.of("jpeg");
    try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      CutShortListener listener = new CutShortListener();
      reader.addIIOReadWarningListener(listener);
      reader.setInput(input, true, true);
      Trouble.requireReadableSize(file, page, reader.getWidth(0), reader.getHeight(0));
      BufferedImage decoded = reader.read(0);
      if (listener.isCutShort()) {
        throw Trouble.truncated(file, page, null);
      }
      return Rasters.of(decoded);
    } finally {
      reader.dispose();
    }
  }
}
