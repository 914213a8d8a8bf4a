package lianli.ocr.decode;

import java.util.Arrays;

/** How probable a lattice makes one text, by all ways to have seen it (forward algorithm). */
public final class TextFit {
  private final Steps steps;

  public TextFit(Steps steps) {
    this.steps = steps;
  }

  /** The logarithm of its probability. */
  public double of(String text) {
    int[] characters = text.codePoints().toArray();
    int states = 2 * characters.length + 1;
    double[] now = new double[states];
    Arrays.fill(now, Double.NEGATIVE_INFINITY);
    now[0] = 0;
    for (int step = 0; step < steps.count(); step++) {
      double blank = Math.log(Math.max(steps.blank(step), 1e-9));
      double[] next = new double[states];
      for (int state = states - 1; state >= 0; state--) {
        boolean isGap = state % 2 == 0;
        double reached = now[state];
        // At first there is no gap behind anything: state 0 stands for "nothing yet".
        if (state > 0) {
          reached = LogSum.of(reached, now[state - 1]);
        }
        if (!isGap && state > 1 && characters[state / 2] != characters[state / 2 - 1]) {
          reached = LogSum.of(reached, now[state - 2]);
        }
        next[state] = reached + (isGap ? blank : Math.log(steps.of(step, characters[state / 2])));
      }
      now = next;
    }
    return states > 1 ? LogSum.of(now[states - 1], now[states - 2]) : now[0];
  }
}
