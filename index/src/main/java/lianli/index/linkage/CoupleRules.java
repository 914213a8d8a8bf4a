package lianli.index.linkage;

/**
 * What is still set by hand in comparing couples, each with its reason. Everything else is learned
 * (docs/adr, 73): these are either definitions or floors that no list may teach away.
 */
public final class CoupleRules {
  /** Of a thousand links that are accepted, one may be wrong (ONS census linkage). */
  public static final double PRECISION = 0.999;

  /** Of a thousand marriages that are meant, two and a half may be lost unseen (ONS). */
  public static final double RECALL = 0.9975;

  /**
   * The probability that each accepted link has by itself: a list of many sure lines must not carry
   * a doubtful one along.
   */
  public static final double LEAST_PROBABILITY = 0.99;

  /** A pair that is likelier one couple than not is never dropped unseen. */
  public static final double MOST_DROPPED = 0.5;

  /** The best couple leads every other by so many bits: sixty to one. */
  public static final double MARGIN = 6;

  /**
   * Beside names so many bits must speak for a link: of a hundred couples with the same two names
   * one would have so much by chance. The floor "never on names alone".
   */
  public static final double LEAST_SUPPORT = 6.6;

  /** The same where the day of the marriage is another: of a thousand couples one. */
  public static final double LEAST_AGAINST_A_DAY = 10;

  /**
   * What is told of one person must be so many bits for them where one thing told contradicts: of a
   * hundred people one would have so much by chance.
   */
  public static final double OWN_SUPPORT = 6.6;

  /** A number that tells less does not speak for somebody of another name, in bits. */
  public static final double TELLING_NUMBER = 8;

  /** So many bits beyond those of picking somebody out of the register tell a person. */
  public static final double SURELY_THIS = 3;

  /** Of two hundred lines, one exchanges the numbers of the two people, in bits. */
  static final double EXCHANGED = -7.6;

  /** Where no sex is told a couple is compared both ways round: two chances to agree, in bits. */
  static final double EITHER_WAY = -1;

  /** So much is the most that a number tells: beyond it the register's own faults count. */
  static final double MOST_OF_A_NUMBER = 20;

  private CoupleRules() {}
}
