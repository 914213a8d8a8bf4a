package lianli.ocr.judge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lianli.ocr.form.FieldKind;
import lianli.ocr.hand.HandReader;
import lianli.ocr.hand.HandReading;
import lianli.ocr.hand.Handwriting;
import lianli.ocr.judge.Evidence.Basis;
import lianli.ocr.layout.FoundField;
import lianli.ocr.text.TextRun;
import lianli.registry.draft.Verdict;

/**
 * Judges what was written by hand and not read alike by both readers. The reader of print confirms
 * little there, so what the field can be takes its place; a person sees all that it decides.
 */
final class HandJudge {
  /** Longer texts have no form that would tell what they can be. */
  private static final Set<FieldKind> SHORT =
      EnumSet.of(
          FieldKind.NAME,
          FieldKind.ID_NUMBER,
          FieldKind.CERTIFICATE_NUMBER,
          FieldKind.DATE,
          FieldKind.SEX,
          FieldKind.AGE,
          FieldKind.ETHNICITY,
          FieldKind.PLACE,
          FieldKind.OFFICE,
          FieldKind.WORD);

  /** From this share on the likeliest text stands for the value; below it is a candidate. */
  private static final double LIKELY = 0.5;

  private final HandReader reader;
  private final Handwriting page;
  private final Calibration calibration;

  HandJudge(HandReader reader, Handwriting page, Calibration calibration) {
    this.reader = reader;
    this.page = page;
    this.calibration = calibration;
  }

  /** The judgement of a field of which this was judged as if it were print. */
  Judgement judge(FoundField field, Judgement asPrint) {
    if (isSettled(asPrint) || !isRead(field)) {
      return asPrint;
    }
    List<HandReading> readings =
        reader.read(field.definition(), field.party(), field.value().cutOuts());
    return readings.isEmpty() ? asPrint : judged(field.definition().kind(), asPrint, readings);
  }

  /**
   * It is believed as it is, or independent readers agree on it, whatever else speaks against it.
   */
  private static boolean isSettled(Judgement asPrint) {
    return asPrint.verdict() == Verdict.ACCEPT
        || asPrint.evidence().basis() == Basis.AGREED
        || asPrint.evidence().basis() == Basis.CHECKED
        || asPrint.readings().values().stream().distinct().count() == 1;
  }

  private boolean isRead(FoundField field) {
    TextRun value = field.value();
    return SHORT.contains(field.definition().kind())
        && !field.ditto()
        && value.glyphs().stream().noneMatch(glyph -> glyph.strip().isColumn())
        && page.holds(value.cutOuts());
  }

  private Judgement judged(FieldKind kind, Judgement asPrint, List<HandReading> readings) {
    HandReading best = readings.getFirst();
    boolean isSame = best.value().equals(asPrint.value());
    boolean isTaken = isSame || best.belief() >= LIKELY;
    String value = isTaken ? best.value() : asPrint.value();
    Evidence evidence = new Evidence(Basis.WRITTEN, isTaken ? best.belief() : 0);
    double confidence = calibration.confidence(kind, evidence);
    return new Judgement(
        value,
        asPrint.readings(),
        candidates(value, asPrint, readings),
        confidence,
        calibration.accepts(evidence, confidence) ? Verdict.ACCEPT : Verdict.REVIEW,
        asPrint.repaired() || !asPrint.readings().containsValue(value),
        evidence);
  }

  /** The likeliest first; what the readers of print read stands behind them. */
  private static List<String> candidates(
      String value, Judgement asPrint, List<HandReading> readings) {
    List<String> candidates = new ArrayList<>(List.of(value));
    readings.stream().map(HandReading::value).forEach(candidates::add);
    candidates.addAll(asPrint.candidates());
    return candidates.stream().distinct().toList();
  }
}
