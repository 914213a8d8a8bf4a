package lianli.registry.certificate.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A QR code drawn as squares: sharp at any size, and no image to embed. The drawing follows from
 * the text alone, so that a reader can draw it again and compare.
 */
final class QrCode {
  private final BitMatrix modules;

  /**
   * A code for this text.
   *
   * @throws IllegalArgumentException if it is empty or too long
   */
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

  /** Modules on each side. */
  int side() {
    return modules.getWidth();
  }

  /** Drawing instructions: one unit for each module, black on nothing, runs as one rectangle. */
  byte[] content() {
    StringBuilder content = new StringBuilder("0 g\n");
    for (int row = 0; row < side(); row++) {
      int start = -1;
      for (int column = 0; column <= side(); column++) {
        boolean black = column < side() && modules.get(column, row);
        if (black && start < 0) {
          start = column;
        } else if (!black && start >= 0) {
          content.append(start).append(' ').append(side() - row - 1).append(' ');
          content.append(column - start).append(" 1 re\n");
          start = -1;
        }
      }
    }
    return content.append("f\n").toString().getBytes(StandardCharsets.US_ASCII);
  }
}
