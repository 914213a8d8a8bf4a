package lianli.index.court;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.index.linkage.ComparisonLevel;
import lianli.index.linkage.FieldComparison;
import lianli.index.linkage.MatchExplanation;
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
    long differentNumbers = 0;
    for (String person : List.of("man.", "woman.")) {
      ComparisonLevel id = level(person + "id_number");
      differentNumbers += id == ComparisonLevel.DIFFERENT ? 1 : 0;
      boolean numberSpeaksForThem =
          id == ComparisonLevel.EQUAL
              || id == ComparisonLevel.EQUAL_VISIBLE
              || id == ComparisonLevel.ONE_SLIP;
      if (level(person + "name") == ComparisonLevel.DIFFERENT && !numberSpeaksForThem) {
        return true;
      }
    }
    return differentNumbers == 2;
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

  /** True if nothing but names speaks for the pair. */
  boolean restsOnNamesAlone() {
    return explanation.comparisons().stream()
        .noneMatch(
            comparison ->
                !comparison.field().endsWith("name")
                    && !comparison.field().endsWith("sex")
                    && comparison.weight() > 0);
  }

  /** True if a whole valid number is equal: such a pair is never dropped unseen. */
  boolean hasEqualNumber() {
    return explanation.has("id_number", ComparisonLevel.EQUAL);
  }

  /** True if a person's number or name cannot be right on both sides. */
  boolean hasContradiction() {
    return explanation.has("id_number", ComparisonLevel.DIFFERENT)
        || explanation.has("name", ComparisonLevel.DIFFERENT);
  }

  private ComparisonLevel level(String field) {
    Optional<FieldComparison> found =
        explanation.comparisons().stream()
            .filter(comparison -> comparison.field().equals(field))
            .findFirst();
    return found.map(FieldComparison::level).orElse(ComparisonLevel.MISSING);
  }
}
