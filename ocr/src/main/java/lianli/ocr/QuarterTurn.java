package lianli.ocr;

/** By how much a page must be turned, clockwise, to stand upright. */
public enum QuarterTurn {
  /** It stands upright. */
  NONE(0),
  /** Its top lies on the left. */
  RIGHT(90),
  /** It stands on its head. */
  AROUND(180),
  /** Its top lies on the right. */
  LEFT(270);

  private final int degrees;

  QuarterTurn(int degrees) {
    this.degrees = degrees;
  }

  /** Clockwise degrees. */
  public int degrees() {
    return degrees;
  }

  /** The turn by any multiple of 90 degrees clockwise. */
  public static QuarterTurn ofDegrees(int clockwise) {
    return values()[Math.floorMod(clockwise, 360) / 90];
  }
}
