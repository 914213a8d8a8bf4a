package lianli.ocr.text;

import java.util.List;
import lianli.ocr.Region;

/**
 * Boxes in which something was seen and nothing read. Most are stains; now and then it is a
 * character that the reader does not know, alone on the second line of a narrow cell: of 尹芳赟 only
 * 尹芳 was read.
 */
public record UnreadBoxes(List<Region> boxes) {
  /** Sides of a character, as shares of the height of the line it belongs to. */
  private static final double LEAST = 0.4;

  /** From a line to the next, as a share of its height. */
  private static final double BELOW = 0.4;

  /** From a character, whose place is known by its middle only, to the next. */
  private static final double BESIDE = 0.8;

  public UnreadBoxes {
    boxes = List.copyOf(boxes);
  }

  /**
   * True if one as large as a character stands where the value could go on, or before it. What
   * stands above belongs to another value.
   */
  public boolean isBeside(TextRun value) {
    return value.perStrip().stream().map(TextRun::region).anyMatch(this::isBeside);
  }

  private boolean isBeside(Region line) {
    int height = Math.min(line.width(), line.height());
    boolean isColumn = line.height() > line.width();
    Region around =
        line.grow(
            (int) ((isColumn ? BELOW : BESIDE) * height),
            (int) ((isColumn ? BESIDE : BELOW) * height));
    return boxes.stream()
        .filter(box -> Math.min(box.width(), box.height()) > LEAST * height)
        .filter(box -> Math.max(box.width(), box.height()) < 2 * height)
        .filter(box -> box.centreY() > line.y())
        .anyMatch(box -> !box.intersect(around).isEmpty());
  }
}
