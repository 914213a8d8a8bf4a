package lianli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import lianli.cli.session.ExitCode;
import lianli.registry.RegistryHome;
import lianli.registry.checkpoint.CheckpointKeys;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.store.RegistryOpener;
import lianli.registry.store.RegistryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What cannot be used: each gets a message with what, why and what to do, and an exit code; the
 * other inputs go on, and nothing is half entered.
 */
class BadInputTest {
  private static final Path TESTDATA = Path.of("..", "testdata").toAbsolutePath().normalize();

  @TempDir private Path directory;
  private CliRunner cli;

  @BeforeEach
  void makeARegistry() {
    cli = CliRunner.in(directory).with("LIANLI_HOME", directory.resolve("registry").toString());
    assertEquals(ExitCode.DONE.value(), cli.run("init").exitCode());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # file           | why                            | what to do
          text-named.pdf   | text                           | scan
          encrypted.pdf    | password                       | password
          truncated.jpg    | end                            | again
          empty.tif        | empty                          | again
          huge.tif         | 40000                          | page
          no-such-scan.jpg | no such file                   | name
          """)
  void aScanThatCannotBeReadIsNamedAndTheOthersGoOn(String file, String why, String next) {
    CliRunner.Result result =
        cli.run(
            "ocr",
            "--inside",
            "--jobs",
            "1",
            bad(file),
            TESTDATA.resolve("scans/blank.jpg").toString());

    assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode());
    assertThat(result.err()).contains(file).containsIgnoringCase(why).containsIgnoringCase(next);
    assertThat(result.out()).contains("\"state\":\"blank\"").contains("\"type\":\"summary\"");
  }

  @Test
  void aListWithAHeadingNobodyKnowsIsNamedAndTheOthersGoOn() {
    CliRunner.Result result =
        cli.run(
            "import", bad("wrong-header.csv"), TESTDATA.resolve("registrations.xlsx").toString());

    assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode());
    assertThat(result.err()).contains("wrong-header.csv");
    assertThat(result.out()).contains("registrations.xlsx").contains("42");
  }

  @Test
  void aListInGb18030IsReadAndSaid() {
    CliRunner.Result result = cli.run("import", bad("gb18030.csv"));

    assertEquals(ExitCode.DONE.value(), result.exitCode());
    assertThat(result.err()).contains("gb18030.csv was read as GB18030");
  }

  @Test
  void aFormulaInANumbersCellIsRefusedWithItsAddress() {
    CliRunner.Result result = cli.run("import", bad("formula.xlsx"));

    assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode());
    assertThat(result.out() + result.err()).containsPattern("[A-Z]+\\d+").contains("formula");
  }

  @Test
  void aListThatIsNotThereIsNamed() {
    CliRunner.Result result = cli.run("import", "nowhere.xlsx");

    assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode());
    assertThat(result.err()).contains("nowhere.xlsx");
  }

  @Test
  void aDirectoryThatIsNoRegistryIsNotTakenForOne() {
    CliRunner.Result result =
        cli.run(
            "--home",
            TESTDATA.toString(),
            "import",
            TESTDATA.resolve("registrations.xlsx").toString());

    assertEquals(ExitCode.NO_REGISTRY.value(), result.exitCode());
    assertThat(result.err())
        .contains("Cannot open the registry in " + TESTDATA)
        .contains("holds no registry.db")
        .contains("lianli init");
  }

  @Test
  void aSecondWriterIsToldWhoWritesAndEntersNothing() {
    RegistryStore store =
        new SqliteRegistryStore(
            new RegistryHome(directory.resolve("registry")),
            Clock.systemUTC(),
            new RegistryOpener("lianli backfill", CheckpointKeys.NONE, notice -> {}));

    CliRunner.Result second;
    try (Ledger first = store.openForWriting()) {
      second = cli.run("import", TESTDATA.resolve("registrations.xlsx").toString());
      assertEquals(0, first.head().sequence());
    }

    assertEquals(ExitCode.LOCKED.value(), second.exitCode());
    assertThat(second.err())
        .containsPattern("locked by process \\d+ \\(lianli backfill\\) since 20")
        .contains("Wait until that work is done");
  }

  @Test
  void theSameListTwiceChangesNothing() {
    String list = TESTDATA.resolve("deaths.csv").toString();
    cli.run("import", list);
    String before = cli.run("verify", "--json").out();

    CliRunner.Result again = cli.run("import", list, "--json");

    assertEquals(ExitCode.DONE.value(), again.exitCode());
    assertThat(again.out()).contains("\"entered\" : 0");
    assertEquals(before, cli.run("verify", "--json").out());
  }

  private static String bad(String file) {
    return TESTDATA.resolve("bad").resolve(file).toString();
  }
}
