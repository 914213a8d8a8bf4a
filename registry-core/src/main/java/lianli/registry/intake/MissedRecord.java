package lianli.registry.intake;

import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.draft.DraftLine;
import lianli.registry.draft.DraftSource;
import lianli.registry.draft.PageLine;

/**
 * A further record on a page that was read already: the machine passed over a row of a register, or
 * a person entered one act of a page that holds several. It waits in the queue like any page.
 */
public final class MissedRecord {
  /** Why it waits. */
  public static final String FURTHER = "page-further-record";

  private final ReviewQueue queue;

  /** Further records for this queue. */
  public MissedRecord(ReviewQueue queue) {
    this.queue = queue;
  }

  /**
   * An open item for the page of another item; the one that waits already, if one does.
   *
   * @throws RegistryException NO_RECORD if there is no such item or it is of no scan
   */
  public ReviewItem onThePageOf(long id) {
    DraftSource source =
        queue
            .item(id)
            .map(ReviewItem::draft)
            .filter(line -> line.scan().isPresent())
            .map(DraftLine::source)
            .orElseThrow(() -> noPage(id));
    for (int number = 1; ; number++) {
      PageLine page = PageLine.further(source, number);
      String key = new DraftProvenance(page).key();
      queue.add(key, page, List.of(FURTHER));
      Optional<ReviewItem> open =
          queue.itemFrom(key).filter(item -> item.state() == ReviewItem.State.OPEN);
      if (open.isPresent()) {
        return open.get();
      }
    }
  }

  private static RegistryException noPage(long id) {
    return new RegistryException(
        ErrorCode.NO_RECORD,
        BilingualText.of("Cannot find the page of item " + id, "找不到核对件 " + id + " 的页面"),
        BilingualText.of("there is no such item, or it names no scan", "没有该核对件，或其未注明扫描件"),
        BilingualText.of(
            "`lianli review list` shows the open ones", "请用 lianli review list 列出待核对件"));
  }
}
