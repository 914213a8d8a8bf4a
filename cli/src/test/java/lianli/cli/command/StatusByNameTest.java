package lianli.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lianli.cli.CliRunner;
import lianli.cli.session.ExitCode;
import lianli.registry.act.CitizenId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row 2: whoever is named without a number is not identified; and what a past day is told. */
class StatusByNameTest {
  private static final String MO = id("52012119860101001");
  private static final String WU = id("52012119880202002");
  private static final String NAMESAKE = id("52012119860101003");

  @TempDir private Path directory;
  private CliRunner cli;

  @BeforeEach
  void aRegistry() throws IOException {
    cli = CliRunner.in(directory).with("LIANLI_HOME", directory.resolve("registry").toString());
    cli.run("init");
    Files.writeString(
        directory.resolve("acts.csv"),
        String.join(
                "\n",
                "act,certificate_number,registered_on,man.name,man.birth_date,man.id_number,"
                    + "woman.name,woman.id_number",
                "marriage,J520121-2010-000001,2010-05-01,莫须有,1986-01-01," + MO + ",乌有," + WU,
                "divorce,L520121-2012-000001,2012-05-01,莫须有,1986-01-01," + MO + ",乌有," + WU,
                "marriage,J520121-2011-000002,2011-05-01,莫须有,1986-01-01," + NAMESAKE + ",子虚,",
                "marriage,J520121-2011-000003,2011-06-01,丁墨,1986-01-01,520121198601010017,亡是公,")
            + "\n");
    cli.run("import", "acts.csv");
  }

  @Test
  void aNameAndABirthDateGiveAChoiceAndNoStatus() {
    CliRunner.Result result =
        cli.typing("莫须有\n").run("query", "status", "--name", "-", "--born", "1986-01-01");

    assertEquals(ExitCode.UNDETERMINED.value(), result.exitCode());
    assertThat(result.out())
        .contains("Not identified: 2 on file may be meant")
        .contains("520**************")
        .doesNotContain("Married", MO);
  }

  @Test
  void theSpouseNarrowsAndAPickAnswers() {
    CliRunner.Result result =
        cli.typing("莫须有\n")
            .run(
                "query",
                "status",
                "--name",
                "-",
                "--born",
                "1986-01-01",
                "--spouse",
                "乌有",
                "--pick",
                "1",
                "--on",
                "2011-01-01");

    assertEquals(ExitCode.DONE.value(), result.exitCode());
    assertThat(result.out()).contains("Married since 2010-05-01");
  }

  @Test
  void outsideNobodyIsShown() {
    CliRunner.Result result =
        cli.typing("莫须有\n")
            .run(
                "query",
                "status",
                "--name",
                "-",
                "--born",
                "1986-01-01",
                "--purpose",
                "notary",
                "--json");

    assertEquals(ExitCode.UNDETERMINED.value(), result.exitCode());
    assertThat(result.out())
        .contains("\"answer\" : \"NOT_IDENTIFIED\"")
        .contains("\"code\" : 90")
        .contains("\"candidates\" : 2")
        .contains("\"hits\" : [ ]")
        .doesNotContain("莫须有");
  }

  @Test
  void nobodyOfThatNameIsNotIdentifiedEither() {
    CliRunner.Result result =
        cli.typing("没有此人\n").run("query", "status", "--name", "-", "--born", "1986-01-01");

    assertEquals(ExitCode.UNDETERMINED.value(), result.exitCode());
    assertThat(result.out()).contains("Not identified: 0 on file");
  }

  @Test
  void aNameAmongTheArgumentsIsWarnedAboutAndNeedsABirthDate() {
    CliRunner.Result warned = cli.run("query", "status", "--name", "莫须有", "--born", "1986-01-01");
    CliRunner.Result alone = cli.run("query", "status", "--name", "莫须有");

    assertThat(warned.err()).contains("a name among the arguments is visible");
    assertEquals(ExitCode.USAGE.value(), alone.exitCode());
    assertThat(alone.err()).contains("--born").doesNotContain("莫须有");
  }

  @Test
  void aMaskedNumberGivesAChoice() {
    CliRunner.Result result =
        cli.typing("520121********00" + MO.substring(16) + "\n")
            .run("query", "status", "--id", "-");

    assertEquals(ExitCode.UNDETERMINED.value(), result.exitCode());
    assertThat(result.out()).contains("Not identified: 1 on file");
  }

  @Test
  void aNumberWithAWrongDigitThatIsOnFileAsWrittenIsNoDeadEnd() {
    CliRunner.Result onFile =
        cli.typing("520121198601010017\n").run("query", "status", "--id", "-");
    CliRunner.Result nowhere =
        cli.typing("520121198601010099\n").run("query", "status", "--id", "-");

    assertEquals(ExitCode.UNDETERMINED.value(), onFile.exitCode());
    assertThat(onFile.out()).contains("Not identified: 1 on file").contains("丁墨");
    assertEquals(ExitCode.USAGE.value(), nowhere.exitCode());
  }

  @Test
  void aPastDayTellsNothingOfTheLaterDivorceUnlessAsked() {
    CliRunner.Result then = status("--on", "2011-01-01", "--json");
    CliRunner.Result until = status("--on", "2011-01-01", "--until");

    assertThat(then.out()).contains("\"entry\" : 1").doesNotContain("\"entry\" : 2", "2012-05-01");
    assertThat(until.out())
        .contains("Married since 2010-05-01")
        .contains("Until 2012-05-01 (entry 2)");
  }

  private CliRunner.Result status(String... options) {
    String[] all = new String[options.length + 4];
    System.arraycopy(new String[] {"query", "status", "--id", "-"}, 0, all, 0, 4);
    System.arraycopy(options, 0, all, 4, options.length);
    return cli.typing(MO + "\n").run(all);
  }

  private static String id(String body) {
    return body + CitizenId.checkCharacter(body);
  }
}
