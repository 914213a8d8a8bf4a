package lianli.cli.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lianli.cli.CliRunner;
import lianli.cli.session.ExitCode;
import lianli.registry.json.Json;
import lianli.registry.table.SheetTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several lists of courts read as one: what one says of another is seen, and each is named. */
class SeveralListsTest {
  private static final String HEAD = "案号,法院,原告姓名,被告姓名,结婚证字号,结婚日期,裁判结果,文书类型,裁判日期,生效日期\n";
  private static final String OF_COUPLE = "萧红,单文,J520121-2008-000001,2008-05-01,";
  private static final Map<String, String> ENTER =
      Map.of("Decision", "enter", "Decided by", "Li", "Decided on", "2026-02-27");

  @TempDir private Path directory;
  private CliRunner cli;

  @BeforeEach
  void makeARegistryOfTwoCouples() throws IOException {
    cli =
        CliRunner.in(directory)
            .with("LIANLI_HOME", directory.resolve("home").toString())
            .with("LIANLI_OPERATOR", "wang");
    cli.run("init");
    write(
        "acts.csv",
        "登记类别,结婚证字号,登记日期,登记机关,男方姓名,男方出生日期,女方姓名,女方出生日期\n"
            + "结婚,J520121-2008-000001,2008-05-01,示例登记处,单文,1980-01-01,萧红,1982-03-03\n"
            + "结婚,J520121-2009-000002,2009-06-01,示例登记处,赵四,1979-05-05,李兰,1981-07-07\n");
    cli.run("import", "acts.csv");
  }

  private void write(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private void january() throws IOException {
    write(
        "一月.csv", HEAD + "（2025）黔0121民初1号,示例法院," + OF_COUPLE + "准予离婚,判决书,2025-01-10,2025-01-28\n");
  }

  private List<Json.Obj> lines(String... files) {
    String[] args = new String[files.length + 4];
    args[0] = "query";
    args[1] = "court";
    System.arraycopy(files, 0, args, 2, files.length);
    args[files.length + 2] = "--format";
    args[files.length + 3] = "jsonl";
    return cli.run(args).out().lines().map(line -> (Json.Obj) Json.parse(line)).toList();
  }

  private static String placeOf(Json.Obj line) {
    return line.string("file") + ":" + line.string("line") + " " + line.string("class");
  }

  @Test
  void aCaseThatTwoListsHoldIsADuplicateWhicheverIsNamedFirst() throws IOException {
    january();
    Files.copy(directory.resolve("一月.csv"), directory.resolve("一月补.csv"));

    List<Json.Obj> inOrder = lines("一月.csv", "一月补.csv");

    assertThat(inOrder.stream().limit(2).map(SeveralListsTest::placeOf))
        .containsExactly("一月.csv:2 OK-OPEN", "一月补.csv:2 DUPLICATE-CASE");
    assertEquals(inOrder, lines("一月补.csv", "一月.csv"));
  }

  @Test
  void aFolderIsAllTheListsInItAndEachIsReadOnce() throws IOException {
    january();
    write(
        "lists/2.csv",
        HEAD + "（2025）黔0121民初2号,示例法院,赵四,李兰,J520121-2009-000002,,准予离婚,调解书,2025-02-10,2025-02-10\n");
    write("lists/10.csv", HEAD + "（2025）黔0121民初10号,示例法院,甲乙,丙丁,,,准予离婚,判决书,2025-10-10,\n");
    write("lists/~$2.csv", "lock");
    write("lists/说明.docx", "no list");

    List<Json.Obj> lines = lines("lists", "一月.csv", "lists/2.csv");

    assertThat(lines.stream().limit(3).map(SeveralListsTest::placeOf))
        .containsExactly("2.csv:2 OK-OPEN", "10.csv:2 NOT-FOUND", "一月.csv:2 OK-OPEN");
    assertEquals("3", lines.getLast().string("cases"));
    assertThat(cli.run("query", "court", "lists").err()).contains("说明.docx").doesNotContain("~$");
  }

  @Test
  void aDecisionOfAnotherListThatOverturnsIsSeenAndNamed() throws IOException {
    january();
    write(
        "三月.csv", HEAD + "（2025）黔01民终9号,示例中院," + OF_COUPLE + "改判不准离婚,判决书,2025-03-20,2025-03-20\n");

    List<Json.Obj> lines = lines("一月.csv", "三月.csv");

    Json.Obj first =
        lines.stream()
            .filter(line -> line.string("file").equals("一月.csv"))
            .findFirst()
            .orElseThrow();
    assertThat(first.items("flags").toString()).contains("OVERTURNED");
    assertThat(first.string("advice")).contains("row 2 of 三月.csv");
  }

  @Test
  void aListThatCannotBeReadIsToldAndTheOthersGoOn() throws IOException {
    january();
    write("空.csv", "");
    write("无关.csv", "书名,作者\n红楼梦,曹雪芹\n");

    CliRunner.Result result =
        cli.run("query", "court", "一月.csv", "空.csv", "无关.csv", "缺.csv", "--xlsx", "out.xlsx");

    assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode());
    assertThat(result.err()).contains("空.csv").contains("无关.csv").contains("缺.csv");
    SheetTexts unread = SheetTexts.read(directory.resolve("out.xlsx")).getLast();
    assertThat(unread.rows().toString()).contains("空.csv").contains("无关.csv").contains("缺.csv");
  }

  @Test
  void whereNoListCanBeReadNothingIsAnswered() throws IOException {
    write("空.csv", "");

    assertEquals(
        ExitCode.SOME_FAILED.value(), cli.run("query", "court", "空.csv", "缺.csv").exitCode());
    Files.createDirectories(directory.resolve("nothing"));
    assertThat(cli.run("query", "court", "nothing").err()).contains("no list in this folder");
  }

  @Test
  void decisionsAboutLinesOfSeveralListsGoInWithTheirFiles() throws IOException {
    january();
    write(
        "b/一月.csv",
        HEAD + "（2025）黔0121民初2号,示例法院,赵四,李兰,J520121-2009-000002,,准予离婚,调解书,2025-02-10,2025-02-10\n");
    cli.run("query", "court", "一月.csv", "b/一月.csv", "--xlsx", "cases.xlsx");
    FilledIn.workbook(
        directory.resolve("cases.xlsx"),
        directory.resolve("filled.xlsx"),
        (number, line) -> number.isEmpty() ? Map.of() : ENTER);

    CliRunner.Result result =
        cli.run("import", "--kind", "court-decisions", "filled.xlsx", "--receipt", "receipt.csv");

    assertEquals(ExitCode.DONE.value(), result.exitCode(), result.out() + result.err());
    assertThat(Files.readString(directory.resolve("receipt.csv")))
        .contains("b/一月.csv")
        .doesNotContain("not entered");
    assertThat(cli.run("act", "show", "3", "--lang", "zh").out()).contains("“b/一月.csv”");
    assertThat(cli.run("act", "show", "4").out()).contains("一月.csv");
  }

  @Test
  void theTableNamesTheListBesideTheRow() throws IOException {
    january();
    Files.copy(directory.resolve("一月.csv"), directory.resolve("二月.csv"));

    assertThat(cli.run("query", "court", "一月.csv", "二月.csv").out()).contains("二月.csv:2");
    assertThat(cli.run("query", "court", "一月.csv").out()).doesNotContain("一月.csv");
    assertThat(cli.run("query", "court", "一月.csv", "二月.csv", "--format", "csv").out())
        .contains("二月.csv");
  }

  @Test
  void aReviewOfSeveralListsNeedsAFileForItsAnswers() throws IOException {
    january();
    Files.copy(directory.resolve("一月.csv"), directory.resolve("二月.csv"));

    assertEquals(ExitCode.USAGE.value(), cli.run("match", "review", "一月.csv", "二月.csv").exitCode());
    assertEquals(
        ExitCode.DONE.value(),
        cli.run("match", "review", "一月.csv", "二月.csv", "--log", "r.jsonl").exitCode());
  }
}
