package lianli.index.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lianli.index.linkage.model.CoupleField;
import lianli.index.linkage.pattern.LevelShares;
import lianli.index.linkage.pattern.LevelSums;
import lianli.index.linkage.pattern.PatternShape;

/** Patterns of pairs of couples: the man's fields, the woman's, and those of the marriage. */
public final class CouplePatterns {
  private static final List<CoupleField> FIELDS = fields();
  private static final int OF_A_PERSON =
      (int) FIELDS.stream().filter(CoupleField::isOfAPerson).count() / 2;

  /** What a pattern of two couples tells apart. */
  static final PatternShape SHAPE =
      PatternShape.of(FIELDS.stream().mapToInt(kind -> kind.levels().size()).toArray());

  private CouplePatterns() {}

  private static List<CoupleField> fields() {
    List<CoupleField> ofPerson = new ArrayList<>();
    List<CoupleField> ofMarriage = new ArrayList<>();
    for (CoupleField kind : CoupleField.values()) {
      (kind.isOfAPerson() ? ofPerson : ofMarriage).add(kind);
    }
    List<CoupleField> fields = new ArrayList<>(ofPerson);
    fields.addAll(ofPerson);
    fields.addAll(ofMarriage);
    return List.copyOf(fields);
  }

  /** The kinds that the fields of a pattern are of. */
  static List<CoupleField> kinds() {
    return FIELDS;
  }

  /** Where a kind stands. */
  static int place(CoupleField kind, boolean isOfWoman) {
    return kind.place() + (isOfWoman || !kind.isOfAPerson() ? OF_A_PERSON : 0);
  }

  /** All that is told of one of the two. */
  static Set<Integer> ofPerson(boolean isWoman) {
    int from = isWoman ? OF_A_PERSON : 0;
    return IntStream.range(from, from + OF_A_PERSON).boxed().collect(Collectors.toSet());
  }

  /** The pattern of two couples. */
  public static long of(MatchExplanation explanation) {
    long pattern = 0;
    for (FieldComparison each : explanation.comparisons()) {
      int code = CoupleWeights.code(each.kind(), each.level());
      pattern |= SHAPE.part(place(each.kind(), each.field().startsWith("woman.")), code);
    }
    return pattern;
  }

  /** What is known of kinds as known of fields: a man's is a woman's. */
  static LevelSums spread(LevelSums ofKinds) {
    LevelSums sums = new LevelSums(SHAPE);
    for (int field = 0; field < FIELDS.size(); field++) {
      sums.addPart(field, ofKinds, FIELDS.get(field).place(), 1);
    }
    return sums;
  }

  /** Shares of kinds as those of fields: a man's are a woman's. */
  static LevelShares spread(LevelShares ofKinds) {
    double[][] shares = new double[FIELDS.size()][];
    for (int field = 0; field < shares.length; field++) {
      CoupleField kind = FIELDS.get(field);
      shares[field] = new double[kind.levels().size()];
      for (int code = 1; code <= shares[field].length; code++) {
        shares[field][code - 1] = ofKinds.share(kind.place(), code);
      }
    }
    return LevelShares.of(SHAPE, shares);
  }
}
