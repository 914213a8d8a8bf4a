package lianli.ocr.batch;

import lianli.registry.json.Json;

/**
 * One line of the journal: a page that has ended and whose drafts are on disk.
 *
 * @param written length of the drafts file after this page; what lies beyond belongs to a page that
 *     never got here
 */
record JournalEntry(
    String file,
    String sha256,
    int page,
    PageState state,
    String pixels,
    long drafts,
    long acceptedFields,
    long reviewFields,
    long written) {

  static JournalEntry of(PageOutcome page, long written) {
    return new JournalEntry(
        page.file().toString(),
        page.sha256(),
        page.page(),
        page.state(),
        page.pixels(),
        page.drafts().size(),
        page.fields("accept"),
        page.fields("review"),
        written);
  }

  static JournalEntry parse(Json.Obj line) {
    return new JournalEntry(
        line.string("file"),
        line.string("sha256"),
        (int) number(line, "page"),
        PageState.ofKey(line.string("state")),
        line.string("pixels"),
        number(line, "drafts"),
        number(line, "accepted_fields"),
        number(line, "review_fields"),
        number(line, "written"));
  }

  private static long number(Json.Obj line, String key) {
    return line.number(key).orElseThrow(IllegalArgumentException::new).longValueExact();
  }

  Json.Obj line() {
    return Json.object()
        .put("file", file)
        .put("sha256", sha256)
        .put("page", page)
        .put("state", state.key())
        .put("pixels", pixels)
        .put("drafts", drafts)
        .put("accepted_fields", acceptedFields)
        .put("review_fields", reviewFields)
        .put("written", written)
        .build();
  }

  /** What names the page: a file that changed, or came in twice, has pages of its own. */
  String key() {
    return key(file, sha256, page);
  }

  static String key(String file, String sha256, int page) {
    return page + " " + sha256 + " " + file;
  }
}
