package lianli.registry.draft;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a draft, as judged.
 *
 * @param value normal form; the raw reading if none could be made
 * @param readings what each reader read, by its name
 * @param candidates what a person may choose from: at most five texts, best first, and first of all
 *     the value; empty where there is nothing but the value
 * @param confidence probability that the value is exactly right, 0 to 1
 * @param verdict whether it may be entered unseen
 * @param repaired true if the value is none of the readings
 * @param region where it stands, if the reader told
 */
public record FieldReading(
    String value,
    Map<String, String> readings,
    List<String> candidates,
    double confidence,
    Verdict verdict,
    boolean repaired,
    @Nullable FieldRegion region) {
  /** More would be a list to search in, not a choice. */
  private static final int MOST_CANDIDATES = 5;

  public FieldReading {
    readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
    candidates = choice(value, candidates);
  }

  private static List<String> choice(String value, List<String> candidates) {
    List<String> all =
        Stream.concat(Stream.of(value), candidates.stream())
            .filter(text -> !text.isEmpty())
            .distinct()
            .limit(MOST_CANDIDATES)
            .toList();
    return all.equals(List.of(value)) ? List.of() : all;
  }

  /** The same field, to be looked at. */
  public FieldReading forReview() {
    return new FieldReading(
        value, readings, candidates, Math.min(confidence, 0.5), Verdict.REVIEW, repaired, region);
  }

  /** True if it may be entered unseen. */
  public boolean isAccepted() {
    return verdict == Verdict.ACCEPT;
  }

  /** Where it stands, if the reader told. */
  public Optional<FieldRegion> place() {
    return Optional.ofNullable(region);
  }

  /** What else a person may choose: the candidates without the value and what readers read. */
  public List<String> furtherCandidates() {
    return candidates.stream()
        .filter(text -> !text.equals(value) && !readings.containsValue(text))
        .toList();
  }

  /** True unless two readers read different things. */
  boolean isReadAlike() {
    return readings.values().stream().distinct().count() <= 1;
  }

  /** True if one of the texts that may stand there decides (ADR 44). */
  boolean decides(String act, String key) {
    return Stream.of(List.of(value), readings.values(), candidates)
        .flatMap(Collection::stream)
        .anyMatch(text -> DecisiveFields.decides(act, key, text));
  }
}
