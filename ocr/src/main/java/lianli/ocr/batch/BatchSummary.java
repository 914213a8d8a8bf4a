package lianli.ocr.batch;

import java.util.EnumMap;
import java.util.Map;
import lianli.ocr.worker.PageOutcome;
import lianli.registry.draft.PageState;
import lianli.registry.draft.Verdict;
import lianli.registry.json.Json;

/**
 * What a batch came to, pages of earlier, interrupted runs included.
 *
 * @param states number of pages by state
 * @param earlier pages among them that an earlier run had ended
 * @param unwritten pages among the earlier ones whose text file or PDF is asked for now and not
 *     there
 * @param passedOver what lies among the scans and was not read
 */
public record BatchSummary(
    Map<PageState, Integer> states,
    long drafts,
    long acceptedFields,
    long reviewFields,
    int earlier,
    int unwritten,
    PassedOver passedOver,
    double seconds) {
  public BatchSummary {
    states = Map.copyOf(states);
  }

  /** Number of pages in this state. */
  public int pages(PageState state) {
    return states.getOrDefault(state, 0);
  }

  /** All pages. */
  public int pages() {
    return states.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Pages this run itself worked on, by the minute. */
  public double pagesPerMinute() {
    return seconds <= 0 ? 0 : (pages() - earlier) * 60 / seconds;
  }

  /** Pages that gave nothing. */
  public int lost() {
    return pages(PageState.FAILED) + pages(PageState.QUARANTINED);
  }

  /** The last line of the drafts file. */
  public Json.Obj line() {
    return Json.object()
        .put("type", "summary")
        .put("schema", 1)
        .put("pages", pages())
        .put("drafts", drafts)
        .put("accepted_fields", acceptedFields)
        .put("review_fields", reviewFields)
        .put("blank", pages(PageState.BLANK))
        .put("not_a_record", pages(PageState.NOT_A_RECORD))
        .put("duplicate", pages(PageState.DUPLICATE))
        .put("failed", pages(PageState.FAILED))
        .put("quarantined", pages(PageState.QUARANTINED))
        .put("earlier", earlier)
        .put("unwritten", unwritten)
        .put("folders_passed_over", passedOver.folders())
        .put("files_passed_over", passedOver.files())
        .put("links_passed_over", passedOver.links())
        .put("pages_per_minute", Math.round(pagesPerMinute() * 10) / 10.0)
        .put("seconds", Math.round(seconds * 10) / 10.0)
        .build();
  }

  /** Adds up pages. */
  static final class Counter {
    private final Map<PageState, Integer> states = new EnumMap<>(PageState.class);
    private long drafts;
    private long accepted;
    private long review;
    private int earlier;
    private int unwritten;
    private final long start = System.nanoTime();

    void add(PageOutcome page) {
      states.merge(page.state(), 1, Integer::sum);
      drafts += page.drafts().size();
      accepted += page.fields(Verdict.ACCEPT);
      review += page.fields(Verdict.REVIEW);
    }

    void add(JournalEntry.Counts page, boolean isUnwritten) {
      states.merge(page.state(), 1, Integer::sum);
      drafts += page.drafts();
      accepted += page.acceptedFields();
      review += page.reviewFields();
      earlier++;
      unwritten += isUnwritten ? 1 : 0;
    }

    int pages() {
      return states.values().stream().mapToInt(Integer::intValue).sum();
    }

    BatchSummary summary(PassedOver passedOver) {
      return new BatchSummary(
          states,
          drafts,
          accepted,
          review,
          earlier,
          unwritten,
          passedOver,
          (System.nanoTime() - start) / 1e9);
    }
  }
}
