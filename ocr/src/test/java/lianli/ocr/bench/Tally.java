package lianli.ocr.bench;

/** Counts of fields: all, exactly right, accepted unseen, accepted and wrong. */
final class Tally {
  private int fields;
  private int exact;
  private int accepted;
  private int acceptedWrong;

  void add(boolean right, boolean taken) {
    fields++;
    exact += right ? 1 : 0;
    accepted += taken ? 1 : 0;
    acceptedWrong += taken && !right ? 1 : 0;
  }

  double exactShare() {
    return fields == 0 ? 0 : (double) exact / fields;
  }

  /** One line: fields, share exact, share accepted, wrong among accepted with its 95 % bound. */
  String row(String name) {
    return String.format(
        "%-40s %6d %8.3f %9.3f %7d %9.4f",
        name,
        fields,
        exactShare(),
        fields == 0 ? 0 : (double) accepted / fields,
        acceptedWrong,
        upperBound());
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
}
