package lianli.ocr.batch;

import java.util.List;
import lianli.registry.json.Json;

/**
 * What reading one page gave.
 *
 * @param state DONE, REVIEW or BLANK
 * @param form key of the form found; empty if none was
 * @param drafts draft lines, ready to be written
 */
public record PageReading(PageState state, String form, List<Json.Obj> drafts) {
  public PageReading {
    if (state == PageState.FAILED || state == PageState.DUPLICATE) {
      throw new IllegalArgumentException("a page that was read is not " + state);
    }
    drafts = List.copyOf(drafts);
  }
}
