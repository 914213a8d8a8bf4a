package lianli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import lianli.cli.session.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
  @TempDir private Path directory;

  @Test
  void asksForACommandWhenNoneIsNamed() {
    CliRunner.Result result = CliRunner.in(directory).run();

    assertEquals(ExitCode.USAGE.value(), result.exitCode());
    assertThat(result.err()).contains("Name a command.").contains("lianli --help");
  }

  @Test
  void speaksChineseInAChineseLocale() {
    CliRunner.Result result = CliRunner.in(directory).with("LANG", "zh_CN.UTF-8").run("--help");

    assertEquals(ExitCode.DONE.value(), result.exitCode());
    assertThat(result.out()).startsWith("用法：").contains("县级婚姻登记档案");
  }

  @Test
  void theLanguageOptionWinsOverTheLocale() {
    CliRunner.Result result =
        CliRunner.in(directory).with("LANG", "zh_CN.UTF-8").run("--lang", "en", "--help");

    assertThat(result.out()).startsWith("Usage:");
  }

  @Test
  void neverRepeatsAnArgumentThatMayBeANumberOfAPerson() {
    CliRunner.Result result = CliRunner.in(directory).run("520121190001010011");

    assertEquals(ExitCode.USAGE.value(), result.exitCode());
    assertThat(result.err()).doesNotContain("520121190001010011");
  }

  /** A call builds only the member of a group that it names. */
  @Test
  void aGroupListsAllItsCommandsAndSuggestsOneForAMistypedWord() {
    CliRunner.Result page = CliRunner.in(directory).run("--lang", "en", "query", "--help");
    CliRunner.Result mistyped = CliRunner.in(directory).run("--lang", "en", "query", "statos");

    assertThat(page.out()).contains("person ", "certificate ", "court ", "status ", "couple ");
    assertEquals(ExitCode.USAGE.value(), mistyped.exitCode());
    assertThat(mistyped.err()).contains("Did you mean status");
  }

  @Test
  void namesItsVersionAndThoseOfItsLibraries() {
    CliRunner.Result result = CliRunner.in(directory).run("--version");

    assertEquals(ExitCode.DONE.value(), result.exitCode());
    assertThat(result.out())
        .startsWith("lianli 0.1.0")
        .containsPattern("(?m)^Tesseract +\\S")
        .containsPattern("(?m)^Lucene +\\d+\\.\\d+")
        .containsPattern("(?m)^SQLite +\\d+\\.\\d+")
        .doesNotContain("${", "null");
  }
}
