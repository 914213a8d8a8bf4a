package lianli.ocr.output;

import java.util.List;
import lianli.ocr.Region;
import lianli.ocr.scan.PageSource;

/**
 * The text of a page and where it stands, in pixels of the scan.
 *
 * @param dpi resolution of the scan
 */
public record PageLayer(PageSource source, int width, int height, int dpi, List<Line> lines) {
  public PageLayer {
    lines = List.copyOf(lines);
  }

  /**
   * One line or column.
   *
   * @param vertical true for a column, read downwards
   */
  public record Line(String text, Region region, boolean vertical) {}

  /** The scan file's name without its ending. */
  String stem() {
    String file = source.file().getFileName().toString();
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  /**
   * File name for this page's own output: that of the scan and, past the first page, its number.
   */
  String name(String ending) {
    return source.page() == 1 ? stem() + ending : stem() + "-" + source.page() + ending;
  }
}
