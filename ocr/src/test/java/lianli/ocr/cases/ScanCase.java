package lianli.ocr.cases;

import java.nio.file.Path;
import java.util.List;

/**
 * A drawn file and how each of its pages must end.
 *
 * @param pages in order; a file that gives no page has one, which fails
 * @param shade mean of the grey that its PDF must show; negative for any
 */
record ScanCase(Path file, List<Expected> pages, double shade) {
  ScanCase {
    pages = List.copyOf(pages);
  }

  static ScanCase of(Path file, Expected... pages) {
    return new ScanCase(file, List.of(pages), -1);
  }
}
