package lianli.ocr.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lianli.ocr.judge.Evidence;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The staircase that confidences are read from. */
class IsotonicTest {

  private static List<Isotonic.Observation> inOrder(List<Boolean> right) {
    List<Isotonic.Observation> observations = new ArrayList<>();
    for (int i = 0; i < right.size(); i++) {
      observations.add(new Isotonic.Observation(0.01 * (i + 1), right.get(i)));
    }
    return observations;
  }

  /** The max-min formula of isotonic regression, by trying all intervals. */
  private static double plainly(List<Boolean> right, int at) {
    double most = 0;
    for (int from = 0; from <= at; from++) {
      double least = 1;
      for (int to = at; to < right.size(); to++) {
        long count = right.subList(from, to + 1).stream().filter(one -> one).count();
        least = Math.min(least, (double) count / (to - from + 1));
      }
      most = Math.max(most, least);
    }
    return most;
  }

  @Property
  void poolingIsTheIsotonicRegression(@ForAll @Size(min = 1, max = 14) List<Boolean> right) {
    List<Isotonic.Step> steps = Isotonic.pooled(inOrder(right));

    int at = 0;
    for (Isotonic.Step step : steps) {
      for (int i = 0; i < step.fields(); i++, at++) {
        assertThat((double) step.right() / step.fields())
            .isCloseTo(plainly(right, at), within(1e-9));
      }
    }
    assertThat(at).isEqualTo(right.size());
  }

  @Property
  void theStaircaseRisesStaysInsideAndLosesNobody(@ForAll @Size(max = 200) List<Boolean> right) {
    List<Isotonic.Step> steps = Isotonic.fit(inOrder(right));

    assertThat(steps.stream().mapToInt(Isotonic.Step::fields).sum()).isEqualTo(right.size());
    for (int i = 0; i < steps.size(); i++) {
      assertThat(steps.get(i).probability()).isBetween(0.0, 1.0);
      if (i > 0) {
        assertThat(steps.get(i).probability()).isGreaterThan(steps.get(i - 1).probability());
        assertThat(steps.get(i).from()).isGreaterThan(steps.get(i - 1).from());
      }
    }
  }

  @Test
  void aReaderThatSaysHowOftenItIsRightIsBelieved() {
    Random random = new Random(7);
    List<Isotonic.Observation> observations = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double score = random.nextDouble();
      observations.add(new Isotonic.Observation(score, random.nextDouble() < score));
    }

    List<Isotonic.Step> steps = Isotonic.fit(observations);

    for (double score = 0.1; score < 0.95; score += 0.1) {
      double at = score;
      Isotonic.Step step =
          steps.stream().filter(one -> one.from() <= at).reduce((a, b) -> b).orElseThrow();
      assertThat(step.probability()).isCloseTo(score, within(0.06));
    }
  }

  @Test
  void theLineTakesInWhatKeepsTheErrorUnderItsTargetAndNoMore() {
    CalibrationFit.Cell sure = cell(Evidence.Basis.AGREED, 4000, 4000);
    CalibrationFit.Cell good = cell(Evidence.Basis.STEADY, 1000, 996);
    CalibrationFit.Cell poor = cell(Evidence.Basis.CHECKED, 100, 90);

    CalibrationFit.Line line = CalibrationFit.line(List.of(poor, good, sure), 5100);

    assertThat(line.accepted()).isCloseTo(5000 / 5100.0, within(1e-9));
    assertThat(line.error()).isLessThan(CalibrationFit.TARGET_ERROR);
    assertThat(CalibrationFit.line(List.of(poor), 100).confidence()).isGreaterThan(1);
    assertThat(
            CalibrationFit.line(List.of(cell(Evidence.Basis.DOUBTFUL, 900, 900)), 900).accepted())
        .isZero();
  }

  private static CalibrationFit.Cell cell(Evidence.Basis basis, int fields, int right) {
    return new CalibrationFit.Cell(
        List.of("name"), basis, List.of(new Isotonic.Step(0, fields, right)));
  }
}
