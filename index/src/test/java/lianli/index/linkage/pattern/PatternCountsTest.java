package lianli.index.linkage.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PatternCountsTest {
  private static final PatternShape SHAPE = PatternShape.of(8, 2, 15, 3, 7, 9, 31, 2);

  @Property(tries = 100)
  void codesComeBackOutOfThePattern(@ForAll long seed) {
    Random random = new Random(seed);
    int[] codes = new int[SHAPE.fields()];
    long sum = 0;
    for (int field = 0; field < codes.length; field++) {
      codes[field] = random.nextInt(SHAPE.levels(field) + 1);
      sum += SHAPE.part(field, codes[field]);
    }

    long pattern = SHAPE.pack(codes);

    assertThat(pattern).isEqualTo(sum).isNotNegative();
    for (int field = 0; field < codes.length; field++) {
      assertThat(SHAPE.code(pattern, field)).isEqualTo(codes[field]);
    }
  }

  @Property(tries = 50)
  void countsAsAMapWouldInAscendingOrderAndPartsAddUp(
      @ForAll long seed, @ForAll @IntRange(max = 3_000) int pairs) {
    Random random = new Random(seed);
    Map<Long, Long> expected = new HashMap<>();
    PatternCounts one = new PatternCounts(SHAPE);
    PatternCounts other = new PatternCounts(SHAPE);
    for (int i = 0; i < pairs; i++) {
      long pattern = random.nextLong(1_000) * 0x1_0000_0001L;
      (random.nextBoolean() ? one : other).add(pattern);
      expected.merge(pattern, 1L, Long::sum);
    }

    one.addAll(other);

    List<Long> order = new ArrayList<>();
    Map<Long, Long> counted = new HashMap<>();
    one.forEach(
        (pattern, times) -> {
          order.add(pattern);
          counted.put(pattern, times);
        });
    assertThat(counted).isEqualTo(expected);
    assertThat(order).isSorted();
    assertThat(one.pairs()).isEqualTo(pairs);
    assertThat(one.distinct()).isEqualTo(expected.size());
  }
}
