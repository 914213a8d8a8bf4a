package lianli.cli.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lianli.cli.CliRunner;
import lianli.cli.session.ExitCode;
import lianli.registry.table.SheetTexts;
import lianli.registry.table.TableRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchReviewTest {
  @TempDir private Path directory;
  private CliRunner cli;

  @BeforeEach
  void makeARegistryAndAListOfTwoDoubtfulPairs() throws IOException {
    cli = CliRunner.in(directory).with("LIANLI_HOME", directory.resolve("home").toString());
    cli.run("init");
    Files.writeString(
        directory.resolve("acts.csv"),
        "登记类别,结婚证字号,登记日期,登记机关,男方姓名,男方出生日期,女方姓名,女方出生日期\n"
            + "结婚,J520121-2008-000001,2008-05-01,示例登记处,单文,1980-01-01,萧红,1982-03-03\n"
            + "结婚,J520121-2009-000002,2009-06-01,示例登记处,赵四,1979-05-05,李兰,1981-07-07\n");
    cli.run("import", "acts.csv");
    Files.writeString(
        directory.resolve("cases.csv"),
        "案号,法院,原告姓名,被告姓名,裁判结果,裁判日期,生效日期\n"
            + "（2025）黔0121民初1号,示例法院,萧红,单文,准予离婚,2025-06-01,2025-06-20\n"
            + "（2025）黔0121民初2号,示例法院,赵四,李兰,准予离婚,2025-07-01,2025-07-20\n");
  }

  private CliRunner.Result review(String operator, String typed, String... more) {
    List<String> args =
        new ArrayList<>(List.of("match", "review", "cases.csv", "--operator", operator));
    args.addAll(Arrays.asList(more));
    return cli.typing(typed).run(args.toArray(String[]::new));
  }

  private List<String> decisions(String file) {
    List<String> decisions = new ArrayList<>();
    for (SheetTexts sheet : SheetTexts.read(directory.resolve(file))) {
      for (TableRow row : sheet.rows()) {
        if (row.cells().size() > DecisionColumn.WHO.ordinal()
            && row.cells().get(DecisionColumn.CASE_NUMBER.ordinal()).text().contains("民初")) {
          decisions.add(
              row.cells().get(DecisionColumn.DECISION.ordinal()).text()
                  + "|"
                  + row.cells().get(DecisionColumn.WHO.ordinal()).text());
        }
      }
    }
    return decisions;
  }

  private List<String> log() throws IOException {
    return Files.readAllLines(directory.resolve("cases.csv.review.jsonl"));
  }

  @Test
  void whatOnePersonSaysIsKeptAndBecomesDecisions() throws IOException {
    CliRunner.Result result = review("li", "y\nn\n", "--out", "decided.xlsx");

    assertEquals(ExitCode.DONE.value(), result.exitCode(), result.out() + result.err());
    assertThat(result.out()).contains("[1/2]").contains("[2/2]").contains("萧红").contains("2 of 2");
    assertThat(decisions("decided.xlsx")).containsExactly("enter|li", "do not enter|li");
    assertThat(log()).hasSize(2);
    assertThat(String.join("", log())).doesNotContain("萧红").doesNotContain("单文");

    CliRunner.Result entered =
        cli.run("import", "--kind", "court-decisions", "decided.xlsx", "--json");
    assertThat(entered.out()).contains("\"entered\" : 1").contains("\"left\" : 1");
  }

  @Test
  void aReviewGoesOnWhereItStopped() throws IOException {
    CliRunner.Result stopped = review("li", "y\nq\n");
    CliRunner.Result again = review("li", "?\n");

    assertEquals(ExitCode.INTERRUPTED.value(), stopped.exitCode());
    assertEquals(ExitCode.DONE.value(), again.exitCode());
    assertThat(again.out()).doesNotContain("民初1号").contains("民初2号");
  }

  @Test
  void anAnswerIsTakenBack() throws IOException {
    review("li", "y\nz\nn\ny\n", "--out", "decided.xlsx");

    assertThat(decisions("decided.xlsx")).containsExactly("do not enter|li", "enter|li");
    assertThat(log()).hasSize(4);
  }

  @Test
  void theSecondIsNotToldWhatTheFirstSaidAndAThirdSettlesIt() {
    review("li", "y\ny\n", "--double");
    CliRunner.Result second = review("wu", "n\ny\n", "--double", "--out", "after-two.xlsx");
    CliRunner.Result third = review("qian", "y\n", "--double", "--out", "after-three.xlsx");

    assertThat(second.out()).doesNotContain("li ").contains("1 of 2");
    assertThat(decisions("after-two.xlsx")).containsExactly("|", "enter|li, wu");
    assertThat(third.out()).contains("民初1号").doesNotContain("民初2号");
    assertThat(decisions("after-three.xlsx")).containsExactly("enter|li, wu, qian", "enter|li, wu");
  }

  @Test
  void nobodyIsTheSecondAfterThemselves() {
    review("li", "y\ny\n", "--double");
    CliRunner.Result again = review("li", "y\ny\n", "--double");

    assertThat(again.out()).contains("0 of 2").doesNotContain("民初1号");
  }

  @ParameterizedTest
  @ValueSource(strings = {"王 敏", "王敏 ", "\u3000王敏", "王\u200b敏"})
  void onePersonIsOneHoweverTheNameIsTyped(String name) {
    review("王敏", "y\ny\n", "--double");
    CliRunner.Result again = review(name, "y\ny\n", "--double", "--out", "decided.xlsx");

    assertThat(again.out()).contains("0 of 2").doesNotContain("民初1号");
    assertThat(decisions("decided.xlsx")).containsExactly("|", "|");
  }

  @Test
  void widthAndCapitalsMakeNobodyAnother() throws IOException {
    review("Li Na", "y\nq\n", "--double");
    CliRunner.Result again = review("ｌｉ ｎａ", "z\nn\ny\n", "--double");

    assertThat(again.out()).contains("0 of 2");
    assertThat(log()).hasSize(4);
  }

  @Test
  void whatIsNoAnswerIsAskedAgain() {
    CliRunner.Result result = review("li", "maybe\ny\n？\n");

    assertEquals(ExitCode.DONE.value(), result.exitCode());
    assertThat(result.err()).contains("type y, n, ?, z or q");
  }

  @Test
  void aLogOfAnotherKindIsRefused() throws IOException {
    Files.writeString(directory.resolve("cases.csv.review.jsonl"), "{\"type\":\"draft\"}\n");

    CliRunner.Result result = review("li", "y\n");

    assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode());
    assertThat(result.err()).contains("line 1 is no answer of a review").contains("--log");
  }
}
