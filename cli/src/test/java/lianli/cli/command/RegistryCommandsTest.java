package lianli.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import lianli.cli.CliRunner;
import lianli.cli.session.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code init} and {@code verify}: a registry made, opened, and found damaged or missing. */
class RegistryCommandsTest {
  @TempDir private Path directory;
  private Path home;
  private CliRunner cli;

  @BeforeEach
  void nameAHome() {
    home = directory.resolve("registry");
    cli = CliRunner.in(directory).with("LIANLI_HOME", home.toString());
  }

  @Test
  void makesARegistryThatOnlyItsOwnerCanOpen() throws IOException {
    CliRunner.Result result = cli.run("init");

    assertEquals(ExitCode.DONE.value(), result.exitCode());
    assertThat(result.out()).startsWith("Made a registry in " + home);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
        .isEqualTo("rwx------");
  }

  @Test
  void refusesToMakeARegistryTwice() {
    cli.run("init");

    CliRunner.Result again = cli.run("init");

    assertEquals(ExitCode.REFUSED.value(), again.exitCode());
    assertThat(again.err()).contains("holds a registry already").contains("--home");
  }

  @Test
  void refusesADirectoryWithOtherFiles() throws IOException {
    Files.createDirectories(home);
    Files.writeString(home.resolve("letter.txt"), "?");

    CliRunner.Result result = cli.run("init");

    assertEquals(ExitCode.REFUSED.value(), result.exitCode());
    assertThat(result.err()).contains("the directory holds other files");
    assertThat(home.resolve("registry.db")).doesNotExist();
  }

  @Test
  void saysWhereARegistryWasLookedFor() {
    CliRunner.Result result = cli.run("--lang", "zh", "verify");

    assertEquals(ExitCode.NO_REGISTRY.value(), result.exitCode());
    assertThat(result.err()).contains("无法打开登记库 " + home).contains("lianli init");
  }

  @Test
  void takesAnotherFileNamedLikeARegistryForNone() throws IOException {
    Files.createDirectories(home);
    Files.writeString(home.resolve("registry.db"), "a shopping list\n".repeat(100));

    CliRunner.Result result = cli.run("verify");

    assertEquals(ExitCode.NO_REGISTRY.value(), result.exitCode());
    assertThat(result.err()).contains("the file is not a registry of Lianli");
  }

  @Test
  void findsAnEmptyLedgerIntact() {
    cli.run("init");

    CliRunner.Result result = cli.run("verify", "--json");

    assertEquals(ExitCode.DONE.value(), result.exitCode());
    assertThat(result.out()).contains("\"intact\" : true").contains("\"entries\" : 0");
  }

  @Test
  void findsALedgerCutShort() throws IOException {
    cli.run("init");
    Files.writeString(
        home.resolve("checkpoints").resolve("heads.jsonl"),
        "{\"sequence\":2,\"hash\":\"00\",\"time\":\"2026-03-01T08:00:00Z\"}\n");

    CliRunner.Result result = cli.run("verify");

    assertEquals(ExitCode.NOT_VERIFIED.value(), result.exitCode());
    assertThat(result.out()).contains("a checkpoint notes entry 2");
  }

  @Test
  void findsTheHomeByFlagBeforeTheEnvironment() {
    Path other = directory.resolve("other");

    CliRunner.Result result = cli.run("--home", other.toString(), "init");

    assertEquals(ExitCode.DONE.value(), result.exitCode());
    assertThat(other.resolve("registry.db")).exists();
    assertThat(home).doesNotExist();
  }

  @Test
  void fallsBackToTheDataDirectoryOfTheUser() {
    CliRunner.Result result =
        CliRunner.in(directory).with("XDG_DATA_HOME", directory + "/data").run("init");

    assertEquals(ExitCode.DONE.value(), result.exitCode());
    assertThat(directory.resolve("data/lianli/registry.db")).exists();
  }
}
