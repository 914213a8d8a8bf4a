package lianli.index.key;

import java.util.List;
import java.util.Optional;

/**
 * Which places of an identity number a key shows: so many from the front, so many from the end.
 *
 * <p>Three of the shapes together survive any single slip (a digit wrong, missing, doubled, or two
 * neighbours swapped): a slip in places 1 to 7 leaves the last 11, one in 14 to 18 the first 13,
 * one between them the first 6 and last 4. Three terms do what eighteen deletion neighbours would.
 *
 * @param front visible places from the front
 * @param end visible places from the end
 */
public record IdDigitMask(int front, int end) {

  /** What survives a slip. */
  static final List<IdDigitMask> SLIPS =
      List.of(new IdDigitMask(13, 0), new IdDigitMask(0, 11), new IdDigitMask(6, 4));

  /** Every shape that is indexed, the most telling first. */
  static final List<IdDigitMask> INDEXED =
      List.of(
          new IdDigitMask(13, 0),
          new IdDigitMask(0, 11),
          new IdDigitMask(6, 4),
          new IdDigitMask(4, 4),
          new IdDigitMask(6, 1),
          new IdDigitMask(6, 0),
          new IdDigitMask(0, 4),
          new IdDigitMask(3, 1),
          new IdDigitMask(3, 0),
          new IdDigitMask(0, 1));

  /** The number's key in this shape; empty if it has too few places. */
  Optional<Key> key(String number) {
    if (number.length() < 15 || number.indexOf('*') >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Key(
            KeyKind.ID_SHAPE,
            number.substring(0, front) + "_" + number.substring(number.length() - end)));
  }

  /** True if every place this shape shows is visible in an 18-place pattern. */
  boolean isVisibleIn(String pattern) {
    return pattern.substring(0, front).indexOf('*') < 0
        && pattern.substring(pattern.length() - end).indexOf('*') < 0;
  }

  /** The key of a pattern in which this shape is visible. */
  Key keyOfPattern(String pattern) {
    return new Key(
        KeyKind.ID_SHAPE,
        pattern.substring(0, front) + "_" + pattern.substring(pattern.length() - end));
  }
}
