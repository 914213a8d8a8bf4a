package lianli.ocr.extract;

import lianli.ocr.Region;
import lianli.ocr.judge.Evidence;
import lianli.ocr.judge.Judgement;
import lianli.registry.draft.FieldReading;
import lianli.registry.draft.FieldRegion;
import lianli.registry.draft.Verdict;

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

  /** The same field saying another of its candidates, which a person must see. */
  JudgedField choosing(String candidate) {
    FieldReading chosen =
        new FieldReading(
            candidate,
            reading.readings(),
            reading.candidates(),
            Math.min(reading.confidence(), 0.5),
            Verdict.REVIEW,
            reading.repaired() || !reading.readings().containsValue(candidate),
            reading.place().orElse(null));
    return new JudgedField(chosen, new Evidence(evidence.basis(), 0));
  }

  String value() {
    return reading.value();
  }
}
