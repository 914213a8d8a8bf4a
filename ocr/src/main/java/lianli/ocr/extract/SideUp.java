package lianli.ocr.extract;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.ocr.GreyImage;
import lianli.ocr.QuarterTurn;
import lianli.ocr.Region;
import lianli.ocr.image.Ink;
import lianli.ocr.image.Rotate;

/**
 * Tells which side of a page is up from its longest lines: on the other sides they make no sense. A
 * few lines read four times take less than asking Tesseract, and much less than reading a page on
 * its head.
 *
 * <p>One other side makes sense too. Columns were shown to the reader in training laid down to the
 * left, so it reads characters that lie on their left side, and a page with its top on the left is
 * as legible as upright. Of two legible sides the right one is therefore the next clockwise.
 */
final class SideUp {
  private static final int LINES = 4;
  private static final Run NOTHING = new Run(List.of());

  /** Few characters may look right on any side: 中 日 田, and most digits on their heads. */
  private static final int FEWEST = 8;

  private final LineReader reader;

  SideUp(LineReader reader) {
    this.reader = reader;
  }

  /**
   * What the lines tell.
   *
   * @param turn that sets the page upright; empty if they do not tell
   * @param asItLies what those of the lines say that were read without turning the page
   */
  record Finding(Optional<QuarterTurn> turn, Map<Region, Run> asItLies) {}

  /** Looks at a page whose lines were found. */
  Finding of(GreyImage page, List<Region> lines) {
    List<Region> longest =
        lines.stream()
            .sorted(Comparator.comparingInt((Region line) -> -longerSide(line)))
            .limit(LINES)
            .toList();
    Map<Region, Run> asItLies = reader.read(page, longest);
    return new Finding(new Sides(page, longest).turn(asItLies.values()), asItLies);
  }

  /** True if most lines stand: columns, or lines of a page that lies on its side. */
  static boolean isOfColumns(List<Region> lines) {
    return 2 * lines.stream().filter(LineReader::isColumn).count() > lines.size();
  }

  private static int longerSide(Region line) {
    return Math.max(line.width(), line.height());
  }

  /** Some lines of a page, read on one side after the other. */
  private final class Sides {
    private final GreyImage page;
    private final List<Region> lines;

    Sides(GreyImage page, List<Region> lines) {
      this.page = page;
      this.lines = lines;
    }

    Optional<QuarterTurn> turn(Collection<Run> asItLies) {
      if (isLegible(asItLies)) {
        // Rows that are clear stand upright: what lies is never read that surely.
        boolean isSure = !isOfColumns(lines) && Legibility.of(asItLies).isClear();
        return Optional.of(
            !isSure && isLegible(QuarterTurn.RIGHT) ? QuarterTurn.RIGHT : QuarterTurn.NONE);
      }
      if (Ink.isBlank(page)) {
        // What is that faint may shine through from the other side.
        return Optional.empty();
      }
      if (isLegible(QuarterTurn.AROUND)) {
        return Optional.of(isLegible(QuarterTurn.LEFT) ? QuarterTurn.LEFT : QuarterTurn.AROUND);
      }
      return Stream.of(QuarterTurn.RIGHT, QuarterTurn.LEFT).filter(this::isLegible).findFirst();
    }

    private boolean isLegible(QuarterTurn turn) {
      return isLegible(lines.stream().map(line -> turned(line, turn)).toList());
    }

    private boolean isLegible(Collection<Run> read) {
      Legibility legibility = Legibility.of(read);
      return legibility.isFair() && legibility.sure() >= FEWEST;
    }

    private Run turned(Region line, QuarterTurn turn) {
      GreyImage alone = Rotate.quarter(page.crop(line), turn);
      return reader.read(alone, List.of(alone.region())).getOrDefault(alone.region(), NOTHING);
    }
  }
}
