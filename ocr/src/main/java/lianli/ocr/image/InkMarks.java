package lianli.ocr.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lianli.ocr.GreyImage;
import lianli.ocr.Region;

/**
 * What stands in a part of a page as pieces of ink: characters, or parts of them. Rules, folds and
 * specks are none.
 *
 * @param marks the box of each piece, on the page
 * @param rules where lines run through from top to bottom, on the page
 * @param blots what is larger than a character and dark all over: a hole, a stain of ink, a strip
 *     of tape; what stood there nobody can see
 */
public record InkMarks(List<Region> marks, List<Integer> rules, List<Region> blots) {
  /** A line goes on above and below the letters beside it, by so many of them. */
  private static final double BEYOND_LETTERS = 0.6;

  private static final double RULE_COVER = 0.85;

  /** No stroke of a character is as long, in letters. */
  private static final double RULE_LENGTH = 2.2;

  /** No rule is as thick, in letters. */
  private static final double THICKEST_RULE = 0.4;

  private static final double LEAST = 0.3;
  private static final double LEAST_BLOT = 0.7;

  /** Of its box, a blot fills so much, and a character or a seal's ring less. */
  private static final double FILLED = 0.6;

  private static final double TALLEST = 1.7;
  private static final double LONGEST = 4;

  /** Worn strokes break; what is no further apart is one piece. */
  private static final int BROKEN = 2;

  public InkMarks {
    marks = List.copyOf(marks);
    rules = List.copyOf(rules);
    blots = List.copyOf(blots);
  }

  /**
   * The marks of which a part lies in a window.
   *
   * @param letter height of a character there
   * @param shade ink is darker
   */
  public static InkMarks in(GreyImage page, Region window, double letter, int shade) {
    Region context =
        window
            .grow((int) (RULE_LENGTH * letter), (int) (BEYOND_LETTERS * letter))
            .intersect(page.region());
    Paper paper = new Paper(page.crop(context), shade);
    Upright upright = paper.eraseUpright(THICKEST_RULE * letter);
    paper.eraseLevel((int) Math.ceil(RULE_LENGTH * letter), THICKEST_RULE * letter);
    List<Piece> pieces =
        paper.pieces().stream()
            .filter(
                piece -> !piece.box().intersect(window.shift(-context.x(), -context.y())).isEmpty())
            .toList();
    List<Region> blots = new ArrayList<>(upright.blots());
    pieces.stream().filter(piece -> piece.isBlot(letter)).map(Piece::box).forEach(blots::add);
    return new InkMarks(
        onPage(
            pieces.stream().filter(piece -> piece.isMark(letter)).map(Piece::box).toList(),
            context),
        upright.rules().stream().map(x -> context.x() + x).toList(),
        onPage(blots, context).stream().filter(box -> !box.intersect(window).isEmpty()).toList());
  }

  private static List<Region> onPage(List<Region> boxes, Region context) {
    return boxes.stream().map(box -> box.shift(context.x(), context.y())).toList();
  }

  /** What runs through from top to bottom. */
  private record Upright(List<Integer> rules, List<Region> blots) {}

  /** What hangs together. */
  private record Piece(Region box, int ink) {
    boolean isMark(double letter) {
      return Math.max(box.width(), box.height()) >= LEAST * letter && !isTooLarge(letter);
    }

    boolean isBlot(double letter) {
      return isTooLarge(letter)
          && Math.min(box.width(), box.height()) >= LEAST_BLOT * letter
          && ink >= FILLED * box.area();
    }

    private boolean isTooLarge(double letter) {
      return box.height() > TALLEST * letter || box.width() > LONGEST * letter;
    }
  }

  /** The ink of a part of the page, from which lines are taken away. */
  private static final class Paper {
    private final int width;
    private final int height;
    private final boolean[] ink;

    Paper(GreyImage image, int shade) {
      width = image.width();
      height = image.height();
      ink = new boolean[width * height];
      for (int at = 0; at < ink.length; at++) {
        ink[at] = (image.pixels()[at] & 0xff) < shade;
      }
    }

    private boolean isInk(int x, int y) {
      return x >= 0 && y >= 0 && x < width && y < height && ink[y * width + x];
    }

    /** What is left of a line after straightening is a little askew. */
    Upright eraseUpright(double thickest) {
      List<Integer> rules = new ArrayList<>();
      List<Region> blots = new ArrayList<>();
      boolean[] covered = new boolean[width + 1];
      for (int x = 0; x < width; x++) {
        covered[x] = isCovered(x);
      }
      int from = 0;
      for (int x = 0; x <= width; x++) {
        if (!covered[x]) {
          if (x - from > thickest) {
            blots.add(Region.between(from, 0, x, height));
          } else {
            IntStream.range(from, x).forEach(rules::add);
          }
          if (x > from) {
            erase(from - 1, x + 1);
          }
          from = x + 1;
        }
      }
      return new Upright(rules, blots);
    }

    private boolean isCovered(int x) {
      int bare = 0;
      for (int y = 0; y < height && bare <= height - RULE_COVER * height; y++) {
        bare += isInk(x - 1, y) || isInk(x, y) || isInk(x + 1, y) ? 0 : 1;
      }
      return height > 0 && height - bare >= RULE_COVER * height;
    }

    private void erase(int left, int right) {
      for (int y = 0; y < height; y++) {
        Arrays.fill(ink, y * width + Math.max(0, left), y * width + Math.min(width, right), false);
      }
    }

    void eraseLevel(int length, double thickest) {
      boolean[] erased = new boolean[ink.length];
      for (int y = 0; y < height; y++) {
        int from = 0;
        for (int x = 0; x <= width; x++) {
          boolean isLine = x < width && (isInk(x, y - 1) || isInk(x, y) || isInk(x, y + 1));
          if (!isLine) {
            if (x - from >= length && !isThick(from, x, y, thickest)) {
              for (int row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
                Arrays.fill(erased, row * width + from, row * width + x, true);
              }
            }
            from = x + 1;
          }
        }
      }
      for (int at = 0; at < ink.length; at++) {
        ink[at] &= !erased[at];
      }
    }

    /** True of a row of a blot: at the middle and at both quarters it is thicker than any rule. */
    private boolean isThick(int from, int to, int y, double thickest) {
      for (int quarter = 1; quarter <= 3; quarter++) {
        if (thickness(from + (to - from) * quarter / 4, y) <= thickest) {
          return false;
        }
      }
      return true;
    }

    private int thickness(int x, int y) {
      int top = y;
      int bottom = y;
      while (isInk(x, top - 1)) {
        top--;
      }
      while (isInk(x, bottom + 1)) {
        bottom++;
      }
      return bottom - top + 1;
    }

    List<Piece> pieces() {
      return ConnectedParts.of(ink, width, height, BROKEN).stream()
          .map(part -> new Piece(part.box(), part.size()))
          .toList();
    }
  }
}
