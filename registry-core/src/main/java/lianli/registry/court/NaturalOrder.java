package lianli.registry.court;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names as people put them in order: {@code 2月} comes before {@code 10月}. */
final class NaturalOrder {
  private static final Pattern PARTS = Pattern.compile("[0-9]+|[^0-9]+");

  private NaturalOrder() {}

  static Comparator<String> of() {
    return NaturalOrder::compare;
  }

  private static int compare(String one, String other) {
    String[] mine = parts(one);
    String[] theirs = parts(other);
    for (int i = 0; i < Math.min(mine.length, theirs.length); i++) {
      int order = compareParts(mine[i], theirs[i]);
      if (order != 0) {
        return order;
      }
    }
    int byLength = Integer.compare(mine.length, theirs.length);
    // 01 and 1 are two names all the same.
    return byLength == 0 ? one.compareTo(other) : byLength;
  }

  private static int compareParts(String one, String other) {
    boolean areNumbers = isNumber(one) && isNumber(other);
    return areNumbers ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
  }

  private static boolean isNumber(String part) {
    return part.charAt(0) >= '0' && part.charAt(0) <= '9';
  }

  private static String[] parts(String text) {
    return PARTS.matcher(text).results().map(MatchResult::group).toArray(String[]::new);
  }
}
