package lianli.ocr.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import lianli.ocr.Confidence;
import lianli.ocr.GreyImage;
import lianli.ocr.OcrEngine;
import lianli.ocr.OrientationFinder;
import lianli.ocr.QuarterTurn;
import lianli.ocr.RecognisedLine;
import lianli.ocr.RecognisedSymbol;
import lianli.ocr.Region;
import lianli.ocr.image.Cells;
import lianli.ocr.image.ColumnReflow;
import lianli.ocr.image.DittoMark;
import lianli.ocr.image.Ink;
import lianli.ocr.image.Mirror;
import lianli.ocr.image.PreparedPage;
import lianli.ocr.image.Rulings;
import lianli.ocr.onnx.TextLineDetector;
import lianli.ocr.timing.Stage;
import lianli.ocr.timing.Stopwatch;

/**
 * Finds the lines and columns of a prepared page, has them read, and turns it until it is upright.
 */
final class PageScanner {
  /** What the reader is less sure of is no character but a stain, a hole or a bit of ruling. */
  private static final double NOISE = 0.2;

  /** A page of which so much was read lies as it should. */
  private static final double LEGIBLE = 0.85;

  /** So many columns tell whether lines that stand are columns. */
  private static final int PROBES = 4;

  /** So many characters of the other side must be sure in the mirror. */
  private static final int FEWEST_MIRRORED = 8;

  /** Some characters look alike both ways: 中 日 田; a mirrored page shows few of them. */
  private static final int MIRRORED_TIMES = 3;

  /** As so many characters readers take a mark for "as above", if they see it at all. */
  private static final int MOST_LETTERS_OF_A_MARK = 3;

  private final OrientationFinder orientation;
  private final TextLineDetector detector;
  private final OcrEngine reader;
  private final Stopwatch watch;

  /**
   * A page with its text.
   *
   * @param isBack true if all there is to see is the other side, shining through
   */
  record Scanned(PreparedPage page, PageText text, boolean isBack) {}

  PageScanner(
      OrientationFinder orientation, TextLineDetector detector, OcrEngine reader, Stopwatch watch) {
    this.orientation = orientation;
    this.detector = detector;
    this.reader = reader;
    this.watch = watch;
  }

  /**
   * Reads the page. One on which a form is known stands upright; of any other it is asked which
   * side is up, and if little of it is legible even then, all sides are tried: vertical text tells
   * nobody beforehand. Asking takes a third of the time of reading, so it is not done first, except
   * where lines stand like columns and some of them, read so, make no sense: such a page lies on
   * its side.
   *
   * @param known true of a text with the title and labels of a form
   */
  Scanned scan(PreparedPage page, Predicate<PageText> known) {
    Attempts attempts = new Attempts(page);
    if (!attempts.looksSideways()) {
      Scanned asItLies = attempts.turned(QuarterTurn.NONE);
      // Lines of which nothing can be read may stand on their heads.
      if (attempts.hasNoLines() || known.test(asItLies.text())) {
        return asItLies;
      }
    }
    Scanned best = attempts.turned(orientation.turnFor(page.flat(), page.dpi()));
    if (attempts.hasNoLines()
        || known.test(best.text())
        || (!isEmpty(best) && legibleShare(best.text()) >= LEGIBLE)) {
      return best;
    }
    if (isBack(best)) {
      return new Scanned(best.page(), best.text(), true);
    }
    for (QuarterTurn turn : QuarterTurn.values()) {
      Scanned turned = attempts.turned(turn);
      if (known.test(turned.text())) {
        return turned;
      }
      if (sure(turned.text()) > sure(best.text())) {
        best = turned;
      }
    }
    return best;
  }

  /** One page read in several positions, in each only once. */
  private final class Attempts {
    private final PreparedPage page;
    private final List<Region> lines;
    private final Map<QuarterTurn, Scanned> read = new EnumMap<>(QuarterTurn.class);

    /** Lines of the page as it lies that were read before it was decided how it lies. */
    private final Map<Region, Run> probed = new HashMap<>();

    Attempts(PreparedPage page) {
      this.page = page;
      this.lines = lines(page);
    }

    boolean hasNoLines() {
      return lines.isEmpty();
    }

    boolean looksSideways() {
      List<Region> columns = lines.stream().filter(PageScanner::isColumn).toList();
      return 2 * columns.size() > lines.size() && !areLegible(columns);
    }

    private boolean areLegible(List<Region> columns) {
      List<Region> longest =
          columns.stream()
              .sorted(Comparator.comparingInt(Region::height).reversed())
              .limit(PROBES)
              .toList();
      probed.putAll(runs(page.flat(), longest));
      List<Glyph> glyphs = glyphs(List.copyOf(probed.values()));
      return 2 * sure(glyphs) > glyphs.size();
    }

    Scanned turned(QuarterTurn turn) {
      return read.computeIfAbsent(
          turn,
          to -> {
            PreparedPage turned = page.turned(to);
            return to == QuarterTurn.NONE ? read(turned, lines, probed) : read(turned);
          });
    }
  }

  /**
   * True of a sheet on which nothing is as dark as print, and whose faint writing reads only in the
   * mirror: that is what shines through from the other side. Faded writing reads the right way
   * round, and goes on as what it is.
   */
  private boolean isBack(Scanned scanned) {
    if (!Ink.isBlank(scanned.page().flat())) {
      return false;
    }
    long here = sure(scanned.text());
    PreparedPage mirror = inTheMirror(scanned.page());
    return sure(read(mirror).text()) >= Math.max(FEWEST_MIRRORED, MIRRORED_TIMES * here)
        || sure(read(mirror.turned(QuarterTurn.AROUND)).text())
            >= Math.max(FEWEST_MIRRORED, MIRRORED_TIMES * here);
  }

  private static PreparedPage inTheMirror(PreparedPage page) {
    return new PreparedPage(Mirror.leftRight(page.flat()), page.toScan(), page.dpi(), page.scan());
  }

  private static boolean isEmpty(Scanned scanned) {
    return scanned.text().lines().isEmpty();
  }

  /** Share of all characters that were read with some certainty; 1 for a page without text. */
  private static double legibleShare(PageText text) {
    long all = text.lines().stream().mapToLong(line -> line.glyphs().size()).sum();
    return all == 0 ? 1 : (double) sure(text) / all;
  }

  /** Characters read with some certainty: a wrong turn shows few, however sure of each. */
  private static long sure(PageText text) {
    return sure(glyphs(text.lines()));
  }

  private static long sure(List<Glyph> glyphs) {
    return glyphs.stream().filter(glyph -> glyph.confidence().value() > 0.8).count();
  }

  private static List<Glyph> glyphs(List<Run> lines) {
    return lines.stream().flatMap(line -> line.glyphs().stream()).toList();
  }

  private List<Region> lines(PreparedPage page) {
    return watch.time(Stage.DETECTION, () -> detector.lines(page.flat()));
  }

  private static boolean isColumn(Region line) {
    return line.height() > 1.6 * line.width();
  }

  private Scanned read(PreparedPage page) {
    return read(page, lines(page), Map.of());
  }

  private Scanned read(PreparedPage page, List<Region> lines, Map<Region, Run> known) {
    GreyImage flat = page.flat();
    Map<Region, Run> all = new HashMap<>(known);
    all.putAll(runs(flat, lines.stream().filter(line -> !known.containsKey(line)).toList()));
    List<Run> runs = lines.stream().map(all::get).filter(run -> !run.isEmpty()).toList();
    List<Region> cells =
        watch.time(Stage.RULING, () -> Cells.of(Rulings.of(flat, page.dpi()), page.dpi()));
    List<Run> kept = Ornaments.without(runs);
    List<Run> dittoes = dittoes(page, cells, kept);
    return new Scanned(page, new PageText(kept, flat.region(), cells, dittoes), false);
  }

  private static List<Strip> strips(GreyImage flat, List<Region> lines) {
    List<Strip> strips = new ArrayList<>();
    for (Region region : lines) {
      if (isColumn(region)) {
        ColumnReflow column = ColumnReflow.of(flat.crop(region));
        strips.add(
            new Strip(
                column.line(),
                region,
                column.cells().stream().map(cell -> cell.shift(region.x(), region.y())).toList()));
      } else {
        strips.add(new Strip(flat.crop(region), region));
      }
    }
    return strips;
  }

  /** What stands on each of these lines; runs are empty where nothing does. */
  private Map<Region, Run> runs(GreyImage flat, List<Region> lines) {
    List<Strip> strips = strips(flat, lines);
    List<RecognisedLine> read = reader.readLines(strips.stream().map(Strip::image).toList());
    Map<Region, Run> runs = new HashMap<>();
    for (int i = 0; i < strips.size(); i++) {
      runs.put(lines.get(i), run(strips.get(i), read.get(i)));
    }
    return runs;
  }

  /** The marks for "as above" in cells in which little or nothing was read. */
  private static List<Run> dittoes(PreparedPage page, List<Region> cells, List<Run> lines) {
    return cells.stream()
        .filter(cell -> lettersIn(cell, lines) <= MOST_LETTERS_OF_A_MARK)
        .flatMap(cell -> DittoMark.in(page.flat(), cell, page.dpi()).stream())
        .map(mark -> ditto(page.flat(), mark))
        .toList();
  }

  private static int lettersIn(Region cell, List<Run> lines) {
    return lines.stream()
        .flatMap(line -> line.glyphs().stream())
        .mapToInt(
            glyph -> cell.contains(glyph.region().centreX(), glyph.region().centreY()) ? 1 : 0)
        .sum();
  }

  private static Run ditto(GreyImage page, Region mark) {
    Strip strip = new Strip(page.crop(mark), mark);
    RecognisedSymbol symbol =
        new RecognisedSymbol(Ditto.MARK, Confidence.NONE, List.of(), strip.image().region());
    return new Run(List.of(new Glyph(symbol, strip, mark)));
  }

  /** Reads a part of an upright page as one line. */
  Run line(PreparedPage page, Region region) {
    Strip strip = new Strip(page.flat().crop(region), region);
    return run(strip, reader.readLine(strip.image()));
  }

  private static Run run(Strip strip, RecognisedLine line) {
    List<Glyph> glyphs = new ArrayList<>();
    for (RecognisedSymbol symbol : line.symbols()) {
      if (symbol.text().isBlank()
          || (symbol.confidence().value() < NOISE && line.symbols().size() == 1)) {
        continue;
      }
      glyphs.add(new Glyph(symbol, strip, onPage(symbol, strip)));
    }
    return new Run(glyphs);
  }

  private static Region onPage(RecognisedSymbol symbol, Strip strip) {
    return strip.isColumn()
        ? strip.cells().get(strip.cellAt(symbol.region().centreX()))
        : symbol.region().shift(strip.region().x(), strip.region().y()).intersect(strip.region());
  }
}
