package lianli.ocr.tesseract;

import com.sun.jna.Pointer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import lianli.ocr.Confidence;
import lianli.ocr.RecognisedLine;
import lianli.ocr.RecognisedSymbol;
import lianli.ocr.RecognisedWord;
import lianli.ocr.Region;
import net.sourceforge.tess4j.ITessAPI.TessPageIterator;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI;

/** Walks Tesseract's result iterator, symbol by symbol, into our lines. */
final class ResultReader {
  private final TessAPI api;
  private final TessResultIterator results;
  private final TessPageIterator place;
  private final IntBuffer left = IntBuffer.allocate(1);
  private final IntBuffer top = IntBuffer.allocate(1);
  private final IntBuffer right = IntBuffer.allocate(1);
  private final IntBuffer bottom = IntBuffer.allocate(1);

  ResultReader(TessAPI api, TessResultIterator results) {
    this.api = api;
    this.results = results;
    this.place = api.TessResultIteratorGetPageIterator(results);
  }

  List<RecognisedLine> lines() {
    List<RecognisedLine> lines = new ArrayList<>();
    List<RecognisedWord> words = new ArrayList<>();
    List<RecognisedSymbol> symbols = new ArrayList<>();
    do {
      symbols.addAll(symbol());
      if (isLastOf(TessPageIteratorLevel.RIL_WORD)) {
        if (!symbols.isEmpty()) {
          words.add(new RecognisedWord(symbols, region(TessPageIteratorLevel.RIL_WORD)));
        }
        symbols.clear();
        if (isLastOf(TessPageIteratorLevel.RIL_TEXTLINE)) {
          if (!words.isEmpty()) {
            lines.add(new RecognisedLine(words, region(TessPageIteratorLevel.RIL_TEXTLINE)));
          }
          words.clear();
        }
      }
    } while (api.TessResultIteratorNext(results, TessPageIteratorLevel.RIL_SYMBOL) != 0);
    return lines;
  }

  private boolean isLastOf(int level) {
    return api.TessPageIteratorIsAtFinalElement(place, level, TessPageIteratorLevel.RIL_SYMBOL)
        != 0;
  }

  private List<RecognisedSymbol> symbol() {
    Pointer text = api.TessResultIteratorGetUTF8Text(results, TessPageIteratorLevel.RIL_SYMBOL);
    if (text == null) {
      return List.of();
    }
    String read = text.getString(0, "UTF-8");
    api.TessDeleteText(text);
    if (read.isBlank()) {
      return List.of();
    }
    float confidence = api.TessResultIteratorConfidence(results, TessPageIteratorLevel.RIL_SYMBOL);
    return List.of(
        new RecognisedSymbol(
            read, percent(confidence), List.of(), region(TessPageIteratorLevel.RIL_SYMBOL)));
  }

  private static Confidence percent(float value) {
    return Confidence.clamped(value / 100);
  }

  private Region region(int level) {
    if (api.TessPageIteratorBoundingBox(place, level, left, top, right, bottom) == 0) {
      return new Region(0, 0, 0, 0);
    }
    return Region.between(left.get(0), top.get(0), right.get(0), bottom.get(0));
  }
}
