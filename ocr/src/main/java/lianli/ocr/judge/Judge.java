package lianli.ocr.judge;

import java.util.LinkedHashMap;
import java.util.Map;
import lianli.ocr.OcrEngine;
import lianli.ocr.layout.FoundField;
import lianli.ocr.value.PlaceWords;
import lianli.registry.draft.Verdict;

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
  private final PlaceWords places;

  /** A judge of pages of the county whose list comes with the program. */
  public Judge(OcrEngine first, SecondReader second, Calibration calibration) {
    this(first, second, calibration, PlaceWords.shipped());
  }

  /**
   * A judge.
   *
   * @param places that pages of this county name
   */
  public Judge(OcrEngine first, SecondReader second, Calibration calibration, PlaceWords places) {
    this.firstName = first.name();
    this.stability = new ReadingStability(first);
    this.second = second;
    this.calibration = calibration;
    this.places = places;
  }

  /** Judges one field, which is read a second time. */
  public Judgement judge(FoundField field, HanOutputScript spelling) {
    return judge(field, spelling, second.read(field.value()));
  }

  /** Judges one field of which it is known what the second reader reads there. */
  public Judgement judge(FoundField field, HanOutputScript spelling, String other) {
    TwoReadings read = new TwoReadings(field, spelling, other, places);
    Evidence evidence = new EvidenceRules(read, second, stability, calibration).evidence();
    double confidence = calibration.confidence(read.kind(), evidence);
    return new Judgement(
        read.value(),
        byReader(read),
        CandidateReadings.of(read),
        confidence,
        calibration.accepts(evidence, confidence) ? Verdict.ACCEPT : Verdict.REVIEW,
        read.isRepaired() || read.isCorrected(),
        evidence);
  }

  private Map<String, String> byReader(TwoReadings read) {
    Map<String, String> readings = new LinkedHashMap<>();
    readings.put(second.name(), read.other());
    readings.put(firstName, read.first());
    return readings;
  }
}
