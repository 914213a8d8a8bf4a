package lianli.index.linkage.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lianli.index.linkage.compare.CitizenIdComparison;
import lianli.index.linkage.model.FieldSpec;
import lianli.index.linkage.model.LinkageModel;
import lianli.index.linkage.pattern.MatchWeights;
import lianli.index.linkage.pattern.PatternShape;

/**
 * Scores pairs by a model. Where values agree exactly and the field says so, how common the value
 * is in the register takes the place of u. For one thread.
 */
public final class PairScorer {
  private static final double LN_2 = Math.log(2);

  private final CodedPairs pairs;
  private final PairCoder coder;
  private final MatchWeights weights;
  private final PatternShape shape;

  /** For each field by frequency, what the exact level weighs for each value. */
  private final double[][] byValue;

  private final double[][] shares;

  /** A scorer over these lists. */
  public PairScorer(LinkageModel model, CodedPairs pairs) {
    this.pairs = pairs;
    coder = pairs.coder();
    weights = model.weights();
    shape = model.spec().shape();
    List<FieldSpec> fields = model.spec().fields();
    byValue = new double[fields.size()][0];
    shares = new double[fields.size()][0];
    boolean isFirst = model.spec().isFirstMaster() || pairs.lists().isOfOneList();
    for (int place = 0; place < fields.size(); place++) {
      if (fields.get(place).isByFrequency()) {
        shares[place] = pairs.field(place).shares(isFirst);
        byValue[place] = new double[shares[place].length];
        // A number is nobody else's, so one that is met with once is not as common as one in these.
        boolean isNumber = fields.get(place).comparison() instanceof CitizenIdComparison;
        double rarest = Arrays.stream(shares[place]).min().orElse(0);
        for (int value = 0; value < byValue[place].length; value++) {
          byValue[place][value] = Math.log(model.m().share(place, 1) / shares[place][value]) / LN_2;
          if (isNumber && shares[place][value] <= rarest) {
            byValue[place][value] = Math.max(byValue[place][value], weights.weight(place, 1));
          }
        }
      }
    }
  }

  private PairScorer(PairScorer other) {
    pairs = other.pairs;
    coder = pairs.coder();
    weights = other.weights;
    shape = other.shape;
    byValue = other.byValue;
    shares = other.shares;
  }

  /** The same for another thread. */
  PairScorer again() {
    return new PairScorer(this);
  }

  /** The weight of a pair in bits, with the odds before looking. */
  public double weight(int one, int other) {
    return weight(coder.pattern(one, other), one);
  }

  private double weight(long pattern, int one) {
    double sum = weights.prior();
    for (int field = 0; field < byValue.length; field++) {
      sum += weight(field, shape.code(pattern, field), one);
    }
    return sum;
  }

  private double weight(int field, int code, int one) {
    return code == 1 && byValue[field].length > 0
        ? byValue[field][pairs.field(field).first(one)]
        : weights.weight(field, code);
  }

  /** What each field says of a pair. */
  public List<FieldScore> explain(int one, int other) {
    long pattern = coder.pattern(one, other);
    List<FieldScore> scores = new ArrayList<>();
    for (int place = 0; place < byValue.length; place++) {
      FieldSpec field = pairs.spec().fields().get(place);
      int code = shape.code(pattern, place);
      boolean isByValue = code == 1 && byValue[place].length > 0;
      scores.add(
          new FieldScore(
              field.name(),
              code == PatternShape.NOT_TOLD ? FieldScore.NOT_TOLD : field.levels().get(code - 1),
              told(field, true, one),
              told(field, false, other),
              weight(place, code, one),
              isByValue ? shares[place][pairs.field(place).first(one)] : 0));
    }
    return scores;
  }

  private String told(FieldSpec field, boolean isFirst, int record) {
    return String.join(
        " / ",
        field.columns().stream()
            .map(column -> pairs.lists().cell(isFirst, record, column, pairs.spec()))
            .toList());
  }

  /** The odds before looking, in bits. */
  public double prior() {
    return weights.prior();
  }
}
