package lianli.ocr.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lianli.ocr.Confidence;
import lianli.ocr.RecognisedSymbol;
import lianli.ocr.RecognisedSymbol.Alternative;
import lianli.ocr.text.Glyph;
import lianli.ocr.text.PrintedLine;
import lianli.ocr.text.TextRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names may be commoner ones that were misread. */
class LikelierNameTest {
  /** A name of which the last character may be another. */
  private static TextRun name(String read, String other, double likelihood) {
    TextRun line = PrintedLine.at(100, 100, read, 1 - likelihood);
    List<Glyph> glyphs =
        line.glyphs().stream()
            .map(glyph -> glyph == line.glyphs().getLast() ? or(glyph, other, likelihood) : glyph)
            .toList();
    return new TextRun(glyphs);
  }

  private static Glyph or(Glyph glyph, String other, double likelihood) {
    RecognisedSymbol read = glyph.symbol();
    RecognisedSymbol unsure =
        new RecognisedSymbol(
            read.text(),
            read.confidence(),
            List.of(new Alternative(other, new Confidence(likelihood))),
            read.region());
    return new Glyph(unsure, glyph.strip(), glyph.region());
  }

  @ParameterizedTest
  @CsvSource({
    "陈惠风, 凤, .23, true",
    "刘技, 枝, .05, true",
    "王秀技, 枝, .1, true",
    "李国粱, 梁, .2, true",
    "杨秀花, 华, .3, true",
    // As well seen, but hardly ever a name; or a name, but hardly seen.
    "陈惠凤, 风, .05, false",
    "刘枝, 技, .1, false",
    "李文华, 毕, .2, false",
    "陈惠风, 凤, .002, false",
    // Another form of the same character is no other name.
    "徐發, 发, .4, false",
    "陈家順, 顺, .45, false",
    "张树, 樹, .45, false",
  })
  void aCommonerCharacterThatIsNearlyAsWellSeenCastsDoubt(
      String read, String other, double likelihood, boolean isDoubted) {
    assertThat(LikelierName.mayBeIn(name(read, other, likelihood), LikelierName.BOTH_READERS))
        .isEqualTo(isDoubted);
  }

  @ParameterizedTest
  @CsvSource({"邵永涛, 清, .0116", "陈惠凤, 风, .05", "王建, 健, .02"})
  void oneReadersWordIsDoubtedSooner(String read, String other, double likelihood) {
    TextRun name = name(read, other, likelihood);

    assertThat(LikelierName.mayBeIn(name, LikelierName.BOTH_READERS)).isFalse();
    assertThat(LikelierName.mayBeIn(name, LikelierName.ONE_READER)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"金, 全", "王, 玉"})
  void whatMayBeAnotherSurnameIsAskedElsewhere(String surname, String other) {
    TextRun written = PrintedLine.at(100, 100, surname + "秀英", 0.6);
    List<Glyph> glyphs = new ArrayList<>(written.glyphs());
    glyphs.set(0, or(glyphs.getFirst(), other, 0.4));

    assertThat(LikelierName.mayBeIn(new TextRun(glyphs), LikelierName.ONE_READER)).isFalse();
  }
}
