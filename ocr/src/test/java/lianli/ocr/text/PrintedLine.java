package lianli.ocr.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import lianli.ocr.Confidence;
import lianli.ocr.GreyImage;
import lianli.ocr.RecognisedSymbol;
import lianli.ocr.Region;

/** Lines as a page reader gives them: characters of one size in a box that fits. */
public final class PrintedLine {
  public static final int SIZE = 40;
  private static final double SURE = 0.99;

  private PrintedLine() {}

  /** A horizontal line, its left upper corner here. */
  public static TextRun at(int x, int y, String text) {
    return at(x, y, text, SURE);
  }

  /** The same, of which the reader is more or less sure. */
  public static TextRun at(int x, int y, String text, double sureness) {
    return sized(x, y, text, sureness, SIZE);
  }

  /** A line in large characters. */
  public static TextRun large(int x, int y, String text) {
    return sized(x, y, text, SURE, 2 * SIZE);
  }

  private static TextRun sized(int x, int y, String text, double sureness, int size) {
    Region box = new Region(x, y, size * text.length(), size);
    Strip strip = new Strip(GreyImage.filled(box.width(), box.height(), 255), box);
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      Region place = new Region(size * i, 0, size - 2, size);
      glyphs.add(
          new Glyph(
              new RecognisedSymbol(
                  text.substring(i, i + 1), new Confidence(sureness), List.of(), place),
              strip,
              place.shift(x, y)));
    }
    return new TextRun(glyphs);
  }

  /** A vertical column that was laid down to be read. */
  public static TextRun column(int x, int y, String text) {
    return column(
        x,
        IntStream.range(0, text.length()).mapToObj(i -> y + SIZE * i).toList(),
        Collections.nCopies(text.length(), SIZE),
        text);
  }

  /** The same, its characters where and as high as they are. */
  public static TextRun column(int x, List<Integer> tops, List<Integer> heights, String text) {
    TextRun lying = at(x, tops.getFirst(), text);
    List<Region> cells = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      cells.add(new Region(x, tops.get(i), SIZE, heights.get(i)));
    }
    Region box = cells.stream().reduce(Region::union).orElseThrow();
    Strip strip = new Strip(lying.glyphs().getFirst().strip().image(), box, cells);
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      glyphs.add(new Glyph(lying.glyphs().get(i).symbol(), strip, cells.get(i)));
    }
    return new TextRun(glyphs);
  }
}
