package lianli.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lianli.cli.CliRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archivist of another county brings its list of places, looks up, and gets it wrong. */
class PlaceCommandsTest {
  private static final String WUAN =
      """
      名称,代码,级别,启用,停用,后继代码,备注
      武安县,132121,本县,1980,1986,130426,县志
      武安县,130426,本县,1986,1988,130481,
      武安市,130481,本县,1988,,,
      磁县,130427,外县,,,,邻县
      阳邑镇,130481102,乡镇,1984,,,
      阳邑公社,,公社,1961,1984,,
      邯郸地区,132100,上级,1970,1993,,
      """;

  @TempDir private Path directory;
  private CliRunner cli;

  @BeforeEach
  void aRegistry() throws IOException {
    cli = CliRunner.in(directory).with("LIANLI_HOME", directory.resolve("registry").toString());
    cli.run("init");
    Files.writeString(directory.resolve("wuan.csv"), WUAN, Charset.forName("GB18030"));
  }

  @Test
  void theListOfTheProgramIsInForceUntilOneIsImported() {
    CliRunner.Result before = cli.run("place", "list");

    assertThat(before.out()).contains("开阳县").contains("which comes with the program");
    assertEquals(0, before.exitCode());
  }

  @Test
  void aListIsCheckedImportedAndShown() {
    CliRunner.Result dry = cli.run("place", "import", "wuan.csv", "--dry-run");
    assertThat(dry.out()).contains("武安市 (130481): 7 places, 2 of them in the county, list ");
    assertThat(dry.out()).contains("Nothing is wrong with it; nothing was changed");
    assertThat(cli.run("place", "list").out()).contains("开阳县");

    assertThat(cli.run("place", "import", "wuan.csv").out()).contains("In force from now on");
    assertThat(cli.run("place", "import", "wuan.csv").out()).contains("It was in force already");
    CliRunner.Result list = cli.run("place", "list", "--on", "1985");
    assertThat(list.out())
        .contains("武安县")
        .contains("阳邑镇")
        .doesNotContain("阳邑公社")
        .doesNotContain("130481 ")
        .contains("imported by ");
    assertThat(cli.run("place", "list", "--lang", "zh").out()).contains("武安市，共 7 条，清单 ");
  }

  @Test
  void aPlaceIsLookedUpByCodeAndByName() {
    cli.run("place", "import", "wuan.csv");

    assertThat(cli.run("place", "show", "132121").out())
        .contains("Later: 武安县 132121 → 武安县 130426 → 武安市 130481");
    assertThat(cli.run("place", "show", "陽邑公社", "--on", "1990").out())
        .contains("By the list it was not there on 1990");
    assertThat(cli.run("place", "show", "双流镇").out())
        .contains("520121101  贵州省贵阳市开阳县双流镇")
        .doesNotContain("In the list of");
    CliRunner.Result none = cli.run("place", "show", "乌有镇");
    assertThat(none.out()).contains("No such place in the list of 武安市, nor in China today");
    assertEquals(20, none.exitCode());
    assertEquals(2, cli.run("place", "show", "双流镇", "--on", "去年").exitCode());
  }

  @Test
  void aListWithFaultsIsNotTakenAndEachIsNamed() throws IOException {
    Files.writeString(
        directory.resolve("bad.csv"),
        WUAN + "阳邑镇,130481102,乡镇,1984,,,\n磁州镇,130427100,乡镇,,,,\n某处,,村镇,某年,,,\n");

    CliRunner.Result refused = cli.run("place", "import", "bad.csv");

    assertEquals(3, refused.exitCode());
    assertThat(refused.err())
        .contains("row 9: row 6 has the same place in the same years; take one of them out")
        .contains("row 10: its code lies in none of the county's own codes")
        .contains("C11: this is no level; write one of own_county, county")
        .contains("D11: this is no date");
    assertThat(refused.out()).contains("Not taken: 4 faults. The list before stays in force");
    assertThat(cli.run("place", "list").out()).contains("开阳县");
    assertThat(cli.run("place", "import", "bad.csv", "--json").out())
        .contains("\"in_force\" : false")
        .contains("\"row\" : 10");
  }

  @Test
  void theListInForceDecidesAboutActsOfThisCounty() throws IOException {
    Path act = directory.resolve("act.csv");
    Files.writeString(
        act,
        "登记类别,结婚证字号,登记日期,登记机关,男方姓名,女方姓名\n"
            + "结婚,J132121-2008-000001,2008-05-05,武安市民政局婚姻登记处,莫须有,乌有\n");
    String question = "the division code was not in use on that date";
    assertThat(cli.run("import", "act.csv", "--dry-run").out()).doesNotContain(question);

    cli.run("place", "import", "wuan.csv");

    assertThat(cli.run("import", "act.csv", "--dry-run").out()).contains(question);
  }

  @Test
  void aDamagedListStopsWhatWouldUseItAndIsToldByTheDoctor() throws IOException {
    cli.run("place", "import", "wuan.csv");
    Path list;
    try (var files = Files.list(directory.resolve("registry/places"))) {
      list = files.filter(file -> file.toString().endsWith(".csv")).findFirst().orElseThrow();
    }
    Files.writeString(list, Files.readString(list).replace("130481", "130482"));

    assertThat(cli.run("doctor").out() + cli.run("doctor").err())
        .contains("Cannot read the places");
    CliRunner.Result stopped = cli.run("place", "list");
    assertEquals(7, stopped.exitCode());
    assertThat(stopped.err()).contains("lianli place import FILE");

    assertThat(cli.run("place", "import", "wuan.csv").out()).contains("In force from now on");
    assertEquals(0, cli.run("place", "list").exitCode());
  }

  @Test
  void aBackupTakesTheListAlong() {
    cli.run("place", "import", "wuan.csv");
    cli.run("backup", "copies");
    cli.run("restore", "copies", "--home", directory.resolve("again").toString());

    CliRunner.Result list =
        CliRunner.in(directory)
            .with("LIANLI_HOME", directory.resolve("again").toString())
            .run("place", "list");

    assertThat(list.out()).contains("武安市");
  }

  @Test
  void aListBeginsWithThePlacesOfToday() throws IOException {
    CliRunner.Result begun = cli.run("place", "new", "130481");
    Files.writeString(directory.resolve("begun.csv"), begun.out());

    assertThat(begun.out())
        .contains("name,code,level,from,until,successor,note\n武安市,130481,own_county");
    assertThat(cli.run("place", "import", "begun.csv").out()).contains("In force from now on");
    assertEquals(2, cli.run("place", "new", "132121").exitCode());
    assertEquals(List.of(), begun.out().lines().filter(line -> line.contains(" ")).toList());
    assertThat(cli.run("place", "list", "--csv").out()).isEqualTo(begun.out());
  }
}
