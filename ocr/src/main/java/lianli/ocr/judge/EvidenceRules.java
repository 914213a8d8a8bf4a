package lianli.ocr.judge;

import java.util.List;
import java.util.Optional;
import lianli.ocr.GreyImage;
import lianli.ocr.form.FieldKind;
import lianli.ocr.judge.Evidence.Basis;
import lianli.ocr.text.ColumnReader;

/**
 * The decision table of what speaks for a value: the first row that fits answers.
 *
 * <ol>
 *   <li>a character was exchanged, added or left out to get the form: doubtful
 *   <li>the value has a mark of what both readers get wrong together: doubtful
 *   <li>the readers differ, and it has a mark of what one of them gets wrong: doubtful
 *   <li>a number became valid by an exchanged character: doubtful
 *   <li>neither reading has the form of its kind: unreadable
 *   <li>both come to the same, each reader by itself: agreed
 *   <li>one is an identity number whose check digit holds: checked
 *   <li>a third reading would tell nothing, or not enough: alone
 *   <li>the first reader reads the same three times: steady
 *   <li>any other: unsteady
 * </ol>
 */
final class EvidenceRules {
  private final TwoReadings read;
  private final List<GreyImage> paper;
  private final SecondReader second;
  private final UntaughtCharacters untaught;
  private final ReadingStability stability;
  private final Calibration calibration;

  EvidenceRules(
      TwoReadings read,
      List<GreyImage> paper,
      SecondReader second,
      UntaughtCharacters untaught,
      ReadingStability stability,
      Calibration calibration) {
    this.read = read;
    this.paper = paper;
    this.second = second;
    this.untaught = untaught;
    this.stability = stability;
    this.calibration = calibration;
  }

  Evidence evidence() {
    return corrected()
        .or(this::wrongTogether)
        .or(this::wrongAlone)
        .or(this::repaired)
        .or(this::unreadable)
        .or(this::agreed)
        .or(this::checked)
        .or(this::alone)
        .orElseGet(this::readAgain);
  }

  /** Row 1. */
  private Optional<Evidence> corrected() {
    return when(read.isCorrected(), Basis.DOUBTFUL);
  }

  /** Row 2. */
  private Optional<Evidence> wrongTogether() {
    return when(
        ReviewTriggers.areInBothReadings(read)
            || (read.kind() == FieldKind.NAME
                && (untaught.mayBeIn(read.run()) || hasLikelier(LikelierName.BOTH_READERS))),
        Basis.DOUBTFUL);
  }

  /** Row 3. */
  private Optional<Evidence> wrongAlone() {
    return when(
        !read.isAgreed()
            && (ReviewTriggers.areInOneReading(read, second)
                || (read.kind() == FieldKind.NAME && hasLikelier(LikelierName.ONE_READER))),
        Basis.DOUBTFUL);
  }

  private boolean hasLikelier(double odds) {
    return LikelierName.mayBeIn(read.run(), odds);
  }

  /** Row 4. */
  private Optional<Evidence> repaired() {
    return when(read.isRepaired(), Basis.DOUBTFUL);
  }

  /** Row 5. */
  private Optional<Evidence> unreadable() {
    return when(!read.hasItsForm(), Basis.UNREADABLE);
  }

  /** Row 6. A character that the second reader put there itself is not agreed on. */
  private Optional<Evidence> agreed() {
    boolean isOneReadersWord = read.certainty() <= ColumnReader.ONE_READERS_WORD;
    return when(read.isAgreed() && !isOneReadersWord, Basis.AGREED);
  }

  /** Row 7. */
  private Optional<Evidence> checked() {
    return when(read.kind() == FieldKind.ID_NUMBER, Basis.CHECKED);
  }

  /**
   * Row 8. Only the first reader's own reading can be held against what it reads again. Columns are
   * put together from single characters: there a lost one leaves no gap. And three readings are no
   * surer than the first of them, so not every field is worth reading again. A character that the
   * first reader was not taught stands only where the second one reads it, too.
   */
  private Optional<Evidence> alone() {
    boolean isWorthAThird =
        !read.isAgreed()
            && read.hasFirstItsForm()
            && !read.isOthersName()
            && !untaught.areIn(read.first())
            && read.spelling() == HanOutputScript.AS_PRINTED
            && calibration.isSteady(read.kind(), read.certainty());
    return when(!isWorthAThird, Basis.ALONE);
  }

  /** Rows 9 and 10. */
  private Evidence readAgain() {
    double certainty = stability.of(read.run(), paper).value();
    return calibration.isSteady(read.kind(), certainty)
        ? new Evidence(Basis.STEADY, certainty)
        : new Evidence(Basis.UNSTEADY, read.certainty());
  }

  private Optional<Evidence> when(boolean fits, Basis basis) {
    return fits ? Optional.of(new Evidence(basis, read.certainty())) : Optional.empty();
  }
}
