package lianli.ocr.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lianli.ocr.Confidence;
import lianli.ocr.GreyImage;
import lianli.ocr.OcrEngine;
import lianli.ocr.PageMode;
import lianli.ocr.Raster;
import lianli.ocr.RecognisedLine;
import lianli.ocr.RecognisedPage;
import lianli.ocr.RecognisedSymbol;
import lianli.ocr.RecognisedWord;
import lianli.ocr.Region;
import org.junit.jupiter.api.Test;

/** Two readers on one column: what the first does not know, the second may. */
class ColumnReaderTest {
  private static final int CELL = 40;

  /** Reads one text, whatever it is shown, and knows no character of another. */
  private record Reader(String text, String unknown) implements OcrEngine {
    @Override
    public String name() {
      return "reader";
    }

    @Override
    public String describe() {
      return "reader";
    }

    @Override
    public RecognisedLine readLine(Raster line) {
      List<RecognisedSymbol> symbols = new ArrayList<>();
      for (int i = 0; i < text.length(); i++) {
        symbols.add(symbol(text.substring(i, i + 1), i, 0.95));
      }
      return new RecognisedLine(List.of(new RecognisedWord(symbols, line.region())), line.region());
    }

    @Override
    public RecognisedPage readPage(Raster page, PageMode mode, int dpi) {
      return new RecognisedPage(page.region(), List.of());
    }

    @Override
    public boolean knows(int codePoint) {
      return unknown.indexOf(codePoint) < 0;
    }

    @Override
    public void close() {
      // Nothing was opened.
    }
  }

  private static RecognisedSymbol symbol(String text, int cell, double sureness) {
    return new RecognisedSymbol(
        text, new Confidence(sureness), List.of(), new Region(CELL * cell, 0, CELL, CELL));
  }

  /** What both make of a column in whose cells the first reader read this; blank for nothing. */
  private static TextRun read(String first, double sureness, String second, String unknown) {
    List<Region> cells = new ArrayList<>();
    for (int i = 0; i < first.length(); i++) {
      cells.add(new Region(0, CELL * i, CELL, CELL));
    }
    Strip strip =
        new Strip(
            GreyImage.filled(CELL * first.length(), CELL, 255),
            new Region(0, 0, CELL, CELL * first.length()),
            cells);
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < first.length(); i++) {
      if (first.charAt(i) != ' ') {
        glyphs.add(new Glyph(symbol(first.substring(i, i + 1), i, sureness), strip, cells.get(i)));
      }
    }
    PageText page = new PageText(List.of(new TextRun(glyphs)), strip.region());
    return new ColumnReader(new Reader("", unknown), new Reader(second, ""))
        .read(page)
        .text()
        .lines()
        .getFirst();
  }

  @Test
  void aCellInWhichTheFirstReadNothingIsFilledByTheSecondAlone() {
    TextRun run = read("郭 菊", 0.99, "郭貞菊", "貞");

    assertThat(run.text()).isEqualTo("郭貞菊");
    assertThat(run.confidence().value()).isLessThan(0.5);
  }

  @Test
  void aLookAlikeOfWhatTheFirstDoesNotKnowGivesWay() {
    assertThat(read("買德國", 0.7, "賈德國", "賈").text()).isEqualTo("賈德國");
  }

  @Test
  void whatTheFirstKnowsAndReadStands() {
    assertThat(read("薛世安", 0.7, "芒世安", "").text()).isEqualTo("薛世安");
  }

  @Test
  void theSameCharacterIsKeptInTheFormThatStandsOnThePaper() {
    TextRun run = read("莫发", 0.99, "莫發", "");

    assertThat(run.text()).isEqualTo("莫發");
    assertThat(run.confidence().value()).isGreaterThan(0.9);
  }

  @Test
  void nobodyIsSureBesideACellThatNeitherCouldRead() {
    TextRun run = read("程祺 年", 0.99, "", "");

    assertThat(run.text()).isEqualTo("程祺年");
    assertThat(run.glyphs())
        .extracting(glyph -> glyph.confidence().value() > ColumnReader.ONE_READERS_WORD)
        .containsExactly(true, false, false);
  }
}
