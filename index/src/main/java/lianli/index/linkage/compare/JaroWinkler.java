package lianli.index.linkage.compare;

/**
 * The similarity of Jaro (1989) with Winkler's credit for a common beginning (1990), given above
 * 0.7 as he did. Which letters correspond depends on which text is gone through; always the same
 * one is, so that the order does not matter.
 */
final class JaroWinkler {
  private static final double CREDIT = 0.1;
  private static final int LONGEST_BEGINNING = 4;
  private static final double CREDITED_ABOVE = 0.7;

  private JaroWinkler() {}

  /** From 0, nothing in common, to 1, the same. */
  static double similarity(Letters one, Letters other) {
    Letters first = one.isBefore(other) ? one : other;
    Letters second = first.equals(one) ? other : one;
    return credited(jaro(first.text(), second.text()), first.text(), second.text());
  }

  /** No two texts with these letters are more similar. */
  static double atMost(Letters one, Letters other) {
    int common =
        Math.min(one.length() - one.foreignTo(other), other.length() - other.foreignTo(one));
    if (common <= 0) {
      return 0;
    }
    double jaro = ((double) common / one.length() + (double) common / other.length() + 1) / 3;
    return credited(jaro, one.text(), other.text());
  }

  private static double credited(double jaro, String one, String other) {
    if (jaro <= CREDITED_ABOVE) {
      return jaro;
    }
    int most = Math.min(LONGEST_BEGINNING, Math.min(one.length(), other.length()));
    int beginning = 0;
    while (beginning < most && one.charAt(beginning) == other.charAt(beginning)) {
      beginning++;
    }
    return jaro + beginning * CREDIT * (1 - jaro);
  }

  private static double jaro(String one, String other) {
    int window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
    boolean[] isTaken = new boolean[other.length()];
    char[] matched = new char[one.length()];
    int matches = 0;
    for (int i = 0; i < one.length(); i++) {
      int last = Math.min(other.length() - 1, i + window);
      for (int j = Math.max(0, i - window); j <= last; j++) {
        if (!isTaken[j] && one.charAt(i) == other.charAt(j)) {
          isTaken[j] = true;
          matched[matches++] = one.charAt(i);
          break;
        }
      }
    }
    if (matches == 0) {
      return 0;
    }
    int place = 0;
    int outOfOrder = 0;
    for (int j = 0; j < other.length(); j++) {
      if (isTaken[j] && matched[place++] != other.charAt(j)) {
        outOfOrder++;
      }
    }
    double share = matches;
    return (share / one.length() + share / other.length() + (share - outOfOrder / 2.0) / share) / 3;
  }
}
