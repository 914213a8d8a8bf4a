package lianli.ocr.batch;

import java.util.List;
import lianli.registry.json.Json;

/**
 * What reading one page gave.
 *
 * @param blank nothing is on the page
 * @param drafts draft lines, ready to be written; their {@code verdict} decides the page's state
 */
public record PageReading(boolean blank, List<Json.Obj> drafts) {
  public PageReading {
    drafts = List.copyOf(drafts);
  }

  /** A page without ink. */
  public static PageReading blankPage() {
    return new PageReading(true, List.of());
  }

  /** A page with these drafts. */
  public static PageReading of(List<Json.Obj> drafts) {
    return new PageReading(false, drafts);
  }
}
