package lianli.registry.draft;

import java.util.Optional;
import lianli.registry.scan.ScanRegion;

/**
 * Where a field stands, as its reader tells it: in pixels of the scan, and empty where the reader
 * placed it off the page.
 *
 * @param x from the left edge
 * @param y from the top edge
 */
public record FieldRegion(int x, int y, int width, int height) {

  /** The part of the page, if there is one. */
  public Optional<ScanRegion> onPage() {
    return ScanRegion.parse(x + "," + y + "," + width + "," + height);
  }
}
