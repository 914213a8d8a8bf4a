package lianli.ocr.worker;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lianli.ocr.output.PageLayer;
import lianli.ocr.scan.PageReference;
import lianli.registry.BilingualText;
import lianli.registry.RegistryException;
import lianli.registry.draft.Draft;
import lianli.registry.draft.PageLine;
import lianli.registry.draft.PageState;
import lianli.registry.draft.ScanFinding;
import lianli.registry.draft.Verdict;
import lianli.registry.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * How one page, or a file that gave no pages at all, ended.
 *
 * @param source the page; page 0 stands for the file as a whole, an empty digest for a file whose
 *     bytes could not be read
 * @param pixels digest of the decoded image; empty if there is none
 * @param reading what was read, if it was read
 * @param failure why it failed
 */
public record PageOutcome(
    PageReference source,
    PageState state,
    String pixels,
    @Nullable PageReading reading,
    long milliseconds,
    @Nullable RegistryException failure) {

  /** A page, or a whole file, that could not be read. */
  public static PageOutcome failed(
      PageReference source, long milliseconds, RegistryException failure) {
    PageState state =
        failure instanceof QuarantineException ? PageState.QUARANTINED : PageState.FAILED;
    return new PageOutcome(source, state, "", null, milliseconds, failure);
  }

  /** A page on which a library broke in a way that nobody foresaw. */
  public static PageOutcome broken(PageReference source, long milliseconds, Throwable cause) {
    return failed(source, milliseconds, WorkerFailures.unforeseen(source, cause));
  }

  /** A page of a file that came before under another name. */
  public static PageOutcome duplicateFile(PageReference source) {
    return new PageOutcome(source, PageState.DUPLICATE, "", null, 0, null);
  }

  /** The same page, known to show what an earlier one showed: its drafts are not wanted twice. */
  public PageOutcome asDuplicate() {
    PageReading text = reading == null ? null : reading.withoutDrafts();
    return new PageOutcome(source, PageState.DUPLICATE, pixels, text, milliseconds, null);
  }

  /** One for each record; none unless read. */
  public List<Draft> drafts() {
    return reading == null ? List.of() : reading.drafts();
  }

  /** Key of the form found; empty if none was. */
  public String form() {
    return reading == null ? "" : reading.form();
  }

  /** The page's text, if it was read and is wanted. */
  public Optional<PageLayer> layer() {
    return reading == null ? Optional.empty() : reading.layer();
  }

  /** What is not as it should be about the scan, if it was read. */
  public List<ScanFinding> findings() {
    return reading == null ? List.of() : reading.findings();
  }

  /** Fields over all drafts whose verdict is this. */
  public long fields(Verdict verdict) {
    return drafts().stream()
        .flatMap(draft -> draft.fields().values().stream())
        .filter(field -> field.verdict() == verdict)
        .count();
  }

  /** Why it failed. */
  public Optional<RegistryException> problem() {
    return Optional.ofNullable(failure);
  }

  /** Everything but the source, to be read back by {@link #of}. */
  public Json.Obj toJson() {
    return Wire.outcome(this);
  }

  /** An outcome written by {@link #toJson}. */
  public static PageOutcome of(PageReference source, Json.Obj json) {
    return Wire.outcome(source, json);
  }

  /** The page's own line in the drafts file. */
  public PageLine line() {
    return new PageLine(
        source.ofDraft(),
        state,
        form(),
        drafts().size(),
        findings(),
        problem()
            .map(
                problem ->
                    new PageLine.Failure(
                        problem.code().name(),
                        BilingualText.of(problem.in(Locale.ENGLISH), problem.in(Locale.CHINESE))))
            .orElse(null),
        0);
  }
}
