package lianli.ocr.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import lianli.ocr.Raster;
import lianli.registry.BilingualText;
import lianli.registry.draft.ScanFinding;
import org.jspecify.annotations.Nullable;

/** Decodes a JPEG of a file or of a page in a PDF, and hears what is wrong with it. */
final class JpegDecoder {
  private JpegDecoder() {}

  /** The pixels as they are stored, and what the decoder said. */
  record Decoded(Raster image, List<ScanFinding> findings) {}

  /**
   * Decodes.
   *
   * @throws UnreadableScanException if the image is cut short, too large, or of a kind that cannot
   *     be decoded
   */
  static Decoded decode(Path file, int page, JpegFile jpeg) throws IOException {
    @Nullable BilingualText kind = jpeg.unreadKind();
    if (kind != null) {
      throw ScanFailures.unreadKind(file, page, kind);
    }
    JpegFile.End end = jpeg.end();
    if (end == JpegFile.End.CUT) {
      throw ScanFailures.truncated(file, page, null);
    }
    ImageReader reader = JdkDecoder.of("jpeg");
    try (ImageInputStream input =
        ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg.withMarker()))) {
      DecoderWarnings warnings = new DecoderWarnings();
      reader.addIIOReadWarningListener(warnings);
      reader.setInput(input, false, true);
      ScanFailures.requireReadableSize(file, page, reader.getWidth(0), reader.getHeight(0));
      BufferedImage image = reader.read(0);
      if (warnings.isCutShort()) {
        throw ScanFailures.truncated(file, page, null);
      }
      List<ScanFinding> findings = new ArrayList<>(warnings.findings());
      if (end == JpegFile.End.WITHOUT_MARKER) {
        findings.add(
            ScanFinding.doubt(
                "scan-end-missing",
                BilingualText.of(
                    "the marker at the image's end is missing: the file may have been cut short",
                    "图像末尾缺少结束标记，文件可能曾被截断")));
      }
      return new Decoded(Rasters.of(image), findings);
    } finally {
      reader.dispose();
    }
  }
}
