package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts lines where they cross the ruling: what stands in two cells is two things. */
final class CellCutter {
  private CellCutter() {}

  static PageFrame cut(PageFrame frame) {
    if (frame.cells().isEmpty()) {
      return frame;
    }
    List<Piece> pieces = new ArrayList<>();
    frame.pieces().forEach(piece -> pieces.addAll(parts(piece, frame)));
    return frame.with(pieces);
  }

  private static List<Piece> parts(Piece piece, PageFrame frame) {
    List<Piece> parts = new ArrayList<>();
    int from = 0;
    Optional<Box> current = Optional.empty();
    for (int i = 0; i < piece.length(); i++) {
      Optional<Box> cell = frame.cellOf(piece.letters().get(i).box());
      if (i == 0) {
        current = cell;
      } else if (cell.isPresent() && current.isPresent() && isBeside(current.get(), cell.get())) {
        parts.add(piece.slice(from, i));
        from = i;
        current = cell;
      } else if (current.isEmpty()) {
        current = cell;
      }
    }
    parts.add(piece.slice(from, piece.length()));
    return parts;
  }

  private static boolean isBeside(Box one, Box other) {
    double slack = 0.25 * Math.min(one.height(), other.height());
    return other.left() >= one.right() - slack && one.besides(other) > 0.5;
  }
}
