package lianli.ocr.image;

/**
 * A printed straight line of a form.
 *
 * @param direction along which it runs
 * @param from first pixel along the line: left end or top end
 * @param to first pixel beyond the line: right end or bottom end
 * @param atFrom middle of the line across it, at its first end
 * @param atTo the same at its last end; differs by what straightening left
 * @param thickness in pixels
 */
public record Ruling(
    Direction direction, int from, int to, double atFrom, double atTo, int thickness) {

  /** Which way a line runs. */
  public enum Direction {
    /** Left to right; across it is y. */
    HORIZONTAL,
    /** Top to bottom; across it is x. */
    VERTICAL
  }

  /** Middle of the line across it, at this place along it. */
  public double at(double along) {
    return to == from ? atFrom : atFrom + (atTo - atFrom) * (along - from) / (to - from);
  }

  /** Middle of the line across it, half way along. */
  public double middle() {
    return (atFrom + atTo) / 2;
  }
}
