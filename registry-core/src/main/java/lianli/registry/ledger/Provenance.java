package lianli.registry.ledger;

/**
 * Where an entry comes from.
 *
 * @param sourceKey SHA-256 (hex) of the canonical source content; an entry with a key that is in
 *     the ledger already is not entered again
 * @param source file name or batch, as a person would look for it
 * @param place where in the source: {@code page 3, record 2}, {@code row 17}
 * @param capture how the fields were captured
 * @param author who entered it
 */
public record Provenance(
    String sourceKey, String source, String place, CaptureGrade capture, String author) {}
