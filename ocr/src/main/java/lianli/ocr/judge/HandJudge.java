package lianli.ocr.judge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lianli.ocr.GreyImage;
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

  /** Share from which on the likeliest number confirms that of one reader of print. */
  private static final double SURE = 0.98;

  /** From this certainty of the worst of three readings on, nothing is read as a hand's. */
  private static final double STEADY = 0.97;

  /** A character or two, in heights of the line. */
  private static final double ROOM = 1.2;

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
    if (isAgreed(asPrint) || isSteady(asPrint) || !isRead(field)) {
      return asPrint;
    }
    List<HandReading> readings =
        reader.read(field.definition(), field.party(), paper(field.value()), asPrint.value());
    return readings.isEmpty() || isConfirmed(field, asPrint, readings.getFirst())
        ? asPrint
        : judged(field.definition().kind(), asPrint, readings);
  }

  /** Independent readers read the same, whatever else speaks against it. */
  private static boolean isAgreed(Judgement asPrint) {
    return asPrint.evidence().basis() == Basis.AGREED
        || asPrint.readings().values().stream().distinct().count() == 1;
  }

  /**
   * Surely read three times the same, from crops of different size and contrast. A hand's crops are
   * further looks by the same reader: of 258 fields in three hands they told nothing else of any
   * value that was believed so, and of 50 on twelve printed pages neither.
   */
  private static boolean isSteady(Judgement asPrint) {
    return asPrint.verdict() == Verdict.ACCEPT
        && asPrint.evidence().basis() == Basis.STEADY
        && asPrint.evidence().score() >= STEADY;
  }

  /**
   * What one reader reads is entered unseen only if what the field can be says the same. A check
   * digit alone is not enough: of numbers in which digits were misread, one in eleven keeps it, so
   * there hardly anything else may be possible.
   */
  private static boolean isConfirmed(FoundField field, Judgement asPrint, HandReading best) {
    double least = field.definition().kind() == FieldKind.ID_NUMBER ? SURE : LIKELY;
    return asPrint.verdict() == Verdict.ACCEPT
        && best.value().equals(asPrint.value())
        && best.belief() >= least;
  }

  /**
   * The whole line where it holds hardly anything else: what the first reader passed over at its
   * ends is part of the value.
   */
  private static List<GreyImage> paper(TextRun value) {
    return value.perStrip().stream().map(HandJudge::paperOfLine).toList();
  }

  private static GreyImage paperOfLine(TextRun part) {
    GreyImage line = part.glyphs().getFirst().strip().image();
    int left = part.glyphs().stream().mapToInt(each -> each.symbol().region().x()).min().orElse(0);
    int right =
        part.glyphs().stream().mapToInt(each -> each.symbol().region().right()).max().orElse(0);
    double room = ROOM * line.height();
    return left <= room && line.width() - right <= room ? line : part.cutOuts().getFirst();
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
