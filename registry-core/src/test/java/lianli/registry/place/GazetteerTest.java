package lianli.registry.place;

import static org.assertj.core.api.Assertions.assertThat;

import lianli.registry.act.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
  private final Gazetteer gazetteer = Gazetteer.shipped();

  @Test
  void knowsThatBothCodesMeanTheCounty() {
    assertThat(gazetteer.county("522522").orElseThrow().name()).isEqualTo("开阳县");
    assertThat(gazetteer.county("520121").orElseThrow().name()).isEqualTo("开阳县");
    assertThat(gazetteer.county("110101")).isEmpty();
    assertThat(gazetteer.mayHaveBeenInUse("520121", date("1990"))).isFalse();
    assertThat(gazetteer.mayHaveBeenInUse("522522", date("1990"))).isTrue();
    assertThat(gazetteer.mayHaveBeenInUse("440101", date("1950"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # the three subdistricts are of 2020, and 城关镇 ended with them
          开阳县云开街道办事处,     2019-05-01, 云开街道
          开阳县云开街道办事处,     2021-05-01,
          开阳县城关镇人民政府,     2022,       城关镇
          开阳县城关镇人民政府,     1999-01-01,
          # the county has belonged to Guiyang twice
          贵阳市开阳县双流镇,       1970-05,    贵阳市开阳县
          贵阳市开阳县双流镇,       1960,
          贵阳市开阳县双流镇,       1998-05-01,
          安顺地区开阳县,          2001,       安顺地区
          # kinds of office
          龙岗公社革命委员会,       1963-01-01, 革命委员会
          龙岗公社,               1990,       公社
          龙岗公社革命委员会,       1975,
          """)
  void tellsWhatDidNotExistOnADate(String office, String date, String missing) {
    assertThat(gazetteer.notExisting(office, date(date)).stream().map(Place::name))
        .isEqualTo(missing == null ? java.util.List.of() : java.util.List.of(missing));
  }

  @Test
  void aPrefecturesCodeSpeaksForCountiesThatAreNotListed() {
    assertThat(gazetteer.mayHaveBeenInUse("522528", date("1990"))).isTrue();
    assertThat(gazetteer.mayHaveBeenInUse("522528", date("2004"))).isFalse();
    assertThat(gazetteer.mayHaveBeenInUse("520121", Period.years(1980, 1990))).isFalse();
    assertThat(gazetteer.mayHaveBeenInUse("520121", Period.years(1980, 1996))).isTrue();
  }

  @Test
  void aTownshipOfTheSameNameElsewhereIsNotJudged() {
    assertThat(gazetteer.notExisting("息烽县城关镇人民政府", date("2022"))).isEmpty();
    assertThat(gazetteer.isOurs("息烽县民政局")).isFalse();
    assertThat(gazetteer.isOurs("雙流鎮人民政府")).isTrue();
    assertThat(gazetteer.isOurs("開陽縣民政局")).isTrue();
  }

  @Test
  void tellsWhatACodeBecame() {
    assertThat(gazetteer.find("522525").stream().flatMap(p -> gazetteer.successors(p).stream()))
        .extracting(Place::code)
        .containsExactly("522502", "520181");
    assertThat(gazetteer.find("開陽縣")).hasSize(2);
  }

  @Test
  void saysNothingAboutAnUnknownDate() {
    assertThat(gazetteer.notExisting("开阳县云开街道", PartialDate.unknown())).isEmpty();
  }

  private static PartialDate date(String text) {
    return PartialDate.parse(text).orElseThrow();
  }
}
