package lianli.ocr.onnx;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lianli.ocr.Confidence;
import lianli.ocr.Lattice;
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

  /** Columns of the image that a step sees. */
  static final int STEP = 8;

  private static final int ALTERNATIVES = 5;
  private static final float LEAST_ALTERNATIVE = 0.001f;

  /** Most steps say nothing new, and need not be looked through. */
  private static final float MORE_THAN_ALL_OTHERS = 0.5f;

  /** Its columns know few faces. */
  private static final float MUCH_LIKELIER = 2;

  private final String[] characters;
  private final Lattice.Alphabet columns;
  private final int space;
  private final int[] homes;
  private final int[] second;
  private final BitSet alphabet = new BitSet();
  private final BitSet fitted = new BitSet();

  /**
   * A decoder.
   *
   * @param characters of each column
   * @param space its column, the last of the model's own; those behind it are further ones
   */
  private CtcDecoder(String[] characters, int space) {
    this.characters = characters;
    this.columns = new Lattice.Alphabet(List.of(characters).subList(0, space + 1));
    this.space = space;
    Map<String, Integer> own = new HashMap<>();
    for (int column = 0; column < characters.length; column++) {
      boolean isFurther = column > space && !own.containsKey(characters[column]);
      own.putIfAbsent(characters[column], column);
      characters[column].codePoints().forEach(isFurther ? fitted::set : alphabet::set);
    }
    this.homes = new int[characters.length];
    Arrays.setAll(homes, column -> own.get(characters[column]));
    this.second =
        IntStream.range(space + 1, homes.length)
            .filter(column -> homes[column] != column)
            .toArray();
    alphabet.or(fitted);
  }

  /**
   * The decoder for nothing, the models' own character list, the space, and further characters.
   *
   * @param further of each column behind those; of one that the list has, a second column
   */
  static CtcDecoder create(List<String> further) {
    List<String> all = new ArrayList<>();
    all.add("");
    all.addAll(PpOcrModels.characters());
    all.add(" ");
    int space = all.size() - 1;
    all.addAll(further);
    return new CtcDecoder(all.toArray(String[]::new), space);
  }

  /** What the model's own columns stand for. */
  Lattice.Alphabet alphabet() {
    return columns;
  }

  /** What the model says of each step by its own columns, as if there were no further ones. */
  List<float[]> taught(FloatBuffer probabilities) {
    List<float[]> steps = new ArrayList<>();
    float[] row = new float[characters.length];
    while (probabilities.remaining() >= row.length) {
      probabilities.get(row);
      float[] step = Arrays.copyOf(row, space + 1);
      float sum = 0;
      for (float each : step) {
        sum += each;
      }
      for (int column = 0; column < step.length; column++) {
        step[column] /= Math.max(sum, Float.MIN_NORMAL);
      }
      steps.add(step);
    }
    return steps;
  }

  boolean knows(int codePoint) {
    return alphabet.get(codePoint);
  }

  /** True of a character that the model's own list lacks. */
  boolean isFurther(int codePoint) {
    return fitted.get(codePoint);
  }

  /**
   * What the probabilities of a line say.
   *
   * @param hidden 0 to 1: how probably, at most, something stands where nothing was read. A
   *     character that no column is for spreads its probability over many, and to nothing goes more
   *     than to each.
   */
  record Decoded(RecognisedLine line, double hidden) {}

  /**
   * Decodes one line.
   *
   * @param used columns of the 48 pixel high image that hold the line; the rest is padding
   */
  Decoded decode(FloatBuffer probabilities, int steps, int used, Raster line) {
    addSecondColumns(probabilities, steps);
    float[] row = new float[characters.length];
    Words words = new Words(used, line);
    Gaps gaps = new Gaps(probabilities, Math.min(steps, used / STEP + 1));
    int previous = BLANK;
    float peak = 0;
    for (int step = 0; step < steps; step++) {
      int best = BLANK;
      if (probabilities.get(step * row.length + BLANK) <= MORE_THAN_ALL_OTHERS) {
        probabilities.get(step * row.length, row);
        best = best(row);
      }
      if (best != BLANK) {
        float hidden = gaps.endedBy(step, best);
        if (best != previous) {
          words.hide(hidden);
          words.start(step);
          peak = 0;
        }
        words.last(step);
        if (row[best] > peak) {
          peak = row[best];
          words.reading(characters[best], row[best], alternatives(row, best));
        }
      }
      previous = best;
    }
    words.hide(gaps.endedBy(steps, BLANK));
    return new Decoded(words.line(), gaps.hidden());
  }

  /** What a second column says of a character, is said of the character. */
  private void addSecondColumns(FloatBuffer probabilities, int steps) {
    // Step by step: what one step says lies together in memory.
    for (int step = 0; step < steps; step++) {
      int row = step * homes.length;
      for (int column : second) {
        int home = row + homes[column];
        probabilities.put(home, probabilities.get(home) + probabilities.get(row + column));
        probabilities.put(row + column, 0);
      }
    }
  }

  /** A further character is read where it is much likelier than every character of the list. */
  private int best(float[] row) {
    int best = best(row, BLANK, row.length);
    if (best <= space) {
      return best;
    }
    int listed = best(row, BLANK + 1, space + 1);
    return row[best] > MUCH_LIKELIER * row[listed] ? best : listed;
  }

  private static int best(float[] row, int from, int to) {
    int best = from;
    for (int i = from + 1; i < to; i++) {
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

  /** The steps between symbols, in which nothing was read. */
  private final class Gaps {
    private final FloatBuffer probabilities;
    private final int steps;
    private int from;
    private int before = BLANK;
    private float hidden;

    /**
     * Gaps of a line.
     *
     * @param steps those that see the line; others see padding
     */
    Gaps(FloatBuffer probabilities, int steps) {
      this.probabilities = probabilities;
      this.steps = steps;
    }

    /** What the gap hides that a symbol, or the end of the line, ends here. */
    float endedBy(int step, int symbol) {
      float most = 0;
      for (int i = from; i < Math.min(step, steps); i++) {
        most = Math.max(most, 1 - told(i, symbol));
      }
      from = step + 1;
      before = symbol;
      hidden = Math.max(hidden, most);
      return most;
    }

    /** The most that a gap of the line hides. */
    float hidden() {
      return hidden;
    }

    private float at(int step, int column) {
      return probabilities.get(step * characters.length + column);
    }

    /** What belongs to the symbols beside a gap is not hidden in it, nor are blanks. */
    private float told(int step, int after) {
      float told = at(step, BLANK) + at(step, space);
      if (before != BLANK && before != space) {
        told += at(step, before);
      }
      if (after != BLANK && after != space && after != before) {
        told += at(step, after);
      }
      return told;
    }
  }

  /** Collects symbols into words, split at blanks, and places them in the line image. */
  private static final class Words {
    private final double scale;
    private final Raster line;
    private final List<RecognisedWord> words = new ArrayList<>();
    private final List<RecognisedSymbol> symbols = new ArrayList<>();
    private int first = -1;
    private int last;
    private String text = "";
    private float sureness;
    private float surest = 1;
    private List<Alternative> alternatives = List.of();

    Words(int used, Raster line) {
      this.scale = (double) line.width() / used;
      this.line = line;
    }

    /** What the gap behind the last symbol hides, neither it nor the next one can be surer of. */
    void hide(float hidden) {
      surest = 1 - hidden;
      sureness = Math.min(sureness, surest);
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
      sureness = Math.min(probability, surest);
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
