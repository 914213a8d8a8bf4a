package lianli.index.court;

/**
 * Which lines go to a person, and why: a line does whose link is in doubt and that ends a marriage,
 * or may. A line that changes nothing does not, whatever is in doubt; and a line that certainly
 * means no marriage on file is told with what to do, and leaves no pair to be looked at
 * (docs/adr/0075).
 */
final class WhoLooks {
  private WhoLooks() {}

  /** At a line whose couple is on file. */
  static LinkDecision atLink(CourtCase courtCase, boolean isSure) {
    return isSure ? LinkDecision.ACCEPTED : atDoubt(courtCase);
  }

  /** At a line that fits more than one couple, or that two lines claim. */
  static LinkDecision atDoubt(CourtCase courtCase) {
    return courtCase.outcome().leavesAll() ? LinkDecision.NOT_NEEDED : LinkDecision.REVIEW;
  }

  /** At a line whose couple married only after it: one that names that very day is in doubt. */
  static LinkDecision atLaterMarriage(CourtCase courtCase, boolean isThatDay) {
    return isThatDay ? atDoubt(courtCase) : LinkDecision.NONE;
  }

  /**
   * At a line whose couple is not on file.
   *
   * @param mayBeOnFile a party is the spouse of somebody who may be the other one, or the line
   *     tells too little for anybody to be found
   */
  static LinkDecision atNoCouple(CourtCase courtCase, boolean mayBeOnFile) {
    return mayBeOnFile && !courtCase.outcome().leavesAll()
        ? LinkDecision.REVIEW
        : LinkDecision.NONE;
  }
}
