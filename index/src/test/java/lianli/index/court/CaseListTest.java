package lianli.index.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.table.Cell;
import lianli.registry.table.TableFile;
import lianli.registry.table.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseListTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # numbers since 2016, in several brackets and widths
          （2019）黔0199民初123号,      (2019)黔0199民初123号
          〔2019〕黔0199民初０123号,   (2019)黔0199民初123号
          [2020]黔01民终7号之一,       (2020)黔01民终7号之一
          # numbers before 2016
          (2009)开民初字第123号,       (2009)开民初字第123号
          （87）开法民字第5号,         (1987)开法民字第5号
          （1998）开法民初字第12号,    (1998)开法民初字第12号
          # anything else stays as written
          民事调解书 5,                民事调解书5
          """)
  void caseNumbersComeInOneForm(String written, String text) {
    assertEquals(text, CaseNumber.parse(written).text());
  }

  @ParameterizedTest
  @CsvSource({
    "准予离婚,DIVORCED",
    "调解离婚,DIVORCED",
    "判决不准离婚,UNCHANGED",
    "撤诉,UNCHANGED",
    "调解和好,UNCHANGED",
    "宣告婚姻无效,VOID",
    "divorce granted,DIVORCED",
    "dismissed,UNCHANGED",
    "'',NOT_TOLD"
  })
  void outcomesAreUnderstood(String written, Outcome outcome) {
    assertEquals(outcome, Outcome.parse(written));
  }

  @Test
  void readsEnglishHeadingsInAnyOrderAndSkipsBlankRows() {
    List<CourtCase> cases =
        CaseList.of(
            Tables.of(
                List.of(
                    "defendant.name", "\uFEFFcase_number", "plaintiff.name", "judged_on", "note"),
                List.of(
                    List.of("李四", "(2019)黔0199民初1号", "张三", "2019年6月1日", "x"),
                    List.of("", "", "", "", ""),
                    List.of("王五", "(2019)黔0199民初2号", "赵六", "2019-07", ""))));

    assertThat(cases).extracting(CourtCase::line).containsExactly(2, 4);
    assertEquals("2019-06-01", cases.getFirst().judgedOn().text());
    assertEquals("张三", cases.getFirst().couple().first().name().orElseThrow().value());
  }

  @Test
  void aNumberThatLostItsLastDigitsIsRefusedWithItsCell() {
    TableFile list =
        new TableFile(
            Path.of("list.xlsx"),
            "",
            List.of("案号", "原告姓名", "被告姓名", "被告身份证号"),
            List.of(
                new TableRow(
                    2,
                    List.of(
                        text("(2019)黔0199民初1号", "A2"),
                        text("张三", "B2"),
                        text("李四", "C2"),
                        new Cell("520199198003020000", "D2", Cell.Content.NUMBER)))));

    assertThatThrownBy(() -> CaseList.of(list))
        .hasMessageContaining("D2")
        .hasMessageNotContaining("520199");
  }

  private static Cell text(String text, String address) {
    return new Cell(text, address, Cell.Content.TEXT);
  }

  @Test
  void wrongHeadingsAreRefusedWithTheRightOnes() {
    assertThatThrownBy(() -> CaseList.of(Tables.of(List.of("a", "b"), List.of())))
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> {
              assertEquals(ErrorCode.BAD_INPUT, failure.code());
              assertThat(failure.next().chinese()).contains("案号");
            });
  }
}
