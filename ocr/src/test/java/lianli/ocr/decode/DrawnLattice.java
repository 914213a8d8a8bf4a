package lianli.ocr.decode;

import java.util.ArrayList;
import java.util.List;
import lianli.ocr.Lattice;

/** Lattices for tests, step by step: {@code "1 .6 7 .3"}; what is left sees nothing new. */
public final class DrawnLattice {
  private static final List<String> CHARACTERS = new ArrayList<>(List.of(""));

  static {
    "0123456789X年月日.-一二三四五六七八九十〇男女汉苗布依族王玉主李明芳号字第开永J口"
        .codePoints()
        .forEach(each -> CHARACTERS.add(Character.toString(each)));
    CHARACTERS.add(" ");
  }

  private static final Lattice.Alphabet ALPHABET = new Lattice.Alphabet(CHARACTERS);

  private DrawnLattice() {}

  /** A lattice with a gap behind each of these steps. */
  public static Lattice of(String... steps) {
    List<float[]> rows = new ArrayList<>();
    for (String step : steps) {
      rows.add(row(step));
      rows.add(row(""));
    }
    return new Lattice(ALPHABET, rows, 8);
  }

  /** A lattice that shows these characters surely. */
  public static Lattice sure(String text) {
    return of(
        text.codePoints()
            .mapToObj(each -> Character.toString(each) + " .98")
            .toArray(String[]::new));
  }

  private static float[] row(String step) {
    float[] row = new float[ALPHABET.size()];
    float rest = 1;
    String[] words = step.isEmpty() ? new String[0] : step.split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      float share = Float.parseFloat(words[i + 1]);
      row[ALPHABET.column(words[i])] += share;
      rest -= share;
    }
    row[Lattice.BLANK] += Math.max(rest, 1e-6f);
    return row;
  }
}
