package lianli.ocr;

/** Pixels, grey or coloured, from the top left corner. */
public sealed interface Raster permits GreyImage, ColourImage {

  /** Pixels a row. */
  int width();

  /** Rows. */
  int height();

  /** The whole image. */
  default Region region() {
    return new Region(0, 0, width(), height());
  }

  /** A copy of the part of the region that lies inside the image. */
  Raster crop(Region part);

  /**
   * The channel in which red ink (stamps, red ruling) is as light as paper: red if there is colour,
   * else the grey itself.
   */
  GreyImage red();
}
