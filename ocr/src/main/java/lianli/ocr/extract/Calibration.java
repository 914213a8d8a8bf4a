package lianli.ocr.extract;

import lianli.ocr.form.FieldKind;

/**
 * Probability that a value is exactly right, from what speaks for it. The figures are shares
 * measured by {@code lianli.ocr.bench.AccuracyBench} on drawn pages and samples, rounded down; see
 * docs/adr. Above the acceptance line, fewer than one value in two hundred was wrong.
 */
final class Calibration {
  /**
   * Of 371 values that the second reader read otherwise, and the first three times the same with at
   * least this certainty, none was wrong (60 drawn pages, seed 77001).
   */
  private static final double STEADY = 0.95;

  /** Names have no grammar that would give a wrong one away: 亓 was read as 元 with 0.96. */
  private static final double STEADY_NAME = 0.98;

  double acceptanceLine() {
    return 0.99;
  }

  /** True if that much certainty in three equal readings settles a field of this kind. */
  boolean isSteadyEnough(FieldKind kind, double certainty) {
    return kind != FieldKind.ID_NUMBER
        && certainty > (kind == FieldKind.NAME ? STEADY_NAME : STEADY);
  }

  double confidence(FieldKind kind, Judge.Evidence evidence) {
    if (!evidence.valid()) {
      return evidence.repaired() ? 0.8 : 0.1;
    }
    if (kind == FieldKind.ID_NUMBER) {
      // A misread number passes its check digit and birth date once in hundreds of times.
      return evidence.agreed() || evidence.certainty() > 0.9 ? 0.998 : 0.97;
    }
    if (evidence.agreed()) {
      return evidence.certainty() > 0.5 ? 0.996 : 0.985;
    }
    // Where the second reader differs, the first must read the same three times.
    if (isSteadyEnough(kind, evidence.steadiness())) {
      return 0.992;
    }
    return evidence.certainty() > 0.9 ? 0.93 : 0.6;
  }
}
