package lianli.index.linkage.pair;

import java.util.List;
import java.util.stream.IntStream;
import lianli.index.linkage.compare.DateComparison;
import lianli.index.linkage.model.FieldSpec;
import lianli.index.linkage.model.LinkageSpec;
import lianli.index.linkage.pattern.LevelShares;

/**
 * Equal identity numbers are equal birth dates and sexes, and more: whatever few pairs have taught
 * of them, they never speak less for a pair than all that stands inside them, which is silent.
 */
final class NumberFacts {
  /**
   * How many of those born on one day would have all other figures in common, too: three figures of
   * order alone part more than a hundred.
   */
  private static final double ALIKE_BEYOND_BIRTH = 0.01;

  private final LinkageSpec spec;

  NumberFacts(LinkageSpec spec) {
    this.spec = spec;
  }

  /** This u, with what is known of equal numbers. */
  LevelShares heeded(LevelShares m, LevelShares u) {
    LevelShares heeded = u;
    for (int number = 0; number < spec.fields().size(); number++) {
      List<Integer> inside = inside(spec.fields().get(number).name());
      if (!inside.isEmpty()) {
        double most = m.share(number, 1);
        for (int field : inside) {
          most *= u.share(field, 1) / m.share(field, 1);
          boolean isBirth = spec.fields().get(field).comparison() instanceof DateComparison;
          most *= isBirth ? ALIKE_BEYOND_BIRTH : 1;
        }
        heeded = heeded.atMost(number, 1, most);
      }
    }
    return heeded;
  }

  private List<Integer> inside(String number) {
    return IntStream.range(0, spec.fields().size())
        .filter(field -> isInside(spec.fields().get(field), number))
        .boxed()
        .toList();
  }

  private static boolean isInside(FieldSpec field, String number) {
    return field.inside().filter(number::equals).isPresent();
  }
}
