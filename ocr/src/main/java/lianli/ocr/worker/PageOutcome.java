package lianli.ocr.worker;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lianli.ocr.output.PageLayer;
import lianli.ocr.scan.FileText;
import lianli.ocr.scan.PageSource;
import lianli.registry.RegistryException;
import lianli.registry.draft.PageState;
import lianli.registry.draft.ScanFinding;
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
    PageSource source,
    PageState state,
    String pixels,
    @Nullable PageReading reading,
    long milliseconds,
    @Nullable RegistryException failure) {

  /** A page, or a whole file, that could not be read. */
  public static PageOutcome failed(
      PageSource source, long milliseconds, RegistryException failure) {
    PageState state =
        failure instanceof QuarantineException ? PageState.QUARANTINED : PageState.FAILED;
    return new PageOutcome(source, state, "", null, milliseconds, failure);
  }

  /** A page on which a library broke in a way that nobody foresaw. */
  public static PageOutcome broken(PageSource source, long milliseconds, Throwable cause) {
    return failed(source, milliseconds, WorkerFailures.unforeseen(source, cause));
  }

  /** A page of a file that came before under another name. */
  public static PageOutcome duplicateFile(PageSource source) {
    return new PageOutcome(source, PageState.DUPLICATE, "", null, 0, null);
  }

  /** The same page, known to show what an earlier one showed: its drafts are not wanted twice. */
  public PageOutcome asDuplicate() {
    PageReading text = reading == null ? null : reading.withoutDrafts();
    return new PageOutcome(source, PageState.DUPLICATE, pixels, text, milliseconds, null);
  }

  /** Draft lines; none unless read. */
  public List<Json.Obj> drafts() {
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
  public long fields(String verdict) {
    return drafts().stream()
        .flatMap(draft -> draft.object("fields").members().values().stream())
        .filter(field -> field instanceof Json.Obj)
        .filter(field -> ((Json.Obj) field).string("verdict").equals(verdict))
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
  public static PageOutcome of(PageSource source, Json.Obj json) {
    return Wire.outcome(source, json);
  }

  /** The page line of the drafts file. It holds no times: two runs write the same line. */
  public Json.Obj line() {
    Json.Builder line =
        Json.object()
            .put("type", "page")
            .put("schema", 1)
            .put("source", sourceJson())
            .put("state", state.key())
            .put("form", form())
            .put("drafts", drafts().size());
    if (!findings().isEmpty()) {
      line.put("findings", findings().stream().map(ScanFinding::toJson).toList());
    }
    problem()
        .ifPresent(
            problem ->
                line.put(
                    "error",
                    Json.object()
                        .put("code", problem.code().name())
                        .put("message", problem.in(Locale.ENGLISH))
                        .put("message_zh", problem.in(Locale.CHINESE))
                        .build()));
    return line.build();
  }

  private Json.Obj sourceJson() {
    Json.Builder json = Json.object().put("file", FileText.of(source.file()));
    if (!source.sha256().isEmpty()) {
      json.put("sha256", source.sha256());
    }
    if (source.page() > 0) {
      json.put("page", source.page());
    }
    return json.build();
  }
}
