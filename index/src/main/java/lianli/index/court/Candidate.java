package lianli.index.court;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.index.linkage.ComparisonLevel;
import lianli.index.linkage.CoupleRules;
import lianli.index.linkage.FieldComparison;
import lianli.index.linkage.MatchExplanation;
import lianli.index.linkage.PreparedCouple;
import lianli.index.linkage.model.CoupleField;
import lianli.index.register.RegisteredMarriage;

/** A union that a case may mean, with its score. */
record Candidate(RegisteredMarriage union, MatchExplanation explanation) {
  double score() {
    return explanation.score();
  }

  /**
   * True if one of the stated people is plainly somebody else: another name, and no number that
   * speaks for them; or two whole numbers that both differ. A marriage told by its own number, or
   * by its day and the other spouse, is that marriage whatever a name has become since.
   */
  boolean isOfOtherPeople() {
    if (isToldByItself()) {
      return false;
    }
    if (areNamesakes()) {
      return true;
    }
    long differentNumbers = 0;
    for (String person : List.of("man.", "woman.")) {
      ComparisonLevel id = level(person + "id_number");
      differentNumbers += id == ComparisonLevel.DIFFERENT ? 1 : 0;
      boolean numberSpeaksForThem = weight(person + "id_number") >= CoupleRules.TELLING_NUMBER;
      if (level(person + "name") == ComparisonLevel.DIFFERENT && !numberSpeaksForThem) {
        return true;
      }
    }
    return differentNumbers == 2;
  }

  /** True of the same two names where whatever else is told is other people's. */
  private boolean areNamesakes() {
    long others = explanation.comparisons().stream().filter(FieldComparison::contradicts).count();
    return others >= 2 && support() == 0;
  }

  /** True if the certificate number or the day of the marriage says that it is this one. */
  private boolean isToldByItself() {
    boolean number = level("certificate_number") == ComparisonLevel.EQUAL;
    boolean day = level("married_on") == ComparisonLevel.EQUAL;
    long people =
        Stream.of("man.", "woman.")
            .filter(
                person ->
                    level(person + "id_number").isAgreement()
                        || level(person + "name").isAgreement())
            .count();
    return people > 0 && (number || day);
  }

  /**
   * True if more than names speaks for the pair: a number, a birth or the marriage itself, and not
   * so little that a couple of the same names would have it by chance.
   */
  boolean rests() {
    return support() >= CoupleRules.LEAST_SUPPORT;
  }

  /** What speaks for the pair beside names and sexes, in bits. */
  private double support() {
    return explanation.comparisons().stream()
        .filter(comparison -> comparison.kind() != CoupleField.NAME)
        .filter(comparison -> comparison.kind() != CoupleField.SEX)
        .mapToDouble(FieldComparison::weight)
        .filter(weight -> weight > 0)
        .sum();
  }

  /** What the case states, the man first, and each with their own number. */
  PreparedCouple inOrder(PreparedCouple stated) {
    PreparedCouple own = explanation.isExchanged() ? stated.exchanged() : stated;
    return explanation.isSwapped() ? own.swapped() : own;
  }

  /** True if a whole valid number is equal: such a pair is never dropped unseen. */
  boolean hasEqualNumber() {
    return explanation.has("id_number", ComparisonLevel.EQUAL);
  }

  /** True if what is told on both sides cannot all be right, and nothing explains it. */
  boolean hasContradiction() {
    return Stream.of("man.", "woman.").anyMatch(this::contradicts)
        || (isOfAnotherDay() && support() < CoupleRules.LEAST_AGAINST_A_DAY);
  }

  private boolean isOfAnotherDay() {
    ComparisonLevel day = level("married_on");
    return day == ComparisonLevel.DIFFERENT || day == ComparisonLevel.ONE_SLIP;
  }

  /** A name may have been changed; a number may be a slip of another kind. */
  private boolean contradicts(String person) {
    String spouse = person.equals("man.") ? "woman." : "man.";
    boolean number = level("certificate_number") == ComparisonLevel.EQUAL;
    boolean day = level("married_on") == ComparisonLevel.EQUAL;
    boolean isItself = isSure(spouse) && level(spouse + "name").isAgreement() && (number || day);
    ComparisonLevel name = level(person + "name");
    ComparisonLevel id = level(person + "id_number");
    boolean another =
        id == ComparisonLevel.DIFFERENT
            || level(person + "birth_date") == ComparisonLevel.DIFFERENT;
    boolean isOdd = another || (name == ComparisonLevel.DIFFERENT && id != ComparisonLevel.EQUAL);
    boolean isItselfAllTheSame = isItself && !(another && name == ComparisonLevel.DIFFERENT);
    return isOdd && !isItselfAllTheSame && explanation.ofPerson(person) < CoupleRules.OWN_SUPPORT;
  }

  /** True if a person's number or day of birth is equal. */
  private boolean isSure(String person) {
    return level(person + "id_number") == ComparisonLevel.EQUAL
        || level(person + "birth_date") == ComparisonLevel.EQUAL;
  }

  private double weight(String field) {
    return explanation.comparisons().stream()
        .filter(comparison -> comparison.field().equals(field))
        .mapToDouble(FieldComparison::weight)
        .findFirst()
        .orElse(0);
  }

  private ComparisonLevel level(String field) {
    Optional<FieldComparison> found =
        explanation.comparisons().stream()
            .filter(comparison -> comparison.field().equals(field))
            .findFirst();
    return found.map(FieldComparison::level).orElse(ComparisonLevel.MISSING);
  }
}
