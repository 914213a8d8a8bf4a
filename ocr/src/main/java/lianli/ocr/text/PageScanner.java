package lianli.ocr.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import lianli.ocr.Confidence;
import lianli.ocr.GreyImage;
import lianli.ocr.OrientationFinder;
import lianli.ocr.QuarterTurn;
import lianli.ocr.RecognisedSymbol;
import lianli.ocr.Region;
import lianli.ocr.image.Cells;
import lianli.ocr.image.DittoMark;
import lianli.ocr.image.InkCoverage;
import lianli.ocr.image.Mirror;
import lianli.ocr.image.PreparedPage;
import lianli.ocr.image.Rulings;
import lianli.ocr.onnx.TextLineDetector;
import lianli.ocr.timing.Stage;
import lianli.ocr.timing.Stopwatch;

/**
 * Finds the lines and columns of a prepared page, has them read, and turns it until it is upright.
 */
public final class PageScanner {
  /** So many characters of the other side must be sure in the mirror. */
  private static final int FEWEST_MIRRORED = 8;

  /** Some characters look alike both ways: 中 日 田; a mirrored page shows few of them. */
  private static final int MIRRORED_TIMES = 3;

  /** As so many characters readers take a mark for "as above", if they see it at all. */
  private static final int MOST_LETTERS_OF_A_MARK = 3;

  private static final TextRun NOTHING = new TextRun(List.of());

  private final OrientationFinder orientation;
  private final TextLineDetector detector;
  private final LineReader reader;
  private final OrientationVote orientationVote;
  private final Stopwatch watch;

  /**
   * A page with its text.
   *
   * @param unread where something was seen and nothing read
   * @param isBack true if all there is to see is the other side, shining through
   */
  public record Scanned(PreparedPage page, PageText text, UnreadBoxes unread, boolean isBack) {}

  public PageScanner(
      OrientationFinder orientation,
      TextLineDetector detector,
      LineReader reader,
      Stopwatch watch) {
    this.orientation = orientation;
    this.detector = detector;
    this.reader = reader;
    this.orientationVote = new OrientationVote(reader);
    this.watch = watch;
  }

  /**
   * Reads the page. A few of its lines tell which side is up; where a form is known on that side,
   * it is. Of any other page Tesseract is asked, and if little of it is legible even then, all
   * sides are tried. Asking takes a sixth of the time of reading, reading a page on its head takes
   * longer than reading it: what is cheaper and surer comes first.
   *
   * @param known true of a text with the title and labels of a form
   */
  public Scanned scan(PreparedPage page, Predicate<PageText> known) {
    Attempts attempts = new Attempts(page);
    if (attempts.hasNoLines()) {
      return attempts.turned(QuarterTurn.NONE);
    }
    Optional<QuarterTurn> told = attempts.told();
    if (told.isPresent() || !attempts.isOfColumns()) {
      Scanned likeliest = attempts.turned(told.orElse(QuarterTurn.NONE));
      if (known.test(likeliest.text()) || (told.isPresent() && isLegible(likeliest.text()))) {
        return likeliest;
      }
    }
    Scanned best = attempts.turned(orientation.turnFor(page.flat(), page.dpi()));
    if (known.test(best.text()) || Legibility.of(best.text().lines()).isClear()) {
      return best;
    }
    if (isBack(best)) {
      return new Scanned(best.page(), best.text(), best.unread(), true);
    }
    for (QuarterTurn turn : QuarterTurn.values()) {
      Scanned turned = attempts.turned(turn);
      if (known.test(turned.text())) {
        return turned;
      }
      // A wrong turn shows few sure characters, however sure of each.
      if (sure(turned) > sure(best)) {
        best = turned;
      }
    }
    // What lies with its top at the left is as legible: of two such sides the next is up.
    Scanned next = attempts.turned(OrientationVote.nextOf(best.page().turn()));
    return legibility(next).isNearly(legibility(best)) ? next : best;
  }

  /** Of characters that it was not trained on the reader is less sure, and reads them as such. */
  private static boolean isLegible(PageText text) {
    Legibility read = Legibility.of(text.lines());
    return read.isClear() || (read.isFair() && text.hasColumns() && text.isTraditional());
  }

  private static Legibility legibility(Scanned scanned) {
    return Legibility.of(scanned.text().lines());
  }

  /** One page read in several positions, in each only once. */
  private final class Attempts {
    private final PreparedPage page;
    private final List<Region> lines;
    private final OrientationVote.Outcome vote;
    private final Map<QuarterTurn, Scanned> read = new EnumMap<>(QuarterTurn.class);

    Attempts(PreparedPage page) {
      this.page = page;
      this.lines = lines(page);
      this.vote = orientationVote.of(page.flat(), lines);
    }

    boolean hasNoLines() {
      return lines.isEmpty();
    }

    boolean isOfColumns() {
      return OrientationVote.isOfColumns(lines);
    }

    /** What the longest lines tell. */
    Optional<QuarterTurn> told() {
      return vote.turn();
    }

    Scanned turned(QuarterTurn turn) {
      return read.computeIfAbsent(
          turn,
          to -> {
            PreparedPage turned = page.turned(to);
            return to == QuarterTurn.NONE ? read(turned, lines, vote.asItLies()) : read(turned);
          });
    }
  }

  /**
   * True of a sheet on which nothing is as dark as print, and whose faint writing reads only in the
   * mirror: that is what shines through from the other side. Faded writing reads the right way
   * round, and goes on as what it is.
   */
  private boolean isBack(Scanned scanned) {
    if (!InkCoverage.isBlank(scanned.page().flat())) {
      return false;
    }
    int enough = Math.max(FEWEST_MIRRORED, MIRRORED_TIMES * sure(scanned));
    PreparedPage mirror = inTheMirror(scanned.page());
    return sure(read(mirror)) >= enough || sure(read(mirror.turned(QuarterTurn.AROUND))) >= enough;
  }

  private static PreparedPage inTheMirror(PreparedPage page) {
    return new PreparedPage(Mirror.leftRight(page.flat()), page.toScan(), page.dpi(), page.scan());
  }

  private static int sure(Scanned scanned) {
    return Legibility.of(scanned.text().lines()).sure();
  }

  private List<Region> lines(PreparedPage page) {
    return watch.time(Stage.DETECTION, () -> TextBoxes.of(page.flat(), detector::lines));
  }

  private Scanned read(PreparedPage page) {
    return read(page, lines(page), Map.of());
  }

  private Scanned read(PreparedPage page, List<Region> found, Map<Region, TextRun> known) {
    GreyImage flat = page.flat();
    List<Region> cells =
        watch.time(Stage.RULING, () -> Cells.of(Rulings.of(flat, page.dpi()), page.dpi()));
    List<Region> lines = ColumnBoxes.of(flat, found, cells, page.dpi());
    Map<Region, TextRun> all = new HashMap<>(known);
    all.putAll(reader.read(flat, lines.stream().filter(line -> !known.containsKey(line)).toList()));
    List<TextRun> runs = lines.stream().map(all::get).filter(run -> !run.isEmpty()).toList();
    List<TextRun> kept = Ornaments.without(runs);
    List<TextRun> dittoes = dittoes(page, cells, kept);
    UnreadBoxes unread =
        new UnreadBoxes(
            lines.stream()
                .filter(line -> all.getOrDefault(line, NOTHING).isEmpty())
                .filter(line -> dittoes.stream().noneMatch(mark -> isSame(mark, line)))
                .toList());
    return new Scanned(page, new PageText(kept, flat.region(), cells, dittoes), unread, false);
  }

  private static boolean isSame(TextRun ditto, Region line) {
    return !ditto.region().intersect(line).isEmpty();
  }

  /** The marks for "as above" in cells in which little or nothing was read. */
  private static List<TextRun> dittoes(PreparedPage page, List<Region> cells, List<TextRun> lines) {
    return cells.stream()
        .filter(cell -> lettersIn(cell, lines) <= MOST_LETTERS_OF_A_MARK)
        .flatMap(cell -> DittoMark.in(page.flat(), cell, page.dpi()).stream())
        .map(mark -> ditto(page.flat(), mark))
        .toList();
  }

  private static int lettersIn(Region cell, List<TextRun> lines) {
    return lines.stream()
        .flatMap(line -> line.glyphs().stream())
        .mapToInt(
            glyph -> cell.contains(glyph.region().centreX(), glyph.region().centreY()) ? 1 : 0)
        .sum();
  }

  private static TextRun ditto(GreyImage page, Region mark) {
    Strip strip = new Strip(page.crop(mark), mark);
    RecognisedSymbol symbol =
        new RecognisedSymbol(Ditto.MARK, Confidence.NONE, List.of(), strip.image().region());
    return new TextRun(List.of(new Glyph(symbol, strip, mark)));
  }
}
