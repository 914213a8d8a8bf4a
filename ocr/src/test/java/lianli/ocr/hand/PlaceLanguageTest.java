package lianli.ocr.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How likely addresses are before anything was read. */
class PlaceLanguageTest {
  private final PlaceLanguage language =
      new PlaceLanguage(List.of("贵州省", "开阳县", "双流镇", "三合镇"), List.of("贵州省", "四川省", "开阳县", "綦江县"));

  @Test
  void knownNamesAreLikelierThanOtherCharacters() {
    assertThat(language.weight("贵州省开阳县双流镇")).isGreaterThan(language.weight("贵州省开阳县双硫镇"));
    assertThat(language.weight("贵州省开阳县")).isGreaterThan(language.weight("贵川省开阳县"));
  }

  @Test
  void theCountysTownshipsAreNotKnownInAnother() {
    assertThat(language.weight("綦江县三合镇")).isEqualTo(language.weight("綦江县三江镇"));
    assertThat(language.expectedAfter("綦江县三")).isEmpty();
  }

  @Test
  void anotherCountyIsAsLikelyAsTheOwn() {
    assertThat(language.weight("綦江县")).isEqualTo(language.weight("开阳县"));
  }

  @Test
  void aNameThatHasBegunMayStillBeKnown() {
    assertThat(language.weight("开阳县双流")).isGreaterThan(language.weight("开阳县双硫"));
    assertThat(language.expectedAfter("开阳县双")).contains("流");
  }

  @Test
  void anyTextMayStandThere() {
    assertThat(language.has("人民路5号")).isTrue();
    assertThat(language.hasBeginning("任何")).isTrue();
    assertThat(language.has("")).isFalse();
  }
}
