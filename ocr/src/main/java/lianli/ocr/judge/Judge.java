package lianli.ocr.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.ocr.GreyImage;
import lianli.ocr.OcrEngine;
import lianli.ocr.hand.HandReader;
import lianli.ocr.hand.Handwriting;
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
  private final OcrEngine first;
  private final Calibration calibration;
  private final ReadingStability stability;
  private final UntaughtCharacters untaught;
  private final PlaceWords places;
  private final Optional<HandJudge> hands;

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
    this(first, second, calibration, places, Optional.empty());
  }

  private Judge(
      OcrEngine first,
      SecondReader second,
      Calibration calibration,
      PlaceWords places,
      Optional<HandJudge> hands) {
    this.first = first;
    this.stability = new ReadingStability(first);
    this.untaught = new UntaughtCharacters(first);
    this.second = second;
    this.calibration = calibration;
    this.places = places;
    this.hands = hands;
  }

  /**
   * The same for one page, which reads what is written by hand there in a way of its own.
   *
   * @param page tells which of its values are
   */
  public Judge withHands(HandReader reader, Handwriting page) {
    return new Judge(
        first, second, calibration, places, Optional.of(new HandJudge(reader, page, calibration)));
  }

  /** Judges one field, which is read a second time. */
  public Judgement judge(FoundField field, HanOutputScript spelling) {
    return judge(field, spelling, field.value().cutOuts());
  }

  /** Judges one field, which is read a second time on its own piece of paper. */
  public Judgement judge(FoundField field, HanOutputScript spelling, ValuePaper paper) {
    return judge(field, spelling, paper.cutOuts());
  }

  private Judgement judge(FoundField field, HanOutputScript spelling, List<GreyImage> paper) {
    return judge(field, spelling, second.read(paper), paper);
  }

  /** Judges one field of which it is known what the second reader reads there. */
  public Judgement judge(FoundField field, HanOutputScript spelling, String other) {
    return judge(field, spelling, other, field.value().cutOuts());
  }

  private Judgement judge(
      FoundField field, HanOutputScript spelling, String other, List<GreyImage> paper) {
    TwoReadings read = new TwoReadings(field, spelling, other, places);
    Evidence evidence =
        new EvidenceRules(read, paper, second, untaught, stability, calibration).evidence();
    double confidence = calibration.confidence(read.kind(), evidence);
    Judgement asPrint =
        new Judgement(
            read.value(),
            byReader(read),
            CandidateReadings.of(read),
            confidence,
            calibration.accepts(evidence, confidence) ? Verdict.ACCEPT : Verdict.REVIEW,
            read.isRepaired() || read.isCorrected(),
            evidence);
    return hands
        .filter(any -> spelling == HanOutputScript.AS_PRINTED)
        .map(each -> each.judge(field, asPrint))
        .orElse(asPrint);
  }

  private Map<String, String> byReader(TwoReadings read) {
    Map<String, String> readings = new LinkedHashMap<>();
    readings.put(second.name(), read.other());
    readings.put(first.name(), read.first());
    return readings;
  }
}
