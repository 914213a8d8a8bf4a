package lianli.ocr.extract;

import java.util.Map;
import lianli.ocr.Region;
import lianli.ocr.judge.Evidence;
import lianli.ocr.judge.Judgement;
import lianli.registry.json.Json;

/**
 * A field as judged.
 *
 * @param value normal form; the raw reading if none could be made
 * @param readings what each reader read, by its name
 * @param confidence probability that the value is exactly right, 0 to 1
 * @param verdict whether it may be entered unseen
 * @param repaired true if the value is none of the readings
 * @param region in pixels of the original scan
 * @param evidence what the confidence rests on
 */
public record FieldReading(
    String value,
    Map<String, String> readings,
    double confidence,
    Judgement.Verdict verdict,
    boolean repaired,
    Region region,
    Evidence evidence) {

  /** What was judged of the value that stands there. */
  static FieldReading of(Judgement judged, Region region) {
    return new FieldReading(
        judged.value(),
        judged.readings(),
        judged.confidence(),
        judged.verdict(),
        judged.repaired(),
        region,
        judged.evidence());
  }

  /** The same field, to be looked at. */
  FieldReading forReview() {
    return new FieldReading(
        value,
        readings,
        Math.min(confidence, 0.5),
        Judgement.Verdict.REVIEW,
        repaired,
        region,
        new Evidence(Evidence.Basis.DOUBTFUL, 0));
  }

  /** The field's member of a draft (design §6). */
  Json toJson() {
    return Json.object()
        .put("value", value)
        .put("readings", Json.ofStrings(readings))
        .put("confidence", Math.round(confidence * 1000) / 1000.0)
        .put("verdict", verdict == Judgement.Verdict.ACCEPT ? "accept" : "review")
        .put("repaired", repaired)
        .put(
            "region",
            Json.object()
                .put("x", region.x())
                .put("y", region.y())
                .put("width", region.width())
                .put("height", region.height())
                .build())
        .build();
  }
}
