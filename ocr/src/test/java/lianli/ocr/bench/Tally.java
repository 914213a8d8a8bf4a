package lianli.ocr.bench;

/**
 * Counts of fields: all, exactly right, accepted unseen, accepted and wrong; and of characters:
 * those of the true values, and the edits that lead from what was read to them.
 */
final class Tally {
  /** Heads the rows. */
  static final String HEAD =
      String.format(
          "%-40s %6s %8s %8s %9s %7s %9s %9s",
          "", "fields", "exact", "CER", "accepted", "wrong", "<= 95 %", "expected");

  private int fields;
  private int exact;
  private int accepted;
  private int acceptedWrong;
  private double expectedWrong;
  private long characters;
  private long edits;

  /**
   * Counts one field.
   *
   * @param confidence that it is right, as the program says
   */
  void add(String truth, String read, boolean taken, double confidence) {
    boolean right = truth.equals(read);
    fields++;
    exact += right ? 1 : 0;
    accepted += taken ? 1 : 0;
    acceptedWrong += taken && !right ? 1 : 0;
    expectedWrong += taken ? 1 - confidence : 0;
    characters += truth.length();
    edits += Math.min(truth.length(), distance(truth, read));
  }

  double exactShare() {
    return share(exact, fields);
  }

  /**
   * One line: fields, share exact, character error rate, share accepted, wrong among accepted with
   * its 95 % bound and the error that the confidences promise.
   */
  String row(String name) {
    return String.format(
        "%-40s %6d %8.3f %8.4f %9.3f %7d %9.4f %9.4f",
        name,
        fields,
        exactShare(),
        share(edits, characters),
        share(accepted, fields),
        acceptedWrong,
        upperBound(),
        share(expectedWrong, accepted));
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  /** Upper end of Wilson's 95 % interval for the error among accepted fields. */
  private double upperBound() {
    if (accepted == 0) {
      return 1;
    }
    double z = 1.96;
    double n = accepted;
    double p = acceptedWrong / n;
    return (p + z * z / (2 * n) + z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)))
        / (1 + z * z / n);
  }

  /** Characters to exchange, add or leave out (Levenshtein 1966). */
  static int distance(String truth, String read) {
    int[] row = new int[read.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= truth.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int exchanged = diagonal + (truth.charAt(i - 1) == read.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[read.length()];
  }
}
