package lianli.ocr.text;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.ocr.GreyImage;
import lianli.ocr.QuarterTurn;
import lianli.ocr.Region;
import lianli.ocr.image.InkCoverage;
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
final class OrientationVote {
  private static final int LINES = 4;

  /** Few characters may look right on any side: 中 日 田, and most digits on their heads. */
  private static final int FEWEST = 8;

  private final LineReader reader;

  OrientationVote(LineReader reader) {
    this.reader = reader;
  }

  /**
   * What the lines tell.
   *
   * @param turn that sets the page upright; empty if they do not tell
   * @param asItLies what those of the lines say that were read without turning the page
   */
  record Outcome(Optional<QuarterTurn> turn, Map<Region, TextRun> asItLies) {}

  /** Looks at a page whose lines were found. */
  Outcome of(GreyImage page, List<Region> lines) {
    List<Region> longest =
        lines.stream()
            .sorted(Comparator.comparingInt((Region line) -> -longerSide(line)))
            .limit(LINES)
            .toList();
    Map<Region, TextRun> asItLies = reader.read(page, longest);
    return new Outcome(new Sides(page, longest, Legibility.of(asItLies.values())).up(), asItLies);
  }

  /** True if most lines stand: columns, or lines of a page that lies on its side. */
  static boolean isOfColumns(List<Region> lines) {
    return 2 * lines.stream().filter(LineReader::isColumn).count() > lines.size();
  }

  /** The next side clockwise. */
  static QuarterTurn nextOf(QuarterTurn turn) {
    return QuarterTurn.ofDegrees(turn.degrees() + 90);
  }

  private static int longerSide(Region line) {
    return Math.max(line.width(), line.height());
  }

  /** Some lines of a page, read on one side after the other, on each only once. */
  private final class Sides {
    private static final List<QuarterTurn> LIKELIEST_FIRST =
        List.of(QuarterTurn.NONE, QuarterTurn.AROUND, QuarterTurn.RIGHT, QuarterTurn.LEFT);

    private final GreyImage page;
    private final List<Region> lines;
    private final Map<QuarterTurn, Legibility> read = new EnumMap<>(QuarterTurn.class);

    Sides(GreyImage page, List<Region> lines, Legibility asItLies) {
      this.page = page;
      this.lines = lines;
      read.put(QuarterTurn.NONE, asItLies);
    }

    Optional<QuarterTurn> up() {
      Legibility here = legibility(QuarterTurn.NONE);
      // Rows that are clear stand upright: what lies is never read that surely.
      if (!isOfColumns(lines) && here.isClear() && isEnough(here)) {
        return Optional.of(QuarterTurn.NONE);
      }
      // What is faint and makes no sense may shine through from the other side.
      return !isLegible(QuarterTurn.NONE) && InkCoverage.isBlank(page)
          ? Optional.empty()
          : LIKELIEST_FIRST.stream().filter(this::isLegible).findFirst().map(this::orNext);
    }

    private QuarterTurn orNext(QuarterTurn legible) {
      QuarterTurn next = nextOf(legible);
      return legibility(next).isNearly(legibility(legible)) ? next : legible;
    }

    private boolean isLegible(QuarterTurn turn) {
      return legibility(turn).isFair() && isEnough(legibility(turn));
    }

    private static boolean isEnough(Legibility read) {
      return read.sure() >= FEWEST;
    }

    private Legibility legibility(QuarterTurn turn) {
      return read.computeIfAbsent(
          turn,
          to ->
              Legibility.of(
                  lines.stream()
                      .map(line -> reader.glance(Rotate.quarter(page.crop(line), to)))
                      .toList()));
    }
  }
}
