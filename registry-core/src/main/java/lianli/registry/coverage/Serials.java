package lianli.registry.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A set of serial numbers, written as people write it: {@code 12-15, 20}.
 *
 * @param ranges ascending, neither touching nor overlapping
 */
public record Serials(List<Range> ranges) {
  /** No serial. */
  public static final Serials NONE = new Serials(List.of());

  /** The highest serial of a certificate number: six digits. */
  static final int HIGHEST = 999_999;

  private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

  /** Serials from one to another, both included. */
  public record Range(int first, int last) {
    public Range {
      if (first < 0 || last < first || last > HIGHEST) {
        throw new IllegalArgumentException("serials: from low to high, up to " + HIGHEST);
      }
    }

    private String text() {
      return first == last ? Integer.toString(first) : first + "-" + last;
    }
  }

  public Serials {
    ranges = List.copyOf(ranges);
  }

  /** The serials whose bits are set. */
  static Serials of(BitSet bits) {
    List<Range> ranges = new ArrayList<>();
    for (int from = bits.nextSetBit(0); from >= 0; ) {
      int after = bits.nextClearBit(from);
      ranges.add(new Range(from, after - 1));
      from = bits.nextSetBit(after);
    }
    return new Serials(ranges);
  }

  /** From one to another, both included. */
  public static Serials range(int first, int last) {
    return new Serials(List.of(new Range(first, last)));
  }

  /**
   * Reads {@code 12-15, 20}.
   *
   * @throws IllegalArgumentException if it is nothing like it
   */
  static Serials parse(String text) {
    BitSet bits = new BitSet();
    for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
      Matcher matcher = RANGE.matcher(part.strip());
      if (!matcher.matches()) {
        throw new IllegalArgumentException("serials: not like 12-15, 20");
      }
      int first = Integer.parseInt(matcher.group(1));
      Range range =
          new Range(first, matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2)));
      bits.set(range.first(), range.last() + 1);
    }
    return of(bits);
  }

  BitSet bits() {
    BitSet bits = new BitSet();
    ranges.forEach(range -> bits.set(range.first(), range.last() + 1));
    return bits;
  }

  /** These without those. */
  public Serials without(Serials others) {
    BitSet bits = bits();
    bits.andNot(others.bits());
    return of(bits);
  }

  /** These and those. */
  public Serials and(Serials others) {
    BitSet bits = bits();
    bits.or(others.bits());
    return of(bits);
  }

  /** How many. */
  public int count() {
    return ranges.stream().mapToInt(range -> range.last() - range.first() + 1).sum();
  }

  /** The highest; 0 if there is none. */
  public int last() {
    return ranges.isEmpty() ? 0 : ranges.getLast().last();
  }

  /** True if there is none. */
  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  /** For people: {@code 12-15, 20}. */
  public String text() {
    return String.join(", ", ranges.stream().map(Range::text).toList());
  }
}
