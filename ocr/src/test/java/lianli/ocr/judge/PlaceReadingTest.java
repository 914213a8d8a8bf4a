package lianli.ocr.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lianli.ocr.form.FieldKind;
import lianli.ocr.value.PlaceWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places and offices in two readings. */
class PlaceReadingTest {
  private final PlaceWords places = PlaceWords.shipped();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PLACE,  开阳县米坪乡双井村类,        开阳县米坪乡双井村,        开阳县米坪乡双井村
          PLACE,  开阳县南龙乡干河村四组知姐,   南龙乡干河村四组,          开阳县南龙乡干河村四组
          PLACE,  A开阳县城关镇东风路160号,    开阳县城关镇东风路160号,    开阳县城关镇东风路160号
          PLACE,  一开阳县双流镇,             开阳县双流镇,             开阳县双流镇
          OFFICE, 开阳县民政局司,             开阳县民政局,             开阳县民政局
          OFFICE, 开开阳县民政局,             开阳县民政局,             开阳县民政局
          OFFICE, 福金中镇人民政府,           金中镇人民政府,           金中镇人民政府
          OFFICE, 规定，发给此证。福金中镇人民政府, 金中镇人民政府,        金中镇人民政府
          OFFICE, 开阳县第七区冯三乡人民委首食,  开阳县第七区冯三乡人民委强使, 开阳县第七区冯三乡人民委员会
          OFFICE, 第七区冯三乡人民委员,        第七区冯三乡人民委员会,      第七区冯三乡人民委员会
          """)
  void whatOneReaderAloneSawBesideAPlaceIsTakenOff(
      FieldKind kind, String first, String other, String place) {
    assertThat(reading(kind, first, other).putRight()).contains(place);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PLACE,  开阳县米坪乡双井村口,        开阳县米坪乡双井村口,      true
          PLACE,  开阳县米坪乡双井村口,        开阳县米坪乡双并村口,      true
          PLACE,  A开阳县城关镇,             A开阳县城关镇,           true
          PLACE,  尚志市一面坡镇,             尚志市一面坡镇,           false
          PLACE,  一面坡镇,                  一面坡镇,               true
          OFFICE, 开阳县民政局司,             开阳县民政局司,           true
          OFFICE, 石桥镇居民委员会,           石桥镇居民委员会,          false
          OFFICE, 石桥镇居民委员会,           石桥镇居民委,             false
          OFFICE, 石桥乡村民委员会,           乡村民委员会,             false
          PLACE,  重庆市蔡江县东溪镇,         重庆市蔡江县东溪镇,        true
          PLACE,  丹阳县城关镇大水村,         开阳县城关镇大水村,        true
          PLACE,  开阳县双流镇用沙村二组,      开阳县双流镇用沙村二组,     false
          PLACE,  贵阳市云岩区中华北路12号附3楼, 贵阳市云岩区中华北路12号附3楼, false
          """)
  void whateverBothSawStaysAndAPersonLooksWhereItMayBeAMark(
      FieldKind kind, String first, String other, boolean doubtful) {
    PlaceReading reading = reading(kind, first, other);

    assertThat(reading.putRight()).isEqualTo(Optional.empty());
    assertThat(reading.isDoubtful()).isEqualTo(doubtful);
  }

  private PlaceReading reading(FieldKind kind, String first, String other) {
    return new PlaceReading(places, kind, first, other, new boolean[first.length()]);
  }
}
