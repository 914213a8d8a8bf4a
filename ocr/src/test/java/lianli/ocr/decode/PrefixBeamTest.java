package lianli.ocr.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lianli.ocr.Lattice;
import org.junit.jupiter.api.Test;

/** What a line says if it must be a text of a language. */
class PrefixBeamTest {
  private static final Language DIGITS = new PatternLanguage("[0-9]+", "0123456789", any -> true);

  @Test
  void findsTheLikeliestTextOfTheLanguageThoughAnotherIsLikelier() {
    Lattice line = DrawnLattice.of("王 .7 玉 .2", "明 .9");

    assertThat(texts(new WordLanguage(List.of("玉明", "李明")), line)).startsWith("玉明");
  }

  @Test
  void tellsTextsInTheOrderOfTheirProbability() {
    Lattice line = DrawnLattice.of("1 .6 7 .3", "2 .5 3 .4");

    assertThat(texts(DIGITS, line)).startsWith("12", "13", "72");
  }

  @Test
  void sumsAllWaysInWhichATextMayHaveBeenSeen() {
    // 11 needs a gap between the two; one long 1 is one character.
    Lattice line =
        new Lattice(
            DrawnLattice.sure("1").alphabet(),
            List.of(
                DrawnLattice.of("1 .9").probabilities().getFirst(),
                DrawnLattice.of("1 .9").probabilities().getFirst()),
            8);

    assertThat(texts(DIGITS, line).getFirst()).isEqualTo("1");
    assertThat(new TextFit(new Steps(line)).of("1"))
        .isGreaterThan(new TextFit(new Steps(line)).of("11"))
        .isCloseTo(Math.log(0.9 * 0.9 + 2 * 0.9 * 0.1), within(0.05));
  }

  @Test
  void takesWhatLooksAlikeForWhatTheLanguageHas() {
    Lattice line = DrawnLattice.of("1 .9", "口 .9", "三 .9");

    assertThat(texts(DIGITS, line)).isNotEmpty().first().asString().startsWith("10");
  }

  @Test
  void findsNothingWhereNoTextOfTheLanguageFits() {
    assertThat(texts(new PatternLanguage("[男女]", "", any -> true), DrawnLattice.sure("开永")))
        .isEmpty();
  }

  @Test
  void aRuleBeyondThePatternHolds() {
    Language even = new PatternLanguage("\\d\\d", "0123456789", text -> text.charAt(1) % 2 == 0);

    assertThat(texts(even, DrawnLattice.of("1 .9", "3 .8 8 .1"))).startsWith("18");
  }

  @Test
  void aBeamGivesWhatTheForwardAlgorithmGives() {
    Lattice line = DrawnLattice.of("1 .6 7 .3", "9 .5 4 .4", "8 .7");
    LikelyText best = new PrefixBeam(DIGITS).search(new Steps(line), 5).getFirst();

    assertThat(best.score()).isCloseTo(new TextFit(new Steps(line)).of(best.text()), within(1e-3));
  }

  private static List<String> texts(Language language, Lattice line) {
    return new PrefixBeam(language)
        .search(new Steps(line), 5).stream().map(LikelyText::text).toList();
  }
}
