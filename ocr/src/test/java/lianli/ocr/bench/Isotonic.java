package lianli.ocr.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A rising staircase through observations of right and wrong: pool adjacent violators (Ayer and
 * others 1955).
 */
final class Isotonic {
  /** A step of fewer observations says little: it is joined to the one below. */
  private static final int LEAST = 25;

  private Isotonic() {}

  /** One value: the score it had, and whether it was right. */
  record Observation(double score, boolean right) {}

  /**
   * A step of the staircase.
   *
   * @param from the least score of its observations
   */
  record Step(double from, int fields, int right) {

    /** Jeffreys' estimate: a hundred right of a hundred is not certainty. */
    double probability() {
      return (right + 0.5) / (fields + 1.0);
    }

    Step and(Step above) {
      return new Step(from, fields + above.fields, right + above.right);
    }
  }

  /** The staircase, lowest step first; its probabilities never fall. */
  static List<Step> fit(List<Observation> observations) {
    List<Step> steps = pooled(observations);
    joinSmall(steps);
    return List.copyOf(steps);
  }

  /** The isotonic regression itself, however small its steps. */
  static List<Step> pooled(List<Observation> observations) {
    List<Step> steps = new ArrayList<>();
    for (Step next : byScore(observations)) {
      steps.add(next);
      pool(steps);
    }
    return steps;
  }

  /** Equal scores make one step from the start: no staircase can part them. */
  private static List<Step> byScore(List<Observation> observations) {
    List<Step> steps = new ArrayList<>();
    observations.stream()
        .sorted(Comparator.comparingDouble(Observation::score))
        .forEach(
            one -> {
              Step step = new Step(one.score(), 1, one.right() ? 1 : 0);
              if (!steps.isEmpty() && steps.getLast().from() == one.score()) {
                steps.set(steps.size() - 1, steps.getLast().and(step));
              } else {
                steps.add(step);
              }
            });
    return steps;
  }

  private static void pool(List<Step> steps) {
    while (steps.size() > 1 && share(steps.getLast()) <= share(steps.get(steps.size() - 2))) {
      Step above = steps.removeLast();
      steps.set(steps.size() - 1, steps.getLast().and(above));
    }
  }

  private static double share(Step step) {
    return (double) step.right() / step.fields();
  }

  /** Small steps go, and so does a step that its few observations make no better than the last. */
  private static void joinSmall(List<Step> steps) {
    for (int i = 1; i < steps.size(); ) {
      boolean isSmall = Math.min(steps.get(i).fields(), steps.get(i - 1).fields()) < LEAST;
      if (isSmall || steps.get(i).probability() <= steps.get(i - 1).probability()) {
        steps.set(i - 1, steps.get(i - 1).and(steps.remove(i)));
        i = Math.max(1, i - 1);
      } else {
        i++;
      }
    }
  }
}
