package lianli.ocr.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import lianli.registry.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * How one page, or a file that gave no pages at all, ended.
 *
 * @param file as given
 * @param sha256 of the file; empty if it could not be read
 * @param page from 1; 0 stands for the file as a whole
 * @param pixels digest of the decoded image; empty if there is none
 * @param form key of the form found; empty if none was
 * @param drafts draft lines; empty unless read
 * @param failure why it failed
 */
public record PageOutcome(
    Path file,
    String sha256,
    int page,
    PageState state,
    String pixels,
    String form,
    List<Json.Obj> drafts,
    long milliseconds,
    @Nullable RegistryException failure) {
  public PageOutcome {
    drafts = List.copyOf(drafts);
  }

  static PageOutcome failed(
      Path file, String sha256, int page, long milliseconds, RegistryException failure) {
    return new PageOutcome(
        file, sha256, page, PageState.FAILED, "", "", List.of(), milliseconds, failure);
  }

  static PageOutcome duplicateFile(Path file, String sha256, int page) {
    return new PageOutcome(file, sha256, page, PageState.DUPLICATE, "", "", List.of(), 0, null);
  }

  /** The same page, known to show what an earlier one showed: its drafts are not wanted twice. */
  PageOutcome asDuplicate() {
    return new PageOutcome(
        file, sha256, page, PageState.DUPLICATE, pixels, form, List.of(), milliseconds, null);
  }

  /** Fields over all drafts whose verdict is this. */
  long fields(String verdict) {
    return drafts.stream()
        .flatMap(draft -> draft.object("fields").members().values().stream())
        .filter(field -> field instanceof Json.Obj)
        .filter(field -> ((Json.Obj) field).string("verdict").equals(verdict))
        .count();
  }

  /** Why it failed. */
  public Optional<RegistryException> problem() {
    return Optional.ofNullable(failure);
  }

  /** The page line of the drafts file. */
  public Json.Obj line() {
    Json.Builder line =
        Json.object()
            .put("type", "page")
            .put("schema", 1)
            .put("source", source())
            .put("state", state.key())
            .put("form", form)
            .put("drafts", drafts.size())
            .put("milliseconds", milliseconds);
    problem()
        .ifPresent(
            problem ->
                line.put(
                    "error",
                    Json.object()
                        .put("code", problem.code().name())
                        .put("message", String.valueOf(problem.getMessage()))
                        .build()));
    return line.build();
  }

  private Json.Obj source() {
    Json.Builder source = Json.object().put("file", file.toString());
    if (!sha256.isEmpty()) {
      source.put("sha256", sha256);
    }
    if (page > 0) {
      source.put("page", page);
    }
    return source.build();
  }

  /** A fault nobody foresaw, as a failure of this one page. */
  static RegistryException unforeseen(Path file, int page, Throwable cause) {
    return new RegistryException(
        ErrorCode.INTERNAL,
        Said.of("Cannot read page " + page + " of " + file, "无法读取 " + file + " 第 " + page + " 页"),
        Said.of(
            "a fault of this program (" + cause.getClass().getSimpleName() + ")",
            "程序内部错误（" + cause.getClass().getSimpleName() + "）"),
        Said.of("Run again with --debug and report it", "请加 --debug 重新运行并报告此问题"),
        cause);
  }
}
