package lianli.registry.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ChinaDivisionsTest {
  private final ChinaDivisions china = ChinaDivisions.present();

  @Test
  void holdsEveryDivisionDownToTownships() {
    assertThat(china.counties("")).hasSize(2978);
    assertThat(china.townships("")).hasSize(41_352);
    assertThat(china.name("52")).contains("贵州省");
    assertThat(china.name("5201")).contains("贵阳市");
    assertThat(china.name("1101")).as("市辖区 is no place").isEmpty();
    assertThat(china.name("520121")).contains("开阳县");
    assertThat(china.name("520121208")).contains("高寨苗族布依族乡");
    assertThat(china.name("520121999")).isEmpty();
    assertThat(china.name("abcdefghi")).isEmpty();
  }

  @Test
  void findsPlacesByName() {
    assertThat(china.named("开阳县"))
        .extracting(ChinaDivisions.Division::code)
        .containsExactly("520121");
    assertThat(china.named("城关镇")).hasSizeGreaterThan(50);
    assertThat(china.named("城关镇")).allMatch(each -> each.name().equals("城关镇"));
    assertThat(china.named("没有这个镇")).isEmpty();
    assertThat(china.isTownship("楠木渡镇")).isTrue();
    assertThat(china.isTownship("楠木渡")).isFalse();
    assertThat(china.isTownship("\uffff")).isFalse();
    assertThat(china.upper("鼓楼区")).hasSize(4);
    assertThat(china.upper("贵州省")).containsExactly("52");
  }

  @Test
  void townshipsLieBelowTheirCounty() {
    assertThat(china.townships("520121")).hasSize(18);
    assertThat(china.townships("5201"))
        .hasSizeGreaterThan(100)
        .allMatch(t -> t.code().startsWith("5201"));
    assertThat(china.counties("5201")).hasSize(10);
    assertThat(china.townships("999999")).isEmpty();
  }

  @Test
  void staysSmall() throws IOException {
    try (InputStream table =
        Objects.requireNonNull(ChinaDivisions.class.getResourceAsStream("china.txt"))) {
      assertThat(table.readAllBytes().length).isLessThan(1 << 20);
    }
  }
}
