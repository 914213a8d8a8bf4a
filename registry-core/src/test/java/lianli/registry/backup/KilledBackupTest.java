package lianli.registry.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lianli.registry.RegistryHome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups and restores cut off at any time: old or new, never something between. */
class KilledBackupTest {
  private static final int[] MILLISECONDS = {0, 20, 60, 120, 200, 300, 450};

  @TempDir private Path directory;
  private County county;

  @BeforeEach
  void aCounty() {
    county = County.founded(directory.resolve("home"), 60);
  }

  @Test
  void aBackupThatWasCutOffLeavesEarlierOnesSoundAndTheNextOneGoesThrough()
      throws IOException, InterruptedException {
    BackupDirectory backups = new BackupDirectory(directory.resolve("disk"));
    save(backups);
    county.enterTheRest();

    for (int milliseconds : MILLISECONDS) {
      killedAfter(milliseconds, "backup", directory.resolve("disk"));

      assertThat(new BackupCheck(backups, Optional.empty()).run())
          .isNotEmpty()
          .allMatch(result -> result.faults().isEmpty());
    }
    Backup.Report report = save(backups);
    assertThat(report.verification().isIntact()).isTrue();
    assertThat(directory.resolve("disk/work")).doesNotExist();
    restore(backups, report.manifest().generation(), directory.resolve("new"));
    assertThat(county.at(new RegistryHome(directory.resolve("new"))).answers())
        .isEqualTo(county.answers());
  }

  @Test
  void aRestoreThatWasCutOffLeavesNothingThatOpensOrAWholeRegistry()
      throws IOException, InterruptedException {
    BackupDirectory backups = new BackupDirectory(directory.resolve("disk"));
    save(backups);
    int whole = 0;

    for (int milliseconds : MILLISECONDS) {
      Path target = directory.resolve("new" + milliseconds);
      killedAfter(milliseconds, "restore", target);

      RegistryHome home = new RegistryHome(target);
      if (home.exists()) {
        whole++;
        assertThat(county.at(home).answers()).isEqualTo(county.answers());
      } else {
        restore(backups, 1, target.resolveSibling("again" + milliseconds));
      }
    }
    assertThat(whole).as("some were cut off in time").isLessThan(MILLISECONDS.length);
  }

  @Test
  void aRestoreThatWasCutOffBeforeItWasProvenBeginsAnew() throws IOException {
    BackupDirectory backups = new BackupDirectory(directory.resolve("disk"));
    save(backups);
    Path left = Files.createDirectories(directory.resolve("new/.restoring/scans"));
    Files.writeString(left.resolve("half.tif"), "half");

    restore(backups, 1, directory.resolve("new"));

    assertThat(directory.resolve("new/.restoring")).doesNotExist();
    assertThat(directory.resolve("new/scans/half.tif")).doesNotExist();
    assertEquals(
        county.answers().size(),
        county.at(new RegistryHome(directory.resolve("new"))).answers().size());
  }

  private void killedAfter(int milliseconds, String work, Path target)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")),
                    KilledBackupTest.class.getName(),
                    directory.toString(),
                    work,
                    target.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("begin", out.readLine());
      Thread.sleep(milliseconds);
      process.toHandle().destroyForcibly();
      process.waitFor(30, TimeUnit.SECONDS);
    }
  }

  /** What runs in the other process. */
  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[0]);
    RegistryHome home = new RegistryHome(directory.resolve("home"));
    BackupDirectory backups = new BackupDirectory(directory.resolve("disk"));
    System.out.println("begin");
    System.out.flush();
    if (arguments[1].equals("backup")) {
      new Backup(
              home,
              new lianli.registry.store.RegistryOpener("test", County.keys(home), notice -> {}),
              County.CLOCK)
          .run(backups, Manifest.Keys.LEFT_OUT, 0, ByteProgress.SILENT);
    } else {
      restore(backups, 1, Path.of(arguments[2]));
    }
  }

  private Backup.Report save(BackupDirectory backups) {
    return new Backup(county.home, county.writer(), County.CLOCK)
        .run(backups, Manifest.Keys.LEFT_OUT, 0, ByteProgress.SILENT);
  }

  private static void restore(BackupDirectory backups, long generation, Path target) {
    new Restore(new RegistryHome(target), County::keys, County.CLOCK)
        .run(backups, backups.read(generation, Optional.empty()).manifest(), ByteProgress.SILENT);
  }
}
