package lianli.registry.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasePlaceTest {
  @Test
  void placesComeAsPeoplePutNamesInOrder() {
    assertThat(
            Stream.of(
                    new CasePlace("10月.csv", "", 2),
                    new CasePlace("2月.csv", "", 11),
                    new CasePlace("2月.csv", "", 3),
                    new CasePlace("2025.xlsx", "12月", 2),
                    new CasePlace("2025.xlsx", "3月", 2))
                .sorted()
                .map(place -> place.table() + ":" + place.row()))
        .containsExactly(
            "2月.csv:3", "2月.csv:11", "10月.csv:2", "2025.xlsx [3月]:2", "2025.xlsx [12月]:2");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 12, row 12, 第 12 行",
    "a%d.csv, '', 12, row 12 of a%d.csv, 文件“a%d.csv”第 12 行",
    "a.xlsx, 3月, 7, row 7 of sheet 3月 of a.xlsx, 文件“a.xlsx”工作表“3月”第 7 行",
    "a.xlsx, '', 0, a.xlsx, 文件“a.xlsx”"
  })
  void aPlaceIsToldWithItsTable(
      String file, String sheet, int row, String english, String chinese) {
    CasePlace place = new CasePlace(file, sheet, row);

    assertEquals(english, place.said().english());
    assertEquals(chinese, place.said().chinese());
  }

  @Test
  void besideItsOwnTableARowIsARow() {
    CasePlace place = new CasePlace("a.xlsx", "", 12);

    assertEquals("row 12", place.saidBeside(new CasePlace("a.xlsx", "", 3)).english());
    assertEquals("row 12 of a.xlsx", place.saidBeside(new CasePlace("b.xlsx", "", 3)).english());
  }
}
