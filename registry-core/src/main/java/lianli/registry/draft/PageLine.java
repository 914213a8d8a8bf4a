package lianli.registry.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * How one page, or a file that gave no page, ended. It holds no times: two runs write the same.
 *
 * @param form key of the form found, or of the paper that is no record; empty if neither was
 * @param drafts how many were read on it
 * @param findings what is not as it should be about the scan
 * @param error why it could not be read
 * @param further a page that waits for a record beyond those that are known: 1, 2, 3 …; else 0
 */
public record PageLine(
    DraftSource source,
    PageState state,
    String form,
    int drafts,
    List<ScanFinding> findings,
    @Nullable Failure error,
    int further)
    implements DraftLine {
  public PageLine {
    findings = List.copyOf(findings);
  }

  /**
   * Why a page could not be read.
   *
   * @param code name of the program's error code
   */
  public record Failure(String code, BilingualText message) {}

  /** A page that waits for a record that no machine read. */
  public static PageLine further(DraftSource source, int number) {
    return new PageLine(source, PageState.REVIEW, "", 0, List.of(), null, number);
  }

  @Override
  public String act() {
    return "";
  }

  @Override
  public Map<String, FieldReading> fields() {
    return Map.of();
  }

  /** Why it could not be read. */
  public Optional<Failure> failure() {
    return Optional.ofNullable(error);
  }
}
