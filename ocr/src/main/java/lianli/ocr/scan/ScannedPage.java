package lianli.ocr.scan;

import java.util.List;
import lianli.ocr.Raster;
import lianli.registry.draft.ScanFinding;

/**
 * One page as it came, upright as far as the file itself says how it is turned, in square pixels.
 *
 * @param dpi as the file says where a paper fits that, else as the size of the image suggests
 * @param findings what is not as it should be about it
 */
public record ScannedPage(PageReference source, Raster image, int dpi, List<ScanFinding> findings) {
  public ScannedPage {
    findings = List.copyOf(findings);
  }

  /** A page about which nothing is to be said. */
  public ScannedPage(PageReference source, Raster image, int dpi) {
    this(source, image, dpi, List.of());
  }
}
