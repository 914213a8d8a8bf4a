package lianli.cli.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.PartialDate;
import org.junit.jupiter.api.Test;

/** A receipt that cannot be written takes nothing back, and says so. */
class CourtReceiptTest {
  private static final Path TARGET = Path.of("回执.xlsx");

  private static LineResult line(LineResult.Kind kind) {
    return new LineResult(
        "",
        "2",
        Map.of(),
        Optional.empty(),
        kind,
        "",
        "",
        OptionalLong.empty(),
        PartialDate.unknown(),
        false,
        List.of());
  }

  private static final DecisionResults RESULTS =
      new DecisionResults(
          "a.xlsx",
          List.of(
              line(LineResult.Kind.ENTERED),
              line(LineResult.Kind.ENTERED),
              line(LineResult.Kind.ALREADY_THERE),
              line(LineResult.Kind.OPEN)));

  @Test
  void aFullDiskSaysWhatEnteredAndNamesTheFile() {
    RegistryException lost =
        CourtReceipt.lost(new IOException("No space left on device"), TARGET, RESULTS, false);

    assertEquals(ErrorCode.DISK_FULL, lost.code());
    assertThat(lost.what().chinese()).isEqualTo("无法写入回执 回执.xlsx");
    assertThat(lost.why().chinese()).isEqualTo("磁盘已满；处理意见已导入：已录入 2 行，库中已有 1 行");
    assertThat(lost.next().chinese()).contains("不会重复录入，只补写回执");
  }

  @Test
  void whatNobodyKnowsIsToldWithoutAReason() {
    RegistryException lost = CourtReceipt.lost(new IOException("odd"), TARGET, RESULTS, false);

    assertThat(lost.why().english())
        .isEqualTo("the decisions are in: 2 lines entered, 1 were there before");
  }

  @Test
  void aTrialEnteredNothing() {
    RegistryException lost =
        CourtReceipt.lost(new IOException("No space left on device"), TARGET, RESULTS, true);

    assertThat(lost.why().chinese()).isEqualTo("磁盘已满；本次为试运行，未录入任何内容");
  }
}
