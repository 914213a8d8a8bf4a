package lianli.registry.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import lianli.registry.RegistryException;
import lianli.registry.act.PartialDate;
import lianli.registry.table.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of places as archivists of any county write them, and as they go wrong. */
class PlaceListReaderTest {
  private static final String HEAD = "名称,代码,级别,启用,停用,后继代码,备注\n";
  private static final String OWN = "武安县,130426,本县,1981,1988,130481,\n武安市,130481,本县,1988,,,\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void aListInChineseIsRead() throws IOException {
    PlaceListReading read =
        read(
            HEAD
                + OWN
                + "磁县,130427,外县,,,,邻县\n"
                + "冶陶镇,130481108,乡镇,,,,\n"
                + "陽邑公社,,公社,1961,1984,,县志\n"
                + "邯郸地区,132100,上级,1970,1993-06-30,,\n");

    assertThat(read.faults()).isEmpty();
    assertThat(read.list().county().name()).isEqualTo("武安市");
    Gazetteer places = Gazetteer.of(read.list());
    assertThat(places.find("130426").stream().flatMap(each -> places.successors(each).stream()))
        .extracting(Place::code)
        .containsExactly("130481");
    assertThat(places.notExisting("阳邑公社革委会", date("1990")).stream().map(Place::name))
        .containsExactly("阳邑公社", "公社", "革委会");
    assertThat(places.notExisting("邯郸地区武安县", date("1993-07-01"))).hasSize(1);
    assertThat(places.notExisting("邯郸地区武安县", date("1993-06-30"))).isEmpty();
  }

  @Test
  void aListInEnglishGb18030AndEveryWidthIsRead() throws IOException {
    Path file = folder.resolve("list.csv");
    Files.write(
        file,
        "Name,Code,Level,From\n涉　县,１３０４２６,own county,1949\n(工业园区)城南街道,130426001,街道办事处,\n"
            .getBytes(Charset.forName("GB18030")));

    PlaceListReading read = PlaceListReader.read(TableFile.read(file, PlaceListReader.headings()));

    assertThat(read.faults()).isEmpty();
    assertThat(read.list().places())
        .extracting(Place::name, Place::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("涉县", "130426"),
            org.assertj.core.groups.Tuple.tuple("（工业园区）城南街道", "130426001"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a row,                            what it is told
          ,130481101,乡镇,,,,                |4|A4|the name is missing
          x,130481101,乡镇,,,,               |4|A4|this is no name of a place
          武安镇,13048110,乡镇,,,,            |4|B4|this is no division code
          武安镇,130481,乡镇,,,,              |4|B4|the code has 6 digits
          武安镇,130481101,村镇,,,,           |4|C4|this is no level
          武安镇,130481101,乡镇,八十年代,,,     |4|D4|this is no date
          武安镇,130481101,乡镇,85,,,         |4|D4|this is no date
          武安镇,130481101,乡镇,1990,1980,,   |4|E4|it ends before it begins
          磁县,,外县,,,,                      |4|B4|a county has a code
          磁州镇,130427100,乡镇,,,,            |4||its code lies in none of the county's own codes
          武安市,130481,本县,1990,,,           |4||row 3 has the same place in the same years
          磁县,130481,外县,,,,                |4||row 3 has this code in the same years
          磁县,130427,外县,,1990,990000,       |4||no row has the code 990000 of its successor
          磁县,130427,外县,,,130481,           |4||it has a successor and no end
          磁县,130427,外县,,1990,130427,       |4||its successors come back to itself: 130427 → 130427
          阳邑乡,,乡镇,,1990,130481101,        |4||it has a successor and no code
          """)
  void eachFaultNamesItsRowItsCellAndWhatToDo(String row, int number, String cell, String why)
      throws IOException {
    PlaceListReading read = read(HEAD + OWN + row.strip() + "\n");

    assertThat(read.isWhole()).isFalse();
    assertThat(read.faults())
        .anySatisfy(
            fault -> {
              assertThat(fault.row()).isEqualTo(number);
              assertThat(fault.cell()).isEqualTo(Objects.requireNonNullElse(cell, ""));
              assertThat(fault.why().english()).isEqualTo(why);
              assertThat(fault.fix().english()).isNotBlank();
              assertThat(fault.fix().chinese()).isNotBlank();
            });
  }

  @Test
  void successorsThatGoRoundInACircleAreToldOnEachRow() throws IOException {
    PlaceListReading read =
        read(
            HEAD
                + "甲山县,990101,本县,,1990,990102,\n"
                + "乙山县,990102,外县,,1990,990103,\n"
                + "丙山县,990103,外县,,1990,990101,\n");

    assertThat(read.faults())
        .extracting(fault -> fault.why().english())
        .containsExactly(
            "its successors come back to itself: 990101 → 990102 → 990103 → 990101",
            "its successors come back to itself: 990102 → 990103 → 990101 → 990102",
            "its successors come back to itself: 990103 → 990101 → 990102 → 990103");
  }

  @Test
  void aListWithoutTheCountyItselfIsRefused() throws IOException {
    assertThat(read(HEAD + "磁县,130427,外县,,,,\n").faults())
        .extracting(fault -> fault.why().english())
        .containsExactly("no row is the county itself");
    assertThat(read(HEAD).faults()).hasSize(1);
  }

  @Test
  void yearsThatMeetInOneYearDoNotOverlap() throws IOException {
    assertThat(read(HEAD + OWN + "徐庄乡,130481205,乡镇,,1996,,\n徐庄镇,130481205,乡镇,1996,,,\n").faults())
        .isEmpty();
    assertThat(read(HEAD + OWN + "徐庄乡,130481205,乡镇,,1999,,\n徐庄镇,130481205,乡镇,1996,,,\n").faults())
        .hasSize(1);
  }

  @Test
  void villagesOfOneNameMayLieInSeveralTownships() throws IOException {
    assertThat(read(HEAD + OWN + "新华村,,村,,,,\n新华村,,村,,,,\n").faults()).isEmpty();
  }

  @Test
  void columnsThatAreMissingOrThereTwiceRefuseTheFile() {
    assertThatThrownBy(() -> read("名称,级别\n武安市,本县\n"))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("it has no column code");
    assertThatThrownBy(() -> read("名称,地名,代码,级别\n武安市,武安市,130481,本县\n"))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("two columns mean name");
  }

  @Test
  void spoiltTextAndFormulasAreNamedByCell() throws IOException {
    byte[] gbk = (HEAD + OWN).getBytes(Charset.forName("GB18030"));
    String spoilt = new String(gbk, StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> assertThat(read(spoilt).isWhole()).isTrue())
        .isInstanceOfAny(RegistryException.class, AssertionError.class);
  }

  @Test
  void aHundredThousandVillagesAreReadAndFaultsAmongThemFound() throws IOException {
    StringBuilder text = new StringBuilder(HEAD).append(OWN);
    for (int i = 0; i < 100_000; i++) {
      int code = i == 99_999 ? 0 : i;
      text.append("村庄").append(i).append("村,130481").append("%06d".formatted(code + 100_000));
      text.append(",村,,,,\n");
    }

    PlaceListReading read = read(text.toString());

    assertThat(read.list().places()).hasSize(100_002);
    assertThat(read.faults()).hasSize(1);
    assertThat(read.faults().getFirst().row()).isEqualTo(100_003);
  }

  @Test
  void theNormalFormReadsBackAsItself() throws IOException {
    PlaceList list =
        read(HEAD + OWN + "冶陶镇,130481108,乡镇,1984-05,1999-12-31,,\"据县志, 第3卷\"\n").list();

    assertThat(PlaceList.parse(list.text()).orElseThrow().text()).isEqualTo(list.text());
    assertThat(list.text()).contains("冶陶镇,130481108,township,1984-05-01,1999,,据县志， 第3卷\n");
    assertThat(PlaceList.parse(PlaceList.shipped().text())).contains(PlaceList.shipped());
  }

  @Test
  void theShippedListIsOneThatCouldBeImported() throws IOException {
    PlaceListReading read = read(PlaceList.shipped().text());

    assertThat(read.faults()).isEmpty();
    assertThat(read.list()).isEqualTo(PlaceList.shipped());
    assertThat(List.copyOf(read.list().places())).hasSizeGreaterThan(30);
  }

  private PlaceListReading read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("places.csv"), text);
    return PlaceListReader.read(TableFile.read(file, PlaceListReader.headings()));
  }

  private static PartialDate date(String text) {
    return PartialDate.parse(text).orElseThrow();
  }
}
