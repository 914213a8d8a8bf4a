package lianli.registry.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import lianli.registry.RegistryException;
import lianli.registry.list.ListMapping;
import lianli.registry.list.ListSubject;
import lianli.registry.table.TableFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VolumeListTest {
  private static final Volume VOLUME =
      new Volume(
          "2008-1",
          "520121",
          CertificateKind.MARRIAGE,
          LocalDate.of(2008, 1, 1),
          LocalDate.of(2008, 12, 31),
          Serials.range(1, 200),
          410,
          Volume.State.PARTIAL);

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "volume,office,kind,from,to,first_serial,last_serial,pages,state",
        "案卷,登记机关,类别,起,止,首号,末号,页数,状态",
        "卷号,婚姻登记机关,登记类别,起始日期,截止日期,起号,止号,页数,状态",
        "案卷號,登記機關,類別,起,止,首號,末號,頁數,狀態",
        "案 卷,登记机关(全称),业务类型,开始日期(年月日),结束日期,起始号：,截止号：,总页数,清查情况",
        "Volume,Registration Office,Type,FROM,TO,First_Serial,Last_Serial,Pages,Status"
      })
  void headingsAreReadAsThoseOfEveryList(String headings) throws IOException {
    VolumeList list = read(headings + "\n2008-1,520121,J,2008-01-01,2008-12-31,1,200,410,不全\n", "");

    assertThat(list.rejected()).isEmpty();
    assertThat(list.volumes()).containsExactly(VOLUME);
  }

  @Test
  void aMappingSaysWhatOtherHeadingsAndWordsMeanAndWhatEveryRowSays() throws IOException {
    VolumeList list =
        read(
            """
            盒号,年度,至,自几号,到几号,张数,完好程度,备考,状态
            2008-1,2008-01-01,2008-12-31,1,200,410,缺页,,已扫描
            2009-1,2009,,,,,完好,借出过,已扫描
            """,
            """
            盒号 = volume
            年度 = from
            至 = 止
            自几号 = first_serial
            到几号 = last_serial
            张数 = pages
            完好程度 = state
            状态 = ignore
            @constant office = 520121
            @constant kind = J
            @word state 缺页 = partial
            @word 状态 完好 = complete
            """);

    assertThat(list.rejected()).isEmpty();
    assertThat(list.volumes()).hasSize(2).contains(VOLUME);
    assertEquals(Volume.State.COMPLETE, list.volumes().getLast().state());
    assertEquals(LocalDate.of(2009, 12, 31), list.volumes().getLast().to());
  }

  @ParameterizedTest
  @ValueSource(strings = {"新郎 = man.name", "盒号 = certificate_number", "@authority = A2"})
  void aMappingOfVolumesKnowsNothingOfActs(String line) {
    assertThatThrownBy(() -> mapping(line))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("line 1");
  }

  @Test
  void theKindOfAnActIsThatOfAVolumeByWhateverWord() throws IOException {
    assertThat(mapping("@constant 登记类别 = J").constants()).containsEntry("kind", "J");
  }

  @Test
  void twoColumnsOfOneMeaningRefuseTheList() {
    assertThatThrownBy(() -> read("案卷,登记机关,类别,登记类别,起,状态\nA,520121,J,J,2008,齐全\n", ""))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("two columns mean kind");
  }

  @Test
  void aFormulaRefusesItsRowWithItsCell() throws IOException {
    Path file = directory.resolve("volumes.xlsx");
    try (Workbook book = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("list");
      String[][] rows = {
        {"案卷", "登记机关", "类别", "起", "状态"},
        {"A", "520121", "J", "2008", "齐全"},
        {"B", "520121", "J", "2009", ""}
      };
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].length; column++) {
          sheet.value(row, column, rows[row][column]);
        }
      }
      sheet.formula(2, 4, "CONCATENATE(E2)");
    }

    VolumeList list = VolumeList.of(TableFile.read(file, plain().headings()), plain());

    assertThat(list.volumes()).extracting(Volume::name).containsExactly("A");
    assertThat(list.rejected()).hasSize(1);
    assertThat(list.rejected().getFirst().why().english())
        .startsWith("E3: the cell holds a formula");
  }

  private static ListMapping plain() {
    return ListMapping.none(ListSubject.VOLUMES);
  }

  private ListMapping mapping(String lines) throws IOException {
    return ListMapping.read(
        Files.writeString(directory.resolve("mapping.txt"), lines), ListSubject.VOLUMES);
  }

  private VolumeList read(String list, String mapping) throws IOException {
    ListMapping told = mapping.isEmpty() ? plain() : mapping(mapping);
    Path file = Files.writeString(directory.resolve("volumes.csv"), list);
    return VolumeList.of(TableFile.read(file, told.headings()), told);
  }
}
