package lianli.ocr.output;

import java.util.List;
import lianli.ocr.QuarterTurn;
import lianli.ocr.Region;
import lianli.ocr.scan.PageReference;

/**
 * The text of a page and where it stands, in pixels of the scan.
 *
 * @param dpi resolution of the scan
 * @param turn by which the scan stands upright
 */
public record PageLayer(
    PageReference source, int width, int height, int dpi, QuarterTurn turn, List<Line> lines) {
  public PageLayer {
    lines = List.copyOf(lines);
  }

  /** The text of a scan that stands upright. */
  public PageLayer(PageReference source, int width, int height, int dpi, List<Line> lines) {
    this(source, width, height, dpi, QuarterTurn.NONE, lines);
  }

  /**
   * One line or column.
   *
   * @param vertical true for a column, read downwards
   * @param confidence 0 to 1: the reader's own, in its least certain character
   */
  public record Line(String text, Region region, boolean vertical, double confidence) {}
}
