package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what was read in one go through several cells: a reader of columns sees no rule across them,
 * or takes it for a dash or a 一.
 */
final class CellCuts {
  /** A rule stands no further from where the ruling was traced, in widths of a character. */
  private static final double AT_THE_RULE = 0.3;

  private static final String LIKE_A_RULE = "—一-_|,、·:.工王之二三";

  private final List<Box> cells;
  private final double unit;

  CellCuts(List<Box> cells, double unit) {
    this.cells = cells;
    this.unit = unit;
  }

  /** The parts of a line, each in one cell; the line itself where it stays in one. */
  List<Piece> parts(Piece line) {
    List<@Nullable Box> standing = new ArrayList<>();
    for (Piece.Letter letter : line.letters()) {
      standing.add(cellOf(letter.box()).orElse(null));
    }
    List<Piece> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= line.length(); i++) {
      if (i == line.length() || areApart(standing.get(i - 1), standing.get(i))) {
        parts.add(line.slice(from, i));
        from = i;
      }
    }
    return parts.size() < 2
        ? List.of(line)
        : parts.stream().map(this::withoutRules).filter(part -> !part.isEmpty()).toList();
  }

  private Optional<Box> cellOf(Box box) {
    return cells.stream()
        .filter(cell -> cell.holdsMiddleOf(box))
        .min((one, other) -> Double.compare(one.width(), other.width()));
  }

  private static boolean areApart(@Nullable Box one, @Nullable Box other) {
    return one != null
        && other != null
        && (one.right() <= other.middleX() && other.left() >= one.middleX());
  }

  /** Without what was read of the rules at its ends. */
  private Piece withoutRules(Piece part) {
    int from = 0;
    int to = part.length();
    while (from < to && isRule(part.letters().get(from))) {
      from++;
    }
    while (to > from && isRule(part.letters().get(to - 1))) {
      to--;
    }
    return part.slice(from, to);
  }

  private boolean isRule(Piece.Letter letter) {
    Optional<Box> cell = cellOf(letter.box());
    double reach = AT_THE_RULE * unit;
    return LIKE_A_RULE.indexOf(letter.folded()) >= 0
        && cell.filter(
                box ->
                    letter.box().middleX() - box.left() < reach
                        || box.right() - letter.box().middleX() < reach)
            .isPresent();
  }
}
