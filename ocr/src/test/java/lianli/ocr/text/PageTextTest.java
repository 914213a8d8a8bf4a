package lianli.ocr.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lianli.ocr.Confidence;
import lianli.ocr.GreyImage;
import lianli.ocr.RecognisedSymbol;
import lianli.ocr.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines put together from pieces. */
class PageTextTest {
  private static final int HIGH = 40;

  /** A line whose box begins and ends where it is said, its characters close to one side of it. */
  private static TextRun line(String text, int from, int to, int firstAt) {
    Region box = Region.between(from, 0, to, HIGH);
    Strip strip = new Strip(GreyImage.filled(box.width(), HIGH, 255), box);
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      Region place = new Region(firstAt + 20 * i, 0, 18, HIGH);
      glyphs.add(
          new Glyph(
              new RecognisedSymbol(
                  text.substring(i, i + 1), new Confidence(0.99), List.of(), place.shift(-from, 0)),
              strip,
              place));
    }
    return new TextRun(glyphs);
  }

  /** The same, of whose last character the reader is only so sure. */
  private static TextRun endingIn(double sureness, TextRun line) {
    List<Glyph> glyphs = new ArrayList<>(line.glyphs());
    Glyph last = glyphs.removeLast();
    RecognisedSymbol symbol =
        new RecognisedSymbol(
            last.text(), new Confidence(sureness), List.of(), last.symbol().region());
    glyphs.add(new Glyph(symbol, last.strip(), last.region()));
    return new TextRun(glyphs);
  }

  private static String joined(TextRun... lines) {
    return PageText.leftToRight(List.of(lines)).text();
  }

  @Test
  void aCharacterThatTwoBoxesShareIsReadOnce() {
    assertThat(joined(line("59", 0, 50, 5), line("9.5", 26, 100, 28))).isEqualTo("59.5");
  }

  @Test
  void twoEqualCharactersInBoxesOfTheirOwnAreTwo() {
    assertThat(joined(line("12", 0, 48, 5), line("2月", 50, 100, 52))).isEqualTo("122月");
  }

  @Test
  void halfACharacterAtASeamGivesWayToTheWholeOne() {
    TextRun left = endingIn(0.6, line("民力", 0, 44, 5));

    assertThat(joined(left, line("族", 34, 60, 36))).isEqualTo("民族");
  }

  @Test
  void whatTheReaderIsSureOfIsNoHalfCharacter() {
    TextRun left = endingIn(0.85, line("民力", 0, 44, 5));

    assertThat(joined(left, line("族", 34, 60, 36))).isEqualTo("民力族");
  }

  @Test
  void ofTwoUnsureCharactersAtASeamTheSurerStays() {
    TextRun left = endingIn(0.6, line("民力", 0, 44, 5));

    assertThat(joined(left, endingIn(0.5, line("族", 34, 60, 36)))).isEqualTo("民力族");
  }

  @Test
  void anUnsureCharacterInABoxThatEndsBesideTheNextStays() {
    TextRun left = endingIn(0.6, line("民力", 0, 44, 5));

    assertThat(joined(left, line("族", 45, 70, 47))).isEqualTo("民力族");
  }

  /** The boxes overlap, but not where the characters are. */
  @Test
  void anUnsureCharacterThatStandsApartFromTheNextStays() {
    TextRun left = endingIn(0.6, line("民力", 0, 64, 5));

    assertThat(joined(left, line("族", 50, 90, 60))).isEqualTo("民力族");
  }

  @Test
  void aCharacterAloneInItsBoxIsNoHalfOfTheNext() {
    TextRun left = endingIn(0.6, line("一", 0, 30, 5));

    assertThat(joined(left, line("日", 20, 50, 22))).isEqualTo("一日");
  }

  @Test
  void aBordersRingsAreNoText() {
    List<TextRun> lines = new ArrayList<>(List.of(line("开阳县", 0, 80, 5)));
    for (int i = 0; i < 6; i++) {
      lines.add(line("O", 0, 20, 0));
    }

    assertThat(Ornaments.without(lines)).extracting(TextRun::text).containsExactly("开阳县");
  }

  @Test
  void aRingByItselfMayBeANumeral() {
    List<TextRun> lines = List.of(line("一九九", 0, 80, 5), line("〇", 82, 100, 84));

    assertThat(Ornaments.without(lines)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "結婚證書姓名籍貫開陽縣雙流鄉自願結婚發給此證, true",
    "结婚证书姓名籍贯开阳县双流乡自愿结婚发给此证, false",
    "结婚登记簿姓名陳國強籍贯开阳县双流乡自愿结婚经审查合于规定发给此证双流人民公社管理委员会, false",
    "結婚證, false",
  })
  void aPageIsTraditionalIfMuchOfItIs(String words, boolean isTraditional) {
    PageText page = new PageText(List.of(PrintedLine.at(0, 0, words)), new Region(0, 0, 2000, 100));

    assertThat(page.isTraditional()).isEqualTo(isTraditional);
  }
}
