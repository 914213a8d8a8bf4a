package lianli.ocr.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Lays a true line against what was read, as favourably as can be. */
final class Alignment {
  private Alignment() {}

  /**
   * Characters to exchange, add or leave out between the true line and the stretch of what was read
   * that resembles it most. The stretch begins and ends wherever it likes. It may run on from the
   * end of one piece to the beginning of a later one, as where a reader cut a line in two; pieces
   * in between may be left out. At most as many as the line has, since a line that was not read at
   * all is missing and no more.
   *
   * @param truth code points
   * @param pieces code points of what was read, in the direction of the line
   */
  static int errors(int[] truth, List<int[]> pieces) {
    int length = truth.length;
    int least = length;
    // By the number of true characters behind us: the errors so far, all pieces read to their end.
    int[] behind = IntStream.rangeClosed(0, length).toArray();
    for (int[] piece : pieces) {
      int[] row = behind.clone();
      for (int read : piece) {
        step(row, truth, read);
        least = Math.min(least, row[length]);
      }
      Arrays.setAll(behind, i -> Math.min(behind[i], row[i]));
    }
    return least;
  }

  /** Sellers 1980: the first place of the row stays 0, so that a stretch may begin here. */
  private static void step(int[] row, int[] truth, int read) {
    int diagonal = row[0];
    for (int i = 1; i < row.length; i++) {
      int exchanged = diagonal + (truth[i - 1] == read ? 0 : 1);
      diagonal = row[i];
      row[i] = Math.min(exchanged, 1 + Math.min(row[i], row[i - 1]));
    }
  }
}
