package lianli.ocr.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import lianli.registry.place.Gazetteer;
import lianli.registry.place.Period;
import lianli.registry.place.Place;
import lianli.registry.place.PlaceLevel;
import lianli.registry.place.PlaceList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceWordsTest {
  private final PlaceWords words = PlaceWords.shipped();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # read,                                   unsure,  place
          贵州省贵阳市开阴县双流镇,                     阴,      贵州省贵阳市开阳县双流镇
          贵阳市开阴县,                              阴,      贵阳市开阳县
          开阳县楠本渡镇中坝村,                        本,      开阳县楠木渡镇中坝村
          开阳县第七区滲三镇,                         滲,      开阳县第七区冯三镇
          禾丰布依族药族乡坪上大队,                     药,      禾丰布依族苗族乡坪上大队
          禾半布依族站族乡桐子村,                       半站,    禾丰布依族苗族乡桐子村
          禾丰布依族苗族多白马村,                       多,      禾丰布依族苗族乡白马村
          贵州省开阳县高案苗族布依族乡中坝村,             案,      贵州省开阳县高寨苗族布依族乡中坝村
          """)
  void aNameOfTheListIsPutRightWhereAReaderWasUnsureAndNothingElseFits(
      String read, String unsure, String place) {
    assertThat(words.repaired(read, doubted(read, unsure))).contains(place);
    // Nobody was unsure of it: it stays, and a person is asked.
    assertThat(words.repaired(read, new boolean[read.length()])).isEmpty();
    assertThat(words.isDoubtful(read)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # read,               unsure, why
          丹阳县城关镇,            丹,     there was a county of this name
          贵州省绥阳县,            绥,     there is a county of this name
          贵州省阴阳县,            阴,     绥阳县 fits as well
          永湿镇,                湿,     so are townships of other counties called
          息烽县永湿镇,            湿,     it lies in another county
          绥阳县城天镇,            天,     it lies in another county
          四川省开阴县,            阴,     the county lies in another province
          重庆市黔江县,            黔,     it is a county of former years
          重庆市蔡江县东溪镇,       蔡,     it may be 黔江 as well as 綦江
          开阳县金华镇,            华,     there is such a town nearby; it may have been here
          双流县,                双,     another kind of place
          王三镇二村,             王,     too many are called so
          """)
  void whateverMayBeAnotherPlaceStaysAsItWasRead(String read, String unsure, String why) {
    assertThat(words.repaired(read, doubted(read, unsure)).filter(to -> !isRight(to))).isEmpty();
  }

  /** The one exception that the rules allow: 金华镇 is no town of this county, 金中镇 is. */
  private static boolean isRight(String place) {
    return place.equals("开阳县金中镇");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "开阳县城关镇大水村九组",
        "绥阳县洋川镇",
        "瓮安县银盏镇",
        "重庆市綦江县东溪镇",
        "四川省綦江县东溪镇",
        "龙里县洗马镇",
        "贵阳市云岩区中华北路12号附3楼",
        "北京市朝阳区望京街道阳光小区5号",
        "黑龙江省尚志市一面坡镇",
        "本县双流镇",
      })
  void whatIsRightIsNotDoubted(String read) {
    boolean[] everything = new boolean[read.length()];
    Arrays.fill(everything, true);

    assertThat(words.repaired(read, everything)).isEmpty();
    assertThat(words.isDoubtful(read)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          贵州省贵阳市开阳县双流镇,   KNOWN,     4, 0.99
          开阳县双流镇用沙村,       KNOWN,     3, 0.95
          新疆维吾尔自治区和田地区墨玉县, KNOWN,  3, 0.95
          内蒙古自治区通辽市科尔沁左翼后旗, KNOWN, 3, 0.95
          双流镇,                KNOWN,     1, 0.8
          开阳县第八区龙乡,         PLAUSIBLE, 3, 0.9
          開陽縣雙流鎮,            KNOWN,     2, 0.95
          石桥人民公社,            PLAUSIBLE, 1, 0.3
          自愿结婚,              UNKNOWN,   0, 0
          莫须有,                UNKNOWN,   0, 0
          52012119800101001X,    UNKNOWN,   0, 0
          """)
  void tellsHowLikelyATextIsAPlace(
      String text, PlaceLikeness.Evidence evidence, int levels, double least) {
    PlaceLikeness likeness = words.likeness(text);

    assertThat(likeness.evidence()).isEqualTo(evidence);
    assertThat(likeness.levels()).isEqualTo(levels);
    assertThat(likeness.likelihood()).isBetween(least, 1.0);
  }

  @Test
  void whatOneReaderSawBeforeATownshipOfTheCountyIsTakenOff() {
    assertThat(words.withoutForerun("福金中镇人民政府", "金中镇人民政府")).contains("金中镇人民政府");
    assertThat(words.withoutForerun("福金中镇人民政府", "福金中镇人民政府")).isEmpty();
    assertThat(words.withoutForerun("大龙岗镇人民政府", "龙岗镇人民政府"))
        .as("as the list of the county has it")
        .contains("龙岗镇人民政府");
    assertThat(words.withoutForerun("开阳县双流镇", "双流镇")).isEmpty();
  }

  @Test
  void anotherCountysListPutsRightThatCountyAndNothingOfThisOne() {
    PlaceWords wuan =
        PlaceWords.of(
            Gazetteer.of(
                new PlaceList(
                    List.of(
                        new Place("武安市", "130481", PlaceLevel.OWN_COUNTY, Period.always()),
                        new Place("阳邑公社", "", PlaceLevel.COMMUNE, Period.years(1961, 1984))))));

    assertThat(wuan.repaired("武安市阳包公社", doubted("武安市阳包公社", "包"))).contains("武安市阳邑公社");
    String kaiyang = "贵州省贵阳市开阴县楠本渡镇";
    assertThat(wuan.repaired(kaiyang, doubted(kaiyang, "阴本"))).isEmpty();
    assertThat(wuan.likeness("阳邑公社").evidence()).isEqualTo(PlaceLikeness.Evidence.KNOWN);
  }

  @Test
  void charactersThatTheReadersDoNotShareAreDoubted() {
    assertThat(DoubtedCharacters.unlike("开阳县", "开阳县")).containsOnly(false);
    assertThat(DoubtedCharacters.unlike("丹阳县双流镇", "年阳县双流镇"))
        .containsExactly(true, false, false, false, false, false);
    assertThat(DoubtedCharacters.unlike("开阳县双流镇", "阳县双流镇"))
        .containsExactly(true, false, false, false, false, false);
    assertThat(DoubtedCharacters.unlike("开阳县", "")).containsOnly(true);
  }

  private static boolean[] doubted(String text, String unsure) {
    boolean[] doubted = new boolean[text.length()];
    for (int i = 0; i < text.length(); i++) {
      doubted[i] = Objects.requireNonNull(unsure).indexOf(text.charAt(i)) >= 0;
    }
    return doubted;
  }
}
