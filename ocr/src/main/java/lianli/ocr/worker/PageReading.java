package lianli.ocr.worker;

import java.util.List;
import java.util.Optional;
import lianli.ocr.output.PageLayer;
import lianli.registry.draft.Draft;
import lianli.registry.draft.PageState;
import lianli.registry.draft.ScanFinding;
import org.jspecify.annotations.Nullable;

/**
 * What reading one page gave.
 *
 * @param state DONE, REVIEW, BLANK or NOT_A_RECORD
 * @param form key of the form found, or of the paper that is no record; empty if neither was
 * @param drafts one for each record
 * @param text everything read and where it stands, for those who keep it as text
 * @param findings what is not as it should be about the scan
 */
public record PageReading(
    PageState state,
    String form,
    List<Draft> drafts,
    @Nullable PageLayer text,
    List<ScanFinding> findings) {
  public PageReading {
    if (!state.isRead()) {
      throw new IllegalArgumentException("a page that was read is not " + state);
    }
    drafts = List.copyOf(drafts);
    findings = List.copyOf(findings);
  }

  /** A reading of a scan about which nothing is to be said. */
  public PageReading(PageState state, String form, List<Draft> drafts, @Nullable PageLayer text) {
    this(state, form, drafts, text, List.of());
  }

  /** A reading of which no text is kept. */
  public PageReading(PageState state, String form, List<Draft> drafts) {
    this(state, form, drafts, null);
  }

  /** Everything read and where it stands. */
  public Optional<PageLayer> layer() {
    return Optional.ofNullable(text);
  }

  /** The same text without its drafts. */
  PageReading withoutDrafts() {
    return new PageReading(state, form, List.of(), text, findings);
  }
}
