package lianli.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lianli.cli.CliRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What couples of a list teach is kept, shown and used again. */
class MatchCouplesTest {
  @TempDir private Path directory;
  private CliRunner cli;

  @BeforeEach
  void makeARegistry() throws IOException {
    cli =
        CliRunner.in(directory)
            .with("LIANLI_HOME", directory.resolve("home").toString())
            .with("LIANLI_OPERATOR", "wang");
    cli.run("init");
    Files.writeString(
        directory.resolve("acts.csv"),
        "登记类别,结婚证字号,登记日期,登记机关,男方姓名,男方出生日期,女方姓名,女方出生日期\n"
            + "结婚,J520121-2008-000001,2008-05-01,示例登记处,单文,1980-01-01,萧红,1982-03-03\n"
            + "结婚,J520121-2009-000002,2009-06-01,示例登记处,赵四,1979-05-05,李兰,1981-07-07\n");
    cli.run("import", "acts.csv");
    Files.writeString(
        directory.resolve("cases.csv"),
        "案号,法院,原告姓名,被告姓名,结婚证字号,结婚日期,裁判结果,文书类型,裁判日期,生效日期\n"
            + "（2025）黔0121民初1号,示例法院,萧红,单文,J520121-2008-000001,2008-05-01,准予离婚,判决书,2025-01-10,2025-01-28\n"
            + "（2025）黔0121民初2号,示例法院,李兰,赵思,J520121-2009-000002,2009-06-01,准予离婚,判决书,2025-01-10,2025-01-28\n");
  }

  @Test
  void aModelIsLearnedShownAndUsedAgain() {
    assertEquals(0, cli.run("match", "couples", "cases.csv", "--out", "couples.json").exitCode());
    CliRunner.Result shown = cli.run("match", "show", "couples.json");
    CliRunner.Result once =
        cli.run("query", "court", "cases.csv", "--model", "couples.json", "--format", "json");
    CliRunner.Result twice =
        cli.run("query", "court", "cases.csv", "--model", "couples.json", "--format", "json");

    assertThat(shown.out()).contains("certificate_number", "Learned from 2 lines");
    assertThat(once.out()).contains("\"cuts\"", "expected_wrong_per_thousand");
    assertEquals(once.out(), twice.out());
  }

  @Test
  void aModelOfOtherListsIsRefused() throws IOException {
    Files.writeString(directory.resolve("other.json"), "{\"type\":\"linkage_model\",\"schema\":1}");

    CliRunner.Result ran = cli.run("query", "court", "cases.csv", "--model", "other.json");

    assertThat(ran.exitCode()).isNotZero();
    assertThat(ran.err()).contains("other.json", "couple_model");
  }

  @Test
  void whatAReviewAgreedOnIsLearnedAsItIs() {
    cli.typing("y\ny\n")
        .run(
            "match", "review", "cases.csv", "--all", "--log", "review.jsonl", "--operator", "wang");

    CliRunner.Result ran =
        cli.run("match", "couples", "cases.csv", "--log", "review.jsonl", "--out", "couples.json");

    assertThat(ran.err() + ran.out()).contains("2 pairs were settled");
  }
}
