package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import lianli.ocr.text.Ditto;
import lianli.ocr.text.Glyph;
import lianli.ocr.text.PageText;
import lianli.ocr.text.TextRun;

/**
 * A page laid so that text runs to the right and rows go down, whatever it looks like: what is
 * written in columns lies on its side here, and what little the page is still askew is taken out.
 * Nothing behind this class knows of columns or skew.
 *
 * @param pieces what was read, with marks for "as above" among it
 * @param cells what the ruling encloses
 * @param unit height of an ordinary line, in which distances are told
 */
record PageFrame(
    List<Piece> pieces, List<Box> cells, double unit, double width, double height, Way way) {

  /** How a page may lie. */
  enum Way {
    ACROSS,
    ACROSS_TURNED,
    /** Columns from the right to the left. */
    DOWN,
    /** Columns in cells, of which the first stands at the right and the next row below. */
    ACROSS_FROM_RIGHT,
    /** Columns from the left to the right. */
    DOWN_FROM_LEFT,
    DOWN_TURNED;

    boolean isDown() {
      return this == DOWN || this == DOWN_FROM_LEFT || this == DOWN_TURNED;
    }
  }

  /** Beyond this no page comes: preparation straightens those. */
  private static final double MOST_SKEW = 0.05;

  private static final double STEP = 0.0025;
  private static final int FEWEST_FOR_SKEW = 9;

  PageFrame {
    pieces = List.copyOf(pieces);
    cells = List.copyOf(cells);
  }

  /** The ways a page may lie, the likeliest first. */
  static List<Way> ways(PageText text) {
    return text.verticalShare() > 0.5
        ? List.of(Way.DOWN, Way.ACROSS_FROM_RIGHT, Way.DOWN_FROM_LEFT, Way.DOWN_TURNED)
        : List.of(Way.ACROSS, Way.ACROSS_TURNED);
  }

  static PageFrame of(PageText text, Way way) {
    double width = text.page().right();
    double height = text.page().bottom();
    UnaryOperator<Box> laid = box -> laid(box, way, width, height);
    List<TextRun> lines = new ArrayList<>();
    for (TextRun line : text.lines()) {
      if (!(Ditto.is(line.text()) && isMarked(line, text.dittoes()))) {
        lines.add(line);
      }
    }
    text.dittoes().stream().filter(mark -> !isMarked(mark, lines)).toList().forEach(lines::add);
    List<Piece> flat =
        lines.stream()
            .filter(line -> !line.isEmpty())
            .map(line -> Piece.of(line, glyph -> laid.apply(place(glyph))))
            .filter(piece -> !piece.isEmpty() && !isOrnament(piece.text()))
            .toList();
    double unit = unit(flat);
    double skew = skew(flat, unit);
    UnaryOperator<Box> straight = box -> straight(box, skew);
    List<Box> cells =
        text.cells().stream().map(cell -> straight.apply(laid.apply(Box.of(cell)))).toList();
    CellCuts cuts = new CellCuts(way.isDown() ? cells : List.of(), unit);
    List<Piece> pieces =
        flat.stream()
            .map(piece -> moved(piece, straight))
            .flatMap(piece -> cuts.parts(piece).stream())
            .toList();
    return new PageFrame(
        pieces, cells, unit, way.isDown() ? height : width, way.isDown() ? width : height, way);
  }

  PageFrame with(List<Piece> other) {
    return new PageFrame(other, cells, unit, width, height, way);
  }

  /** The smallest cell that holds the middle of something; none where nothing is ruled. */
  java.util.Optional<Box> cellOf(Box box) {
    return cells.stream()
        .filter(cell -> cell.holdsMiddleOf(box))
        .min(Comparator.comparingDouble(cell -> cell.width() * cell.height()));
  }

  /** A mark and what it was read as are one; what was read as something else is no mark. */
  private static boolean isMarked(TextRun one, List<TextRun> others) {
    return others.stream()
        .map(TextRun::region)
        .anyMatch(
            region ->
                region.contains(one.region().centreX(), one.region().centreY())
                    || one.region().contains(region.centreX(), region.centreY()));
  }

  /** A border of rings, waves or points that was read as text. */
  private static boolean isOrnament(String text) {
    return text.length() > 5 && text.matches("[o0〇○c.·*~°-]+");
  }

  private static Box place(Glyph glyph) {
    return Box.of(glyph.region());
  }

  private static Box laid(Box box, Way way, double width, double height) {
    return switch (way) {
      case ACROSS -> box;
      case ACROSS_TURNED ->
          new Box(
              width - box.right(), height - box.bottom(), width - box.left(), height - box.top());
      case ACROSS_FROM_RIGHT ->
          new Box(
              /* left= */ width - box.right(),
              /* top= */ box.top(),
              /* right= */ width - box.left(),
              /* bottom= */ box.bottom());
      case DOWN -> new Box(box.top(), width - box.right(), box.bottom(), width - box.left());
      case DOWN_FROM_LEFT ->
          new Box(
              /* left= */ box.top(),
              /* top= */ box.left(),
              /* right= */ box.bottom(),
              /* bottom= */ box.right());
      case DOWN_TURNED ->
          new Box(height - box.bottom(), box.left(), height - box.top(), box.right());
    };
  }

  /** A line that stands across the others tells nothing of their height. */
  private static double unit(List<Piece> pieces) {
    List<Double> heights =
        pieces.stream()
            .map(Piece::box)
            .map(box -> Math.min(box.height(), box.width()))
            .filter(size -> size > 0)
            .sorted()
            .toList();
    return heights.isEmpty() ? 20 : Math.max(4, heights.get(heights.size() / 2));
  }

  /** The angle at which most lines have their middles at one height. */
  private static double skew(List<Piece> pieces, double unit) {
    if (pieces.size() < FEWEST_FOR_SKEW) {
      return 0;
    }
    double[] x = pieces.stream().mapToDouble(piece -> piece.box().middleX()).toArray();
    double[] y = pieces.stream().mapToDouble(piece -> piece.box().middleY()).toArray();
    double reach = 0.35 * unit;
    double best = 0;
    double most = -1;
    for (double angle = -MOST_SKEW; angle <= MOST_SKEW + STEP / 2; angle += STEP) {
      double together = -40 * Math.abs(angle);
      for (int i = 0; i < x.length; i++) {
        for (int j = i + 1; j < x.length; j++) {
          double apart = Math.abs(y[i] - y[j] - angle * (x[i] - x[j]));
          together += apart < reach ? 2 * (1 - apart / reach) : 0;
        }
      }
      if (together > most) {
        most = together;
        best = angle;
      }
    }
    return best;
  }

  private static Box straight(Box box, double skew) {
    double down = -skew * box.middleX();
    double right = skew * box.middleY();
    return new Box(box.left() + right, box.top() + down, box.right() + right, box.bottom() + down);
  }

  private static Piece moved(Piece piece, UnaryOperator<Box> move) {
    return new Piece(
        piece.letters().stream()
            .map(each -> new Piece.Letter(each.folded(), each.glyph(), move.apply(each.box())))
            .toList());
  }
}
