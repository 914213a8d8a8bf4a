package lianli.registry.act;

/**
 * Identity numbers place by place: what is starred out may be any character. The one place where
 * masks are compared and made.
 */
public final class IdPlaces {
  /** What stands for a place that is hidden. */
  public static final char HIDDEN = '*';

  private static final int SHOWN_AT_FRONT = 3;
  private static final int SHOWN_AT_END = 1;

  /** A shorter number is shown by none of its places. */
  private static final int LEAST_LENGTH = 8;

  private IdPlaces() {}

  /** True if both are of one length, and no place that both show differs. */
  public static boolean mayBeOne(String one, String other) {
    return one.length() == other.length() && differing(one, other) == 0;
  }

  /** In how many places both show different characters; what one is longer by counts. */
  public static int differing(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int differing = Math.max(one.length(), other.length()) - shorter;
    for (int place = 0; place < shorter; place++) {
      char mine = one.charAt(place);
      char theirs = other.charAt(place);
      differing += mine != HIDDEN && theirs != HIDDEN && mine != theirs ? 1 : 0;
    }
    return differing;
  }

  /** First three and last character, the rest starred: what may be shown of a third person. */
  public static String masked(String number) {
    int shown = SHOWN_AT_FRONT + SHOWN_AT_END;
    String stars = String.valueOf(HIDDEN);
    return number.length() < LEAST_LENGTH
        ? stars.repeat(number.length())
        : number.substring(0, SHOWN_AT_FRONT)
            + stars.repeat(number.length() - shown)
            + number.substring(number.length() - SHOWN_AT_END);
  }
}
