package lianli.registry.intake;

import java.util.List;
import java.util.Optional;
import lianli.registry.draft.DraftLine;
import lianli.registry.json.Json;

/** Drafts waiting for people, and what people decided. Decisions stay on file. */
public interface ReviewQueue {

  /**
   * Puts a draft in the queue, once for each source.
   *
   * @return false if it was there already, open or decided
   */
  boolean add(String sourceKey, DraftLine draft, List<String> reasons);

  /**
   * Keeps a supporting paper, once for each source. It is not open: no person need decide, and none
   * can enter it.
   *
   * @return false if it was there already
   */
  boolean keep(String sourceKey, DraftLine draft, Json.Obj decision);

  /** Open items, oldest first. */
  List<ReviewItem> open();

  /** How many items there are, whatever became of them. */
  long size();

  /** The item of a source, whatever became of it. */
  Optional<ReviewItem> itemFrom(String sourceKey);

  /** One item. */
  Optional<ReviewItem> item(long id);

  /**
   * Closes an open item.
   *
   * @param decision who decided what, when and why
   */
  void decide(long id, ReviewItem.State state, Json.Obj decision);

  /**
   * Opens a decided item again; what was decided before stays on file with it.
   *
   * @param decision who opened it, when and why
   */
  void reopen(long id, Json.Obj decision);
}
