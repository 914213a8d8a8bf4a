package lianli.index.linkage;

import java.util.ArrayList;
import java.util.List;
import lianli.index.key.IdNumbers;
import lianli.index.key.WrittenNumber;
import lianli.registry.act.PartialDate;

/**
 * Compares a stated couple with one on file, either way round, and keeps the better way: a
 * plaintiff may be the husband or the wife.
 */
public final class CoupleComparison {
  // Set by hand in 2026 and not estimated from data yet. m: one in twenty couples' numbers is
  // mistyped or missing a part; u: a county's numbers hardly repeat, and of 8,000 days of its
  // registers one is as good as another.
  private static final MatchProbabilities NUMBER_EQUAL = new MatchProbabilities(0.95, 1e-6);
  private static final MatchProbabilities NUMBER_ONE_SLIP = new MatchProbabilities(0.02, 2e-4);
  private static final MatchProbabilities NUMBER_DIFFERENT = new MatchProbabilities(0.03, 0.99);
  private static final MatchProbabilities DATE_EQUAL = new MatchProbabilities(0.90, 1.0 / 8_000);
  private static final MatchProbabilities DATE_OVERLAP = new MatchProbabilities(0.90, 0.03);
  private static final MatchProbabilities DATE_NEAR = new MatchProbabilities(0.04, 0.01);
  private static final MatchProbabilities DATE_ONE_SLIP = new MatchProbabilities(0.03, 0.005);
  private static final MatchProbabilities DATE_DIFFERENT = new MatchProbabilities(0.01, 0.96);
  private static final int NEAR_DAYS = 31;

  /** Of two hundred lines, one exchanges the numbers of the two people, in bits. */
  private static final double EXCHANGED = -7.6;

  /** Share of stated couples that are on file, before looking. */
  private static final double ON_FILE = 0.8;

  private final PersonComparison people;
  private final double prior;

  /**
   * A comparison against a registry.
   *
   * @param frequencies of names in the registry
   * @param couples how many couples are on file
   */
  public CoupleComparison(NameFrequencies frequencies, long couples) {
    people = new PersonComparison(frequencies);
    prior = Math.log(ON_FILE / Math.max(1, couples)) / Math.log(2);
  }

  /** The best of both ways round, and of those with the two numbers exchanged. */
  public MatchExplanation compare(PreparedCouple stated, PreparedCouple onFile) {
    MatchExplanation best = oneWay(stated, onFile, false, false);
    best = better(best, oneWay(stated.swapped(), onFile, true, false));
    boolean isOdd =
        best.has("id_number", ComparisonLevel.DIFFERENT)
            || best.has("name", ComparisonLevel.DIFFERENT);
    if (isOdd && numbersMeet(stated, onFile)) {
      PreparedCouple exchanged = stated.exchanged();
      best = better(best, oneWay(exchanged, onFile, false, true));
      best = better(best, oneWay(exchanged.swapped(), onFile, true, true));
    }
    return best;
  }

  /** True if a stated number is that of either person on file. */
  private static boolean numbersMeet(PreparedCouple stated, PreparedCouple onFile) {
    return meets(stated.first(), onFile) && meets(stated.second(), onFile);
  }

  private static boolean meets(PreparedPerson stated, PreparedCouple onFile) {
    return stated.hasNumberOf(onFile.first()) || stated.hasNumberOf(onFile.second());
  }

  private static MatchExplanation better(MatchExplanation one, MatchExplanation other) {
    return other.score() > one.score() ? other : one;
  }

  /** One person against one on file, without prior. */
  public MatchExplanation compare(PreparedPerson stated, PreparedPerson onFile) {
    return new MatchExplanation(0, people.compare("", stated, onFile));
  }

  private MatchExplanation oneWay(
      PreparedCouple stated, PreparedCouple onFile, boolean isSwapped, boolean isExchanged) {
    List<FieldComparison> comparisons = new ArrayList<>();
    comparisons.addAll(people.compare("man.", stated.first(), onFile.first()));
    comparisons.addAll(people.compare("woman.", stated.second(), onFile.second()));
    comparisons.add(number(stated, onFile));
    comparisons.add(date(stated.marriedOn(), onFile.marriedOn()));
    return new MatchExplanation(
        isExchanged ? prior + EXCHANGED : prior, comparisons, isSwapped, isExchanged);
  }

  /** A marriage may be known under the numbers of several certificates: the best counts. */
  private static FieldComparison number(PreparedCouple stated, PreparedCouple onFile) {
    FieldComparison best = PersonComparison.missing("certificate_number");
    for (WrittenNumber one : stated.numbers()) {
      for (WrittenNumber other : onFile.numbers()) {
        FieldComparison found = number(one, other, onFile.office());
        best = best.isMissing() || found.weight() > best.weight() ? found : best;
      }
    }
    return best;
  }

  private static FieldComparison number(WrittenNumber stated, WrittenNumber onFile, String office) {
    String field = "certificate_number";
    String one = stated.written();
    String other = onFile.written();
    if (stated.mayBe(onFile, office)) {
      return PersonComparison.comparison(field, ComparisonLevel.EQUAL, one, other, NUMBER_EQUAL);
    }
    return IdNumbers.isOneSlipApart(one, other)
        ? PersonComparison.comparison(field, ComparisonLevel.ONE_SLIP, one, other, NUMBER_ONE_SLIP)
        : PersonComparison.comparison(
            field, ComparisonLevel.DIFFERENT, one, other, NUMBER_DIFFERENT);
  }

  private static FieldComparison date(PartialDate stated, PartialDate onFile) {
    String field = "married_on";
    if (!stated.isKnown() || !onFile.isKnown()) {
      return PersonComparison.missing(field);
    }
    String one = stated.text();
    String other = onFile.text();
    if (one.equals(other) && stated.isExact()) {
      return PersonComparison.comparison(field, ComparisonLevel.EQUAL, one, other, DATE_EQUAL);
    }
    if (!stated.earliest().isAfter(onFile.latest())
        && !stated.latest().isBefore(onFile.earliest())) {
      return PersonComparison.comparison(field, ComparisonLevel.OVERLAP, one, other, DATE_OVERLAP);
    }
    long days = Math.abs(stated.earliest().toEpochDay() - onFile.earliest().toEpochDay());
    if (days <= NEAR_DAYS) {
      return PersonComparison.comparison(
          field, ComparisonLevel.WITHIN_A_MONTH, one, other, DATE_NEAR);
    }
    return IdNumbers.isOneSlipApart(one, other)
        ? PersonComparison.comparison(field, ComparisonLevel.ONE_SLIP, one, other, DATE_ONE_SLIP)
        : PersonComparison.comparison(field, ComparisonLevel.DIFFERENT, one, other, DATE_DIFFERENT);
  }
}
