package lianli.cli.court;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import lianli.cli.CliRunner;
import lianli.cli.session.ExitCode;
import lianli.registry.json.Json;
import lianli.registry.table.SheetTexts;
import lianli.registry.table.TableRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What `query court` writes for people and programs. */
class CourtFilesTest {
  @TempDir private Path directory;
  private CliRunner cli;

  @BeforeEach
  void makeARegistryAndAList() throws IOException {
    cli = CliRunner.in(directory).with("LIANLI_HOME", directory.resolve("home").toString());
    cli.run("init");
    Files.writeString(
        directory.resolve("acts.csv"),
        "登记类别,结婚证字号,登记日期,登记机关,男方姓名,男方出生日期,女方姓名,女方出生日期\n"
            + "结婚,J520121-2008-000001,2008-05-01,示例登记处,单文,1980-01-01,萧红,1982-03-03\n");
    cli.run("import", "acts.csv");
    Files.writeString(
        directory.resolve("cases.csv"),
        "案号,法院,原告姓名,原告出生日期,被告姓名,被告出生日期,结婚证字号,裁判结果,裁判日期,生效日期\n"
            + "（2025）黔0121民初1号,示例<b>法院,萧红,1982-03-03,单文,1980-01-01,J520121-2008-000001,准予离婚,2025-06-01,2025-06-20\n"
            + "（2025）黔0121民初2号,示例法院,萧红,1982-03-03,单文,1980-01-01,J520121-2008-000001,不准离婚,2025-01-01,\n"
            + "（2025）黔0121民初3号,示例法院,甲乙,,丙丁,,,准予离婚,2025-06-01,2025-06-20\n"
            + "（2025）黔0121民初4号,示例法院,甲乙,,丙丁,,,准予离婚,某日,2025-06-20\n");
  }

  private byte[] written(String option, String name) throws IOException {
    CliRunner.Result result = cli.run("query", "court", "cases.csv", option, name);
    assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode(), result.err());
    return Files.readAllBytes(directory.resolve(name));
  }

  @Test
  void thePageLoadsNothingAndRunsNothing() throws IOException {
    String page = new String(written("--html", "a.html"), UTF_8);

    assertThat(page)
        .contains("<svg class=\"waterfall\"")
        .contains("<svg class=\"histogram\"")
        .contains("示例&lt;b&gt;法院")
        .doesNotContain("<script")
        .doesNotContain("<b>法院");
    assertThat(Pattern.compile("(?:src|href|url|@import)\\s*[=(]").matcher(page).find()).isFalse();
    assertThat(page).doesNotContain("http://").doesNotContain("https://");
  }

  @Test
  void theSameListGivesTheSameBytes() throws IOException {
    assertArrayEquals(written("--html", "a.html"), written("--html", "b.html"));
    assertArrayEquals(written("--xlsx", "a.xlsx"), written("--xlsx", "b.xlsx"));
  }

  @Test
  void aCaseThatChangesNothingIsNotToBeEntered() throws IOException {
    written("--xlsx", "a.xlsx");

    List<TableRow> open = SheetTexts.read(directory.resolve("a.xlsx")).get(1).rows();

    assertThat(open.toString())
        .contains("Nothing: the decision leaves the marriage as it is")
        .contains("Enter the decree when its paper is at hand");
  }

  @Test
  void rowsThatCannotBeReadHaveASheetOfTheirOwn() throws IOException {
    written("--xlsx", "a.xlsx");

    SheetTexts last = SheetTexts.read(directory.resolve("a.xlsx")).getLast();

    assertEquals("Not matched", last.name());
    assertEquals("5", last.rows().get(1).cells().getFirst().text());
  }

  @Test
  void linesForProgramsEndWithASum() {
    CliRunner.Result result = cli.run("query", "court", "cases.csv", "--format", "jsonl");

    List<String> lines = result.out().lines().toList();
    assertEquals(5, lines.size());
    assertThat(lines).allSatisfy(line -> Json.parse(line));
    assertThat(lines.getLast()).contains("\"type\":\"summary\"").contains("\"rejected\":1");
    assertEquals(result.out(), cli.run("query", "court", "cases.csv", "--jsonl").out());
  }

  @Test
  void theListIsNeverWrittenOver() throws IOException {
    byte[] list = Files.readAllBytes(directory.resolve("cases.csv"));

    CliRunner.Result result = cli.run("query", "court", "cases.csv", "--xlsx", "cases.csv");

    assertEquals(ExitCode.USAGE.value(), result.exitCode());
    assertArrayEquals(list, Files.readAllBytes(directory.resolve("cases.csv")));
  }
}
