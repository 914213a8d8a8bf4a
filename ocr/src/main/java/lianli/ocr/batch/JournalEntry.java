package lianli.ocr.batch;

import java.util.List;
import lianli.ocr.scan.FileNameCodec;
import lianli.ocr.scan.PageReference;
import lianli.ocr.worker.PageOutcome;
import lianli.registry.ErrorCode;
import lianli.registry.draft.PageState;
import lianli.registry.draft.Verdict;
import lianli.registry.json.Json;

/**
 * One line of the journal: a page that has ended and whose drafts are on disk.
 *
 * @param source the page; page 0 stands for a file that gave none
 * @param again true if a later run shall try it again
 * @param counts what it adds to the summary
 * @param pages number of pages in its file; 0 if not known
 * @param milliseconds how long it took
 * @param written length of the drafts file after this page; what lies beyond belongs to a page that
 *     never got here
 */
record JournalEntry(
    Key source, boolean again, Counts counts, int pages, long milliseconds, long written) {

  /**
   * What names the page: a file that changed, or came in twice, has pages of its own.
   *
   * @param pixels digest of the decoded image; empty if there is none
   */
  record Key(String file, String sha256, int page, String pixels) {

    boolean isSameFile(Key other) {
      return file.equals(other.file) && sha256.equals(other.sha256);
    }

    Fingerprint fingerprint() {
      return fingerprint(file, sha256, page);
    }

    static Fingerprint fingerprint(String file, String sha256, int page) {
      return Fingerprint.of(page + " " + sha256 + " " + file);
    }
  }

  /** What a page adds to the summary. */
  record Counts(PageState state, int drafts, int acceptedFields, int reviewFields) {
    private static final List<PageState> STATES = List.of(PageState.values());
    private static final int BITS = 18;
    private static final int MOST = (1 << BITS) - 1;

    /** All in one number that is not negative: 8 bits of state, 18 of each count. */
    long packed() {
      long number = STATES.indexOf(state);
      for (int count : new int[] {drafts, acceptedFields, reviewFields}) {
        number = (number << BITS) | Math.min(count, MOST);
      }
      return number;
    }

    static Counts unpacked(long number) {
      return new Counts(
          STATES.get((int) (number >> (3 * BITS))),
          (int) (number >> (2 * BITS)) & MOST,
          (int) (number >> BITS) & MOST,
          (int) number & MOST);
    }
  }

  static JournalEntry of(PageOutcome page, int pages, long written) {
    PageReference source = page.source();
    // What is wrong with the bytes stays wrong; a fault of the program or machine may not.
    boolean isTransient = page.problem().filter(p -> p.code() != ErrorCode.BAD_INPUT).isPresent();
    return new JournalEntry(
        new Key(FileNameCodec.of(source.file()), source.sha256(), source.page(), page.pixels()),
        isTransient,
        new Counts(
            page.state(),
            page.drafts().size(),
            (int) page.fields(Verdict.ACCEPT),
            (int) page.fields(Verdict.REVIEW)),
        pages,
        page.milliseconds(),
        written);
  }

  static JournalEntry parse(Json.Obj line) {
    return new JournalEntry(
        new Key(
            line.string("file"),
            line.string("sha256"),
            (int) number(line, "page"),
            line.string("pixels")),
        line.isTrue("again"),
        new Counts(
            PageState.ofKey(line.string("state")),
            (int) number(line, "drafts"),
            (int) number(line, "accepted_fields"),
            (int) number(line, "review_fields")),
        (int) number(line, "pages"),
        number(line, "milliseconds"),
        number(line, "written"));
  }

  /** True if no further page of its file can follow. */
  boolean isLast() {
    return source.page() >= pages;
  }

  private static long number(Json.Obj line, String key) {
    return line.number(key).orElseThrow(IllegalArgumentException::new).longValueExact();
  }

  Json.Obj line() {
    return Json.object()
        .put("file", source.file())
        .put("sha256", source.sha256())
        .put("page", source.page())
        .put("pages", pages)
        .put("state", counts.state().key())
        .put("again", again)
        .put("pixels", source.pixels())
        .put("drafts", counts.drafts())
        .put("accepted_fields", counts.acceptedFields())
        .put("review_fields", counts.reviewFields())
        .put("milliseconds", milliseconds)
        .put("written", written)
        .build();
  }
}
