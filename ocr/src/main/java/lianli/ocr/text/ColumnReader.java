package lianli.ocr.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianli.ocr.Confidence;
import lianli.ocr.GreyImage;
import lianli.ocr.OcrEngine;
import lianli.ocr.RecognisedSymbol;
import lianli.ocr.Region;
import lianli.ocr.image.Resize;
import lianli.registry.script.HanScript;

/**
 * Reads vertical columns a second time, by a reader of traditional characters. The page reader does
 * not know every character of the 1950s (貞, 陸, 閻, 歲): it passes over them or writes one that looks
 * alike. Where it read nothing in a character's cell, or could not have read what the other reader
 * sees there, the other's character is put in, as one reader's word only.
 */
public final class ColumnReader {
  /** The reader's network is at its best near these heights. */
  private static final List<Double> LINE_HEIGHTS = List.of(48.0, 32.0, 40.0);

  /** Below the certainty at which two readings count as two. */
  public static final double ONE_READERS_WORD = 0.4;

  /** A character of which the page reader is surer than this is no look-alike. */
  private static final double NO_LOOK_ALIKE = 0.9;

  /** What the other reader is less sure of is a stain. */
  private static final double LEGIBLE = 0.6;

  /** Columns end in seals more often than they begin in one. */
  private static final double LEGIBLE_AT_THE_END = 0.85;

  private final OcrEngine pageReader;
  private final OcrEngine traditional;

  public ColumnReader(OcrEngine pageReader, OcrEngine traditional) {
    this.pageReader = pageReader;
    this.traditional = traditional;
  }

  /**
   * The text with its columns completed; what the other reader read can be asked for afterwards.
   */
  public Columns read(PageText text) {
    Map<Strip, Map<Integer, RecognisedSymbol>> read = new HashMap<>();
    List<TextRun> lines = new ArrayList<>();
    for (TextRun line : text.lines()) {
      Strip strip = line.glyphs().getFirst().strip();
      if (strip.isColumn()) {
        Map<Integer, RecognisedSymbol> cells = cells(strip);
        read.put(strip, cells);
        lines.add(merged(line, strip, cells));
      } else {
        lines.add(line);
      }
    }
    return new Columns(new PageText(lines, text.page(), text.cells(), text.dittoes()), read);
  }

  /**
   * Columns that two readers read.
   *
   * @param text with the characters of both
   * @param second what the reader of traditional characters read, by strip and cell
   */
  public record Columns(PageText text, Map<Strip, Map<Integer, RecognisedSymbol>> second) {
    public Columns {
      second = Map.copyOf(second);
    }

    /** What the second reader read where the value stands. */
    public String secondReading(TextRun value) {
      StringBuilder text = new StringBuilder();
      for (Glyph glyph : value.glyphs()) {
        RecognisedSymbol symbol =
            second
                .getOrDefault(glyph.strip(), Map.of())
                .get(glyph.strip().cells().indexOf(glyph.region()));
        text.append(symbol == null ? "" : symbol.text());
      }
      return text.toString();
    }

    /** True if this stands in a column. */
    public boolean hold(TextRun value) {
      return value.glyphs().stream().allMatch(glyph -> second.containsKey(glyph.strip()));
    }
  }

  /** A reading with a symbol for every cell is right about their places; else places are near. */
  private Map<Integer, RecognisedSymbol> cells(Strip strip) {
    List<RecognisedSymbol> symbols = List.of();
    for (double height : LINE_HEIGHTS) {
      symbols = symbols(strip.image(), Math.min(1, height / strip.image().height()));
      if (symbols.size() == strip.cells().size()) {
        break;
      }
    }
    Map<Integer, RecognisedSymbol> cells = new HashMap<>();
    for (int i = 0; i < symbols.size(); i++) {
      RecognisedSymbol symbol = symbols.get(i);
      boolean oneEach = symbols.size() == strip.cells().size();
      cells.putIfAbsent(oneEach ? i : strip.cellAt(symbol.region().centreX()), symbol);
    }
    return cells;
  }

  private List<RecognisedSymbol> symbols(GreyImage image, double scale) {
    return traditional.readLine(scale < 1 ? Resize.by(image, scale) : image).symbols().stream()
        .filter(symbol -> !symbol.text().isBlank())
        .map(symbol -> unscaled(symbol, scale))
        .toList();
  }

  private static RecognisedSymbol unscaled(RecognisedSymbol symbol, double scale) {
    Region small = symbol.region();
    return new RecognisedSymbol(
        symbol.text(),
        symbol.confidence(),
        symbol.alternatives(),
        Region.between(
            (int) (small.x() / scale),
            (int) (small.y() / scale),
            (int) (small.right() / scale),
            (int) (small.bottom() / scale)));
  }

  private TextRun merged(TextRun line, Strip strip, Map<Integer, RecognisedSymbol> second) {
    Map<Integer, Glyph> first = new HashMap<>();
    line.glyphs().forEach(glyph -> first.putIfAbsent(strip.cells().indexOf(glyph.region()), glyph));
    int last = first.keySet().stream().mapToInt(cell -> cell).max().orElse(-1);
    List<Glyph> glyphs = new ArrayList<>();
    for (int cell = 0; cell < strip.cells().size(); cell++) {
      Glyph read = first.get(cell);
      RecognisedSymbol other = second.get(cell);
      if (read != null) {
        glyphs.add(other == null ? read : chosen(read, other));
      } else if (other != null
          && isHan(other.text())
          && other.confidence().value() > (cell > last ? LEGIBLE_AT_THE_END : LEGIBLE)) {
        glyphs.add(glyph(other, Confidence.clamped(ONE_READERS_WORD), strip, cell));
      }
    }
    return glyphs.size() < line.glyphs().size() ? line : new TextRun(doubtedBesideUnread(glyphs));
  }

  /**
   * Beside a cell in which neither reader sees a character, nobody is sure: of 程祺韡 both read 程祺,
   * and were sure of that.
   */
  private static List<Glyph> doubtedBesideUnread(List<Glyph> glyphs) {
    Set<Region> read = glyphs.stream().map(Glyph::region).collect(Collectors.toSet());
    return glyphs.stream()
        .map(glyph -> isBesideUnread(glyph, read) ? glyph.notSurerThan(ONE_READERS_WORD) : glyph)
        .toList();
  }

  private static boolean isBesideUnread(Glyph glyph, Set<Region> read) {
    List<Region> cells = glyph.strip().cells();
    int cell = cells.indexOf(glyph.region());
    return Stream.of(cell - 1, cell + 1)
        .filter(beside -> beside >= 0 && beside < cells.size())
        .map(cells::get)
        .anyMatch(beside -> isWhole(beside, glyph.region()) && !read.contains(beside));
  }

  /** True of a cell as large as a character, not what is left of a seal or a rule. */
  private static boolean isWhole(Region cell, Region character) {
    return cell.height() > 0.6 * character.height() && cell.width() > 0.6 * character.width();
  }

  private Glyph chosen(Glyph read, RecognisedSymbol other) {
    String text = other.text();
    if (read.text().equals(text) || !isHan(text)) {
      return read;
    }
    if (HanScript.toSimplified(read.text()).equals(HanScript.toSimplified(text))) {
      // The same character; the reader of traditional ones knows in which form it stands there.
      return new Glyph(
          new RecognisedSymbol(
              text, read.confidence(), read.symbol().alternatives(), read.symbol().region()),
          read.strip(),
          read.region());
    }
    boolean cannotKnow =
        other.confidence().value() > LEGIBLE && !text.codePoints().allMatch(pageReader::knows);
    return cannotKnow && read.confidence().value() < NO_LOOK_ALIKE
        ? glyph(other, Confidence.clamped(ONE_READERS_WORD), read.strip(), read.region())
        : read;
  }

  private static Glyph glyph(RecognisedSymbol other, Confidence sure, Strip strip, int cell) {
    return glyph(other, sure, strip, strip.cells().get(cell));
  }

  private static Glyph glyph(RecognisedSymbol other, Confidence sure, Strip strip, Region cell) {
    return new Glyph(
        new RecognisedSymbol(other.text(), sure, List.of(), other.region()), strip, cell);
  }

  private static boolean isHan(String text) {
    return text.codePoints().allMatch(Character::isIdeographic);
  }
}
