package lianli.ocr.judge;

import java.util.Optional;
import lianli.ocr.form.FieldKind;
import lianli.ocr.value.FieldNormal;
import lianli.ocr.value.PlaceEdges;
import lianli.ocr.value.PlaceWords;

/**
 * A place or office in two readings, against the places that are known. It is put right only where
 * a reader was unsure and the county's own list leaves one possibility; what is put right, a person
 * sees.
 */
final class PlaceReading {
  private final Optional<String> putRight;
  private final PlaceWords places;
  private final String whole;

  /**
   * Two readings.
   *
   * @param first what the first reader read, as it is spelt in the value
   * @param other what the second one read
   * @param doubted which characters of the first reading somebody was unsure of
   */
  PlaceReading(PlaceWords places, FieldKind kind, String first, String other, boolean[] doubted) {
    this.places = places;
    Optional<String> asRead = FieldNormal.of(kind, first);
    String confirmed = FieldNormal.of(kind, other).orElse("");
    String named =
        places
            .repaired(first, doubted)
            .flatMap(text -> FieldNormal.of(kind, text))
            .or(() -> asRead)
            .orElse("");
    String bare = places.withoutForerun(named, confirmed).orElse(named);
    whole = PlaceEdges.without(bare, confirmed).orElse(bare);
    putRight = asRead.filter(read -> !read.equals(whole)).map(read -> whole);
  }

  /** The place put right; empty if it stays as it was read. */
  Optional<String> putRight() {
    return putRight;
  }

  /** True if it names a place that is none, as far as is known, or something stands beside it. */
  boolean isDoubtful() {
    return places.isDoubtful(whole) || PlaceEdges.mayHoldMore(whole);
  }
}
