package lianli.ocr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that a reader of lines says of one line: for each step from left to right how probable each
 * character of its alphabet is. Column 0 stands for "nothing new"; a character that lasts several
 * steps is one character (connectionist temporal classification; Graves and others 2006).
 *
 * @param alphabet what each column stands for
 * @param probabilities one row a step
 * @param stepWidth pixels of the line that a step goes on by
 */
public record Lattice(Alphabet alphabet, List<float[]> probabilities, double stepWidth) {
  /** The column of "nothing new". */
  public static final int BLANK = 0;

  public Lattice {
    probabilities = List.copyOf(probabilities);
  }

  /** The characters of the columns; made once for a reader. */
  public static final class Alphabet {
    private final List<String> characters;
    private final Map<String, Integer> columns = new HashMap<>();

    /** An alphabet in the order of its columns, the first of which stands for nothing new. */
    public Alphabet(List<String> characters) {
      this.characters = List.copyOf(characters);
      for (int column = characters.size() - 1; column > BLANK; column--) {
        columns.put(characters.get(column), column);
      }
    }

    /** What a column stands for. */
    public String character(int column) {
      return characters.get(column);
    }

    /** The column of a character; that of nothing if the reader has none. */
    public int column(String character) {
      return columns.getOrDefault(character, BLANK);
    }

    public int size() {
      return characters.size();
    }
  }

  /** This line and another one that goes on where it ends. */
  public Lattice then(Lattice next) {
    return new Lattice(
        alphabet,
        Stream.concat(probabilities.stream(), next.probabilities().stream()).toList(),
        stepWidth);
  }

  public int steps() {
    return probabilities.size();
  }
}
