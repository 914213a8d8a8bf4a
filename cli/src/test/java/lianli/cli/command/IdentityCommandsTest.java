package lianli.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import lianli.cli.CliRunner;
import lianli.cli.session.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code identity}: a record without a number becomes a person's, by somebody's word. */
class IdentityCommandsTest {
  private static final String HER = "520121198202020022";
  private static final String[] WHY = {"--reason", "户籍核对", "--document", "派出所证明"};

  @TempDir private Path directory;
  private CliRunner cli;

  @BeforeEach
  void aRegistryWithAWomanWithoutNumber() {
    cli =
        CliRunner.in(directory)
            .with("LIANLI_HOME", directory.resolve("registry").toString())
            .with("USER", "registrar");
    assertEquals(ExitCode.DONE.value(), cli.run("init").exitCode());
    cli.typing(
            """
            act = marriage
            registered_on = 2004-03-02
            man.name = 莫须有
            man.id_number = 520121198001010012
            woman.name = 莫乌氏
            """)
        .run("act", "add");
  }

  @Test
  void anAssertedLinkAnswersAndARetractedOneDoesNot() {
    assertEquals(ExitCode.NO_RECORD.value(), status());

    CliRunner.Result asserted = link("assert", "--entry", "1", "--party", "woman");

    assertThat(asserted.out()).isEqualTo("Entered as entry 2\n");
    assertEquals(ExitCode.DONE.value(), status());
    assertThat(cli.typing(HER + "\n").run("identity", "list", "--id", "-").out())
        .contains("asserted")
        .contains("the woman of entry 1")
        .doesNotContain(HER);

    link("retract", "--entry", "1", "--party", "woman");

    assertEquals(ExitCode.NO_RECORD.value(), status());
  }

  @Test
  void nothingToRetractAndHalfAClaimAreRefused() {
    assertEquals(
        ExitCode.REFUSED.value(), link("retract", "--entry", "1", "--party", "woman").exitCode());
    assertEquals(ExitCode.USAGE.value(), link("assert", "--entry", "1").exitCode());
    assertEquals(
        ExitCode.REFUSED.value(), link("assert", "--entry", "1", "--party", "man").exitCode());
  }

  @Test
  void theSameSaidTwiceIsOnFileAlready() {
    link("assert", "--entry", "1", "--party", "woman");

    CliRunner.Result again = link("assert", "--entry", "1", "--party", "woman");
    CliRunner.Result proposed = link("propose", "--entry", "1", "--party", "woman");

    assertThat(again.out()).isEqualTo("On file already: entry 2\n");
    assertThat(proposed.out()).isEqualTo("On file already: entry 2\n");
    assertEquals(ExitCode.DONE.value(), again.exitCode());
    assertEquals(ExitCode.DONE.value(), status(), "a proposal takes nothing back");
    assertThat(
            cli.typing(HER + "\n")
                .run(
                    "identity",
                    "assert",
                    "--entry",
                    "1",
                    "--party",
                    "woman",
                    "--reason",
                    "本人到场",
                    "--document",
                    "证明2026-5号")
                .out())
        .as("further grounds are further evidence")
        .isEqualTo("Entered as entry 3\n");
  }

  @Test
  void whatWasTakenBackMayBeSaidAgain() {
    link("assert", "--name", "乌有");
    link("retract", "--name", "乌有");

    assertThat(link("retract", "--name", "乌有").out()).isEqualTo("On file already: entry 3\n");
    assertThat(link("assert", "--name", "乌有").out()).isEqualTo("Entered as entry 4\n");
    cli.run("act", "revoke", "4", WHY[0], WHY[1], WHY[2], WHY[3]);
    assertThat(link("assert", "--name", "乌有").out()).isEqualTo("Entered as entry 6\n");
  }

  @Test
  void twoNumbersAreOnePersonInEitherOrder() {
    String other = "520121198001010012";
    String[] same = {"identity", "assert", WHY[0], WHY[1], WHY[2], WHY[3]};
    cli.typing(HER + "\n" + other + "\n").run(same);

    CliRunner.Result mirrored = cli.typing(other + "\n" + HER + "\n").run(same);
    same[1] = "retract";
    CliRunner.Result retracted = cli.typing(other + "\n" + HER + "\n").run(same);

    assertThat(mirrored.out()).isEqualTo("On file already: entry 2\n");
    assertThat(retracted.out()).isEqualTo("Entered as entry 3\n");
  }

  @Test
  void aListOfLinksIsLoggedBeforeItIsShown() {
    link("assert", "--entry", "1", "--party", "woman");

    cli.typing(HER + "\n").run("identity", "list", "--id", "-");

    assertThat(cli.run("audit", "query", "--json").out())
        .contains("\"question\" : \"identity\"")
        .contains("\"answer\" : \"LINKS_1\"");
    assertThat(cli.run("audit", "query", "--lang", "zh").out())
        .contains("查看身份认定")
        .contains("显示 1 条身份认定");
    assertThat(cli.typing(HER + "\n").run("audit", "subject", "--id", "-").out())
        .contains("Asked about this person: 1 times");
  }

  /** Former names and other writings find a person as the names of their acts do. */
  @Test
  void aFurtherNameIsFoundUntilItIsTakenBack() {
    link("assert", "--entry", "1", "--party", "woman");
    assertEquals(ExitCode.NO_RECORD.value(), person().exitCode());

    link("assert", "--name", "乌有");
    assertThat(person().out()).contains("莫乌氏");
    assertEquals(ExitCode.DONE.value(), person().exitCode());
    assertThat(
            cli.typing("烏有\n").run("query", "status", "--name", "-", "--born", "1982-02-02").out())
        .contains("1 on file may be meant");

    link("retract", "--name", "乌有");
    assertEquals(ExitCode.NO_RECORD.value(), person().exitCode());
  }

  private CliRunner.Result person() {
    return cli.run("query", "person", "--name", "乌有");
  }

  private int status() {
    return cli.typing(HER + "\n")
        .run("query", "status", "--id", "-", "--on", "2010-01-01")
        .exitCode();
  }

  private CliRunner.Result link(String verb, String... claim) {
    String[] arguments = new String[2 + claim.length + WHY.length];
    arguments[0] = "identity";
    arguments[1] = verb;
    System.arraycopy(claim, 0, arguments, 2, claim.length);
    System.arraycopy(WHY, 0, arguments, 2 + claim.length, WHY.length);
    return cli.typing(HER + "\n").run(arguments);
  }
}
