package lianli.ocr.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lianli.ocr.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which pieces a value is made, and how sure they are. */
class TextRunTest {

  private static TextRun joined(TextRun... pieces) {
    return TextRun.join(List.of(pieces));
  }

  @ParameterizedTest
  @CsvSource({"0.1, true", "0.39, true", "0.41, false", "0.99, false"})
  void whatTheReaderIsHardlySureOfIsGuessed(double sureness, boolean guessed) {
    assertThat(PrintedLine.at(0, 0, "姓名", sureness).isGuessed()).isEqualTo(guessed);
  }

  @Test
  void oneUnsureCharacterMakesNoGuessOfAWord() {
    assertThat(
            joined(PrintedLine.at(0, 0, "出生年", 0.95), PrintedLine.at(120, 0, "月", 0.05))
                .isGuessed())
        .isFalse();
  }

  @Test
  void oneSureCharacterMakesNoWordOfAGuess() {
    assertThat(
            joined(PrintedLine.at(0, 0, "一", 0.9), PrintedLine.at(40, 0, "出生年月", 0.2)).isGuessed())
        .isTrue();
  }

  @Test
  void piecesOfOneRowStandBesideEachOther() {
    TextRun date =
        joined(
            PrintedLine.at(0, 100, "一九八八年"),
            PrintedLine.at(260, 112, "七月"),
            PrintedLine.at(400, 95, "日"));

    assertThat(date.isBesideEachOther()).isTrue();
  }

  @Test
  void aValueOfTwoLinesDoesNotStandBesideItself() {
    TextRun place =
        joined(
            PrintedLine.at(0, 100, "开阳县"),
            PrintedLine.at(140, 100, "米坪乡"),
            PrintedLine.at(0, 150, "双井村"));

    assertThat(place.isBesideEachOther()).isFalse();
  }

  @Test
  void aValueInOnePieceStandsBesideNothing() {
    assertThat(PrintedLine.at(0, 100, "一九八八年七月一日").isBesideEachOther()).isFalse();
    assertThat(joined().isBesideEachOther()).isFalse();
  }

  /** Columns would have to be read again one by one, not as one line. */
  @Test
  void columnsAreNoPiecesOfARow() {
    TextRun columns = joined(PrintedLine.column(60, 0, "一九五五年"), PrintedLine.column(0, 0, "七月一日"));

    assertThat(columns.isBesideEachOther()).isFalse();
  }

  /** Between the pieces may lie what was not found. */
  @Test
  void stripsReachFromTheFirstPieceToTheLast() {
    TextRun date = joined(PrintedLine.at(20, 100, "一九八八年"), PrintedLine.at(400, 90, "日"));

    assertThat(date.strips()).isEqualTo(Region.between(20, 90, 440, 140));
  }

  @Test
  void stripsAreTheBoxesAndNotOnlyTheCharactersWithin() {
    TextRun line = PrintedLine.at(20, 100, "一九八八年七月");

    assertThat(line.slice(2, 3).strips()).isEqualTo(new Region(20, 100, 280, 40));
    assertThat(joined().strips().isEmpty()).isTrue();
  }
}
