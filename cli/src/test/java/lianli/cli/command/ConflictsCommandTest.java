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

/** {@code conflicts}: a work list for people, rows for programs, and nobody's number in it. */
class ConflictsCommandTest {
  private static final String MAN = id("52012119800101001");
  private static final String FIRST = id("52012119820202002");
  private static final String SECOND = id("52012119830303004");

  @TempDir private Path directory;
  private CliRunner cli;

  @BeforeEach
  void anEmptyRegistry() {
    cli = CliRunner.in(directory).with("LIANLI_HOME", directory.resolve("registry").toString());
    cli.run("init");
  }

  @Test
  void aRegistryInOrderEndsWithZero() {
    CliRunner.Result result = cli.run("conflicts");

    assertEquals(ExitCode.DONE.value(), result.exitCode());
    assertThat(result.out()).contains("Nothing on file contradicts itself");
  }

  @Test
  void anOverlapIsListedByEntriesAndEndsWithTwentyOne() throws IOException {
    twoMarriagesOfOneMan();

    CliRunner.Result table = cli.run("conflicts");
    CliRunner.Result json = cli.run("conflicts", "--json");
    CliRunner.Result csv = cli.run("conflicts", "--csv", "--code", "C01");
    CliRunner.Result chinese = cli.run("--lang", "zh", "conflicts", "--code", "c01");

    assertEquals(ExitCode.UNDETERMINED.value(), table.exitCode());
    assertThat(table.out()).contains("C01").contains("1 2").contains("marriages overlap");
    assertThat(table.err()).contains("keep a status back");
    assertThat(json.out()).contains("\"code\" : \"C01\"").contains("\"C01\" : 1");
    assertThat(csv.out()).contains("C01,true,1 2,2010-05-05,true,");
    assertThat(chinese.out()).contains("婚姻期间重叠");
    assertThat(table.out() + json.out() + csv.out())
        .doesNotContain(MAN, FIRST, SECOND, "莫须有", "子虚");
  }

  @Test
  void otherCodesAreLeftOutWhenOneIsAskedFor() throws IOException {
    twoMarriagesOfOneMan();

    CliRunner.Result result = cli.run("conflicts", "--code", "C14");

    assertEquals(ExitCode.DONE.value(), result.exitCode());
    assertThat(result.out()).doesNotContain("C01");
  }

  private void twoMarriagesOfOneMan() throws IOException {
    Path list = directory.resolve("list.csv");
    Files.writeString(
        list,
        """
        act,certificate_number,registered_on,office,man.name,man.id_number,woman.name,woman.id_number
        marriage,J520121-2008-000001,2008-05-05,开阳县民政局婚姻登记处,莫须有,%s,乌有,%s
        marriage,J520121-2010-000001,2010-05-05,开阳县民政局婚姻登记处,莫须有,%s,子虚,%s
        """
            .formatted(MAN, FIRST, MAN, SECOND));
    assertThat(cli.run("import", list.toString()).err()).doesNotContain("lianli:");
  }

  private static String id(String body) {
    return body + CitizenId.checkCharacter(body);
  }
}
