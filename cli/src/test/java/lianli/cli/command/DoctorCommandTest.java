package lianli.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import lianli.cli.CliRunner;
import lianli.cli.session.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code doctor}: what a script learns from its exit code, and a person from its words. */
class DoctorCommandTest {
  @TempDir private Path directory;
  private Path home;
  private CliRunner cli;

  @BeforeEach
  void anEmptyRegistry() {
    home = directory.resolve("registry");
    cli = CliRunner.in(directory).with("LIANLI_HOME", home.toString());
    cli.run("init");
  }

  @Test
  void aSoundRegistryEndsWithZeroEvenWithoutAnIndex() {
    CliRunner.Result result = cli.run("doctor");

    assertEquals(ExitCode.DONE.value(), result.exitCode());
    assertThat(result.out())
        .contains("Remark: There is no index")
        .contains("The registry is sound");
  }

  @Test
  void whatCanBeRepairedEndsWithThreeUntilItIs() throws IOException {
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));

    CliRunner.Result found = cli.run("doctor");
    CliRunner.Result repaired = cli.run("doctor", "--repair");
    CliRunner.Result after = cli.run("doctor", "--json");

    assertEquals(ExitCode.SOME_FAILED.value(), found.exitCode());
    assertThat(found.out()).contains("Trouble: " + home + " is open to other users");
    assertEquals(ExitCode.DONE.value(), repaired.exitCode());
    assertThat(repaired.out()).contains("Repaired: " + home + " is open");
    assertEquals(ExitCode.DONE.value(), after.exitCode());
    assertThat(after.out()).contains("\"sound\" : true");
  }

  @Test
  void aDamagedLedgerEndsWithSevenWhateverIsRepaired() throws IOException {
    Files.writeString(
        home.resolve("checkpoints/heads.jsonl"),
        "{\"sequence\":2,\"hash\":\"00\",\"time\":\"2026-03-01T08:00:00Z\"}\n{\"torn",
        StandardOpenOption.CREATE);

    CliRunner.Result result = cli.run("--lang", "zh", "doctor", "--repair");

    assertEquals(ExitCode.NOT_VERIFIED.value(), result.exitCode());
    assertThat(result.out())
        .contains("损坏：第 1-2 条：台账到此为止")
        .contains("lianli restore")
        .contains("已修复：");
  }

  @Test
  void withoutARegistryItSaysHowToMakeOne() {
    CliRunner.Result result = cli.run("doctor", "--home", directory + "/none");

    assertEquals(ExitCode.NO_REGISTRY.value(), result.exitCode());
    assertThat(result.err()).contains("lianli init");
  }
}
