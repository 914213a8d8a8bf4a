package lianli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
