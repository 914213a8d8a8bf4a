package lianli.registry.certificate.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A QR code drawn as squares: sharp at any size, and no image to embed. */
final class QrCode {
  private final BitMatrix modules;

  QrCode(String text) {
    try {
      modules =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M,
                      EncodeHintType.MARGIN,
                      0));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("QR code: the text is too long", tooLong);
    }
  }

  /** Draws the code with its lower left corner here. */
  void draw(PDPageContentStream out, double x, double y, double side) throws IOException {
    double module = side / modules.getWidth();
    for (int row = 0; row < modules.getHeight(); row++) {
      for (int column = 0; column < modules.getWidth(); column++) {
        if (modules.get(column, row)) {
          out.addRect(
              (float) (x + column * module),
              (float) (y + side - (row + 1) * module),
              (float) module,
              (float) module);
        }
      }
    }
    out.fill();
  }
}
