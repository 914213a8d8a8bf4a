package lianli.ocr.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lianli.ocr.form.FieldKind;
import lianli.ocr.value.FieldNormal;
import lianli.ocr.value.PlaceWords;
import lianli.registry.place.ChinaDivisions;
import lianli.registry.place.ChinaDivisions.Division;
import org.junit.jupiter.api.Test;

/** Places of every county of China, read by a program that knows the list of one of them. */
class PlacesOfAllChinaTest {
  private static final ChinaDivisions CHINA = ChinaDivisions.present();

  /** One county of ten provinces each. */
  private static final List<String> TEN =
      List.of(
          "130481", "140423", "210921", "320585", "330783", "350521", "360730", "371525", "440823",
          "511529");

  private static final String LOOK_ALIKES = "太大天夫未末土士日曰目且人入干千于午牛王玉主石右古木本禾米永水冰龙尤凤风";

  private final PlaceWords places = PlaceWords.shipped();

  @Test
  void noCorrectReadingOfAnyTownshipIsChanged() {
    List<String> changed = new ArrayList<>();
    CHINA
        .townships("")
        .forEach(
            township -> {
              for (String text : written(township)) {
                if (!isUnchanged(FieldKind.PLACE, text)) {
                  changed.add(text);
                }
              }
            });

    assertThat(changed).isEmpty();
  }

  @Test
  void noCorrectReadingOfAnOfficeIsChanged() {
    List<String> changed = new ArrayList<>();
    for (String county : TEN) {
      String name = CHINA.name(county).orElseThrow();
      List<String> offices = new ArrayList<>(List.of(name + "民政局", name + "民政局婚姻登记处"));
      CHINA
          .townships(county)
          .forEach(
              township -> {
                offices.add(township.name() + "人民政府");
                offices.add(name + township.name() + "人民政府");
                offices.add(township.name() + "人民委员会");
                offices.add(name + township.name() + "居民委员会");
                offices.add(township.name() + "村民委员会");
                offices.add(township.name() + "革命委员会");
                offices.add(township.name() + "办事处");
              });
      offices.stream().filter(each -> !isUnchanged(FieldKind.OFFICE, each)).forEach(changed::add);
    }

    assertThat(changed).isEmpty();
  }

  /** Addresses of ten counties of ten provinces, as residences have them. */
  @Test
  void noCorrectAddressOfTenCountiesIsChanged() {
    List<String> changed = new ArrayList<>();
    int all = 0;
    for (String county : TEN) {
      for (Division township : CHINA.townships(county).toList()) {
        for (String text : written(township)) {
          for (String end :
              List.of(
                  "",
                  "大水村九组",
                  "新华村委会",
                  "河村湾12号",
                  "三家村",
                  "周村口",
                  "东风路160号附3楼",
                  "5号房",
                  "第3生产大队",
                  "社区2栋1单元301室")) {
            all++;
            if (!isUnchanged(FieldKind.PLACE, text + end)) {
              changed.add(text + end);
            }
          }
        }
      }
    }

    assertThat(all).isGreaterThan(5000);
    assertThat(changed).isEmpty();
  }

  /** What becomes another place is at least seen by a person; hardly anything does. */
  @Test
  void aMisreadPlaceOfAnotherCountyIsNeverMadeOneOfTheList() {
    Random chance = new Random(20261130);
    List<String> wrong = new ArrayList<>();
    for (String county : TEN) {
      for (Division township : CHINA.townships(county).toList()) {
        for (String text : written(township)) {
          for (int at = 0; at < text.length(); at++) {
            char put = LOOK_ALIKES.charAt(chance.nextInt(LOOK_ALIKES.length()));
            String read = text.substring(0, at) + put + text.substring(at + 1);
            Optional<String> right = reading(FieldKind.PLACE, read, text, at).putRight();
            if (right.isPresent() && !right.get().equals(text)) {
              wrong.add(read + " → " + right.get());
            }
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  /** Provinces, prefecture, county and township, as far as each paper names them. */
  private static List<String> written(Division township) {
    String province = CHINA.name(township.code().substring(0, 2)).orElse("");
    String prefecture = CHINA.name(township.code().substring(0, 4)).orElse("");
    String county = CHINA.name(township.code().substring(0, 6)).orElse("");
    String name = township.name();
    return List.of(
        province + prefecture + county + name, province + county + name, county + name, name);
  }

  private boolean isUnchanged(FieldKind kind, String text) {
    String normal = FieldNormal.of(kind, text).orElse("");
    boolean[] sure = new boolean[text.length()];
    PlaceReading reading = new PlaceReading(places, kind, text, text, sure);
    return normal.equals(text) && reading.putRight().isEmpty();
  }

  /**
   * One reader misread a character and was unsure of it; the other one read it right, or so, too.
   */
  private PlaceReading reading(FieldKind kind, String read, String right, int at) {
    boolean[] doubted = new boolean[read.length()];
    doubted[at] = true;
    String other = at % 2 == 0 ? right : read;
    return new PlaceReading(places, kind, read, other, doubted);
  }
}
