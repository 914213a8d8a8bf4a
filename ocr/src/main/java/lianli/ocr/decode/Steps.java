package lianli.ocr.decode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianli.ocr.Lattice;

/** A lattice as a search wants it: probabilities of characters, look-alikes among them. */
public final class Steps {
  /** Of what a look-alike has, so much goes to a character that it may be. */
  private static final double LENT = 0.3;

  /** Never is nothing: a reader that saw no trace of a character may be wrong. */
  private static final double LEAST = 1e-4;

  /** What has less is tried only where the language expects it. */
  private static final float SEEN = 5e-4f;

  private static final int SPACE = ' ';

  /** The characters that are asked for most often. */
  private static final int LATIN_AND_DIGITS = 128;

  private final Lattice lattice;
  private final int[][] columns = new int[LATIN_AND_DIGITS][];
  private final Map<Integer, int[]> furtherColumns = new HashMap<>();
  private final List<int[]> seen = new ArrayList<>();

  /** Those of one line; made once for all that is asked of it. */
  public Steps(Lattice lattice) {
    this.lattice = lattice;
    for (float[] step : lattice.probabilities()) {
      seen.add(seen(step));
    }
  }

  int count() {
    return lattice.steps();
  }

  /** Nothing new, or a gap between words, of which the languages have none. */
  double blank(int step) {
    return at(step, Lattice.BLANK) + at(step, columns(SPACE)[0]);
  }

  /** How probable a character is in a step. */
  double of(int step, int character) {
    int[] ways = columns(character);
    double own = ways[0] == Lattice.BLANK ? 0 : at(step, ways[0]);
    for (int i = 1; i < ways.length; i++) {
      own += LENT * at(step, ways[i]);
    }
    return Math.max(own, LEAST);
  }

  /** Characters that the reader sees in a step. */
  int[] seen(int step) {
    return seen.get(step);
  }

  private int[] seen(float[] step) {
    List<Integer> characters = new ArrayList<>();
    for (int column = 1; column < step.length; column++) {
      if (step[column] >= SEEN && !lattice.alphabet().character(column).isBlank()) {
        characters.add(lattice.alphabet().character(column).codePointAt(0));
      }
    }
    return characters.stream().mapToInt(Integer::intValue).toArray();
  }

  private double at(int step, int column) {
    return lattice.probabilities().get(step)[column];
  }

  /** The column of the character, then those of its look-alikes. */
  private int[] columns(int character) {
    if (character >= LATIN_AND_DIGITS) {
      return furtherColumns.computeIfAbsent(character, this::columnsOf);
    }
    if (columns[character] == null) {
      columns[character] = columnsOf(character);
    }
    return columns[character];
  }

  private int[] columnsOf(int character) {
    List<Integer> found = new ArrayList<>();
    found.add(lattice.alphabet().column(Character.toString(character)));
    LookAlikes.of(character)
        .codePoints()
        .map(other -> lattice.alphabet().column(Character.toString(other)))
        .filter(column -> column != Lattice.BLANK)
        .forEach(found::add);
    return found.stream().mapToInt(Integer::intValue).toArray();
  }
}
