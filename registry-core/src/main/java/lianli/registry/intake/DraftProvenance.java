package lianli.registry.intake;

import lianli.registry.draft.Draft;
import lianli.registry.draft.DraftLine;
import lianli.registry.draft.PageLine;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Provenance;

/**
 * Where what enters from a line of a drafts file comes from: the scan, the page, and the record on
 * it.
 *
 * @param line a draft, or a page
 */
record DraftProvenance(DraftLine line) {
  /** Stands for the page itself, which may hold any number of records. */
  private static final long WHOLE_PAGE = 0;

  private long record() {
    return switch (line) {
      case Draft draft -> draft.record();
      // Counted downwards: the records that the machine told are counted upwards.
      case PageLine page -> WHOLE_PAGE - page.further();
    };
  }

  /** The digest under which this is known again, whatever file name it comes under. */
  String key() {
    return key(line.source().page(), record());
  }

  /** Of the page's own line, for a draft as well as for itself. */
  String keyOfPage() {
    return key(line.source().page(), WHOLE_PAGE);
  }

  /** Of the line that stands for the whole file, where it gave no page. */
  String keyOfFile() {
    return key(0, WHOLE_PAGE);
  }

  private String key(long page, long record) {
    return SourceKey.ofScan(line.source().sha256(), page, record);
  }

  /** For people: which line this is about. */
  String told() {
    String page = line.source().file() + " page " + line.source().page();
    return line instanceof Draft draft ? page + " record " + draft.record() : page;
  }

  /** Where an entry comes from that was entered unseen. */
  Provenance entered(CaptureGrade capture, String author) {
    return provenance(page() + ", record " + record(), capture, author);
  }

  /** Where an entry comes from that a person decided about. */
  Provenance decided(long item, CaptureGrade capture, String author) {
    return provenance(page() + ", review " + item, capture, author);
  }

  private String page() {
    return "page " + line.source().page();
  }

  private Provenance provenance(String place, CaptureGrade capture, String author) {
    return new Provenance(key(), line.source().name(), place, capture, author).on(line.scan());
  }
}
