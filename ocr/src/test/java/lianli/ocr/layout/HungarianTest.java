package lianli.ocr.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class HungarianTest {
  @Test
  void theBestOfTheWholeIsNotTheBestOfEachRow() {
    double[][] worth = {{5, 4}, {4, 1}};

    assertThat(new Hungarian(worth).columns()).containsExactly(1, 0);
  }

  @Test
  void whatIsWorthNothingStaysWithoutAColumn() {
    double[][] worth = {{0, -2}, {3, 1}};

    assertThat(new Hungarian(worth).columns()).containsExactly(Hungarian.NOTHING, 0);
  }

  @Test
  void moreRowsThanColumnsLeaveTheWorstOut() {
    double[][] worth = {{1}, {3}, {2}};

    assertThat(new Hungarian(worth).columns())
        .containsExactly(Hungarian.NOTHING, 0, Hungarian.NOTHING);
  }

  @Test
  void noRowsAreNoTrouble() {
    assertThat(new Hungarian(new double[0][]).columns()).isEmpty();
  }

  @Test
  void aPairIsWorthWhatTheWholeLosesWithoutIt() {
    double[][] worth = {{5, 4}, {4, 1}};
    Hungarian best = new Hungarian(worth);

    // The first row takes the 5 instead, and the second what is left, 1.
    assertThat(best.lossWithout(0, new boolean[] {true, false})).isEqualTo(8 - 5 - 1, within());
  }

  @Test
  void isAsGoodAsTryingEveryWay() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(61);
    for (int round = 0; round < 200; round++) {
      double[][] worth = new double[random.nextInt(1, 5)][random.nextInt(1, 5)];
      for (double[] row : worth) {
        for (int column = 0; column < row.length; column++) {
          row[column] = random.nextInt(-3, 10);
        }
      }
      assertThat(total(worth, new Hungarian(worth).columns()))
          .isEqualTo(best(worth, 0, 0), within());
    }
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-9);
  }

  private static double total(double[][] worth, int[] columns) {
    double sum = 0;
    for (int row = 0; row < columns.length; row++) {
      sum += columns[row] == Hungarian.NOTHING ? 0 : worth[row][columns[row]];
    }
    return sum;
  }

  private static double best(double[][] worth, int row, int taken) {
    if (row == worth.length) {
      return 0;
    }
    double best = best(worth, row + 1, taken);
    for (int column = 0; column < worth[row].length; column++) {
      if (worth[row][column] > 0 && (taken & (1 << column)) == 0) {
        best = Math.max(best, worth[row][column] + best(worth, row + 1, taken | (1 << column)));
      }
    }
    return best;
  }
}
