package lianli.ocr.onnx;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import lianli.ocr.Confidence;
import lianli.ocr.Raster;
import lianli.ocr.RecognisedLine;
import lianli.ocr.RecognisedSymbol;
import lianli.ocr.RecognisedSymbol.Alternative;
import lianli.ocr.RecognisedWord;
import lianli.ocr.Region;

/**
 * Turns the recogniser's probabilities (one row a step, one column a character; column 0 means
 * "nothing new") into symbols: the best column of each step, repeats and nothings dropped.
 */
final class CtcDecoder {
  private static final int BLANK = 0;
  private static final int ALTERNATIVES = 5;
  private static final float LEAST_ALTERNATIVE = 0.001f;

  private final String[] characters;
  private final BitSet alphabet = new BitSet();

  private CtcDecoder(String[] characters) {
    this.characters = characters;
    for (String character : characters) {
      character.codePoints().forEach(alphabet::set);
    }
  }

  /** The decoder for the models' own character list: nothing, the list, the space. */
  static CtcDecoder create() {
    List<String> listed = PpOcrModels.characters();
    String[] characters = new String[listed.size() + 2];
    characters[BLANK] = "";
    for (int i = 0; i < listed.size(); i++) {
      characters[i + 1] = listed.get(i);
    }
    characters[characters.length - 1] = " ";
    return new CtcDecoder(characters);
  }

  boolean knows(int codePoint) {
    return alphabet.get(codePoint);
  }

  /**
   * Decodes one line.
   *
   * @param used columns of the 48 pixel high image that hold the line; the rest is padding
   */
  RecognisedLine decode(FloatBuffer probabilities, int steps, int used, Raster line) {
    float[] row = new float[characters.length];
    Words words = new Words(used, line);
    int previous = BLANK;
    float peak = 0;
    for (int step = 0; step < steps; step++) {
      probabilities.get(row);
      int best = best(row);
      if (best != BLANK && best != previous) {
        words.start(step);
        peak = 0;
      }
      if (best != BLANK) {
        words.last(step);
        if (row[best] > peak) {
          peak = row[best];
          words.reading(characters[best], row[best], alternatives(row, best));
        }
      }
      previous = best;
    }
    return words.line();
  }

  private static int best(float[] row) {
    int best = 0;
    for (int i = 1; i < row.length; i++) {
      if (row[i] > row[best]) {
        best = i;
      }
    }
    return best;
  }

  private List<Alternative> alternatives(float[] row, int best) {
    if (row[best] > 1 - LEAST_ALTERNATIVE) {
      return List.of();
    }
    List<Alternative> alternatives = new ArrayList<>();
    for (int i = 1; i < row.length; i++) {
      if (i != best && row[i] >= LEAST_ALTERNATIVE) {
        alternatives.add(new Alternative(characters[i], Confidence.clamped(row[i])));
      }
    }
    alternatives.sort((a, b) -> b.confidence().compareTo(a.confidence()));
    return alternatives.subList(0, Math.min(ALTERNATIVES, alternatives.size()));
  }

  /** Collects symbols into words, split at blanks, and places them in the line image. */
  private static final class Words {
    private static final int STEP = 8;

    private final double scale;
    private final Raster line;
    private final List<RecognisedWord> words = new ArrayList<>();
    private final List<RecognisedSymbol> symbols = new ArrayList<>();
    private int first = -1;
    private int last;
    private String text = "";
    private float sureness;
    private List<Alternative> alternatives = List.of();

    Words(int used, Raster line) {
      this.scale = (double) line.width() / used;
      this.line = line;
    }

    void start(int step) {
      flush();
      first = step;
      last = step;
    }

    void last(int step) {
      last = step;
    }

    void reading(String read, float probability, List<Alternative> others) {
      text = read;
      sureness = probability;
      alternatives = others;
    }

    private void flush() {
      if (first < 0) {
        return;
      }
      if (text.isBlank()) {
        endWord();
        return;
      }
      int left = Math.clamp((int) (first * STEP * scale), 0, line.width());
      int right = Math.clamp((int) Math.ceil((last + 1) * STEP * scale), left, line.width());
      symbols.add(
          new RecognisedSymbol(
              text,
              Confidence.clamped(sureness),
              alternatives,
              Region.between(left, 0, right, line.height())));
    }

    private void endWord() {
      if (!symbols.isEmpty()) {
        Region region =
            symbols.stream().map(RecognisedSymbol::region).reduce(Region::union).orElseThrow();
        words.add(new RecognisedWord(symbols, region));
        symbols.clear();
      }
    }

    RecognisedLine line() {
      flush();
      endWord();
      return words.isEmpty()
          ? RecognisedLine.nothing(line.region())
          : new RecognisedLine(words, line.region());
    }
  }
}
