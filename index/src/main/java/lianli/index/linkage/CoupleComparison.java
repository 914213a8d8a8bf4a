package lianli.index.linkage;

import java.util.ArrayList;
import java.util.List;
import lianli.index.key.IdNumbers;
import lianli.index.key.WrittenNumber;
import lianli.index.linkage.model.CoupleField;
import lianli.index.linkage.model.CoupleModel;
import lianli.registry.act.PartialDate;

/**
 * Compares a stated couple with one on file, either way round, and keeps the better way: a
 * plaintiff may be the husband or the wife.
 */
public final class CoupleComparison {
  private static final int NEAR_DAYS = 31;

  /** As long as the text of a month. */
  private static final int MONTH = 7;

  private final PersonComparison people;
  private final CoupleWeights weights;

  /**
   * A comparison against a registry.
   *
   * @param frequencies of names in the registry
   */
  public CoupleComparison(NameFrequencies frequencies, CoupleWeights weights) {
    people = new PersonComparison(frequencies, weights);
    this.weights = weights;
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
    double prior = weights.prior();
    prior += isExchanged ? CoupleRules.EXCHANGED : 0;
    prior += tellsSex(stated.first()) || tellsSex(stated.second()) ? 0 : CoupleRules.EITHER_WAY;
    return new MatchExplanation(
        prior, comparisons, weights.together(comparisons), isSwapped, isExchanged);
  }

  private static boolean tellsSex(PreparedPerson person) {
    return person.sex().isPresent();
  }

  /** A marriage may be known under the numbers of several certificates: the best counts. */
  private FieldComparison number(PreparedCouple stated, PreparedCouple onFile) {
    FieldComparison best = FieldComparison.missing(CoupleField.NUMBER, "certificate_number");
    for (WrittenNumber one : stated.numbers()) {
      for (WrittenNumber other : onFile.numbers()) {
        FieldComparison found =
            weights.weighed(
                CoupleField.NUMBER,
                "certificate_number",
                numberLevel(one, other, onFile.office()),
                one.written(),
                other.written());
        best = best.isMissing() || found.weight() > best.weight() ? found : best;
      }
    }
    return best;
  }

  static ComparisonLevel numberLevel(WrittenNumber stated, WrittenNumber onFile, String office) {
    if (stated.mayBe(onFile, office)) {
      return ComparisonLevel.EQUAL;
    }
    return IdNumbers.isOneSlipApart(stated.written(), onFile.written())
        ? ComparisonLevel.ONE_SLIP
        : ComparisonLevel.DIFFERENT;
  }

  private FieldComparison date(PartialDate stated, PartialDate onFile) {
    CoupleField kind = dateKind(stated, onFile);
    return stated.isKnown() && onFile.isKnown()
        ? weights.weighed(
            kind, "married_on", dateLevel(stated, onFile), stated.text(), onFile.text())
        : FieldComparison.missing(kind, "married_on");
  }

  /** By the side that tells less. */
  static CoupleField dateKind(PartialDate one, PartialDate other) {
    if (one.isExact() && other.isExact()) {
      return CoupleField.WEDDING_DAY;
    }
    return one.text().length() >= MONTH && other.text().length() >= MONTH
        ? CoupleField.WEDDING_MONTH
        : CoupleField.WEDDING_YEAR;
  }

  static ComparisonLevel dateLevel(PartialDate stated, PartialDate onFile) {
    if (!stated.earliest().isAfter(onFile.latest())
        && !stated.latest().isBefore(onFile.earliest())) {
      return stated.isExact() && onFile.isExact() ? ComparisonLevel.EQUAL : ComparisonLevel.OVERLAP;
    }
    long days = Math.abs(stated.earliest().toEpochDay() - onFile.earliest().toEpochDay());
    if (days <= NEAR_DAYS) {
      return ComparisonLevel.WITHIN_A_MONTH;
    }
    return IdNumbers.isOneSlipApart(stated.text(), onFile.text())
        ? ComparisonLevel.ONE_SLIP
        : ComparisonLevel.DIFFERENT;
  }

  /** The same explanation by what was learned since. */
  public MatchExplanation anew(MatchExplanation explanation, CoupleComparison former) {
    return weights.anew(explanation, former.weights);
  }

  /** What was learned. */
  public CoupleModel model() {
    return weights.model();
  }
}
