package lianli.ocr;

/** Tells which way a page stands. Serves one thread at a time. */
@FunctionalInterface
public interface OrientationFinder {
  /**
   * The turn that makes the page upright; none when in doubt.
   *
   * @param page flattened, red channel: stamps and shadows mislead
   */
  QuarterTurn turnFor(GreyImage page, int dpi);
}
