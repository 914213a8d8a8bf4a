package lianli.index.linkage.compare;

/**
 * How many slips lie between two texts: a letter left out, put in or replaced, or two neighbours
 * exchanged, none of them touched twice (optimal string alignment; Damerau 1964).
 */
final class EditDistance {
  private EditDistance() {}

  /** The distance, or any greater number if it is above the most that is asked for. */
  static int atMost(int most, String one, String other) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int[] before = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      int least = i;
      char letter = one.charAt(i - 1);
      for (int j = 1; j <= other.length(); j++) {
        int replaced = last[j - 1] + (letter == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        boolean isExchanged =
            i > 1
                && j > 1
                && letter == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        if (isExchanged) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[other.length()];
  }
}
