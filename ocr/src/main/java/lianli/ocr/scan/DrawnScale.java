package lianli.ocr.scan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * How large a page is drawn: in the pixels of the images that make up a good part of it, so that
 * nothing is lost and nothing blown up. A small sign of high resolution does not count.
 */
final class DrawnScale {
  private static final double USUAL_DPI = 300;
  private static final double MOST_DPI = 600;

  /** What stands beside a coarse image, print above all, is finer. */
  private static final double LEAST_DPI = 300;

  /** No scan of a paper is as coarse: a page's size is then in pixels and not in points. */
  private static final double COARSEST_DPI = 100;

  /** Images of one resolution that cover less of the page are ornaments. */
  private static final double LEAST_SHARE = 0.2;

  /** No paper that is read is longer. */
  private static final double LONGEST_INCHES = 30;

  private DrawnScale() {}

  /** Pixels to a point. */
  static double of(PDRectangle box, double userUnit, List<PageDrawing.Placed> images) {
    double area = (double) box.getWidth() * box.getHeight();
    double inch = 72 / userUnit;
    double usual = USUAL_DPI / inch;
    double finest = finest(images, area);
    if (finest <= 0) {
      return fitting(box, usual);
    }
    boolean isPaper =
        finest * inch >= COARSEST_DPI
            && Math.max(box.getWidth(), box.getHeight()) / inch <= LONGEST_INCHES;
    return fitting(box, isPaper ? Math.clamp(finest, LEAST_DPI / inch, MOST_DPI / inch) : finest);
  }

  private static double finest(List<PageDrawing.Placed> images, double area) {
    // Strips of one scan differ in the last digit.
    Map<Long, Double> shares = new TreeMap<>();
    Map<Long, Double> scales = new TreeMap<>();
    for (PageDrawing.Placed placed : images) {
      long kind = Math.round(Math.log(Math.max(1e-6, placed.scale())) * 50);
      shares.merge(kind, placed.share(area), Double::sum);
      // The scale of the largest would be as good: they differ by a fiftieth.
      scales.merge(kind, placed.scale(), Math::max);
    }
    return shares.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST_SHARE)
        .mapToDouble(entry -> scales.getOrDefault(entry.getKey(), 0.0))
        .max()
        .orElse(0);
  }

  /** Where a page would be too large to be read, half as fine is better than nothing. */
  private static double fitting(PDRectangle box, double scale) {
    double half = scale / 2;
    return ScanFailures.isReadableSize(
                Math.round(box.getWidth() * scale), Math.round(box.getHeight() * scale))
            || !ScanFailures.isReadableSize(
                Math.round(box.getWidth() * half), Math.round(box.getHeight() * half))
        ? scale
        : half;
  }
}
