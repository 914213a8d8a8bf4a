package lianli.ocr.batch;

import java.nio.file.Path;
import lianli.ocr.output.PageSink;
import lianli.ocr.scan.PageReference;
import lianli.ocr.scan.UnreadableScanException;
import lianli.ocr.worker.PageOutcome;
import lianli.registry.RegistryException;
import lianli.registry.draft.DraftCodec;
import lianli.registry.draft.PageState;

/**
 * Where ended pages go, one after the other: text, drafts, journal, listener. In this order, since
 * the journal is the promise that the others are written.
 */
final class Results {
  private final Journal journal;
  private final Spool spool;
  private final DraftSink drafts;
  private final PageSink texts;
  private final BatchListener listener;
  private final FingerprintMap pixels;
  private final BatchSummary.Counter counter = new BatchSummary.Counter();
  private final Sweeper sweeper = new Sweeper();

  Results(Journal journal, Spool spool, DraftSink drafts, PageSink texts, BatchListener listener) {
    this.journal = journal;
    this.spool = spool;
    this.drafts = drafts;
    this.texts = texts;
    this.listener = listener;
    this.pixels = journal.pixels();
  }

  Journal journal() {
    return journal;
  }

  Spool spool() {
    return spool;
  }

  int pages() {
    return counter.pages();
  }

  /**
   * A page that an earlier run had ended. If it was read for its text, and what should hold the
   * text is not there (that run was not asked for it, or somebody removed it), the summary says so.
   */
  void earlier(Path file, int page, JournalEntry.Counts counts) {
    boolean hasText =
        counts.state() != PageState.DUPLICATE
            && counts.state() != PageState.FAILED
            && counts.state() != PageState.QUARANTINED;
    counter.add(counts, hasText && page > 0 && texts.lacks(file, page));
  }

  /**
   * A page that ended now.
   *
   * @param pages number of pages in its file; 0 if not known
   */
  void ended(PageOutcome page, int pages, FileSource files, int begun) {
    PageOutcome kept = withText(isNew(page) ? page : page.asDuplicate());
    kept.drafts().stream().map(DraftCodec::json).forEach(drafts::write);
    drafts.write(DraftCodec.json(kept.line()));
    journal.add(JournalEntry.of(kept, pages, drafts.commit()));
    letGo(page.source(), pages);
    counter.add(kept);
    listener.ended(kept, new BatchListener.Progress(files.known(), begun, counter.pages()));
    sweeper.sweep();
  }

  /** Where whole files are wanted, all pages of one wait for its last: they may be needed again. */
  private void letGo(PageReference page, int pages) {
    if (!texts.wantsWholeFiles()) {
      spool.drop(page);
    } else if (page.page() == pages) {
      for (int i = 1; i <= pages; i++) {
        spool.drop(new PageReference(page.file(), page.sha256(), i));
      }
    }
  }

  private boolean isNew(PageOutcome page) {
    return page.pixels().isEmpty() || pixels.add(Fingerprint.of(page.pixels()));
  }

  /** A scan that could be read but not be put into a PDF fails as a page; a full disk ends all. */
  private PageOutcome withText(PageOutcome page) {
    try {
      page.layer().ifPresent(texts::take);
      return page;
    } catch (UnreadableScanException e) {
      return PageOutcome.failed(page.source(), page.milliseconds(), e);
    } catch (RegistryException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return PageOutcome.broken(page.source(), page.milliseconds(), e);
    }
  }

  BatchSummary finish(PassedOver passedOver) {
    BatchSummary summary = counter.summary(passedOver);
    drafts.write(summary.line());
    drafts.commit();
    spool.clear();
    return summary;
  }
}
