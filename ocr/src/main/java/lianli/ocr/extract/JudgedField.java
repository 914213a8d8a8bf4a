package lianli.ocr.extract;

import lianli.ocr.Region;
import lianli.ocr.judge.Evidence;
import lianli.ocr.judge.Judgement;
import lianli.registry.draft.FieldReading;
import lianli.registry.draft.FieldRegion;

/**
 * A field as it goes into a draft, and what its confidence rests on, which stays here.
 *
 * @param evidence what speaks for the value
 */
record JudgedField(FieldReading reading, Evidence evidence) {

  /** What was judged of the value that stands there. */
  static JudgedField of(Judgement judged, Region region) {
    return new JudgedField(
        new FieldReading(
            judged.value(),
            judged.readings(),
            judged.candidates(),
            judged.confidence(),
            judged.verdict(),
            judged.repaired(),
            new FieldRegion(region.x(), region.y(), region.width(), region.height())),
        judged.evidence());
  }

  /** The same field, to be looked at. */
  JudgedField forReview() {
    return new JudgedField(reading.forReview(), new Evidence(Evidence.Basis.DOUBTFUL, 0));
  }

  String value() {
    return reading.value();
  }
}
