package lianli.registry.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identity numbers, certificate numbers, dates and names at their doors. */
class ValueTypesTest {
  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, 11010519491231002X",
    "440524188001010014, 440524188001010014",
    "110105491231002, 11010519491231002X",
    "' 110105 19491231 002x ', 11010519491231002X"
  })
  void readsAndUpgradesIdentityNumbers(String written, String number) {
    assertThat(CitizenId.parse(written).map(CitizenId::value)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "110105194912310021",
        "11010519491331002X",
        "11010549123100",
        "A1010519491231002X",
        "110105X91231002"
      })
  void takesNoWrongIdentityNumber(String written) {
    assertThat(CitizenId.parse(written)).isEmpty();
  }

  @Property
  void oneWrongDigitIsAlwaysFound(
      @ForAll @IntRange(min = 0, max = 16) int place, @ForAll @IntRange(min = 1, max = 9) int by) {
    String right = "11010519491231002X";
    char changed = (char) ('0' + (right.charAt(place) - '0' + by) % 10);

    assertThat(CitizenId.parse(right.substring(0, place) + changed + right.substring(place + 1)))
        .isEmpty();
  }

  @Test
  void tellsWhatIsInsideAnIdentityNumber() {
    CitizenId number = new CitizenId("11010519491231002X");

    assertEquals(LocalDate.of(1949, 12, 31), number.birthDate());
    assertEquals(Sex.FEMALE, number.sex());
  }

  @Test
  void keepsNumbersAndNamesOutOfLogs() {
    Party party =
        new Party(
            Sex.FEMALE,
            java.util.Optional.of(new PersonName("单文萧")),
            PartialDate.unknown(),
            "11010519491231002X",
            java.util.Map.of());

    assertThat(List.of(new CitizenId("11010519491231002X"), party).toString())
        .doesNotContain("19491231")
        .doesNotContain("文萧");
    assertThatThrownBy(() -> new CitizenId("110105194912310021"))
        .hasMessageNotContaining("110105194912310021");
  }

  @ParameterizedTest
  @CsvSource({
    "J520121-2008-000123, J520121-2008-000123, 2008",
    "ｊ５２０１２１－２００８－０００１２３, J520121-2008-000123, 2008",
    "BL520121—2020—000007, BL520121-2020-000007, 2020",
    "黔开结字010500023, 黔开结字010500023, 2005",
    "双流结字第12号, 双流结字第12号, -1",
    "88-163, 88-163, 1988"
  })
  void readsCertificateNumbersOfEachEra(String written, String normalForm, int year) {
    CertificateNumber number = CertificateNumber.parse(written).orElseThrow();

    assertEquals(normalForm, number.text());
    assertEquals(year < 0 ? OptionalInt.empty() : OptionalInt.of(year), number.year());
  }

  @Property
  void aModernNumberReadsBackAsItself(
      @ForAll @IntRange(min = 1990, max = 2099) int year,
      @ForAll @IntRange(min = 1, max = 999_999) int serial) {
    CertificateNumber number = new CertificateNumber.Modern("BJ", "520121", year, serial);

    assertThat(CertificateNumber.parse(number.text())).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1985-03-02", "1985-03", "1985", ""})
  void datesReadBackAsThemselves(String text) {
    assertThat(PartialDate.parse(text).map(PartialDate::text)).hasValue(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1985-3-2", "1985-02-30", "198", "1985-13"})
  void takesNoOtherFormOfDate(String text) {
    assertThat(PartialDate.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'张　三', 张三", "'买买提•吐尔逊', 买买提·吐尔逊", "'买买提 . 吐尔逊', '买买提 · 吐尔逊'", "' 李 四 ', 李四"})
  void writesNamesOneWay(String written, String name) {
    assertEquals(name, new PersonName(written).value());
  }
}
