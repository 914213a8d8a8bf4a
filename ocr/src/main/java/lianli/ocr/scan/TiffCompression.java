package lianli.ocr.scan;

import java.util.Map;
import lianli.registry.BilingualText;

/** The names of compressions of TIFF, and which of them the decoder knows. */
final class TiffCompression {
  /** As registered; some have two numbers. */
  private static final Map<Integer, String> UNREAD =
      Map.ofEntries(
          Map.entry(9, "JBIG"),
          Map.entry(10, "JBIG"),
          Map.entry(32766, "NeXT RLE"),
          Map.entry(32809, "ThunderScan"),
          Map.entry(33003, "JPEG 2000"),
          Map.entry(33005, "JPEG 2000"),
          Map.entry(34661, "JBIG"),
          Map.entry(34712, "JPEG 2000"),
          Map.entry(34715, "JBIG2"),
          Map.entry(34887, "LERC"),
          Map.entry(34925, "LZMA"),
          Map.entry(50000, "Zstandard"),
          Map.entry(50001, "WebP"),
          Map.entry(50002, "JPEG XL"),
          Map.entry(52546, "JPEG XL"));

  /** The decoder knows differences (predictor 2) of samples of eight bits alone. */
  static final BilingualText DIFFERENCES =
      BilingualText.of(
          "a TIFF whose samples of 16 bits are stored as differences (predictor 2)",
          "以差值方式（predictor 2）存储 16 位样本的 TIFF");

  private TiffCompression() {}

  /** True of a compression that is known by name and cannot be read. */
  static boolean isUnread(int number) {
    return UNREAD.containsKey(number);
  }

  static BilingualText name(int number) {
    String name = UNREAD.getOrDefault(number, "?");
    return BilingualText.of("a TIFF with %s compression", "采用 %s 压缩的 TIFF", name);
  }
}
