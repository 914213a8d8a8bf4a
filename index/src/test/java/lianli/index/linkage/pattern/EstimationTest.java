package lianli.index.linkage.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EstimationTest {
  private static final PatternShape SHAPE = PatternShape.of(3, 2, 4);
  private static final double[][] M = {{.85, .10, .05}, {.97, .03}, {.70, .15, .10, .05}};
  private static final double[][] U = {{.01, .04, .95}, {.30, .70}, {.02, .03, .15, .80}};

  @Test
  void findsTheSharesThatPairsWereDrawnWith() {
    PatternCounts counts = drawn(200_000, 0.03, 0);

    Estimate estimate =
        new Estimation(counts, LevelShares.of(SHAPE, U))
            .from(LevelShares.ofCarefulHands(SHAPE), 0.001);

    assertThat(estimate.isSettled()).isTrue();
    assertThat(estimate.share()).isCloseTo(0.03, within(0.002));
    for (int field = 0; field < M.length; field++) {
      for (int level = 0; level < M[field].length; level++) {
        assertThat(estimate.m().share(field, level + 1))
            .as("field %s, level %s", field, level)
            .isCloseTo(M[field][level], within(0.03));
      }
    }
  }

  @Test
  void findsThemWhereFieldsAreOftenNotTold() {
    PatternCounts counts = drawn(400_000, 0.05, 0.3);

    Estimate estimate =
        new Estimation(counts, LevelShares.of(SHAPE, U))
            .from(LevelShares.ofCarefulHands(SHAPE), 0.01);

    assertThat(estimate.share()).isCloseTo(0.05, within(0.005));
    assertThat(estimate.m().share(1, 1)).isCloseTo(0.97, within(0.03));
  }

  @Test
  void takesNoNoticeOfFieldsThatPairsWereChosenBy() {
    PatternCounts all = drawn(400_000, 0.03, 0);
    PatternCounts chosen = new PatternCounts(SHAPE);
    PatternCounts same = new PatternCounts(SHAPE);
    all.forEach(
        (pattern, pairs) -> {
          if (SHAPE.code(pattern, 1) == 1) {
            chosen.add(pattern, pairs);
            same.add(SHAPE.pack(SHAPE.code(pattern, 0), 0, SHAPE.code(pattern, 2)), pairs);
          }
        });
    LevelShares u = LevelShares.of(SHAPE, U);
    LevelShares first = LevelShares.ofCarefulHands(SHAPE);

    Estimate byChoice = new Estimation(chosen, u, Set.of(1)).from(first, 0.01);

    assertThat(byChoice.share()).isCloseTo(0.03 * .97 / (0.03 * .97 + 0.97 * .3), within(0.01));
    assertThat(byChoice.m().share(0, 1))
        .isCloseTo(new Estimation(same, u).from(first, 0.01).m().share(0, 1), within(1e-6));
  }

  @Property(tries = 50)
  void theOrderOfCountingChangesNoFigure(@ForAll @Size(min = 1, max = 60) long[] seeds) {
    PatternCounts forwards = new PatternCounts(SHAPE);
    PatternCounts backwards = new PatternCounts(SHAPE);
    for (int i = 0; i < seeds.length; i++) {
      forwards.add(pattern(new Random(seeds[i]), M, 0.2));
      backwards.add(pattern(new Random(seeds[seeds.length - 1 - i]), M, 0.2));
    }
    LevelShares u = LevelShares.of(SHAPE, U);
    LevelShares first = LevelShares.ofCarefulHands(SHAPE);

    assertThat(new Estimation(forwards, u).from(first, 0.5).m())
        .isEqualTo(new Estimation(backwards, u).from(first, 0.5).m());
  }

  @Test
  void weighsWhatIsNotToldAsNothing() {
    MatchWeights weights =
        new MatchWeights(LevelShares.of(SHAPE, M), LevelShares.of(SHAPE, U), 0.25);

    assertThat(weights.of(SHAPE.pack(0, 0, 0))).isEqualTo(weights.prior());
    assertThat(MatchWeights.probability(weights.prior())).isCloseTo(0.25, within(1e-12));
    assertThat(weights.of(SHAPE.pack(1, 0, 0)) - weights.prior())
        .isCloseTo(Math.log(85) / Math.log(2), within(1e-9));
  }

  @Test
  void neverSeenIsRareAndNotImpossible() {
    PatternCounts counts = new PatternCounts(SHAPE);
    counts.add(SHAPE.pack(3, 2, 4), 1_000_000);

    LevelShares u = LevelShares.counted(counts);

    // Once in a million is the least that a million pairs can tell.
    assertThat(u.share(0, 1)).isCloseTo(1e-6, within(1e-8));
    assertThat(u.share(0, 3)).isLessThan(1).isCloseTo(1, within(3e-6));
  }

  @Test
  void refusesWhatIsNoShareAndWhatDoesNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LevelShares.of(PatternShape.of(2), new double[] {0, 1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LevelShares.of(PatternShape.of(2), new double[] {.5, .3, .2}));
    assertThatIllegalArgumentException().isThrownBy(() -> PatternShape.of(3, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> MatchWeights.bits(1));
    int[] tooMany = new int[22];
    java.util.Arrays.fill(tooMany, 7);
    assertThatIllegalArgumentException().isThrownBy(() -> PatternShape.of(tooMany));
  }

  private static PatternCounts drawn(int pairs, double share, double silent) {
    Random random = new Random(7);
    PatternCounts counts = new PatternCounts(SHAPE);
    for (int i = 0; i < pairs; i++) {
      counts.add(pattern(random, random.nextDouble() < share ? M : U, silent));
    }
    return counts;
  }

  private static long pattern(Random random, double[][] shares, double silent) {
    int[] codes = new int[shares.length];
    for (int field = 0; field < shares.length; field++) {
      double left = random.nextDouble();
      int level = 0;
      while (level < shares[field].length - 1 && left >= shares[field][level]) {
        left -= shares[field][level++];
      }
      codes[field] = random.nextDouble() < silent ? 0 : level + 1;
    }
    return SHAPE.pack(codes);
  }
}
