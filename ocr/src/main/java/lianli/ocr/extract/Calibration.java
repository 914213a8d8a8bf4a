package lianli.ocr.extract;

import lianli.ocr.form.FieldKind;

/**
 * Probability that a value is exactly right, from what speaks for it. The figures are shares
 * measured by {@code lianli.ocr.bench.AccuracyBench} on drawn pages and samples, rounded down; see
 * docs/adr. Above the acceptance line, fewer than one value in two hundred was wrong.
 */
final class Calibration {
  double acceptanceLine() {
    return 0.99;
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
    boolean strict =
        kind == FieldKind.DATE || kind == FieldKind.CERTIFICATE_NUMBER || kind == FieldKind.SEX;
    if (evidence.certainty() > 0.98) {
      return strict ? 0.992 : 0.97;
    }
    return evidence.certainty() > 0.9 ? 0.93 : 0.6;
  }
}
