package lianli.ocr.extract;

import java.util.List;
import java.util.Optional;
import lianli.ocr.Region;
import lianli.ocr.image.Glare;
import lianli.ocr.image.PreparedPage;
import lianli.ocr.judge.ValuePaper;
import lianli.ocr.text.ColumnReader;
import lianli.ocr.text.PageScanner;
import lianli.ocr.text.PageText;
import lianli.ocr.text.ReadingOrder;
import lianli.ocr.text.TextRun;
import lianli.ocr.text.UnreadBoxes;

/**
 * A page with all that was read on it, which is what values are held against.
 *
 * @param text with the characters of both readers, where it stands in columns
 * @param columns that were read a second time, in traditional characters; empty of other pages
 * @param unread where something was seen and nothing read
 * @param glare where nothing can be seen, on the scan
 */
record PageContents(
    PreparedPage page,
    PageText text,
    Optional<ColumnReader.Columns> columns,
    UnreadBoxes unread,
    Glare glare) {

  /** With fewer, nothing was read that a form could be found by. */
  private static final int FEWEST_CHARACTERS = 4;

  /** A page as it was scanned, its columns read again or not. */
  static PageContents of(
      PageScanner.Scanned scanned, Optional<ColumnReader.Columns> columns, Glare glare) {
    return new PageContents(
        scanned.page(),
        columns.map(ColumnReader.Columns::text).orElse(scanned.text()),
        columns,
        scanned.unread(),
        glare);
  }

  /** True if part of a value, or what may follow it, is where nothing can be seen. */
  boolean isHidden(TextRun value) {
    return value.perStrip().stream()
        .map(part -> part.glyphs().getFirst().strip().region().union(part.region()))
        .map(line -> line.grow(Math.min(line.width(), line.height()), 0))
        .anyMatch(line -> glare.touches(page.inScan(line)));
  }

  /** True if hardly anything was read. */
  boolean isBare() {
    return text.lines().stream().mapToInt(run -> run.glyphs().size()).sum() < FEWEST_CHARACTERS;
  }

  /** What the reader of traditional characters read there; empty if it was not asked. */
  Optional<String> secondReading(TextRun value) {
    return columns.filter(read -> read.hold(value)).map(read -> read.secondReading(value));
  }

  /** The paper that a value stands on. */
  ValuePaper paper(TextRun value) {
    return ValuePaper.of(page.flat(), text, value);
  }

  /** Everything read in reading order, and where it stands on the scan. */
  List<PageResult.TextLine> lines() {
    return ReadingOrder.of(text).stream().map(this::line).toList();
  }

  private PageResult.TextLine line(TextRun run) {
    Region region = run.region();
    return new PageResult.TextLine(
        run.text(), page.inScan(region), region.height() > 1.6 * region.width(), run.confidence());
  }
}
