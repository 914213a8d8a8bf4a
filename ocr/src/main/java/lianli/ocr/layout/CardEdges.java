package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where one card of a sheet ends and the next begins: behind the last word that every card has and
 * before the first, in the widest blank between them. A card begins with whatever stands on it, not
 * with the first word that was known.
 */
final class CardEdges {
  /** Marks less far apart stand beside each other. */
  private static final double LEAST_HEIGHT = 4.5;

  /** Before its first word, where no blank is clearly the widest. */
  private static final double ABOVE_A_WORD = 0.6;

  private static final double CLEARLY_WIDER = 1.3;

  private final PageGraph graph;
  private final double unit;

  /** Of each kind of word that every card has, its rows of cards. */
  private final List<List<List<Box>>> kinds;

  private CardEdges(List<List<List<Box>>> kinds, PageGraph graph) {
    this.kinds = kinds;
    this.graph = graph;
    this.unit = graph.unit();
  }

  /**
   * The edges between the cards of a sheet.
   *
   * @param marks of each kind as many as there are cards, at least one kind
   */
  static CardEdges of(List<List<Box>> marks, PageGraph graph) {
    List<List<List<Box>>> kinds =
        marks.stream()
            .map(each -> rows(each, graph.unit()))
            .sorted(Comparator.comparingDouble(rows -> top(rows.getFirst())))
            .toList();
    // Kinds that stand in other rows than most are none of what every card has.
    List<Integer> shape =
        kinds.stream()
            .map(CardEdges::shape)
            .max(
                Comparator.comparingLong(
                    each -> kinds.stream().filter(rows -> shape(rows).equals(each)).count()))
            .orElseThrow();
    return new CardEdges(kinds.stream().filter(rows -> shape(rows).equals(shape)).toList(), graph);
  }

  private static List<Integer> shape(List<List<Box>> rows) {
    return rows.stream().map(List::size).toList();
  }

  private static List<List<Box>> rows(List<Box> marks, double unit) {
    List<List<Box>> rows = new ArrayList<>();
    for (Box mark : marks.stream().sorted(Comparator.comparingDouble(Box::middleY)).toList()) {
      boolean isBeside =
          !rows.isEmpty()
              && mark.middleY() - rows.getLast().getFirst().middleY() < LEAST_HEIGHT * unit;
      if (!isBeside) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(mark);
    }
    return rows;
  }

  /** The cards from top to bottom, each row from left to right. */
  List<Box> parts() {
    List<List<Box>> rows = kinds.getFirst();
    List<Box> parts = new ArrayList<>();
    double top = Box.ALL.top();
    for (int i = 0; i < rows.size(); i++) {
      double bottom = i + 1 == rows.size() ? Box.ALL.bottom() : edge(i);
      parts.addAll(across(rows.get(i), top, bottom));
      top = bottom;
    }
    return parts;
  }

  private double edge(int row) {
    double last =
        kinds.stream()
            .flatMap(rows -> rows.get(row).stream())
            .mapToDouble(Box::bottom)
            .max()
            .orElseThrow();
    double first = kinds.stream().mapToDouble(rows -> top(rows.get(row + 1))).min().orElseThrow();
    double beforeFirst = top(kinds.getFirst().get(row + 1)) - ABOVE_A_WORD * unit;
    return first <= last ? beforeFirst : widestBlank(last, first, beforeFirst);
  }

  /** The middle of the widest blank between two heights, if no other is nearly as wide. */
  private double widestBlank(double from, double to, double otherwise) {
    List<Box> between =
        graph.frame().pieces().stream()
            .map(Piece::box)
            .filter(box -> box.middleY() > from && box.top() <= to)
            .sorted(Comparator.comparingDouble(Box::top))
            .toList();
    double above = from;
    double widest = 0;
    double second = 0;
    double middle = otherwise;
    for (Box box : between) {
      double blank = box.top() - above;
      if (blank > widest) {
        second = widest;
        widest = blank;
        middle = box.top() - blank / 2;
      } else {
        second = Math.max(second, blank);
      }
      above = Math.max(above, box.bottom());
    }
    return widest > Math.max(CLEARLY_WIDER * second, unit) ? middle : otherwise;
  }

  private static List<Box> across(List<Box> row, double top, double bottom) {
    List<Box> sorted = row.stream().sorted(Comparator.comparingDouble(Box::middleX)).toList();
    List<Box> parts = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      double left = i == 0 ? Box.ALL.left() : between(sorted.get(i - 1), sorted.get(i));
      double right =
          i + 1 == sorted.size() ? Box.ALL.right() : between(sorted.get(i), sorted.get(i + 1));
      parts.add(new Box(left, top, right, bottom));
    }
    return parts;
  }

  private static double between(Box one, Box other) {
    return (one.middleX() + other.middleX()) / 2;
  }

  private static double top(List<Box> boxes) {
    return boxes.stream().mapToDouble(Box::top).min().orElse(0);
  }
}
