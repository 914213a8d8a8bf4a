package lianli.cli.command;

import java.util.List;
import lianli.registry.disclosure.DisclosureRecord;
import lianli.registry.intake.ReviewItem;
import lianli.registry.ledger.LedgerHead;

/** What the query log notes of a look at drafts that wait for a person. */
record LoggedItems(Answering answering, LedgerHead head) {
  private static final String QUESTION = "review";

  /** All that was read of an item: nobody has said yet whose it is. */
  DisclosureRecord of(ReviewItem item) {
    return answering.answer(QUESTION, item.subjects(), "ITEM_" + item.id(), head, List.of());
  }

  /** That so many were listed, without what was read of them. */
  DisclosureRecord listed(int items) {
    return answering.answer(QUESTION, List.of(), "ITEMS_" + items, head, List.of());
  }
}
