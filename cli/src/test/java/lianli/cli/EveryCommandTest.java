package lianli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import lianli.cli.CommandSamples.Kind;
import lianli.cli.CommandSamples.Sample;
import lianli.registry.RegistryHome;
import lianli.registry.checkpoint.CheckpointKeys;
import lianli.registry.json.Json;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.store.RegistryOpener;
import lianli.registry.store.RegistryStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Every command on a registry in every state: locked, on a full disk, another user's, for reading
 * only, damaged, gone and never made are seven different things, in message and exit code, for each
 * of them. Nothing but damage is ever told as damage.
 */
class EveryCommandTest {
  private static final String NO_PERMISSION = "(?s).*no permission.*";
  private static final String FULL = "(?s).*the disk is full.*";

  @TempDir private static Path shared;
  @TempDir private Path directory;
  private static SampleRegistry sample;

  @BeforeAll
  static void aRegistryWithSomethingOfEverything() throws IOException {
    sample = SampleRegistry.in(shared);
  }

  @Test
  void noCommandIsMissingInTheTable() {
    TreeSet<String> names = new TreeSet<>();
    collect(Program.tree(CliRunner.in(directory).environment(), java.util.Locale.ENGLISH), names);

    assertThat(CommandSamples.all().keySet()).isEqualTo(names);
  }

  private static void collect(CommandLine command, TreeSet<String> names) {
    if (!(command.getCommand() instanceof GroupCommand)
        && !(command.getCommand() instanceof LianliCommand)) {
      names.add(command.getCommandSpec().qualifiedName().substring("lianli ".length()));
    }
    command.getSubcommands().values().forEach(each -> collect(each, names));
  }

  @Test
  void soundItDoesWhatTheTableSays() throws IOException {
    Path home = directory.resolve("home");

    check(fresh(home), (command, result) -> exits(command, result, command.sound()));
  }

  @Test
  void neverMadeItIsNoRegistry() throws IOException {
    Path home = directory.resolve("home");

    check(
        AllCommands.on(home, sample.material(), directory.resolve("work"), () -> clear(home)),
        (command, result) -> {
          switch (command.kind()) {
            case FREE -> exits(command, result, command.sound());
            case MAKE -> exits(command, result, 0);
            case WRITE_ASIDE, ANSWER, READ, ASIDE, WRITE -> {
              if (!command.name().equals("ocr form new")
                  && !command.name().equals("certificate verify")) {
                exits(command, result, 10);
                assertThat(result.err()).contains("there is no such directory");
              }
            }
          }
        });
  }

  @Test
  void anEmptyDirectoryHoldsNoRegistry() throws IOException {
    Path home = directory.resolve("home");

    check(
        AllCommands.on(
            home,
            sample.material(),
            directory.resolve("work"),
            () -> {
              clear(home);
              Files.createDirectories(home);
            }),
        (command, result) -> {
          if (needsRegistry(command)) {
            exits(command, result, 10);
            assertThat(result.err()).contains("holds no registry.db");
          }
        });
  }

  @Test
  void goneOrOverwrittenOrTornItIsDamaged() throws IOException {
    Path home = directory.resolve("home");
    for (Harm harm : Harm.values()) {
      check(
          AllCommands.on(
              home,
              sample.material(),
              directory.resolve("work-" + harm),
              () -> {
                clear(home);
                harm.doTo(sample.copyTo(home).resolve("registry.db"));
              }),
          (command, result) -> {
            switch (command.kind()) {
              case ANSWER, READ, WRITE -> damaged(command, result);
              case WRITE_ASIDE -> {
                if (command.name().matches("index.*|certificate issue")) {
                  damaged(command, result);
                }
              }
              case ASIDE, MAKE, FREE -> assertThat(result.exitCode()).isNotEqualTo(10);
            }
          });
    }
  }

  /** Copies issued have a catalogue of their own. */
  private static void damaged(Sample command, CliRunner.Result result) {
    if (!command.name().equals("certificate verify")
        && !command.name().equals("certificate revoke")) {
      exits(command, result, 7);
    }
  }

  /** What may befall a file. */
  enum Harm {
    GONE {
      @Override
      void doTo(Path file) throws IOException {
        Files.delete(file);
      }
    },
    EMPTIED {
      @Override
      void doTo(Path file) throws IOException {
        Files.write(file, new byte[0]);
      }
    },
    OVERWRITTEN {
      @Override
      void doTo(Path file) throws IOException {
        Files.writeString(file, "a shopping list\n".repeat(1000));
      }
    },
    CUT {
      @Override
      void doTo(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(all, 4096));
      }
    },
    FLIPPED {
      @Override
      void doTo(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        for (int place = 4096; place < all.length; place++) {
          all[place] ^= 0x5a;
        }
        Files.write(file, all);
      }
    };

    abstract void doTo(Path file) throws IOException;
  }

  @Test
  void withoutAUsableIndexQuestionsAreAnsweredAllTheSame() throws IOException {
    Path home = directory.resolve("home");
    for (Harm harm : List.of(Harm.GONE, Harm.EMPTIED, Harm.OVERWRITTEN, Harm.FLIPPED)) {
      check(
          AllCommands.on(
              home,
              sample.material(),
              directory.resolve("work-" + harm),
              () -> {
                clear(home);
                sample.copyTo(home);
                try (Stream<Path> files = Files.walk(home.resolve("index"))) {
                  for (Path file : files.filter(Files::isRegularFile).toList()) {
                    harm.doTo(file);
                  }
                }
              }),
          (command, result) -> {
            if (command.name().matches("index (status|verify|rollback)")) {
              if (harm == Harm.FLIPPED && command.name().equals("index status")) {
                return; // it reads what the index says of itself, which holds
              }
              // Where there is no index nothing is damaged.
              exits(command, result, harm == Harm.GONE ? 4 : 7);
              assertThat(result.err() + result.out()).contains("lianli index rebuild");
            } else if (command.name().equals("doctor")) {
              // That there is none is a remark.
              assertThat(result.exitCode()).isEqualTo(harm == Harm.GONE ? 0 : 3);
            } else {
              exits(command, result, command.sound());
            }
          });
    }
  }

  @Test
  void lockedOnlyWritersWait() throws IOException {
    Path home = directory.resolve("home");
    sample.copyTo(home);
    RegistryStore store =
        new SqliteRegistryStore(
            new RegistryHome(home),
            Clock.systemUTC(),
            new RegistryOpener("lianli import", CheckpointKeys.NONE, notice -> {}));

    Map<String, CliRunner.Result> results;
    try (Ledger writer = store.openForWriting()) {
      results =
          AllCommands.on(
              home,
              sample.material(),
              directory.resolve("work"),
              () -> {
                assertThat(writer.head().sequence()).isPositive();
                SampleRegistry.copy(
                    sample.home().resolve("certificates"), home.resolve("certificates"));
              });
    }

    check(
        results,
        (command, result) -> {
          if (command.kind() == Kind.WRITE) {
            exits(command, result, 11);
            assertThat(result.err()).contains("locked by process").contains("(lianli import)");
          } else {
            exits(command, result, command.sound());
          }
        });
  }

  @Test
  void onAFullDiskItIsReadAndNothingIsToldAsDamage() throws IOException {
    Path disk = directory.resolve("disk");
    assumeTrue(Machine.mountSmallDisk(disk, 4096), "mounts need root");
    try {
      Path home = disk.resolve("home");
      byte[] sound = Files.readAllBytes(sample.home().resolve("registry.db"));
      AtomicInteger full = new AtomicInteger();

      check(
          AllCommands.on(
              home,
              sample.material(),
              directory.resolve("work"),
              () -> {
                if (Files.exists(home)) {
                  assertThat(Files.readAllBytes(home.resolve("registry.db"))).isEqualTo(sound);
                }
                clear(disk);
                sample.copyTo(home);
                Machine.fill(disk);
              }),
          (command, result) -> {
            if (result.exitCode() == 13) {
              full.incrementAndGet();
              assertThat(result.err()).matches(FULL);
            }
            switch (command.kind()) {
              case WRITE -> exits(command, result, 13);
              // The last block of a small file may have room for another line: then it is done.
              case ANSWER, WRITE_ASIDE ->
                  assertThat(result.exitCode()).as(command.name()).isIn(13, command.sound());
              case READ, ASIDE, MAKE, FREE ->
                  exits(command, result, command.name().equals("doctor") ? 3 : command.sound());
            }
          });
      assertThat(full.get()).isGreaterThan(15);
    } finally {
      Machine.unmount(disk);
    }
  }

  @Test
  void forReadingOnlyItIsAskedAndVerified() throws IOException {
    Path home = directory.resolve("home");
    sample.copyTo(home);
    assumeTrue(Machine.mountForReading(home), "mounts need root");
    try {
      check(
          AllCommands.on(home, sample.material(), directory.resolve("work"), () -> {}),
          EveryCommandTest::readOnly);
    } finally {
      Machine.unmount(home);
    }
  }

  private static void readOnly(Sample command, CliRunner.Result result) {
    switch (command.kind()) {
      case WRITE, WRITE_ASIDE -> exits(command, result, 4);
      case ANSWER -> {
        exits(command, result, command.sound());
        if (command.sound() == 0) {
          assertThat(result.err()).contains("the answer is noted in");
        }
      }
      case READ, ASIDE, MAKE, FREE -> exits(command, result, command.sound());
    }
  }

  @Test
  void anotherUsersRegistryIsForbiddenAndNotMissing() throws IOException {
    Path home = directory.resolve("home");
    sample.copyTo(home);
    belongingToAnother(home, "rwx------");

    check(
        obeyingRights(home),
        (command, result) -> {
          switch (command.kind()) {
            case ANSWER, READ, ASIDE, WRITE -> {
              if (!command.name().equals("certificate verify")) {
                exits(command, result, 4);
                assertThat(result.err()).matches(NO_PERMISSION);
              }
            }
            case WRITE_ASIDE, MAKE -> exits(command, result, 4);
            case FREE -> exits(command, result, command.sound());
          }
        });
  }

  @Test
  void aRegistryThatAnotherLetsBeReadIsAskedAndVerified() throws IOException {
    Path home = directory.resolve("home");
    sample.copyTo(home);
    belongingToAnother(home, "rwxr-xr-x");

    check(
        obeyingRights(home),
        (command, result) -> {
          if (command.name().equals("doctor")) {
            assertThat(result.exitCode()).isEqualTo(3); // it is too open
          } else {
            readOnly(command, result);
          }
        });
  }

  /** Gives a home to another user, or takes the rights from this one. */
  private static void belongingToAnother(Path home, String rights) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.toList()) {
        Files.setPosixFilePermissions(
            file,
            PosixFilePermissions.fromString(
                Files.isDirectory(file) ? rights : rights.replace('x', '-')));
      }
    }
    assumeTrue(Machine.run("chown", "-R", "65534:65534", home.toString()), "needs root");
  }

  private Map<String, CliRunner.Result> obeyingRights(Path home) throws IOException {
    List<String> command = new ArrayList<>(Machine.obeying());
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            AllCommands.class.getName(),
            home.toString(),
            sample.material().toString(),
            directory.resolve("work").toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    Map<String, CliRunner.Result> results = new LinkedHashMap<>();
    try (InputStream out = process.getInputStream()) {
      for (String line : new String(out.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        Json.Obj one = (Json.Obj) Json.parse(line);
        results.put(
            one.string("name"),
            new CliRunner.Result(
                Integer.parseInt(one.string("exit")), one.string("out"), one.string("err")));
      }
    }
    assertThat(results).hasSize(CommandSamples.all().size());
    return results;
  }

  private Map<String, CliRunner.Result> fresh(Path home) throws IOException {
    return AllCommands.on(
        home,
        sample.material(),
        directory.resolve("work"),
        () -> {
          clear(home);
          sample.copyTo(home);
        });
  }

  /** Deletes what is in a directory, and the directory unless something is mounted there. */
  private static void clear(Path directory) {
    if (Files.exists(directory)) {
      SampleRegistry.delete(directory);
    }
  }

  private static boolean needsRegistry(Sample command) {
    return command.kind() != Kind.FREE
        && command.kind() != Kind.MAKE
        && !command.name().equals("ocr form new")
        && !command.name().equals("certificate verify");
  }

  /** What must hold of one command. */
  private interface Expectation {
    void of(Sample command, CliRunner.Result result);
  }

  /** All that fail are told at once, each by its name. */
  private static void check(Map<String, CliRunner.Result> results, Expectation expected) {
    assertThat(results.entrySet())
        .allSatisfy(
            result -> {
              Sample command = CommandSamples.all().get(result.getKey());
              assertThat(result.getValue().err())
                  .doesNotContain("Exception")
                  .doesNotContain("fault of this program");
              if (result.getValue().exitCode() != 7
                  && !result.getValue().err().contains("its content is damaged or unreadable")) {
                assertThat(result.getValue().err()).doesNotContain("restore the last backup");
              }
              expected.of(command, result.getValue());
            });
  }

  private static void exits(Sample command, CliRunner.Result result, int code) {
    assertThat(result.exitCode())
        .as("%s: %s%s", command.name(), result.err(), result.out())
        .isEqualTo(code);
  }
}
