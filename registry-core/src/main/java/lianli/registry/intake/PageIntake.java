package lianli.registry.intake;

import java.util.List;
import java.util.Optional;
import lianli.registry.draft.PageLine;
import lianli.registry.intake.DraftOutcome.Result;
import lianli.registry.json.Json;

/**
 * Pages that ended without a draft though something may stand on them: a person looks at each, or
 * its record would be lost unheard. A page that a later run could read leaves the queue by itself.
 */
final class PageIntake {
  /** Nobody could tell what the page is. */
  static final String UNREAD = "page-unread";

  /** The page, or its file, could not be decoded. */
  static final String FAILED = "page-failed";

  private static final String READ_LATER = "read-later";

  private final ReviewQueue queue;
  private final String author;

  PageIntake(ReviewQueue queue, String author) {
    this.queue = queue;
    this.author = author;
  }

  /**
   * Takes what is said of a page.
   *
   * @return empty if nobody need look at it
   */
  Optional<DraftOutcome> take(PageLine page) {
    DraftProvenance source = new DraftProvenance(page);
    if (page.scan().isEmpty()) {
      // A file whose bytes could not be read has no digest: the run that met it named it.
      return Optional.empty();
    }
    List<String> reasons = reasons(page);
    if (reasons.isEmpty()) {
      settle(source);
      return Optional.empty();
    }
    boolean added = queue.add(source.key(), page, reasons);
    return Optional.of(
        new DraftOutcome(
            source.told(), added ? Result.PAGE_REVIEW : Result.ALREADY_THERE, reasons));
  }

  static List<String> reasons(PageLine page) {
    return switch (page.state()) {
      case REVIEW -> page.drafts() == 0 ? List.of(UNREAD) : List.of();
      case FAILED, QUARANTINED -> List.of(FAILED);
      case DONE, BLANK, NOT_A_RECORD, DUPLICATE -> List.of();
    };
  }

  /** A page that failed in an earlier run and was read by now needs nobody any more. */
  private void settle(DraftProvenance source) {
    for (String key : List.of(source.keyOfPage(), source.keyOfFile())) {
      queue
          .itemFrom(key)
          .filter(item -> item.state() == ReviewItem.State.OPEN)
          .ifPresent(
              item ->
                  queue.decide(
                      item.id(),
                      ReviewItem.State.REJECTED,
                      Json.object().put("author", author).put("reason", READ_LATER).build()));
    }
  }
}
