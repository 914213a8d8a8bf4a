package lianli.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import lianli.cli.CliRunner;
import lianli.cli.session.ExitCode;
import lianli.registry.RegistryHome;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What is held and what is missing, and the answers that rest on it. */
class CoverageCommandsTest {
  private static final String MO = id("52012119860101001");
  private static final String WU = id("52012119880202002");
  private static final String NOBODY = id("52012119860303003");
  private static final String VOLUMES =
      "volume,office,kind,from,to,first_serial,last_serial,pages,state\n";

  @TempDir private Path directory;
  private Path home;
  private CliRunner cli;
  private int keys;

  @BeforeEach
  void aRegistry() throws IOException {
    home = directory.resolve("registry");
    cli = CliRunner.in(directory).with("LIANLI_HOME", home.toString());
    cli.run("init");
    // Everybody here is of age from 2008 on; each year since then has a marriage, without a gap.
    // and a volume that says so: what is on file never tells by itself where a series ends.
    StringBuilder volumes = new StringBuilder(VOLUMES);
    for (int year = 2008; year <= 2026; year++) {
      enter("marriage", "J520121-%d-000001".formatted(year), year + "-02-01", "", "");
      volumes.append("%d-1,520121,J,%d,,1,1,,complete%n".formatted(year, year));
    }
    Files.writeString(directory.resolve("whole.csv"), volumes);
    cli.run("coverage", "declare", "whole.csv");
  }

  @Test
  void yearsWhoseEndNobodyDeclaredAreToldTogether() {
    for (int year = 2008; year <= 2026; year++) {
      enter("divorce", "L520121-%d-000001".formatted(year), year + "-03-01", "", "");
    }

    CliRunner.Result result = status(NOBODY);

    assertThat(result.out())
        .contains("No record, but records are missing")
        .contains("520121 L: nobody has declared the last number of 2008-2026");
    assertThat(status(NOBODY, "--lang", "zh").out()).contains("520121 L：2008-2026 年末号未填报");
  }

  @Test
  void aTableTellsWhatIsMissing() {
    enter("marriage", "J520121-2020-000004", "2020-02-01", "", "");

    CliRunner.Result table = cli.run("coverage");
    CliRunner.Result json = cli.run("coverage", "--json", "--office", "520121");
    CliRunner.Result csv = cli.run("coverage", "--csv");
    CliRunner.Result chinese = cli.run("coverage", "--lang", "zh");

    assertEquals(ExitCode.DONE.value(), table.exitCode());
    assertThat(table.out()).containsPattern("520121 +J +2020 +partial +2 +4\\+ +2-3");
    assertThat(table.out()).contains("19 series, 1 with gaps");
    assertThat(json.out()).contains("\"missing_serials\" : \"2-3\"");
    assertThat(csv.out()).contains("520121,J,2020,partial,2,4+,2-3,,");
    assertThat(chinese.out()).containsPattern("520121 +J +2020 +不全 +2 +4\\+ +2-3");
  }

  @Test
  void anOfficeWithoutSeriesIsNamedWithThoseThatHaveSome() {
    CliRunner.Result result = cli.run("coverage", "--office", "开阳县民政局");

    assertEquals(ExitCode.USAGE.value(), result.exitCode());
    assertThat(result.err()).contains("Known here: 520121");
  }

  @Test
  void withoutAGapNobodyFoundIsRowEleven() {
    CliRunner.Result result = status(NOBODY, "--json");

    assertEquals(ExitCode.NO_RECORD.value(), result.exitCode());
    assertThat(result.out())
        .contains("\"NO_RECORD_IN_SCOPE\"")
        .contains("\"scope_complete\" : true")
        .contains("\"from\" : 2008");
    assertThat(status(NOBODY).out())
        .contains("Searched: 2008-2026")
        .contains("no gap known")
        .contains("does not prove");
  }

  @Test
  void withAGapItIsRowTwelveAndNamesTheGaps() throws IOException {
    enter("marriage", "J520121-2020-000004", "2020-02-01", "", "");
    Files.writeString(
        directory.resolve("volumes.csv"),
        "volume,office,kind,from,to,first_serial,last_serial,pages,state\n"
            + "2021-2,520121,J,2021,,2,9,40,lost\n"
            + "1995-1,双流公社,结婚,2015-01-01,2015-12-31,,,80,未查\n");
    assertEquals(ExitCode.DONE.value(), cli.run("coverage", "declare", "volumes.csv").exitCode());

    CliRunner.Result result = status(NOBODY);

    assertEquals(ExitCode.NO_RECORD.value(), result.exitCode());
    assertThat(result.out())
        .contains("No record, but records are missing")
        .contains("520121 J 2020: missing 2-3")
        .contains("520121 J 2021: lost 2-9")
        .contains("双流公社 J 2015: volume 1995-1 unsearched");
    assertThat(status(NOBODY, "--json").out()).contains("\"NO_RECORD_INCOMPLETE\"");
    assertThat(status(NOBODY, "--lang", "zh").out()).contains("缺号 2-3").contains("遗失 2-9");
  }

  @Test
  void aYearOfWhichNothingIsOnFileIsAGap() {
    assertThat(status(id("52012119700101003")).out())
        .contains("No record, but")
        .contains("no marriages on file of 1992-2007");
  }

  @Test
  void aGapOutsideThePersonsYearsDoesNotMatter() {
    enter("marriage", "J520121-2006-000004", "2006-02-01", "", "");

    assertThat(status(NOBODY, "--json").out()).contains("\"NO_RECORD_IN_SCOPE\"");
    assertThat(status(NOBODY, "--json", "--on", "2009-06-01").out()).contains("\"to\" : 2009");
  }

  @Test
  void divorcedAndWidowedSayWhatWasSearchedForALaterMarriage() {
    enter("marriage", "J520121-2010-000002", "2010-05-01", MO, WU);
    enter("divorce", "L520121-2012-000001", "2012-05-01", MO, WU);
    enter("marriage", "J520121-2014-000004", "2014-05-01", "", "");

    CliRunner.Result divorced = status(MO);

    assertEquals(ExitCode.DONE.value(), divorced.exitCode());
    assertThat(divorced.out())
        .contains("Divorced since 2012-05-01")
        .contains("Searched: 2012-2026")
        .contains("520121 J 2014: missing 2-3");
    assertThat(status(MO, "--on", "2013-01-01").out())
        .contains("Searched: 2012-2013")
        .contains("no gap known");
    assertThat(status(MO, "--on", "2011-01-01").out())
        .contains("Married")
        .doesNotContain("Searched");
  }

  @Test
  void coverageKnownEarlierIsThatOfThen() {
    enter("marriage", "J520121-2020-000004", "2020-02-01", "", "");

    assertThat(status(NOBODY, "--json").out()).contains("NO_RECORD_INCOMPLETE");
    assertThat(status(NOBODY, "--json", "--known-at", "19").out()).contains("NO_RECORD_IN_SCOPE");
  }

  @Test
  void declaringTheSameTwiceChangesNothingAndBadRowsAreNamed() throws IOException {
    Files.writeString(
        directory.resolve("volumes.csv"),
        """
        案卷,登记机关,类别,起,止,首号,末号,页数,状态
        A,520121,J,2008,,1,9,10,完整
        B,520121,X,2008,,1,9,10,完整
        C,520121,J,2008,2009,1,9,10,完整
        D,520121,J,某年,,,,,遗失
        E,520121,J,2008,,9,1,10,遗失
        F,520121,J,2008,,1,,10,遗失
        G,520121,J,2008,,1,2,10,不知
        """);

    CliRunner.Result first = cli.run("coverage", "declare", "volumes.csv");
    CliRunner.Result again = cli.run("coverage", "declare", "volumes.csv", "--json");

    assertEquals(ExitCode.SOME_FAILED.value(), first.exitCode());
    assertThat(first.out()).contains("1 volumes declared, 0 already there, 6 rows rejected");
    assertThat(first.err()).contains("row 3: kind").contains("row 4: serials begin anew");
    assertThat(first.err()).contains("row 5: from is no date").contains("row 8: state");
    assertThat(again.out()).contains("\"entered\" : 0").contains("\"already_there\" : 1");
    assertThat(cli.run("coverage").out()).containsPattern("2008 +partial +1 +9 +2-9");
  }

  @Test
  void aListWithoutANeededColumnIsRefused() throws IOException {
    Files.writeString(directory.resolve("volumes.csv"), "volume,office\nA,520121\n");

    CliRunner.Result result = cli.run("coverage", "declare", "volumes.csv");

    assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode());
    assertThat(result.err()).contains("no column kind (类别), from (起), state (状态)");
  }

  @Test
  void theMapIsOneSoundPictureWithoutScripts() throws Exception {
    enter("marriage", "J520121-2020-000004", "2020-02-01", "", "");
    enter("marriage", "88-3", "1988", "", "");

    cli.run("coverage", "--svg", "map.svg", "--html", "map.html", "--lang", "zh");

    String svg = Files.readString(directory.resolve("map.svg"));
    String html = Files.readString(directory.resolve("map.html"));
    Document picture =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(picture.getElementsByTagName("g").getLength()).isEqualTo(20);
    assertThat(svg).contains("缺号 2-3").contains("url(#partial)").contains(">1988<");
    assertThat(html).contains("<svg").doesNotContain("<script");
    assertThat(svg + html).doesNotContain("script").doesNotContain("href");
  }

  @Test
  void aForgedCountIsFoundByVerify() throws IOException {
    status(NOBODY);
    assertEquals(ExitCode.DONE.value(), cli.run("verify").exitCode());
    Path kept = home.resolve("coverage/holdings.tsv");
    String body = Files.readString(kept).replace("\t2010\t0\t1\t", "\t2010\t0\t1-5\t");
    String forged = body.substring(0, body.lastIndexOf("sha256\t"));
    Files.writeString(kept, forged + "sha256\t" + sha256(forged) + "\n");

    CliRunner.Result verify = cli.run("verify");

    assertEquals(ExitCode.NOT_VERIFIED.value(), verify.exitCode());
    assertThat(verify.out()).contains("kept count").contains("holdings.tsv");
  }

  private static String sha256(String text) {
    try {
      return java.util.HexFormat.of()
          .formatHex(
              java.security.MessageDigest.getInstance("SHA-256")
                  .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private CliRunner.Result status(String number, String... words) {
    String[] all = new String[words.length + 4];
    System.arraycopy(new String[] {"query", "status", "--id", "-"}, 0, all, 0, 4);
    System.arraycopy(words, 0, all, 4, words.length);
    return cli.typing(number + "\n").run(all);
  }

  private void enter(String act, String number, String day, String man, String woman) {
    try (Ledger ledger =
        new SqliteRegistryStore(new RegistryHome(home), Clock.systemUTC()).openForWriting()) {
      keys++;
      ledger.append(
          List.of(
              new NewEntry(
                  ActCodec.decode(
                      Map.of(
                          "act", act,
                          "certificate_number", number,
                          "registered_on", day,
                          "office", "开阳县民政局",
                          "man.name", "莫须有",
                          "man.id_number", man,
                          "woman.name", "乌有",
                          "woman.id_number", woman)),
                  new Provenance("k" + keys, "list.csv", "row", CaptureGrade.Q4, "tester"))));
    }
  }

  private static String id(String body) {
    return body + CitizenId.checkCharacter(body);
  }
}
