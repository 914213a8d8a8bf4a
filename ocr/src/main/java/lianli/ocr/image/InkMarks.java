package lianli.ocr.image;

import java.util.ArrayList;
import java.util.List;
import lianli.ocr.GreyImage;
import lianli.ocr.Region;

/**
 * What stands in a part of a page as pieces of ink: characters, or parts of them. Rules, folds and
 * specks are none.
 *
 * @param marks the box of each piece, on the page
 * @param rules where lines run through from top to bottom, on the page
 */
public record InkMarks(List<Region> marks, List<Integer> rules) {
  /** A line goes on above and below the letters beside it, by so many of them. */
  private static final double BEYOND_LETTERS = 0.6;

  private static final double RULE_COVER = 0.85;

  /** No stroke of a character is as long, in letters. */
  private static final double RULE_LENGTH = 2.2;

  private static final double LEAST = 0.3;
  private static final double TALLEST = 1.7;
  private static final double LONGEST = 4;

  /** Worn strokes break; what is no further apart is one piece. */
  private static final int BROKEN = 2;

  public InkMarks {
    marks = List.copyOf(marks);
    rules = List.copyOf(rules);
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
    List<Integer> rules = new ArrayList<>();
    paper.eraseUpright().forEach(x -> rules.add(context.x() + x));
    paper.eraseLevel((int) Math.ceil(RULE_LENGTH * letter));
    List<Region> marks =
        paper.pieces().stream()
            .filter(box -> Math.max(box.width(), box.height()) >= LEAST * letter)
            .filter(box -> box.height() <= TALLEST * letter && box.width() <= LONGEST * letter)
            .map(box -> box.shift(context.x(), context.y()))
            .filter(box -> !box.intersect(window).isEmpty())
            .toList();
    return new InkMarks(marks, rules);
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

    /** Columns that are a rule's, and are white now. What is left of a line is a little askew. */
    List<Integer> eraseUpright() {
      List<Integer> rules = new ArrayList<>();
      for (int x = 0; x < width; x++) {
        int covered = 0;
        for (int y = 0; y < height; y++) {
          covered += isInk(x - 1, y) || isInk(x, y) || isInk(x + 1, y) ? 1 : 0;
        }
        if (height > 0 && covered >= RULE_COVER * height) {
          rules.add(x);
        }
      }
      for (int x : rules) {
        for (int beside = Math.max(0, x - 1); beside <= Math.min(width - 1, x + 1); beside++) {
          for (int y = 0; y < height; y++) {
            ink[y * width + beside] = false;
          }
        }
      }
      return rules;
    }

    void eraseLevel(int length) {
      boolean[] erased = new boolean[ink.length];
      for (int y = 0; y < height; y++) {
        int from = 0;
        for (int x = 0; x <= width; x++) {
          boolean isLine = x < width && (isInk(x, y - 1) || isInk(x, y) || isInk(x, y + 1));
          if (!isLine) {
            if (x - from >= length) {
              for (int row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
                java.util.Arrays.fill(erased, row * width + from, row * width + x, true);
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

    /** The boxes of what hangs together. */
    List<Region> pieces() {
      List<Region> pieces = new ArrayList<>();
      int[] open = new int[ink.length];
      for (int start = 0; start < ink.length; start++) {
        if (ink[start]) {
          ink[start] = false;
          pieces.add(piece(start, open));
        }
      }
      return pieces;
    }

    private Region piece(int start, int[] open) {
      int left = width;
      int top = height;
      int right = 0;
      int bottom = 0;
      int count = 1;
      open[0] = start;
      while (count > 0) {
        int at = open[--count];
        int x = at % width;
        int y = at / width;
        left = Math.min(left, x);
        right = Math.max(right, x + 1);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y + 1);
        for (int v = Math.max(0, y - BROKEN); v <= Math.min(height - 1, y + BROKEN); v++) {
          for (int u = Math.max(0, x - BROKEN); u <= Math.min(width - 1, x + BROKEN); u++) {
            if (ink[v * width + u]) {
              ink[v * width + u] = false;
              open[count++] = v * width + u;
            }
          }
        }
      }
      return Region.between(left, top, right, bottom);
    }
  }
}
