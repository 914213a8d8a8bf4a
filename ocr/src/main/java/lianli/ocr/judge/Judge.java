package lianli.ocr.judge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lianli.ocr.OcrEngine;
import lianli.ocr.form.FieldKind;
import lianli.ocr.layout.FoundField;
import lianli.ocr.text.ColumnReader;
import lianli.ocr.value.FieldNormal;
import lianli.ocr.value.IdRepair;
import lianli.ocr.value.Surnames;
import lianli.registry.script.HanScript;

/**
 * Decides what a field says from the two readings, and how sure that is. Two independent readers
 * that agree are hardly ever wrong together; a check digit settles an identity number; anything
 * else goes to a person.
 */
public final class Judge {
  private final SecondReader second;
  private final String firstName;
  private final Calibration calibration;
  private final ReadingStability stability;

  public Judge(OcrEngine first, SecondReader second, Calibration calibration) {
    this.firstName = first.name();
    this.stability = new ReadingStability(first);
    this.second = second;
    this.calibration = calibration;
  }

  /**
   * Judges one field.
   *
   * @param traditional true if the normal form is the simplified spelling of what is printed
   */
  public Judgement judge(FoundField field, boolean traditional) {
    return judge(field, traditional, second.read(field.value()));
  }

  /** Judges one field of which it is known what the second reader reads there. */
  public Judgement judge(FoundField field, boolean traditional, String other) {
    FieldKind kind = field.definition().kind();
    String first = field.value().text();
    Map<String, String> readings = new LinkedHashMap<>();
    readings.put(second.name(), other);
    readings.put(firstName, first);
    Optional<String> firstNormal = FieldNormal.of(kind, folded(first, traditional));
    Optional<String> otherNormal = FieldNormal.of(kind, folded(other, traditional));
    Optional<String> repaired = Optional.empty();
    if (kind == FieldKind.ID_NUMBER && firstNormal.isEmpty() && otherNormal.isEmpty()) {
      repaired = IdRepair.repair(field.value());
    }
    boolean othersName = kind == FieldKind.NAME && isLikelierName(otherNormal, firstNormal);
    String value =
        (othersName ? otherNormal : firstNormal)
            .or(() -> otherNormal)
            .or(() -> Optional.of(""))
            .filter(text -> !text.isEmpty())
            .or(() -> IdRepair.repair(field.value()).filter(id -> kind == FieldKind.ID_NUMBER))
            .orElse(folded(first, traditional));
    boolean corrected =
        FieldNormal.isCorrected(kind, folded(firstNormal.isPresent() ? first : other, traditional));
    boolean agreed = firstNormal.isPresent() && firstNormal.equals(otherNormal);
    boolean doubtful =
        corrected
            || ReviewTriggers.areAbout(new ReviewTriggers.Read(field, first, value, traditional))
            || (!agreed && ReviewTriggers.areAboutOneReading(field.definition(), value, second));
    boolean valid = !doubtful && (firstNormal.isPresent() || otherNormal.isPresent());
    // Columns are put together from single characters: there a lost one leaves no gap. Three
    // readings are no surer than the first of them, so not every field is worth reading again.
    boolean wantsThird =
        valid
            && !agreed
            && !othersName
            && firstNormal.isPresent()
            && !traditional
            && calibration.isSteady(kind, field.value().confidence().value());
    double certainty = field.value().confidence().value();
    Optional<Double> again =
        wantsThird ? Optional.of(stability.of(field.value()).value()) : Optional.empty();
    Evidence.Basis basis = basis(kind, valid, agreed && !isOneReadersWord(certainty), again);
    if (!valid && (repaired.isPresent() || doubtful)) {
      basis = Evidence.Basis.DOUBTFUL;
    }
    Evidence evidence =
        new Evidence(basis, basis == Evidence.Basis.STEADY ? again.orElse(0.0) : certainty);
    double confidence = calibration.confidence(kind, evidence);
    return new Judgement(
        value,
        readings,
        confidence,
        calibration.accepts(evidence, confidence)
            ? Judgement.Verdict.ACCEPT
            : Judgement.Verdict.REVIEW,
        repaired.isPresent() || corrected,
        evidence);
  }

  private Evidence.Basis basis(
      FieldKind kind, boolean valid, boolean agreed, Optional<Double> again) {
    if (!valid) {
      return Evidence.Basis.UNREADABLE;
    }
    if (agreed) {
      return Evidence.Basis.AGREED;
    }
    if (kind == FieldKind.ID_NUMBER) {
      return Evidence.Basis.CHECKED;
    }
    if (again.isEmpty()) {
      return Evidence.Basis.ALONE;
    }
    return calibration.isSteady(kind, again.get())
        ? Evidence.Basis.STEADY
        : Evidence.Basis.UNSTEADY;
  }

  /** True if a character is among the value's that the second reader put there itself. */
  private static boolean isOneReadersWord(double certainty) {
    return certainty <= ColumnReader.ONE_READERS_WORD;
  }

  /** True if one reading begins with a surname and the other with none. */
  private static boolean isLikelierName(Optional<String> name, Optional<String> than) {
    return name.filter(text -> text.length() >= 2 && Surnames.begins(text)).isPresent()
        && than.filter(Surnames::begins).isEmpty();
  }

  private static String folded(String text, boolean traditional) {
    return traditional ? HanScript.toSimplified(text) : text;
  }
}
