package lianli.registry.draft;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a draft, as judged.
 *
 * @param value normal form; the raw reading if none could be made
 * @param readings what each reader read, by its name
 * @param confidence probability that the value is exactly right, 0 to 1
 * @param verdict whether it may be entered unseen
 * @param repaired true if the value is none of the readings
 * @param region where it stands, if the reader told
 */
public record FieldReading(
    String value,
    Map<String, String> readings,
    double confidence,
    Verdict verdict,
    boolean repaired,
    @Nullable FieldRegion region) {
  public FieldReading {
    readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
  }

  /** The same field, to be looked at. */
  public FieldReading forReview() {
    return new FieldReading(
        value, readings, Math.min(confidence, 0.5), Verdict.REVIEW, repaired, region);
  }

  /** True if it may be entered unseen. */
  public boolean isAccepted() {
    return verdict == Verdict.ACCEPT;
  }

  /** Where it stands, if the reader told. */
  public Optional<FieldRegion> place() {
    return Optional.ofNullable(region);
  }

  /** True unless two readers read different things. */
  boolean isReadAlike() {
    return readings.values().stream().distinct().count() <= 1;
  }

  /** True if one of the texts that may stand there decides (ADR 44). */
  boolean decides(String act, String key) {
    return Stream.concat(Stream.of(value), readings.values().stream())
        .anyMatch(text -> DecisiveFields.decides(act, key, text));
  }
}
