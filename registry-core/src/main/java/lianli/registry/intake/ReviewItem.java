package lianli.registry.intake;

import java.util.List;
import lianli.registry.act.CitizenId;
import lianli.registry.draft.DraftLine;

/**
 * A draft that a person must look at, or a page of which no draft came.
 *
 * @param id number in the queue
 * @param sourceKey the record on the page it was read from
 * @param draft as it was read; a page where no draft came of it
 * @param reasons stable codes: why it was not entered unseen
 * @param state what became of it
 */
public record ReviewItem(
    long id, String sourceKey, DraftLine draft, List<String> reasons, State state) {
  /** States of an item. */
  public enum State {
    OPEN,
    ACCEPTED,
    REJECTED,
    /** A supporting paper: kept beside the records, never to be entered. */
    KEPT
  }

  public ReviewItem {
    reasons = List.copyOf(reasons);
  }

  /** Persons whose whole number was read; whether they are those of the record nobody said yet. */
  public List<CitizenId> subjects() {
    return draft.fields().entrySet().stream()
        .filter(field -> field.getKey().endsWith(".id_number"))
        .flatMap(field -> CitizenId.parse(field.getValue().value()).stream())
        .distinct()
        .toList();
  }
}
