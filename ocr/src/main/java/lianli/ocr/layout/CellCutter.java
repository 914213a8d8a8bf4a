package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts lines where they cross the ruling: what stands in two cells is two things. What runs through
 * words in row after row is no ruling: a fold, or a streak of the scanner.
 */
final class CellCutter {
  private static final int FEWEST_FOR_A_STREAK = 3;
  private static final int TIMES_AS_MANY = 4;

  /** A character no farther from the one before it than this, of what is usual, goes on a word. */
  private static final double AS_CLOSE = 1.3;

  private final PageFrame frame;
  private final List<Cut> cuts = new ArrayList<>();

  /**
   * Where a rule crosses a line.
   *
   * @param isWithin true if the characters beside it stand as close as others do
   */
  private record Cut(Piece piece, int at, double x, boolean isWithin) {}

  private CellCutter(PageFrame frame) {
    this.frame = frame;
  }

  static PageFrame cut(PageFrame frame) {
    if (frame.cells().isEmpty()) {
      return frame;
    }
    CellCutter cutter = new CellCutter(frame);
    frame.pieces().forEach(cutter::find);
    return frame.with(
        frame.pieces().stream().flatMap(piece -> cutter.parts(piece).stream()).toList());
  }

  private void find(Piece piece) {
    Optional<Box> current = Optional.empty();
    for (int i = 0; i < piece.length(); i++) {
      Optional<Box> cell = frame.cellOf(piece.letters().get(i).box());
      if (i > 0 && cell.isPresent() && current.isPresent() && isBeside(current.get(), cell.get())) {
        cuts.add(new Cut(piece, i, cell.get().left(), isWithinAWord(piece, i)));
        current = cell;
      } else if (current.isEmpty()) {
        current = cell;
      }
    }
  }

  private List<Piece> parts(Piece piece) {
    List<Piece> parts = new ArrayList<>();
    int from = 0;
    for (Cut cut : cuts) {
      if (cut.piece() == piece && !isAtAStreak(cut)) {
        parts.add(piece.slice(from, cut.at()));
        from = cut.at();
      }
    }
    parts.add(piece.slice(from, piece.length()));
    return parts;
  }

  private boolean isAtAStreak(Cut cut) {
    List<Cut> same =
        cuts.stream().filter(other -> Math.abs(other.x() - cut.x()) < frame.unit()).toList();
    long within = same.stream().filter(Cut::isWithin).count();
    return within >= FEWEST_FOR_A_STREAK && within >= TIMES_AS_MANY * (same.size() - within);
  }

  /** As close to the character before it as the two before, or behind, are to each other. */
  private static boolean isWithinAWord(Piece piece, int at) {
    double step = step(piece, at);
    double usual = 0;
    int steps = 0;
    for (int i = Math.max(1, at - 2); i <= Math.min(piece.length() - 1, at + 2); i++) {
      boolean areAlike = i != at && isFigure(piece, i) == isFigure(piece, at);
      if (areAlike && isFigure(piece, i - 1) == isFigure(piece, i)) {
        usual += step(piece, i);
        steps++;
      }
    }
    return steps > 0
        && isFigure(piece, at - 1) == isFigure(piece, at)
        && step <= AS_CLOSE * usual / steps;
  }

  private static boolean isFigure(Piece piece, int at) {
    return Character.isDigit(piece.letters().get(at).folded());
  }

  private static double step(Piece piece, int at) {
    return piece.letters().get(at).box().middleX() - piece.letters().get(at - 1).box().middleX();
  }

  private static boolean isBeside(Box one, Box other) {
    double slack = 0.25 * Math.min(one.height(), other.height());
    return other.left() >= one.right() - slack && one.besides(other) > 0.5;
  }
}
