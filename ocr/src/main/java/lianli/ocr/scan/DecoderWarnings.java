package lianli.ocr.scan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import lianli.registry.BilingualText;
import lianli.registry.draft.ScanFinding;

/**
 * Hears what decoders merely mumble: they fill the rest of a cut image with grey, go on after a
 * hole in it, and warn.
 */
final class DecoderWarnings implements IIOReadWarningListener {
  /** A damaged image may bring a warning for each row. */
  private static final int MOST = 3;

  private static final int LONGEST = 120;

  private final Set<String> warnings = new LinkedHashSet<>();
  private boolean cutShort;

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    cutShort |= saysCutShort(warning);
    if (warnings.size() < MOST) {
      warnings.add(warning.length() > LONGEST ? warning.substring(0, LONGEST) : warning);
    }
  }

  static boolean saysCutShort(String message) {
    String low = message.toLowerCase(Locale.ROOT);
    return low.contains("premature")
        || low.contains("truncated")
        || low.contains("unexpected end")
        || low.contains("eof");
  }

  /** What the JPEG library says of image data that makes no sense. */
  private static boolean saysDamaged(String message) {
    String low = message.toLowerCase(Locale.ROOT);
    return low.contains("corrupt") || low.contains("bad huffman") || low.contains("inconsistent");
  }

  boolean isCutShort() {
    return cutShort;
  }

  /** One finding for each different warning. */
  List<ScanFinding> findings() {
    List<ScanFinding> findings = new ArrayList<>();
    for (String warning : warnings) {
      findings.add(
          saysDamaged(warning)
              ? ScanFinding.doubt(
                  "scan-damaged",
                  BilingualText.of(
                      "the image data is damaged, and what is shown may be wrong: %s",
                      "图像数据已损坏，所示内容可能有误：%s", warning))
              : ScanFinding.note(
                  "scan-warning",
                  BilingualText.of("the decoder says: " + warning, "解码程序提示：" + warning)));
    }
    return findings;
  }
}
