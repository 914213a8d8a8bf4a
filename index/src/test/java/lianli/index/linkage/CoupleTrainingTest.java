package lianli.index.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import lianli.index.linkage.model.CoupleField;
import lianli.index.linkage.model.CoupleModel;
import lianli.index.linkage.model.CoupleModelCodec;
import lianli.index.linkage.pattern.PatternCounts;
import org.junit.jupiter.api.Test;

class CoupleTrainingTest {
  private static final CoupleModel SHIPPED = CoupleModelCodec.shipped();

  /** The man's number is equal; one in five of the women's numbers is a slip off. */
  private static long pattern(Random random) {
    boolean isSlip = random.nextInt(5) == 0;
    return part(CoupleField.ID, false, 1)
        | part(CoupleField.NAME, false, 1)
        | part(CoupleField.ID, true, isSlip ? 2 : 1)
        | part(CoupleField.NAME, true, 1)
        | part(CoupleField.NUMBER, false, 1)
        | part(CoupleField.WEDDING_DAY, false, 1);
  }

  /** Another marriage of the same man: nothing else agrees. */
  private static long another() {
    return part(CoupleField.ID, false, 1)
        | part(CoupleField.NAME, false, 1)
        | part(CoupleField.ID, true, 3)
        | part(CoupleField.NAME, true, 8)
        | part(CoupleField.NUMBER, false, 3)
        | part(CoupleField.WEDDING_DAY, false, 4);
  }

  private static long part(CoupleField kind, boolean isOfWoman, int code) {
    return CouplePatterns.SHAPE.part(CouplePatterns.place(kind, isOfWoman), code);
  }

  private static CoupleModel learned(PatternCounts unknown, PatternCounts settled) {
    return new CoupleTraining(SHIPPED, unknown, settled).learn(1, 1);
  }

  private static double slips(CoupleModel model) {
    return model.m().share(CoupleField.ID.place(), 2);
  }

  @Test
  void aLongListTeachesHowOftenNumbersSlipThere() {
    PatternCounts counts = CoupleTraining.counts();
    Random random = new Random(5);
    for (int i = 0; i < 5_000; i++) {
      counts.add(pattern(random));
    }
    counts.add(another(), 2_000);

    CoupleModel model = learned(counts, CoupleTraining.counts());

    // Sessions by the woman's number show the men's, who have no slip: a tenth of all numbers.
    assertThat(slips(model)).isBetween(0.07, 0.14);
    assertThat(model.m().share(CoupleField.ID.place(), 3)).isLessThan(0.01);
    assertThat(model.m().share(CoupleField.NAME.place(), 8)).isLessThan(0.01);
  }

  @Test
  void aShortListTeachesLittle() {
    PatternCounts counts = CoupleTraining.counts();
    counts.add(pattern(new Random(5)), 20);

    CoupleModel model = learned(counts, CoupleTraining.counts());

    assertThat(slips(model)).isBetween(slips(SHIPPED) * 0.8, slips(SHIPPED) * 1.2);
  }

  @Test
  void nothingTeachesNothing() {
    CoupleModel model = learned(CoupleTraining.counts(), CoupleTraining.counts());

    assertThat(slips(model)).isBetween(slips(SHIPPED) * 0.98, slips(SHIPPED) * 1.02);
  }

  @Test
  void whatPeopleSettledCountsAsTheySaid() {
    PatternCounts settled = CoupleTraining.counts();
    settled.add(part(CoupleField.ID, false, 2) | part(CoupleField.NAME, false, 8), 300);

    CoupleModel model = learned(CoupleTraining.counts(), settled);

    assertThat(slips(model)).isGreaterThan(0.4);
    assertThat(model.m().share(CoupleField.NAME.place(), 8)).isGreaterThan(0.4);
  }

  @Test
  void theOrderOfCountingChangesNoBit() {
    PatternCounts one = CoupleTraining.counts();
    PatternCounts other = CoupleTraining.counts();
    long first = pattern(new Random(1));
    one.add(first, 40);
    one.add(another(), 30);
    other.add(another(), 30);
    other.add(first, 40);

    assertEquals(learned(one, CoupleTraining.counts()), learned(other, CoupleTraining.counts()));
  }
}
