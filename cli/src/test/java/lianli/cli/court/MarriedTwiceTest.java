package lianli.cli.court;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lianli.cli.CliRunner;
import lianli.registry.act.CitizenId;
import lianli.registry.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A decision about one of two marriages of the same couple ends that one, whatever ended the other.
 */
class MarriedTwiceTest {
  private static final String MAN = id("52012119800101001");
  private static final String WOMAN = id("52012119820303002");
  private static final String FIRST = "结婚登记,J520121-2008-000001,2008-05-01,,";
  private static final String SECOND = "结婚登记,J520121-2013-000002,2013-06-01,,";

  @TempDir private Path directory;
  private CliRunner cli;

  @BeforeEach
  void init() {
    cli =
        CliRunner.in(directory)
            .with("LIANLI_HOME", directory.resolve("home").toString())
            .with("LIANLI_OPERATOR", "wang");
    cli.run("init");
  }

  /** The case of 2010 is about the first marriage; what ended the second is no end of it. */
  @ParameterizedTest
  @CsvSource({
    "J520121-2013-000002", // the divorce names the second marriage
    "''", // it names none: it ended the one that had begun last
  })
  void whatEndedTheSecondMarriageDoesNotKeepTheFirstFromEnding(String named) throws IOException {
    register(FIRST, SECOND, "离婚登记,L520121-2018-000003,2018-03-01,%s,".formatted(named));

    assertEquals("entered", decided("2010-02-01", "2010-03-01"));
    assertEquals("DIVORCED", status("2010-03-01"));
    assertEquals("MARRIED", status("2014-01-01"));
    assertEquals("DIVORCED", status("2018-03-01"));
  }

  @Test
  void whatEndedTheFirstMarriageDoesNotKeepTheSecondFromEnding() throws IOException {
    register(FIRST, "离婚登记,L520121-2012-000003,2012-03-01,J520121-2008-000001,", SECOND);

    assertEquals("entered", decided("2019-02-01", "2019-03-01"));
    assertEquals("DIVORCED", status("2019-03-01"));
  }

  /** The paper of the first divorce was lost and issued again while the second marriage stood. */
  @Test
  void aDivorceCertificateIssuedAgainIsOfTheDivorceThatItPrints() throws IOException {
    register(
        FIRST,
        "离婚登记,L520121-2012-000003,2012-03-01,J520121-2008-000001,",
        SECOND,
        "补发离婚证,BL520121-2015-000004,2015-01-05,L520121-2012-000003,2012-03-01");

    assertEquals("entered", decided("2019-02-01", "2019-03-01"));
    assertEquals("DIVORCED", status("2019-03-01"));
  }

  @Test
  void aMarriageThatEndedAtTheRegistryIsNotEndedOnceMore() throws IOException {
    register(FIRST, SECOND, "离婚登记,L520121-2012-000003,2012-03-01,J520121-2008-000001,");

    assertEquals("refused", decided("2010-02-01", "2010-03-01"));
  }

  private void register(String... rows) throws IOException {
    StringBuilder list =
        new StringBuilder("登记类别,登记字号,登记日期,原登记字号,原登记日期,登记机关,男方姓名,男方身份证号,女方姓名,女方身份证号\n");
    for (String row : rows) {
      list.append(row).append(",示例登记处,单文,%s,萧红,%s\n".formatted(MAN, WOMAN));
    }
    Files.writeString(directory.resolve("acts.csv"), list);
    CliRunner.Result result = cli.run("import", "acts.csv");
    assertEquals(0, result.exitCode(), result.out() + result.err());
  }

  /** What becomes of a divorce of that day which a clerk enters. */
  private String decided(String judged, String effective) throws IOException {
    Files.writeString(
        directory.resolve("cases.csv"),
        "案号,法院,原告姓名,原告身份证号,被告姓名,被告身份证号,裁判结果,裁判日期,生效日期\n"
            + "（2019）黔0121民初1号,示例法院,萧红,%s,单文,%s,准予离婚,%s,%s\n"
                .formatted(WOMAN, MAN, judged, effective));
    cli.run("query", "court", "cases.csv", "--xlsx", "cases.xlsx");
    FilledIn.workbook(
        directory.resolve("cases.xlsx"),
        directory.resolve("filled.xlsx"),
        (number, line) ->
            number.isEmpty() ? Map.of() : Map.of("Decision", "enter", "Decided by", "Li"));
    CliRunner.Result result =
        cli.run("import", "--kind", "court-decisions", "filled.xlsx", "--json");
    Json.Obj line = (Json.Obj) ((Json.Obj) Json.parse(result.out())).items("lines").getFirst();
    return line.string("result");
  }

  private String status(String day) {
    CliRunner.Result result =
        cli.typing(WOMAN + "\n").run("query", "status", "--id", "-", "--on", day, "--json");
    return ((Json.Obj) Json.parse(result.out())).string("answer");
  }

  private static String id(String first) {
    return first + CitizenId.checkCharacter(first);
  }
}
