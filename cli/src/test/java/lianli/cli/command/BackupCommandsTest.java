package lianli.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lianli.cli.CliRunner;
import lianli.cli.session.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code backup} and {@code restore} as a nightly script uses them. */
class BackupCommandsTest {
  @TempDir private Path directory;
  private Path home;
  private CliRunner cli;

  @BeforeEach
  void aRegistryOfOneDeath() throws IOException {
    home = directory.resolve("registry");
    cli = CliRunner.in(directory).with("LIANLI_HOME", home.toString());
    cli.run("init");
    Files.writeString(
        directory.resolve("deaths.csv"),
        "姓名,性别,身份证件号,出生日期,死亡日期,死亡依据\n" + "莫须有,男,11010519491231002X,1949-12-31,2023-02-17,死亡证明\n");
    cli.run("import", "deaths.csv");
  }

  @Test
  void whatWasSavedComesBackAndVerifies() {
    CliRunner.Result saved = cli.run("backup", "disk", "--json");
    CliRunner.Result restored = cli.run("restore", "disk", "--home", directory + "/new");
    CliRunner.Result verified = cli.run("verify", "--home", directory + "/new");

    assertEquals(ExitCode.DONE.value(), saved.exitCode());
    assertThat(saved.out()).contains("\"intact\" : true").contains("\"entries\" : 1");
    assertEquals(ExitCode.DONE.value(), restored.exitCode());
    assertThat(restored.out()).contains("1 entries verified");
    assertEquals(ExitCode.DONE.value(), verified.exitCode());
    assertThat(verified.out()).contains("Signed up to entry 1");
  }

  @Test
  void aSecondNightWritesNothingNewAndTheListShowsBoth() {
    cli.run("backup", "disk");

    CliRunner.Result second = cli.run("backup", "disk", "--keep", "2", "--json");
    CliRunner.Result list = cli.run("backup", "list", "disk");

    assertThat(second.out()).contains("\"new_bytes\" : 0");
    assertThat(list.out().lines().skip(2))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("sound"));
  }

  @Test
  void refusesToRestoreOverARegistry() {
    cli.run("backup", "disk");

    CliRunner.Result result = cli.run("restore", "disk");

    assertEquals(ExitCode.REFUSED.value(), result.exitCode());
    assertThat(result.err()).contains("the directory is not empty");
    assertEquals(ExitCode.DONE.value(), cli.run("verify").exitCode());
  }

  @Test
  void saysWhichGenerationCannotBeRestored() throws IOException {
    cli.run("backup", "disk");
    try (Stream<Path> pieces = Files.walk(directory.resolve("disk/pieces"))) {
      for (Path piece : pieces.filter(Files::isRegularFile).toList()) {
        Files.write(piece, new byte[] {1});
      }
    }

    CliRunner.Result checked = cli.run("backup", "verify", "disk");
    CliRunner.Result restored = cli.run("restore", "disk", "--home", directory + "/new");

    assertEquals(ExitCode.NOT_VERIFIED.value(), checked.exitCode());
    assertThat(checked.out()).contains("is missing or damaged");
    assertEquals(ExitCode.NOT_VERIFIED.value(), restored.exitCode());
    assertEquals(
        ExitCode.NO_REGISTRY.value(), cli.run("verify", "--home", directory + "/new").exitCode());
  }

  @Test
  void afterANightThatSavedDamageTheBackupBeforeItIsRestored() throws IOException {
    cli.run("backup", "disk");
    Path database = home.resolve("registry.db");
    String bytes = Files.readString(database, StandardCharsets.ISO_8859_1);
    Files.writeString(
        database, bytes.replace("2023-02-17", "2023-02-18"), StandardCharsets.ISO_8859_1);

    CliRunner.Result damaged = cli.run("backup", "disk", "--keep", "1");
    CliRunner.Result restored = cli.run("restore", "disk", "--home", directory + "/new");

    assertEquals(ExitCode.NOT_VERIFIED.value(), damaged.exitCode());
    assertEquals(ExitCode.DONE.value(), restored.exitCode());
    assertThat(restored.err()).contains("backup 2 is of a ledger that was damaged already");
    assertEquals(ExitCode.DONE.value(), cli.run("verify", "--home", directory + "/new").exitCode());
  }

  @Test
  void aForeignRootTrustsNeitherBackupNorRestore() {
    CliRunner other = CliRunner.in(directory).with("LIANLI_HOME", directory + "/other");
    other.run("init");
    cli.run("backup", "disk");
    String root = directory + "/other/keys/root.pem";

    assertEquals(
        ExitCode.NOT_VERIFIED.value(),
        cli.run("backup", "verify", "disk", "--trust", root).exitCode());
    assertEquals(
        ExitCode.NOT_VERIFIED.value(),
        cli.run("restore", "disk", "--trust", root, "--home", directory + "/new").exitCode());
    assertEquals(
        ExitCode.DONE.value(),
        cli.run("backup", "verify", "disk", "--trust", home + "/keys/root.pem").exitCode());
  }

  @Test
  void mistakesOfUseAreToldApart() {
    assertEquals(ExitCode.USAGE.value(), cli.run("backup").exitCode());
    assertEquals(ExitCode.USAGE.value(), cli.run("backup", "disk", "--keep", "-1").exitCode());
    assertEquals(ExitCode.SOME_FAILED.value(), cli.run("backup", "list", "nowhere").exitCode());
    assertEquals(
        ExitCode.NO_REGISTRY.value(),
        cli.run("backup", "disk", "--home", directory + "/none").exitCode());
    cli.run("backup", "disk");
    assertEquals(
        ExitCode.NO_RECORD.value(),
        cli.run("restore", "disk", "--generation", "9", "--home", directory + "/new").exitCode());
    assertThat(List.of(directory.resolve("new").toFile().list() == null)).containsExactly(true);
  }
}
