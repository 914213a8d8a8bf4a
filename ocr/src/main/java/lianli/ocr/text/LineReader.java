package lianli.ocr.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianli.ocr.GreyImage;
import lianli.ocr.OcrEngine;
import lianli.ocr.RecognisedLine;
import lianli.ocr.RecognisedSymbol;
import lianli.ocr.Region;
import lianli.ocr.image.ColumnReflow;
import lianli.ocr.image.Stretch;

/** Has the lines and columns of a page read, each where it was found. */
public final class LineReader {
  /** What the reader is less sure of is no character but a stain, a hole or a bit of ruling. */
  private static final double NOISE = 0.2;

  private final OcrEngine reader;

  public LineReader(OcrEngine reader) {
    this.reader = reader;
  }

  /** True of a box that stands: it is read from top to bottom. */
  static boolean isColumn(Region line) {
    return line.height() > 1.6 * line.width();
  }

  /** What stands on each of these lines; runs are empty where nothing does. */
  Map<Region, TextRun> read(GreyImage page, List<Region> lines) {
    boolean areColumns = TextBoxes.areOfColumns(lines);
    List<Strip> strips =
        lines.stream()
            .map(
                line ->
                    strip(page, line, areColumns ? line.height() > line.width() : isColumn(line)))
            .toList();
    List<RecognisedLine> read = reader.readLines(strips.stream().map(Strip::image).toList());
    Map<Region, TextRun> runs = new HashMap<>();
    for (int i = 0; i < strips.size(); i++) {
      runs.put(lines.get(i), run(strips.get(i), read.get(i)));
    }
    return runs;
  }

  /** What stands on an image of one line or column, at first sight. */
  TextRun glance(GreyImage line) {
    Strip strip = strip(line, line.region(), isColumn(line.region()));
    return run(strip, reader.glance(strip.image()));
  }

  /** What stands in a part of a page, read as one horizontal line. */
  public TextRun readAcross(GreyImage page, Region region) {
    Strip strip = new Strip(page.crop(region), region);
    return run(strip, reader.readLine(strip.image()));
  }

  /** The same, its faint print made black. */
  public TextRun readFaint(GreyImage page, Region region) {
    Strip strip = new Strip(Stretch.apply(page.crop(region)), region);
    return run(strip, reader.readLine(strip.image()));
  }

  private static Strip strip(GreyImage page, Region region, boolean isColumn) {
    if (!isColumn) {
      return new Strip(page.crop(region), region);
    }
    ColumnReflow column = ColumnReflow.of(page.crop(region));
    return new Strip(
        column.line(),
        region,
        column.cells().stream().map(cell -> cell.shift(region.x(), region.y())).toList());
  }

  private static TextRun run(Strip strip, RecognisedLine line) {
    List<Glyph> glyphs = new ArrayList<>();
    for (RecognisedSymbol symbol : line.symbols()) {
      if (symbol.text().isBlank()
          || (symbol.confidence().value() < NOISE && line.symbols().size() == 1)) {
        continue;
      }
      glyphs.add(new Glyph(symbol, strip, onPage(symbol, strip)));
    }
    return new TextRun(glyphs);
  }

  private static Region onPage(RecognisedSymbol symbol, Strip strip) {
    return strip.isColumn()
        ? strip.cells().get(strip.cellAt(symbol.region().centreX()))
        : symbol.region().shift(strip.region().x(), strip.region().y()).intersect(strip.region());
  }
}
