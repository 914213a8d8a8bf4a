package lianli.index.linkage.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import lianli.index.key.NameLevel;
import lianli.index.linkage.compare.CitizenIdComparison;
import lianli.index.linkage.compare.Comparison;
import lianli.index.linkage.compare.NameComparison;
import lianli.index.linkage.model.FieldSpec;
import lianli.index.linkage.pattern.PatternShape;

/**
 * What no weight makes up for in lists of persons: names that are not told, that differ, or that
 * differ in one character, as those of twins do. Such a pair is for a person, however likely it is,
 * unless the whole identity number of everybody in the record agrees.
 */
public final class NameFloor {
  private static final Set<String> OTHER_NAMES =
      Set.of(Comparison.ELSE, NameLevel.ONE_CHARACTER.name().toLowerCase(Locale.ROOT));

  private final List<Integer> numbers = new ArrayList<>();
  private final List<Integer> names = new ArrayList<>();
  private final List<FieldSpec> fields;
  private final PatternShape shape;
  private final PairCoder coder;

  /** The floor of these lists; there is none where no Chinese name is compared. For one thread. */
  public NameFloor(CodedPairs pairs) {
    fields = pairs.spec().fields();
    shape = pairs.spec().shape();
    coder = pairs.coder();
    IntStream.range(0, fields.size())
        .forEach(
            place -> {
              if (fields.get(place).comparison() instanceof CitizenIdComparison) {
                numbers.add(place);
              } else if (fields.get(place).comparison() instanceof NameComparison) {
                names.add(place);
              }
            });
  }

  /** True if the pair may not be accepted by its weight alone. */
  public boolean isAbove(ScoredPair pair) {
    if (names.isEmpty()) {
      return false;
    }
    long pattern = coder.pattern(pair.one(), pair.other());
    boolean isNumbered =
        !numbers.isEmpty() && numbers.stream().allMatch(number -> shape.code(pattern, number) == 1);
    return !isNumbered && !isNamed(pattern);
  }

  private boolean isNamed(long pattern) {
    boolean isTold = false;
    for (int name : names) {
      int code = shape.code(pattern, name);
      if (code != PatternShape.NOT_TOLD) {
        if (OTHER_NAMES.contains(fields.get(name).levels().get(code - 1))) {
          return false;
        }
        isTold = true;
      }
    }
    return isTold;
  }
}
