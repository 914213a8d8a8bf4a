package lianli.ocr.scan;

import java.util.List;
import lianli.ocr.Raster;
import lianli.registry.draft.ScanFinding;

/** Decodes the pages of one open file. Serves one thread at a time. */
interface PageDecoder extends AutoCloseable {

  int pages();

  /** Decodes one page, from 1. */
  Decoded page(int page);

  /** How the stored image must be turned to be shown: 1 to 8 as in TIFF and EXIF. */
  int orientation(int page);

  /** Place of the page's image among the images of the file, from 0. */
  default int directory(int page) {
    return page - 1;
  }

  @Override
  void close();

  /**
   * A page in square pixels.
   *
   * @param density as the file says
   * @param findings what is not as it should be
   */
  record Decoded(Raster image, Density density, List<ScanFinding> findings) {}
}
