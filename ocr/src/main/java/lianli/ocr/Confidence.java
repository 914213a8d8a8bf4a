package lianli.ocr;

/**
 * How sure a reader is, 0 to 1, by its own measure. Readers' measures are not comparable with each
 * other and are not probabilities until calibrated on truth.
 */
public record Confidence(double value) implements Comparable<Confidence> {
  /** No trust at all. */
  public static final Confidence NONE = new Confidence(0);

  /** Full trust. */
  public static final Confidence FULL = new Confidence(1);

  public Confidence {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("confidence outside 0 to 1: " + value);
    }
  }

  /** The value, forced into 0 to 1: readers overshoot by rounding. */
  public static Confidence clamped(double value) {
    return new Confidence(Double.isNaN(value) ? 0 : Math.clamp(value, 0, 1));
  }

  /** The lesser of the two. */
  public Confidence and(Confidence other) {
    return value <= other.value ? this : other;
  }

  @Override
  public int compareTo(Confidence other) {
    return Double.compare(value, other.value);
  }
}
