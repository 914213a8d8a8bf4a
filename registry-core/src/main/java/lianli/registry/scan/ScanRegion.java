package lianli.registry.scan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a page, in pixels of the page as it is decoded.
 *
 * @param x from the left edge
 * @param y from the top edge
 */
public record ScanRegion(int x, int y, int width, int height) {
  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,7}),(\\d{1,7}),(\\d{1,7}),(\\d{1,7})");

  public ScanRegion {
    if (x < 0 || y < 0 || width < 1 || height < 1) {
      throw new IllegalArgumentException("a region lies on its page and is not empty");
    }
  }

  /** The region of four numbers, such as {@code 10,20,300,40}; empty if the text is none. */
  public static Optional<ScanRegion> parse(String text) {
    Matcher told = TEXT.matcher(text);
    if (!told.matches() || number(told, 3) < 1 || number(told, 4) < 1) {
      return Optional.empty();
    }
    return Optional.of(
        new ScanRegion(number(told, 1), number(told, 2), number(told, 3), number(told, 4)));
  }

  private static int number(Matcher told, int group) {
    return Integer.parseInt(told.group(group));
  }

  /** The four numbers. */
  public String text() {
    return x + "," + y + "," + width + "," + height;
  }
}
