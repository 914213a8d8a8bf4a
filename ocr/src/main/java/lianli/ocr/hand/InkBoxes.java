package lianli.ocr.hand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianli.ocr.GreyImage;
import lianli.ocr.Region;
import lianli.ocr.image.ConnectedParts;

/** Connected ink on a line, without rules: boxes from left to right, what overlaps as one. */
final class InkBoxes {
  /** Darker is ink. */
  static final int INK = 140;

  /** Smaller specks are dust; as a share of the line's height. */
  private static final double LEAST = 0.12;

  /** Ink above other ink is the same character if so much of the narrower box is below. */
  private static final double OVERLAP = 0.5;

  private InkBoxes() {}

  static List<Region> of(GreyImage line) {
    List<Region> found =
        ConnectedParts.of(ink(line), line.width(), line.height(), 1).stream()
            .map(ConnectedParts.Part::box)
            .filter(box -> Math.max(box.width(), box.height()) >= LEAST * line.height())
            .sorted(Comparator.comparingInt(Region::x))
            .toList();
    return joined(found);
  }

  private static boolean[] ink(GreyImage line) {
    boolean[] ruled = StrokeDirections.rules(line);
    boolean[] ink = new boolean[line.width() * line.height()];
    for (int y = 0; y < line.height(); y++) {
      for (int x = 0; x < line.width(); x++) {
        ink[y * line.width() + x] = !ruled[y] && line.at(x, y) < INK;
      }
    }
    return ink;
  }

  private static List<Region> joined(List<Region> boxes) {
    List<Region> joined = new ArrayList<>();
    for (Region box : boxes) {
      if (!joined.isEmpty()) {
        Region last = joined.getLast();
        int shared = Math.min(last.right(), box.right()) - box.x();
        if (shared > OVERLAP * Math.min(last.width(), box.width())) {
          joined.set(joined.size() - 1, last.union(box));
          continue;
        }
      }
      joined.add(box);
    }
    return joined;
  }
}
