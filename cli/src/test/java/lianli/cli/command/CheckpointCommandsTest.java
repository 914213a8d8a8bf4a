package lianli.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.cli.CliRunner;
import lianli.cli.session.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code checkpoint} and {@code verify --against}: what a paper book can prove. */
class CheckpointCommandsTest {
  @TempDir private Path directory;
  private Path home;
  private CliRunner cli;

  @BeforeEach
  void aRegistryOfTwoDeaths() throws IOException {
    home = directory.resolve("registry");
    cli = CliRunner.in(directory).with("LIANLI_HOME", home.toString());
    cli.run("init");
    Files.writeString(
        directory.resolve("deaths.csv"),
        """
        姓名,性别,身份证件号,出生日期,死亡日期,死亡依据
        莫须有,男,11010519491231002X,1949-12-31,2023-02-17,死亡证明
        乌有,男,110105195001010039,1950-01-01,2024-12-03,死亡证明
        """);
    cli.run("import", "deaths.csv");
  }

  @Test
  void printsAShortFormThatTheLedgerFitsForEver() throws IOException {
    CliRunner.Result signed = cli.run("checkpoint");
    String form = shortForm(signed.out());
    Files.writeString(
        directory.resolve("more.csv"),
        """
        姓名,性别,身份证件号,出生日期,死亡日期,死亡依据
        子虚,男,110105195101010052,1951-01-01,2024-12-04,死亡证明
        """);
    cli.run("import", "more.csv");

    CliRunner.Result later = cli.run("verify", "--against", form);

    assertEquals(ExitCode.DONE.value(), signed.exitCode());
    assertThat(form).startsWith("2/2026-03-02/");
    assertEquals(ExitCode.DONE.value(), later.exitCode());
    assertThat(later.out()).contains("Signed up to entry 3").contains("TEST KEY");
  }

  @Test
  void anotherLedgerDoesNotFitThePaper() throws IOException {
    String form = shortForm(cli.run("checkpoint").out());
    CliRunner other = CliRunner.in(directory).with("LIANLI_HOME", directory + "/other");
    other.run("init");
    other.run("import", "deaths.csv");
    Files.writeString(
        directory.resolve("third.csv"),
        "姓名,性别,身份证件号,出生日期,死亡日期,死亡依据\n子虚,男,110105195101010052,1951-01-01,2024-12-04,死亡证明\n");
    CliRunner shorter = CliRunner.in(directory).with("LIANLI_HOME", directory + "/shorter");
    shorter.run("init");
    shorter.run("import", "third.csv");

    CliRunner.Result result = shorter.run("verify", "--against", form);

    assertEquals(ExitCode.NOT_VERIFIED.value(), result.exitCode());
    assertThat(result.out()).contains("the paper notes entry 2");
    assertEquals(
        ExitCode.DONE.value(),
        other.run("verify", "--against", shortForm(other.run("checkpoint").out())).exitCode());
  }

  @Test
  void aLetterMiswrittenIsAMistakeOfUseAndNoAlarm() {
    String form = shortForm(cli.run("checkpoint").out());
    String slip = form.substring(0, form.length() - 1) + (form.endsWith("7") ? "8" : "7");

    CliRunner.Result result = cli.run("verify", "--against", slip);

    assertEquals(ExitCode.USAGE.value(), result.exitCode());
    assertThat(result.err()).contains("a letter of it is wrong");
  }

  @Test
  void verifyAndCheckpointGoInOneStepForTheNight() {
    CliRunner.Result result = cli.run("verify", "--checkpoint", "--json");

    assertEquals(ExitCode.DONE.value(), result.exitCode());
    assertThat(result.out())
        .contains("\"intact\" : true")
        .contains("\"short_form\" : \"2/2026-03-02/")
        .contains("\"test_key\" : true");
  }

  @Test
  void aDamagedLedgerGetsNoCheckpoint() throws IOException {
    Files.writeString(
        home.resolve("checkpoints/heads.jsonl"),
        "{\"sequence\":9,\"hash\":\"00\",\"time\":\"2026-03-01T08:00:00Z\"}\n");

    CliRunner.Result result = cli.run("verify", "--checkpoint", "--json");

    assertEquals(ExitCode.NOT_VERIFIED.value(), result.exitCode());
    assertThat(result.out()).contains("\"entry\" : 3").contains("\"last_entry\" : 9");
    assertThat(result.out()).doesNotContain("short_form");
  }

  /** Nobody can tell whose signatures those are: neither intact for certain nor damaged. */
  @Test
  void withoutTheRootVerifyDoesNotKnowAndActAddSaysThatNothingWasSigned() throws IOException {
    Files.delete(home.resolve("keys/root.pem"));

    CliRunner.Result verified = cli.run("verify");
    assertEquals(ExitCode.UNDETERMINED.value(), verified.exitCode());
    assertThat(verified.err())
        .contains("Signatures cannot be checked")
        .contains("root.pem is missing");
    assertThat(verified.out())
        .contains("The ledger is intact")
        .doesNotContain("No signed checkpoint");
    assertThat(cli.run("verify", "--json").out()).contains("\"root_missing\" : true");
    assertThat(cli.run("--lang", "zh", "verify").err()).contains("无法校验签名：缺少");

    CliRunner.Result added =
        cli.typing(
                """
                act = marriage
                registered_on = 2004-03-02
                man.name = 莫须有
                man.id_number = 520121198001010012
                woman.name = 乌有
                woman.id_number = 520121198202020022
                """)
            .run("act", "add");
    assertEquals(ExitCode.DONE.value(), added.exitCode(), added.err());
    assertThat(added.err()).contains("no checkpoint was signed").contains("root.pem");
  }

  @Test
  void withoutAKeyItRefusesAndSaysWhereTheKeyBelongs() throws IOException {
    Files.delete(home.resolve("keys/seal.p12"));

    CliRunner.Result result = cli.run("checkpoint");

    assertEquals(ExitCode.REFUSED.value(), result.exitCode());
    assertThat(result.err()).contains("there is no key in " + home.resolve("keys"));
  }

  @Test
  void checkpointsKeptElsewhereShowWhatIsMissingHere() throws IOException {
    Path safe = Files.createDirectories(directory.resolve("safe"));
    Files.copy(home.resolve("checkpoints/signed.jsonl"), safe.resolve("signed.jsonl"));
    CliRunner other = CliRunner.in(directory).with("LIANLI_HOME", directory + "/other");
    other.run("init");
    Files.copy(
        home.resolve("keys/root.pem"),
        directory.resolve("other/keys/root.pem"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    CliRunner.Result result = other.run("verify", "--witness", safe.toString());

    assertEquals(ExitCode.NOT_VERIFIED.value(), result.exitCode());
    assertThat(result.out()).contains("1-2").contains("a checkpoint notes entry 2");
  }

  private static String shortForm(String out) {
    Matcher form = Pattern.compile("\\d+/\\d{4}-\\d\\d-\\d\\d/[0-9A-Z-]+").matcher(out);
    assertThat(form.find()).as(out).isTrue();
    return form.group();
  }
}
