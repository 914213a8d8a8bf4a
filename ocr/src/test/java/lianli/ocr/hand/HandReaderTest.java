package lianli.ocr.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lianli.ocr.GreyImage;
import lianli.ocr.Lattice;
import lianli.ocr.decode.DrawnLattice;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FieldKind;
import lianli.ocr.value.PlaceWords;
import lianli.registry.act.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a field that was written by hand may say. */
class HandReaderTest {
  private static final List<GreyImage> PAPER = List.of(GreyImage.filled(120, 40, 255));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # kind, key, what is seen, the value
          DATE, birth_date, 1967年10月6日, 1967-10-06
          DATE, birth_date, 一九七五年七月二十七日, 1975-07-27
          DATE, birth_date, 一九七四年十月十六, 1974-10-16
          DATE, registered_on, 1982.1.23, 1982-01-23
          DATE, registered_on, 2004-10-05, 2004-10-05
          DATE, birth_date, 65.7, 1965-07
          ID_NUMBER, id_number, 11010519491231002X, 11010519491231002X
          CERTIFICATE_NUMBER, certificate_number, 开永字第40号, 开永字第40号
          ETHNICITY, ethnicity, 布依族, 布依族
          SEX, sex, 女, 女
          NAME, name, 王明芳, 王明芳
          """)
  void whatIsSeenSurelyIsTheValue(FieldKind kind, String key, String seen, String value) {
    assertThat(read(kind, key, DrawnLattice.sure(seen)))
        .first()
        .extracting(HandReading::value)
        .isEqualTo(value);
  }

  @Test
  void aNumberThatBreaksItsCheckDigitIsReadAsTheNearestThatKeepsIt() {
    // The last 7 was taken for a 1 with a little more than a third of the sureness.
    Lattice line =
        DrawnLattice.of(
            "1 .9",
            "1 .9",
            "0 .9",
            "1 .9",
            "0 .9",
            "5 .9",
            "1 .9",
            "9 .9",
            "4 .9",
            "9 .9",
            "1 .9",
            "2 .9",
            "3 .9",
            "7 .6 1 .35",
            "0 .9",
            "0 .9",
            "2 .9",
            "X .9");

    assertThat(read(FieldKind.ID_NUMBER, "id_number", line).getFirst().value())
        .isEqualTo("11010519491231002X");
  }

  @Test
  void aNumberIsOfTheSexThatItsFieldTells() {
    Lattice line = DrawnLattice.sure("11010519491231002X");

    assertThat(
            reader(line)
                .read(field(FieldKind.ID_NUMBER, "id_number"), Optional.of(Sex.MALE), PAPER))
        .noneMatch(reading -> reading.value().equals("11010519491231002X"));
  }

  @Test
  void noDayThatTheCalendarLacks() {
    Lattice line = DrawnLattice.sure("1967年2月30日");

    assertThat(read(FieldKind.DATE, "birth_date", line))
        .extracting(HandReading::value)
        .doesNotContain("1967-02-30");
  }

  @Test
  void surnamesAreLikelierThanWhatIsNone() {
    Lattice line = DrawnLattice.of("主 .48 王 .45", "明 .9");

    assertThat(read(FieldKind.NAME, "name", line).getFirst().value()).isEqualTo("王明");
  }

  @Test
  void aRareNameThatIsSeenSurelyStays() {
    assertThat(read(FieldKind.NAME, "name", DrawnLattice.sure("主依口")).getFirst().value())
        .isEqualTo("主依口");
  }

  @Test
  void beliefIsSharedAmongWhatMayStandThere() {
    Lattice line = DrawnLattice.of("王 .46 玉 .44", "明 .9");
    List<HandReading> readings = read(FieldKind.NAME, "name", line);

    assertThat(readings).hasSizeGreaterThan(1);
    assertThat(readings.stream().mapToDouble(HandReading::belief).sum()).isBetween(0.999, 1.001);
    assertThat(readings.getFirst().belief()).isGreaterThan(readings.get(1).belief());
  }

  private static List<HandReading> read(FieldKind kind, String key, Lattice line) {
    return reader(line).read(field(kind, key), Optional.empty(), PAPER);
  }

  private static HandReader reader(Lattice line) {
    return new HandReader(any -> line, PlaceWords.shipped());
  }

  private static FieldDefinition field(FieldKind kind, String key) {
    return new FieldDefinition(key, kind, false, List.of());
  }
}
