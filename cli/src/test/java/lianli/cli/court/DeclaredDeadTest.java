package lianli.cli.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lianli.cli.CliRunner;
import lianli.registry.act.CitizenId;
import lianli.registry.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who asked a court to declare a death lives; a list that names no roles does not tell who that is.
 */
class DeclaredDeadTest {
  private static final String MAN = id("52012119700101001");
  private static final String WOMAN = id("52012119720303002");

  @TempDir private Path directory;
  private CliRunner cli;

  @BeforeEach
  void register() throws IOException {
    cli =
        CliRunner.in(directory)
            .with("LIANLI_HOME", directory.resolve("home").toString())
            .with("LIANLI_OPERATOR", "wang");
    cli.run("init");
    Files.writeString(
        directory.resolve("acts.csv"),
        "登记类别,结婚证字号,登记日期,登记机关,男方姓名,男方身份证号,女方姓名,女方身份证号\n"
            + "结婚,J520121-2008-000001,2008-05-01,示例登记处,单文,%s,萧红,%s\n".formatted(MAN, WOMAN));
    cli.run("import", "acts.csv");
  }

  @ParameterizedTest
  @CsvSource({
    "男方姓名 男方身份证号 女方姓名 女方身份证号, refused, MARRIED, MARRIED",
    "丈夫 丈夫身份证号 妻子 妻子身份证号, refused, MARRIED, MARRIED",
    "男 男身份证 女 女身份证, refused, MARRIED, MARRIED",
    "甲方 甲方身份证号 乙方 乙方身份证号, refused, MARRIED, MARRIED",
    "男方（申请人） 男方（申请人）证件号 女方（被申请人） 女方（被申请人）证件号, refused, MARRIED, MARRIED",
    "被申请人 被申请人身份证号 申请人 申请人身份证号, entered, DECEASED, WIDOWED",
    "原告 原告身份证号 被告 被告身份证号, entered, WIDOWED, DECEASED",
  })
  void onlyRolesTellWhoIsDead(String headings, String result, String man, String woman)
      throws IOException {
    Files.writeString(
        directory.resolve("cases.csv"),
        "案号,法院,%s,裁判结果,裁判日期,生效日期\n".formatted(headings.replace(' ', ','))
            + "（2019）黔0121民特1号,示例法院,单文,%s,萧红,%s,宣告死亡,2019-05-06,2019-05-06\n"
                .formatted(MAN, WOMAN));
    cli.run("query", "court", "cases.csv", "--xlsx", "cases.xlsx");
    FilledIn.workbook(
        directory.resolve("cases.xlsx"),
        directory.resolve("filled.xlsx"),
        (number, line) ->
            number.isEmpty() ? Map.of() : Map.of("Decision", "enter", "Decided by", "Li"));

    Json.Obj told =
        (Json.Obj)
            Json.parse(
                cli.run("import", "--kind", "court-decisions", "filled.xlsx", "--json").out());

    Json.Obj line = (Json.Obj) told.items("lines").getFirst();
    assertEquals(result, line.string("result"), told.toString());
    if (result.equals("refused")) {
      assertThat(line.items("remarks").toString()).contains("which of the two");
    }
    assertEquals(man, status(MAN));
    assertEquals(woman, status(WOMAN));
  }

  private String status(String id) {
    CliRunner.Result answer =
        cli.typing(id + "\n").run("query", "status", "--id", "-", "--on", "2020-01-01", "--json");
    return ((Json.Obj) Json.parse(answer.out())).string("answer");
  }

  private static String id(String first) {
    return first + CitizenId.checkCharacter(first);
  }
}
