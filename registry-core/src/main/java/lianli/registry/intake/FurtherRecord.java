package lianli.registry.intake;

import java.util.List;
import java.util.Optional;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import lianli.registry.json.Json;

/**
 * A further record on a page that was read already: the machine passed over a row of a register, or
 * a person entered one act of a page that holds several. It waits in the queue like any page.
 */
public final class FurtherRecord {
  /** Why it waits. */
  public static final String FURTHER = "page-further-record";

  private final ReviewQueue queue;

  /** Further records for this queue. */
  public FurtherRecord(ReviewQueue queue) {
    this.queue = queue;
  }

  /**
   * An open item for the page of another item; the one that waits already, if one does.
   *
   * @throws RegistryException NO_RECORD if there is no such item or it is of no scan
   */
  public ReviewItem onThePageOf(long id) {
    Json.Obj line =
        queue
            .item(id)
            .map(ReviewItem::draft)
            .filter(draft -> new DraftSource(draft).scan().isPresent())
            .orElseThrow(() -> noPage(id));
    for (long number = 1; ; number++) {
      Json.Obj page = page(line.object("source"), number);
      String key = new DraftSource(page).key();
      queue.add(key, page, List.of(FURTHER));
      Optional<ReviewItem> open =
          queue.itemFrom(key).filter(item -> item.state() == ReviewItem.State.OPEN);
      if (open.isPresent()) {
        return open.get();
      }
    }
  }

  private static Json.Obj page(Json.Obj source, long number) {
    return Json.object()
        .put("type", "page")
        .put("schema", 1)
        .put("source", source)
        .put("state", "review")
        .put("form", "")
        .put("drafts", 0)
        .put(DraftSource.FURTHER, number)
        .build();
  }

  private static RegistryException noPage(long id) {
    return new RegistryException(
        ErrorCode.NO_RECORD,
        Said.of("Cannot find the page of item " + id, "找不到核对件 " + id + " 的页面"),
        Said.of("there is no such item, or it names no scan", "没有该核对件，或其未注明扫描件"),
        Said.of("`lianli review list` shows the open ones", "请用 lianli review list 列出待核对件"));
  }
}
