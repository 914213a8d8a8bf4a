package lianli.cli.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.table.Cell;
import lianli.registry.table.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written beside a line can be taken at its word, or is told. */
class FilledCellsTest {
  private static final Cell NOTHING = new Cell("", "F2", Cell.Content.FORMULA);

  private static Optional<BilingualText> objection(Map<DecisionColumn, Cell> cells, Cell... more) {
    return FilledCells.objection(
        new DecisionRow("s", 2, cells, List.of(more), TableRow.Kind.DATA, Optional.empty()));
  }

  private static Cell text(String text) {
    return new Cell(text, "H2", Cell.Content.TEXT);
  }

  @Test
  void whatIsFilledInWholeIsTaken() {
    assertTrue(
        objection(
                Map.of(
                    DecisionColumn.DECISION,
                    text("录入"),
                    DecisionColumn.WHO,
                    text("王敏"),
                    DecisionColumn.NOTE,
                    text("已核对卷宗")),
                text("录入"))
            .isEmpty());
    assertTrue(objection(Map.of()).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(
      value = DecisionColumn.class,
      names = {"DECISION", "ENTRY", "EFFECT", "WHO", "WHEN", "NOTE"})
  void aFormulaWithoutAValueIsToldWhereverSomebodyFillsIn(DecisionColumn column) {
    assertThat(objection(Map.of(column, NOTHING)).orElseThrow().chinese())
        .contains("F2 单元格")
        .contains(column.said().chinese());
  }

  @Test
  void aFormulaOfOurOwnColumnsCountsOnceSomethingIsDecided() {
    assertTrue(objection(Map.of(DecisionColumn.ADVICE, NOTHING)).isEmpty());
    assertFalse(
        objection(Map.of(DecisionColumn.DECISION, text("录入"), DecisionColumn.CLASS, NOTHING))
            .isEmpty());
  }

  @ParameterizedTest
  @EnumSource(
      value = DecisionColumn.class,
      names = {"ENTRY", "EFFECT", "WHO", "WHEN", "NOTE"})
  void aWordOfDecisionInAnotherColumnIsTold(DecisionColumn column) {
    for (String word : List.of("录入", " 不录入", "待 查", "enter")) {
      assertThat(objection(Map.of(column, text(word))).orElseThrow().chinese())
          .contains("“处理意见”列为空")
          .contains("H2");
    }
  }

  @Test
  void twoWordsThatDifferAreTold() {
    EnumMap<DecisionColumn, Cell> cells = new EnumMap<>(DecisionColumn.class);
    cells.put(DecisionColumn.DECISION, text("录入"));

    assertThat(objection(cells, text("不录入")).orElseThrow().chinese()).contains("不一致");
    assertTrue(objection(cells, text("录 入"), text("同意")).isEmpty());

    cells.put(DecisionColumn.NOTE, text("退回法院核实"));

    assertThat(objection(cells).orElseThrow().english()).contains("says otherwise");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "522522198007052344",
        "52252219800705234X",
        "５２２５２２１９８００７０５２３４４",
        "王敏522522198007052344",
        "522522 19800705 2344",
        "522522********2344",
        "520121800101123",
        "2026-11-30",
        "13"
      })
  void aNumberIsNoName(String who) {
    BilingualText why =
        objection(Map.of(DecisionColumn.DECISION, text("录入"), DecisionColumn.WHO, text(who)))
            .orElseThrow();

    assertThat(why.chinese()).contains("“经办人”列").doesNotContain("522522");
    assertEquals(
        "",
        new DecisionRow(
                "",
                2,
                Map.of(DecisionColumn.WHO, text(who)),
                List.of(),
                TableRow.Kind.DATA,
                Optional.empty())
            .who());
  }

  @ParameterizedTest
  @ValueSource(strings = {"王敏", "王 敏", "Li Na 3", "阿依古丽·买买提", "王敏（工号 10234）"})
  void aNameIsOne(String who) {
    assertTrue(FilledCells.isName(who));
  }
}
