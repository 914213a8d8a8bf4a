package lianli.registry.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Remarks as clerks write them, a hundred that take their row back and a hundred that do not. The
 * rule was made by every other line of both; the lines between measure it.
 */
class RemarksTest {
  private record Remark(int line, TakenBack.About about, String text) {
    boolean isDoubted() {
      return TakenBack.objection("备注", text, about).isPresent();
    }
  }

  @Test
  void whatTakesRowsBackIsDoubted() throws IOException {
    assertThat(told("remarks-withdrawing.txt", 1).stream().filter(each -> !each.isDoubted()))
        .isEmpty();
  }

  @Test
  void whatIsHarmlessIsNot() throws IOException {
    assertThat(told("remarks-harmless.txt", 1).stream().filter(Remark::isDoubted)).isEmpty();
  }

  @Test
  void whatTakesRowsBackIsDoubtedInTheMeasure() throws IOException {
    assertThat(told("remarks-withdrawing.txt", 0).stream().filter(each -> !each.isDoubted()))
        .isEmpty();
  }

  @Test
  void whatIsHarmlessIsNotInTheMeasure() throws IOException {
    assertThat(told("remarks-harmless.txt", 0).stream().filter(Remark::isDoubted)).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "是否重复, 是, MARRIAGE",
    "是否健在, 是, DEATH",
    "是否本人, 否, DEATH",
    "是否已死亡, 否, DEATH",
    "数据质量标记, 异常待查, MARRIAGE",
    "备注, ×, MARRIAGE",
    "备注, 见下行, MARRIAGE",
    "备注, 等孩子高考后再办, DIVORCE",
    "备注, 财产未谈妥, DIVORCE",
    "备注, 电话联系上了, DEATH",
    "备注, 结婚证已收缴, MARRIAGE",
    "备注, 2017-05-10恢复户籍, DEATH",
    "备注, 死亡注销已撤销, DEATH",
    "转归, 好转, DEATH",
    "转归, 自动出院, DEATH",
    "去向, 转院治疗, DEATH",
    "出院情况, 病情稳定出院, DEATH",
    "变动类别, 出生, DEATH",
    "类别, 嫁出, DEATH",
    "备注, 待冷静期届满后办理, DIVORCE",
    "备注, 户口尚未核实, MARRIAGE",
    "备注, 数据待核, MARRIAGE"
  })
  void furtherWaysOfTakingBackAreDoubted(String heading, String text, TakenBack.About about) {
    assertThat(TakenBack.objection(heading, text, about)).isPresent();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "是否重复, 否, MARRIAGE",
    "是否本人, 是, DEATH",
    "是否已死亡, 是, DEATH",
    "婚检结果, 未检, MARRIAGE",
    "备注, 男方不承担抚养费, DIVORCE",
    "备注, 女方返回娘家, DIVORCE",
    "备注, 养老金已停发, DEATH",
    "备注, 误服农药, DEATH",
    "转归, 死亡, DEATH",
    "转归, 转院途中死亡, DEATH",
    "备注, 出院后在家中死亡, DEATH",
    "去向, 火化, DEATH",
    "变动类别, 死亡, DEATH",
    "备注, 女方户口尚未迁入, MARRIAGE",
    "备注, 男方户籍未迁出, DIVORCE",
    "备注, 数据已核, MARRIAGE",
    "备注, '证件\"齐全\", 已核', MARRIAGE",
    "备注, 女方未满周岁子女一名, MARRIAGE",
    "备注, 有不满两周岁的孩子, DIVORCE",
    "备注, 冷静期届满后办理, DIVORCE",
    "备注, 冷静期满后申请领证, DIVORCE",
    "备注, 老伴健在, DEATH",
    "备注, （以下空白）, MARRIAGE",
    "备注, 女方无身份证，用户口簿, MARRIAGE",
    "备注, 双方离婚，证件失效, DIVORCE"
  })
  void furtherOrdinaryRemarksPass(String heading, String text, TakenBack.About about) {
    assertThat(TakenBack.objection(heading, text, about)).isEmpty();
  }

  private static List<Remark> told(String file, int remainder) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(RemarksTest.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().toList();
      return IntStream.rangeClosed(1, lines.size())
          .filter(line -> line % 2 == remainder)
          .mapToObj(line -> remark(line, lines.get(line - 1)))
          .toList();
    }
  }

  private static Remark remark(int line, String text) {
    String[] parts = text.split(" ", 2);
    return new Remark(line, TakenBack.About.valueOf(parts[0]), parts[1]);
  }
}
