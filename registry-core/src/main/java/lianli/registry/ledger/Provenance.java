package lianli.registry.ledger;

import java.util.Optional;
import lianli.registry.scan.ScanPlace;

/**
 * Where an entry comes from.
 *
 * @param sourceKey SHA-256 (hex) of the canonical source content; an entry with a key that is in
 *     the ledger already is not entered again
 * @param source file name or batch, as a person would look for it
 * @param place where in the source: {@code page 3, record 2}, {@code row 17}
 * @param capture how the fields were captured
 * @param author who entered it
 * @param authority what stands behind the source, where it states that; else the kind of act says
 * @param scan the page it was read from, and where on it each field stands; empty for everything
 *     that came from no scan, and for entries of releases that kept none
 */
public record Provenance(
    String sourceKey,
    String source,
    String place,
    CaptureGrade capture,
    String author,
    Optional<AuthorityGrade> authority,
    Optional<ScanPlace> scan) {

  /** From a source that does not state its authority. */
  public Provenance(
      String sourceKey, String source, String place, CaptureGrade capture, String author) {
    this(sourceKey, source, place, capture, author, Optional.empty());
  }

  /** From no scan. */
  public Provenance(
      String sourceKey,
      String source,
      String place,
      CaptureGrade capture,
      String author,
      Optional<AuthorityGrade> authority) {
    this(sourceKey, source, place, capture, author, authority, Optional.empty());
  }

  /** The same, read from this page. */
  public Provenance on(Optional<ScanPlace> page) {
    return new Provenance(sourceKey, source, place, capture, author, authority, page);
  }

  /** The same with this capture grade, if it is higher. */
  public Provenance raisedTo(CaptureGrade grade) {
    return grade.compareTo(capture) <= 0 ? this : captured(grade);
  }

  /** The same with this capture grade, if it is lower. */
  public Provenance atMost(CaptureGrade grade) {
    return grade.compareTo(capture) >= 0 ? this : captured(grade);
  }

  private Provenance captured(CaptureGrade grade) {
    return new Provenance(sourceKey, source, place, grade, author, authority, scan);
  }
}
