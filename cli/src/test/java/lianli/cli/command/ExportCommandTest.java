package lianli.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lianli.cli.CliRunner;
import lianli.cli.session.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code export}, and {@code import} of what it wrote. */
class ExportCommandTest {
  private static final String ACT =
      "act = 结婚登记\n登记日期 = %1$d年3月2日\n结婚证字号 = J520121-%1$d-000001\n男方姓名 = 莫须有\n女方姓名 = 乌有\n";

  @TempDir private Path directory;
  private CliRunner cli;

  @BeforeEach
  void makeARegistryWithTwoActs() {
    cli = CliRunner.in(directory).with("USER", "archivist");
    cli = cli.with("LIANLI_HOME", directory.resolve("registry").toString());
    cli.run("init");
    for (int year : new int[] {2012, 2015}) {
      assertEquals(0, cli.typing(ACT.formatted(year)).run("act", "add").exitCode());
    }
    assertEquals(ExitCode.DONE.value(), cli.run("export", "--out", "all.jsonl").exitCode());
  }

  @Test
  void whatWaitsForPeopleIsSaidToBeLeftOut() throws IOException {
    Files.writeString(
        directory.resolve("d.jsonl"),
        "{\"type\":\"draft\",\"schema\":1,\"source\":{\"file\":\"a.jpg\",\"sha256\":\"%s\",\"page\":1},"
                .formatted("a".repeat(64))
            + "\"act\":\"marriage\",\"fields\":{},\"verdict\":\"review\"}\n");
    cli.run("backfill", "d.jsonl");

    CliRunner.Result english = cli.run("export", "--out", "some.jsonl");
    CliRunner.Result chinese = cli.run("export", "--format", "csv", "--lang", "zh");
    CliRunner.Result json = cli.run("export", "--out", "more.jsonl", "--json");

    assertThat(english.err()).contains("1 review item is not in an export").contains("backup");
    assertThat(chinese.err()).contains("核对队列中的 1 件不在导出文件内");
    assertThat(json.out()).contains("\"review_items_left_out\" : 1");
    assertThat(Files.readString(directory.resolve("more.jsonl")))
        .contains("\"review_items_left_out\":1");
    assertEquals(ExitCode.DONE.value(), english.exitCode());
  }

  @Test
  void anExportWithoutAQueueSaysNothingOfIt() {
    assertThat(cli.run("export", "--out", "b.jsonl").err()).doesNotContain("review item");
  }

  @Test
  void aChangedExportIsNotEnteredAndItsLineIsNamed() throws IOException {
    Path export = directory.resolve("all.jsonl");
    String told = Files.readString(export);
    CliRunner other = another();
    Files.writeString(export, told.replace("J520121-2015-000001", "J520121-2015-000002"));

    CliRunner.Result changed = other.run("import", "all.jsonl");
    CliRunner.Result inChinese = other.run("import", "all.jsonl", "--lang", "zh", "--dry-run");

    assertEquals(ExitCode.NOT_VERIFIED.value(), changed.exitCode());
    assertThat(changed.err()).contains("line 2: entry 2 was changed").contains("Nothing of it");
    assertEquals(ExitCode.NOT_VERIFIED.value(), inChinese.exitCode());
    assertThat(inChinese.err()).contains("第 2 行：第 2 条在导出后被改动");
    assertEquals(ExitCode.NO_RECORD.value(), other.run("act", "show", "1").exitCode());

    CliRunner.Result told2 = other.run("import", "all.jsonl", "--even-if-changed");
    assertEquals(ExitCode.DONE.value(), told2.exitCode());
    assertThat(told2.err()).contains("Warning: line 2: entry 2 was changed");
    assertEquals(ExitCode.DONE.value(), other.run("act", "show", "2").exitCode());
  }

  @Test
  void aCutExportIsNotEnteredAndOtherFilesAre() throws IOException {
    List<String> lines = Files.readAllLines(directory.resolve("all.jsonl"));
    Files.write(directory.resolve("cut.jsonl"), lines.subList(0, 1));
    CliRunner other = another();

    CliRunner.Result result = other.run("import", "cut.jsonl", "all.jsonl");
    CliRunner.Result again = other.run("import", "all.jsonl");

    assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode());
    assertThat(result.err()).contains("cut.jsonl").contains("it ends after entry 1");
    assertEquals(ExitCode.DONE.value(), other.run("act", "show", "2").exitCode());
    assertEquals(ExitCode.DONE.value(), again.exitCode());
    assertThat(again.out()).containsPattern("all.jsonl +0 +2 +0");
  }

  private CliRunner another() {
    CliRunner other = cli.with("LIANLI_HOME", directory.resolve("other").toString());
    assertEquals(ExitCode.DONE.value(), other.run("init").exitCode());
    return other;
  }
}
