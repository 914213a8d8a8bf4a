package lianli.ocr.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianli.ocr.GreyImage;
import lianli.ocr.image.Ruling.Direction;

/**
 * The printed lines of a straightened page.
 *
 * @param horizontal top to bottom
 * @param vertical left to right
 */
public record Rulings(List<Ruling> horizontal, List<Ruling> vertical) {
  public Rulings {
    horizontal = List.copyOf(horizontal);
    vertical = List.copyOf(vertical);
  }

  /**
   * Finds lines of at least a third of an inch. Ink counts as line where it is thin: darker than
   * what lies a little above and below it.
   *
   * @param page flattened and straightened
   */
  public static Rulings of(GreyImage page, int dpi) {
    return of(page, dpi, dpi / 3);
  }

  /** Finds lines of at least this many pixels. */
  public static Rulings of(GreyImage page, int dpi, int leastLength) {
    return new Rulings(
        find(page, Direction.HORIZONTAL, dpi, leastLength),
        find(Transpose.of(page), Direction.VERTICAL, dpi, leastLength));
  }

  private static List<Ruling> find(GreyImage page, Direction direction, int dpi, int leastLength) {
    List<Ruling> found =
        new RulingTracer(page, dpi, leastLength)
            .trace().stream().map(trace -> trace.ruling(direction)).toList();
    List<Ruling> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingDouble(Ruling::middle));
    return sorted;
  }
}
