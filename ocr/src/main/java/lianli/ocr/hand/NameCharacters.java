package lianli.ocr.hand;

import java.util.HashMap;
import java.util.Map;
import lianli.registry.file.ProgramFile;

/**
 * How often characters stand in names of persons ({@code name-characters.txt}, made by {@code
 * scripts/name-characters.sh}). What the table lacks is rare, not impossible.
 */
public final class NameCharacters {
  private static final String FILE = "name-characters.txt";

  /** So often is a character met, in this measure, that the table does not have. */
  private static final double UNKNOWN = 0.3;

  /** So often at least, for what is told of names in which a rare character stands. */
  private static final double RARELY = 3;

  /** Places in a name. */
  enum Role {
    SURNAME(0),
    FIRST_OF_TWO(1),
    SECOND_OF_TWO(2),
    ALONE(3);

    private final int column;

    Role(int column) {
      this.column = column;
    }
  }

  private static final Map<Integer, double[]> COUNTS = new HashMap<>();
  private static final double[] SUMS = new double[Role.values().length];

  static {
    for (String line : ProgramFile.lines(NameCharacters.class, FILE)) {
      String[] cells = line.split(" ", -1);
      double[] counts = new double[SUMS.length];
      for (int role = 0; role < counts.length; role++) {
        counts[role] = Double.parseDouble(cells[role + 1]) + UNKNOWN;
        SUMS[role] += counts[role];
      }
      COUNTS.put(cells[0].codePointAt(0), counts);
    }
  }

  private NameCharacters() {}

  /** How often a character is met in given names, wherever in them; never none. */
  public static double inGivenNames(int character) {
    double[] counts = COUNTS.get(character);
    return counts == null
        ? RARELY
        : RARELY
            + counts[Role.FIRST_OF_TWO.column]
            + counts[Role.SECOND_OF_TWO.column]
            + counts[Role.ALONE.column];
  }

  /** The logarithm of the share of a character among those in this place. */
  static double share(int character, Role role) {
    double[] counts = COUNTS.get(character);
    double count = counts == null ? UNKNOWN : counts[role.column];
    return Math.log(count / SUMS[role.column]);
  }
}
