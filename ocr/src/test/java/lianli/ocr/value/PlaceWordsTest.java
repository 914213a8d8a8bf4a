package lianli.ocr.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceWordsTest {

  @ParameterizedTest
  @CsvSource({
    "重庆市蔡江县东溪镇, 重庆市綦江县东溪镇",
    "阳县第二区三乡, 开阳县第二区冯三乡",
    "丹阳县城关镇大水村九组, 开阳县城关镇大水村九组",
    "禾丰布依族药族乡坪上大队, 禾丰布依族苗族乡坪上大队",
    "贵州省开阳县高案苗族布依族乡中坝村, 贵州省开阳县高寨苗族布依族乡中坝村",
  })
  void aMisreadNameBecomesTheOnlyNameNearIt(String read, String place) {
    assertThat(PlaceWords.corrected(read)).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "开阳县城关镇大水村九组",
        "绥阳县洋川镇",
        "瓮安县银盏镇",
        "重庆市綦江县东溪镇",
        "龙里县洗马镇",
        "开阳县第八区龙乡",
        "遵义市金东镇",
      })
  void whatIsRightOrDoubtfulStays(String read) {
    assertThat(PlaceWords.corrected(read)).isEqualTo(read);
  }
}
