package lianli.ocr.kind;

import java.util.Optional;

/**
 * Where numbers, formulas and labels say otherwise than the title, or than each other. What records
 * are made of is no contradiction: a divorce names the number of the marriage, and who marries
 * again shows the paper of a divorce.
 */
final class Contradictions {
  private final ActSigns signs;
  private final boolean hasMarriagesNumber;
  private final boolean hasDivorcesNumber;
  private final boolean grantsMarriage;
  private final boolean grantsDivorce;

  Contradictions(ActSigns signs) {
    this.signs = signs;
    this.hasMarriagesNumber = signs.haveNumber("J") || signs.haveNumber("BJ");
    this.hasDivorcesNumber = signs.haveNumber("L") || signs.haveNumber("BL");
    this.grantsMarriage = signs.grant(Subject.MARRIAGE);
    this.grantsDivorce = signs.grant(Subject.DIVORCE);
  }

  /**
   * True if there is one.
   *
   * @param title what the page's title is about; empty if it has none, or one of both kinds
   */
  boolean areWith(Optional<Subject> title) {
    return title
        .map(
            subject ->
                switch (subject) {
                  case MARRIAGE -> speakAgainstMarriage();
                  case DIVORCE -> grantsMarriage && !grantsDivorce && !hasDivorcesNumber;
                })
        .orElseGet(this::areAmongSigns);
  }

  private boolean speakAgainstMarriage() {
    boolean isMarriageBySigns = grantsMarriage || hasMarriagesNumber;
    return (hasDivorcesNumber && !hasMarriagesNumber)
        || (grantsDivorce && !grantsMarriage)
        || (signs.haveLabelOfDivorce() && !isMarriageBySigns);
  }

  private boolean areAmongSigns() {
    boolean mayNameTheMarriage = hasDivorcesNumber || signs.haveLabelOfDivorce();
    return (grantsMarriage && (grantsDivorce || hasDivorcesNumber))
        || (grantsDivorce && hasMarriagesNumber && !mayNameTheMarriage)
        || (signs.areOfBoth() && signs.granted().isEmpty() && !signs.haveLabelOfDivorce());
  }
}
