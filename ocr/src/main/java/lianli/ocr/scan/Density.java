package lianli.ocr.scan;

import lianli.ocr.Raster;

/**
 * How many dots of a scan make an inch of paper. What a file says of it is often only what some
 * program wrote for want of anything better (72 and 96 above all), and everything that is measured
 * in millimetres goes wrong with it: seals, rulings, cells. So a file is believed only where the
 * paper that it makes is a paper that records stand on.
 *
 * @param across dots to an inch along a row, 0 if not said
 * @param down dots to an inch along a column, 0 if not said
 */
record Density(double across, double down) {
  /** The file says nothing. */
  static final Density UNKNOWN = new Density(0, 0);

  /** No scanner that is meant to be read from makes less. */
  private static final double LEAST = 100;

  private static final double MOST = 2400;

  /** Shorter than the long side of any card. */
  private static final double SHORTEST_INCHES = 2.5;

  /** A3 and the registers that were as large. */
  private static final double LONGEST_INCHES = 17.5;

  /** Two pages of such a register beside each other, which nobody scans coarsely. */
  private static final double LONGEST_FINE_INCHES = 24;

  private static final double FINE = 150;

  /** A4 and smaller: what the longer side of a page is taken to measure if the file is no help. */
  private static final double A4_LONG_SIDE_INCHES = 11.7;

  /** Fax machines know 204 by 98, 196 and 391; a tag beyond that is a mistake. */
  private static final double MOST_UNEQUAL = 2.2;

  /** Rounding of centimetres to inches; nothing is gained by stretching for less. */
  private static final double EQUAL_WITHIN = 0.02;

  static Density of(double both) {
    return new Density(both, both);
  }

  /** How much higher than wide the dots are; 1 where that is not known or hardly differs. */
  double stretch() {
    if (!(across > 0) || !(down > 0)) {
      return 1;
    }
    double ratio = across / down;
    boolean isPossible = ratio <= MOST_UNEQUAL && ratio >= 1 / MOST_UNEQUAL;
    return isPossible && Math.abs(ratio - 1) > EQUAL_WITHIN ? ratio : 1;
  }

  /**
   * Dots to an inch of an image whose pixels were made square.
   *
   * @param image what is decoded, with as many dots along both sides as along the finer one
   */
  int dpi(Raster image) {
    double said = Math.max(across, down);
    double longSide = Math.max(image.width(), image.height());
    return isBelievable(said, longSide) ? (int) Math.round(said) : guess(longSide);
  }

  private static boolean isBelievable(double dpi, double longSide) {
    double inches = longSide / dpi;
    return dpi >= LEAST
        && dpi <= MOST
        && inches >= SHORTEST_INCHES
        && inches <= (dpi >= FINE ? LONGEST_FINE_INCHES : LONGEST_INCHES);
  }

  private static int guess(double longSide) {
    return Math.clamp(Math.round(longSide / A4_LONG_SIDE_INCHES / 50) * 50, 100, 600);
  }
}
