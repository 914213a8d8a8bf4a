package lianli.ocr.scan;

import lianli.ocr.Raster;

/** Decodes the pages of one open file. Serves one thread at a time. */
interface PageReader extends AutoCloseable {

  int pages();

  /** Decodes one page, from 1. */
  Decoded page(int page);

  /** How the stored image must be turned to be shown: 1 to 8 as in TIFF and EXIF. */
  int orientation(int page);

  @Override
  void close();

  /**
   * Pixels and resolution.
   *
   * @param dpi 0 if the file does not say
   */
  record Decoded(Raster image, int dpi) {}
}
