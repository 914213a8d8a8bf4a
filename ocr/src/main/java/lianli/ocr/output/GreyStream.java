package lianli.ocr.output;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import lianli.ocr.GreyImage;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A grey image of a PDF, sample for sample. The PDF library would ask Java for the colours of the
 * image, and Java takes grey for light and not for what is seen: everything comes out paler.
 */
final class GreyStream {
  /** Each row as the difference from the one above it (PNG's filter 2), which packs better. */
  private static final int UP = 2;

  private GreyStream() {}

  static PDImageXObject of(PDDocument document, GreyImage image) throws IOException {
    PDImageXObject stored =
        new PDImageXObject(
            document,
            new ByteArrayInputStream(packed(image)),
            COSName.FLATE_DECODE,
            image.width(),
            image.height(),
            8,
            PDDeviceGray.INSTANCE);
    COSDictionary how = new COSDictionary();
    how.setInt(COSName.PREDICTOR, 15);
    how.setInt(COSName.COLORS, 1);
    how.setInt(COSName.BITS_PER_COMPONENT, 8);
    how.setInt(COSName.COLUMNS, image.width());
    stored.getCOSObject().setItem(COSName.DECODE_PARMS, how);
    return stored;
  }

  private static byte[] packed(GreyImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater();
    try (DeflaterOutputStream packing = new DeflaterOutputStream(out, deflater)) {
      byte[] row = new byte[image.width() + 1];
      row[0] = UP;
      byte[] pixels = image.pixels();
      for (int y = 0, at = 0; y < image.height(); y++) {
        for (int x = 0; x < image.width(); x++, at++) {
          int above = y == 0 ? 0 : pixels[at - image.width()];
          row[x + 1] = (byte) (pixels[at] - above);
        }
        packing.write(row);
      }
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }
}
