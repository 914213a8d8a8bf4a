package lianli.index.linkage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lianli.index.key.IdPattern;
import lianli.index.linkage.model.CoupleField;
import lianli.index.linkage.model.CoupleModel;
import lianli.index.linkage.pattern.MatchWeights;

/** What a model says for and against couples, in bits. */
public final class CoupleWeights {
  private static final double LN_2 = Math.log(2);
  private static final Map<CoupleField, Map<ComparisonLevel, Integer>> CODES = codes();

  private final CoupleModel model;
  private final MatchWeights weights;
  private final double prior;
  private final double otherUnion;

  /**
   * Weights against a register.
   *
   * @param couples how many are on file
   */
  public CoupleWeights(CoupleModel model, long couples) {
    this.model = model;
    weights = new MatchWeights(model.m(), model.u(), 0.5);
    prior = log2(model.onFile() / Math.max(1, couples));
    otherUnion = log2(model.bonds().otherMarriages() / Math.max(1, couples));
  }

  private static Map<CoupleField, Map<ComparisonLevel, Integer>> codes() {
    Map<CoupleField, Map<ComparisonLevel, Integer>> codes = new EnumMap<>(CoupleField.class);
    for (CoupleField kind : CoupleField.values()) {
      Map<ComparisonLevel, Integer> ofKind = new EnumMap<>(ComparisonLevel.class);
      for (ComparisonLevel level : ComparisonLevel.values()) {
        ofKind.put(level, kind.code(level.written()));
      }
      codes.put(kind, ofKind);
    }
    return codes;
  }

  /** The code of a level in patterns. */
  static int code(CoupleField kind, ComparisonLevel level) {
    return Objects.requireNonNull(Objects.requireNonNull(CODES.get(kind)).get(level));
  }

  /** What was learned. */
  public CoupleModel model() {
    return model;
  }

  /** The odds that a line means a marriage drawn blindly, in bits. */
  double prior() {
    return prior;
  }

  /** A comparison with the weight of its level. */
  FieldComparison weighed(
      CoupleField kind, String field, ComparisonLevel level, String stated, String onFile) {
    double weight = weights.weight(kind.place(), code(kind, level));
    if (kind == CoupleField.ID || kind == CoupleField.NUMBER) {
      weight = Math.min(weight, CoupleRules.MOST_OF_A_NUMBER);
    }
    return new FieldComparison(kind, field, level, stated, onFile, weight, 0);
  }

  /** Equal names, which tell the more the rarer they are. */
  FieldComparison equalNames(String field, String stated, String onFile, double share) {
    double weight = log2(m(CoupleField.NAME, ComparisonLevel.EXACT) / share);
    return new FieldComparison(
        CoupleField.NAME, field, ComparisonLevel.EXACT, stated, onFile, weight, share);
  }

  /** A masked number, which tells the more the more places it shows, never more than a whole. */
  FieldComparison masked(String field, IdPattern mask, String stated, String onFile) {
    int contradictions = mask.contradictions(onFile);
    double told = bits(mask, 0, mask.places().length());
    if (contradictions == 0) {
      double weight = log2(m(CoupleField.MASK, ComparisonLevel.EQUAL_VISIBLE)) + told;
      return new FieldComparison(
          CoupleField.MASK,
          field,
          ComparisonLevel.EQUAL_VISIBLE,
          stated,
          onFile,
          Math.clamp(weight, 0, CoupleRules.MOST_OF_A_NUMBER),
          0);
    }
    if (contradictions == 1 && told >= CoupleRules.TELLING_NUMBER) {
      double slip = log2(m(CoupleField.MASK, ComparisonLevel.ONE_SLIP)) + told - log2(ways(mask));
      return new FieldComparison(
          CoupleField.MASK, field, ComparisonLevel.ONE_SLIP, stated, onFile, slip, 0);
    }
    return weighed(CoupleField.MASK, field, ComparisonLevel.DIFFERENT, stated, onFile);
  }

  /** What the visible ones of some places tell about people of this register. */
  double bits(IdPattern mask, int from, int to) {
    double bits = 0;
    for (int place = from; place < to; place++) {
      bits -= mask.places().charAt(place) == '*' ? 0 : log2(model.places().get(place));
    }
    return bits;
  }

  /** How much likelier exactly one visible place differs by chance than none. */
  private double ways(IdPattern mask) {
    double ways = 0;
    for (int place = 0; place < mask.places().length(); place++) {
      double agrees = model.places().get(place);
      ways += mask.places().charAt(place) == '*' ? 0 : (1 - agrees) / agrees;
    }
    return Math.max(1, ways);
  }

  private double m(CoupleField kind, ComparisonLevel level) {
    return model.m().share(kind.place(), code(kind, level));
  }

  /**
   * What the fields of a couple say together beyond the sum of what each says, in bits: spouses are
   * of like age and of one place, and whoever agrees may have been married to somebody else.
   *
   * @param comparisons of the man, the woman and the marriage
   */
  double together(List<FieldComparison> comparisons) {
    double man = 0;
    double woman = 0;
    int tellingBirth = 0;
    int tellingArea = 0;
    for (FieldComparison each : comparisons) {
      boolean ofMan = each.field().startsWith("man.");
      if (ofMan || each.field().startsWith("woman.")) {
        man += ofMan ? each.weight() : 0;
        woman += ofMan ? 0 : each.weight();
        tellingBirth += showsYear(each) ? 1 : 0;
        tellingArea += showsArea(each) ? 1 : 0;
      }
    }
    double shared = 0;
    shared -= tellingBirth == 2 ? log2(model.bonds().births()) : 0;
    shared -= tellingArea == 2 ? log2(model.bonds().areas()) : 0;
    return shared
        - log2(
            1
                + Math.pow(2, otherUnion + Math.max(0, man))
                + Math.pow(2, otherUnion + Math.max(0, woman)));
  }

  private static boolean showsYear(FieldComparison each) {
    return each.agrees()
        && switch (each.kind()) {
          case BIRTH_DAY, BIRTH_MONTH, BIRTH_YEAR -> true;
          case MASK -> shows(each, 6, 10);
          default -> false;
        };
  }

  private static boolean showsArea(FieldComparison each) {
    return each.agrees() && each.kind() == CoupleField.MASK && shows(each, 0, 6);
  }

  private static boolean shows(FieldComparison each, int from, int to) {
    return IdPattern.parse(each.stated())
        .filter(mask -> mask.places().substring(from, to).indexOf('*') < 0)
        .isPresent();
  }

  /**
   * An explanation by another model of the same register: what was compared stays, and each level
   * weighs what it weighs by this one.
   */
  MatchExplanation anew(MatchExplanation explanation, CoupleWeights former) {
    List<FieldComparison> comparisons =
        explanation.comparisons().stream().map(each -> anew(each, former)).toList();
    return new MatchExplanation(
        explanation.prior() - former.prior + prior,
        comparisons,
        together(comparisons),
        explanation.isSwapped(),
        explanation.isExchanged());
  }

  private FieldComparison anew(FieldComparison each, CoupleWeights former) {
    if (each.isMissing()) {
      return each;
    }
    double moved = log2(m(each.kind(), each.level()) / former.m(each.kind(), each.level()));
    double most =
        switch (each.kind()) {
          case ID, MASK, NUMBER -> CoupleRules.MOST_OF_A_NUMBER;
          default -> Double.POSITIVE_INFINITY;
        };
    return each.weighing(Math.min(each.weight() + moved, most));
  }

  static double log2(double number) {
    return Math.log(number) / LN_2;
  }
}
