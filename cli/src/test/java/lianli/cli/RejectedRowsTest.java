package lianli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lianli.cli.session.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that were not entered come back as a list that can be corrected and imported. */
class RejectedRowsTest {
  private static final String HEADER = "登记类别,男方姓名,女方姓名,登记日期,证书字号\n";

  @TempDir private Path directory;
  private CliRunner cli;

  @BeforeEach
  void makeARegistry() {
    cli = CliRunner.in(directory).with("LIANLI_HOME", directory.resolve("registry").toString());
    assertEquals(ExitCode.DONE.value(), cli.run("init").exitCode());
  }

  @Test
  void theyAreWrittenWithTheReasonsCorrectedAndImported() throws IOException {
    Files.writeString(
        directory.resolve("a.csv"), HEADER + "结婚登记,甲,乙,2008.1,开字第1号\n结婚登记,丙,丁,2008-03-08,开字第2号\n");

    CliRunner.Result first = cli.run("import", "a.csv", "--rejected", "again.csv");

    assertEquals(ExitCode.SOME_FAILED.value(), first.exitCode());
    String again = Files.readString(directory.resolve("again.csv"));
    assertThat(again).contains("D2").contains("October or January?").contains("2008.1");
    assertThat(again).doesNotContain("丙");

    Files.writeString(directory.resolve("again.csv"), again.replace("2008.1,", "2008-10,"));
    CliRunner.Result second = cli.run("import", "again.csv", "--json");

    assertEquals(ExitCode.DONE.value(), second.exitCode());
    assertThat(second.out()).contains("\"entered\" : 1").contains("\"unknown_columns\" : [ ]");
  }

  @Test
  void allOfThemCanBeReachedHoweverManyThereAre() throws IOException {
    StringBuilder list = new StringBuilder(HEADER);
    for (int i = 0; i < 1_200; i++) {
      list.append("结婚登记,甲,乙,2008-03-08,开字第").append(i).append("号\n");
      list.append("结婚登记,甲,乙,很久以前,开字第").append(i).append("号\n");
    }
    Files.writeString(directory.resolve("a.csv"), list);

    CliRunner.Result result = cli.run("import", "a.csv", "--rejected", "again.csv");

    assertThat(result.err()).contains("1,150 more rows were rejected; --rejected FILE");
    assertThat(result.out().lines().filter(line -> line.contains("rejected"))).hasSize(50);
    assertThat(Files.readAllLines(directory.resolve("again.csv"))).hasSize(1_201);
  }

  @Test
  void aListIsNeverOverwrittenByThem() throws IOException {
    Files.writeString(directory.resolve("a.csv"), HEADER);

    CliRunner.Result result = cli.run("import", "a.csv", "--rejected", "a.csv");

    assertEquals(ExitCode.USAGE.value(), result.exitCode());
    assertThat(result.err()).contains("--rejected");
    assertEquals(HEADER, Files.readString(directory.resolve("a.csv")));
  }

  @Test
  void aPersonSaysWhichRowHoldsTheHeadings() throws IOException {
    Files.writeString(
        directory.resolve("a.csv"),
        "结婚登记,甲,乙,2008-03-08,开字第1号\n" + HEADER + "结婚登记,丙,丁,2008-03-08,开字第2号\n");

    CliRunner.Result asked = cli.run("import", "a.csv");
    CliRunner.Result told = cli.run("import", "a.csv", "--heading-row", "2");

    assertThat(asked.err()).contains("--heading-row 2");
    assertEquals(ExitCode.DONE.value(), told.exitCode());
    assertThat(told.err()).contains("what stands above was not read");
  }

  @Test
  void casesThatWereNotMatchedCanBeCorrectedToo() throws IOException {
    Files.writeString(
        directory.resolve("cases.csv"),
        "2019 cases,,,,\n登记本院案件,,,,\n案号,原告,被告,裁判结果,裁判日期\n"
            + "(2019)黔0121民初1号,甲,乙,准予离婚,2019.1\n(2019)黔0121民初2号,丙,丁,准予离婚,2019-05-06\n");

    CliRunner.Result matched =
        cli.run(
            "query",
            "court",
            "cases.csv",
            "--heading-row",
            "3",
            "--rejected",
            "again.csv",
            "--format",
            "json");

    assertEquals(ExitCode.SOME_FAILED.value(), matched.exitCode());
    assertThat(matched.out())
        .contains("\"cases\" : 1")
        .contains("\"row\" : 4")
        .contains("\"cell\" : \"E4\"");
    String again = Files.readString(directory.resolve("again.csv"));
    assertThat(again).contains("E4").contains("2019.1").doesNotContain("民初2号");

    Files.writeString(directory.resolve("again.csv"), again.replace("2019.1", "2019-10"));
    CliRunner.Result second = cli.run("query", "court", "again.csv", "--format", "json");

    assertEquals(ExitCode.DONE.value(), second.exitCode());
    assertThat(second.out()).contains("\"rejected\" : [ ]");
  }

  @Test
  void aMappingFileNamesTheColumnsOfCasesToo() throws IOException {
    Files.writeString(directory.resolve("cases.csv"), "卷宗,甲一,甲二,如何\n(2019)黔0121民初1号,甲,乙,判了离婚\n");
    Files.writeString(
        directory.resolve("words"),
        "卷宗 = case_number\n甲一 = plaintiff.name\n甲二 = defendant.name\n如何 = outcome\n"
            + "@word outcome 判了离婚 = 准予离婚\n");

    CliRunner.Result matched =
        cli.run("query", "court", "cases.csv", "--mapping", "words", "--format", "json");

    assertEquals(ExitCode.DONE.value(), matched.exitCode(), matched.err());
    assertThat(matched.out()).doesNotContain("OUTCOME");
  }

  @Test
  void aNumberAsItWasWrittenIsMaskedWhereNumbersAre() throws IOException {
    Files.writeString(
        directory.resolve("a.csv"),
        "男方姓名,男方身份证件号,女方姓名,登记日期\n甲,520121-19800305-0034,乙,2008-03-08\n");
    cli.run("import", "a.csv");

    assertThat(cli.run("act", "show", "1").out())
        .contains("B2 as written: ***")
        .doesNotContain("19800305");
    assertThat(cli.run("act", "show", "1", "--full").out())
        .contains("B2 as written: 520121-19800305-0034");
  }
}
