package lianli.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lianli.cli.CliRunner;
import lianli.registry.json.Json;
import lianli.registry.table.TableFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive reconciles a list of deaths with its register, and looks for doubles in it. */
class MatchCommandsTest {
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀英华";

  @TempDir private Path directory;
  private CliRunner cli;

  /**
   * 400 people, of whom every eighth is on the list: some with another sound, some with no number.
   */
  @BeforeEach
  void twoListsThatCallTheirColumnsOtherwise() throws IOException {
    StringBuilder register = new StringBuilder("序号,姓名,身份证号,出生日期,谁\n");
    StringBuilder deaths = new StringBuilder("编号,死亡人,证号,出生,谁\n");
    for (int i = 0; i < 400; i++) {
      String name =
          "" + SURNAMES.charAt(i % 20) + GIVEN.charAt(i / 20) + GIVEN.charAt((i * 7 + i / 20) % 20);
      String born = "19%02d%02d%02d".formatted(40 + i % 50, 1 + i % 12, 1 + i % 28);
      String number = "520121%s%03d0".formatted(born, i);
      register.append("R%03d,%s,%s,%s,p%d%n".formatted(i, name, number, born, i));
      if (i % 8 == 0) {
        deaths.append(
            "D%03d,%s,%s,%s,p%d%n"
                .formatted(
                    i,
                    i % 16 == 0 ? name.replace('伟', '玮').replace('静', '婧') : name,
                    i % 24 == 0 ? "" : i % 40 == 0 ? number.substring(0, 14) + "****" : number,
                    "%s-%s-%s"
                        .formatted(born.substring(0, 4), born.substring(4, 6), born.substring(6)),
                    i));
      }
    }
    Files.writeString(directory.resolve("register.csv"), register);
    Files.writeString(directory.resolve("deaths.csv"), deaths);
    Files.writeString(
        directory.resolve("spec.json"),
        """
        {"type":"linkage_spec","schema":1,"id":"编号",
         "second_columns":{"编号":"序号","死亡人":"姓名","证号":"身份证号","出生":"出生日期"},
         "comparisons":[
           {"name":"姓名","column":"死亡人","kind":"chinese_name","term_frequency":true},
           {"name":"号码","column":"证号","kind":"citizen_id"},
           {"name":"出生","column":"出生","kind":"date","inside":"号码"}],
         "blocking":[["证号:id_parts"],["死亡人:pinyin"],["出生:day"]]}
        """);
    cli = CliRunner.in(directory);
  }

  @Test
  void aListIsLinkedAndCountedAgainstTheTruth() {
    CliRunner.Result result =
        cli.run(
            "match",
            "link",
            "deaths.csv",
            "register.csv",
            "--spec",
            "spec.json",
            "--one-to-one",
            "--truth",
            "谁",
            "--out",
            "pairs.csv");

    assertEquals(0, result.exitCode(), result.err());
    assertThat(result.out())
        .contains("50 and 400 records")
        .contains("50 accepted, 0 for a person to look at")
        .contains("accepted           1.0000     1.0000  1.0000  1.0000")
        .contains("Pairs written to ");
    TableFile pairs = TableFile.read(directory.resolve("pairs.csv"));
    assertThat(pairs.header().subList(0, 6))
        .containsExactly("first", "second", "decision", "weight", "probability", "explanation");
    assertThat(pairs.rows()).hasSize(50);
    assertThat(pairs.rows().getFirst().cells().get(1).text()).isEqualTo("R000");
    assertThat(pairs.rows().getFirst().cells().get(5).text())
        .contains("姓名 toned_homophone")
        .contains("出生 equal")
        .doesNotContain("号码");
    assertThat(pairs.rows().get(1).cells().get(5).text()).contains("号码 equal").doesNotContain("出生");
  }

  @Test
  void theSameInputGivesTheSameBytesInEveryForm() throws IOException {
    for (String form : List.of("csv", "jsonl", "xlsx")) {
      for (String time : List.of("one.", "other.")) {
        cli.run(
            "match",
            "link",
            "deaths.csv",
            "register.csv",
            "--spec",
            "spec.json",
            "--out",
            time + form);
      }
    }

    assertThat(directory.resolve("one.csv")).hasSameBinaryContentAs(directory.resolve("other.csv"));
    assertThat(directory.resolve("one.jsonl"))
        .hasSameBinaryContentAs(directory.resolve("other.jsonl"));
    assertThat(TableFile.read(directory.resolve("one.xlsx")).rows())
        .isEqualTo(TableFile.read(directory.resolve("other.xlsx")).rows())
        .hasSize(TableFile.read(directory.resolve("one.csv")).rows().size());
    Json first = Json.parse(Files.readAllLines(directory.resolve("one.jsonl")).getFirst());
    assertThat(((Json.Obj) first).items("waterfall")).hasSize(3);
  }

  @Test
  void aModelIsTrainedShownAndUsedAgain() throws IOException {
    CliRunner.Result trained =
        cli.run(
            "match",
            "train",
            "deaths.csv",
            "register.csv",
            "--spec",
            "spec.json",
            "--out",
            "model.json");
    CliRunner.Result shown = cli.run("match", "show", "model.json");
    CliRunner.Result learned =
        cli.run("match", "link", "deaths.csv", "register.csv", "--spec", "spec.json", "--jsonl");
    CliRunner.Result used =
        cli.run("match", "link", "deaths.csv", "register.csv", "--model", "model.json", "--jsonl");

    assertEquals(0, trained.exitCode(), trained.err());
    assertThat(shown.out()).isEqualTo(trained.out()).contains("toned_homophone");
    assertThat(cli.run("match", "show", "model.json", "--lang", "zh").out()).contains("同音同调");
    assertThat(used.out()).isEqualTo(learned.out());
    assertThat(Files.readString(directory.resolve("model.json"))).doesNotContain("王", "5201211940");
    assertEquals(
        4,
        cli.run("match", "train", "deaths.csv", "--spec", "spec.json", "--out", "model.json")
            .exitCode());
  }

  @Test
  void doublesInOneListFormClusters() throws IOException {
    List<String> rows = Files.readAllLines(directory.resolve("deaths.csv"));
    StringBuilder twice = new StringBuilder();
    rows.forEach(row -> twice.append(row).append('\n'));
    rows.stream().skip(1).limit(20).forEach(row -> twice.append('X').append(row).append('\n'));
    Files.writeString(directory.resolve("twice.csv"), twice);

    CliRunner.Result result =
        cli.run("match", "dedupe", "twice.csv", "--spec", "spec.json", "--truth", "谁", "--json");

    Json.Obj summary = (Json.Obj) Json.parse(result.out());
    assertThat(summary.string("clusters")).isEqualTo("20");
    assertThat(summary.object("accuracy_accepted").string("f1")).isEqualTo("1.0");
    assertThat(((Json.Obj) summary.items("pairs").getFirst()).string("cluster")).isEqualTo("D000");
    assertThat(cli.run("match", "dedupe", "twice.csv", "--spec", "spec.json", "--lang", "zh").out())
        .contains("同一对象的记录共 20 组，最大一组 2 条")
        .contains("自动匹配 20 对");
  }

  @Test
  void saysWhatItCouldNotReadAndWhereThereIsLittleToLearnFrom() throws IOException {
    Files.writeString(
        directory.resolve("few.csv"),
        "编号,死亡人,证号,出生\n1,王伟芳,,不详\n2,李芳娜,,1941-02-02\n3,张娜敏,******,1942-03-03\n");

    CliRunner.Result result =
        cli.run("match", "link", "few.csv", "register.csv", "--spec", "spec.json");

    assertEquals(0, result.exitCode());
    assertThat(result.err())
        .contains("what 1 of the records say under 出生 cannot be read")
        .contains("what 1 of the records say under 号码 cannot be read")
        .contains("so the weights are rough");
  }

  @Test
  void saysWhatIsWrongWithFilesAndOptions() throws IOException {
    Files.writeString(
        directory.resolve("bad.json"),
        Files.readString(directory.resolve("spec.json")).replace("chinese_name", "names"));
    Files.writeString(
        directory.resolve("other.json"),
        Files.readString(directory.resolve("spec.json")).replace("\"date\"", "\"exact\""));
    cli.run(
        "match", "train", "deaths.csv", "register.csv", "--spec", "spec.json", "--out", "m.json");

    CliRunner.Result none = cli.run("match", "link", "deaths.csv", "register.csv");
    CliRunner.Result kind =
        cli.run("match", "link", "deaths.csv", "register.csv", "--spec", "bad.json");
    CliRunner.Result turned =
        cli.run("match", "link", "register.csv", "deaths.csv", "--spec", "spec.json");
    CliRunner.Result unfit =
        cli.run(
            "match",
            "link",
            "deaths.csv",
            "register.csv",
            "--spec",
            "other.json",
            "--model",
            "m.json");
    CliRunner.Result over =
        cli.run(
            "match",
            "link",
            "deaths.csv",
            "register.csv",
            "--spec",
            "spec.json",
            "--out",
            "deaths.csv");

    assertEquals(2, none.exitCode());
    assertThat(none.err()).contains("add --spec FILE");
    assertEquals(3, kind.exitCode());
    assertThat(kind.err()).contains("comparisons[0].kind: there is no such kind of comparison");
    assertEquals(3, turned.exitCode());
    assertThat(turned.err())
        .contains("none of the columns that are compared")
        .contains("编号, 死亡人")
        .doesNotContain("序号");
    assertEquals(3, unfit.exitCode());
    assertThat(unfit.err()).contains("it was trained with other comparisons");
    assertEquals(2, over.exitCode());
    assertThat(Files.readString(directory.resolve("deaths.csv"))).startsWith("编号,死亡人");
  }

  /** What a message says may be kept in a log: nothing out of a cell of a person. */
  @Test
  void noMessageTellsAPerson() throws IOException {
    String row = "D1,陈桂芳,520121195203040018,1952-03-04,p1\n";
    String masked = "D1,陈桂芳,520121********0018,p1\n";
    String names = "陈桂芳,开阳县,城关镇\n";
    List<String> lists =
        List.of(
            row + row,
            masked,
            "D1,,520121195203040018,1952年3月4日,p1\n",
            "\n" + names + names,
            "编号,死亡人,证号,出生\n" + "D1,陈桂芳,520121195203040018,1952-03-04\n".repeat(2),
            "编号,死亡人,证号,出生\n,陈桂芳,520121195203040018,1952-03-04\n",
            "编号,死亡人,证号\nD1,陈桂芳,520121195203040018\n",
            "编号,死亡人,证号,出生,出生\nD1,陈桂芳,520121195203040018,1952-03-04,\n",
            "编号,死亡人,证号,出生\nD1,\"陈桂芳,520121195203040018,1952-03-04\n");
    for (String list : lists) {
      Files.writeString(directory.resolve("list.csv"), list);
      for (String language : List.of("en", "zh")) {
        CliRunner.Result result =
            cli.run(
                "match",
                "link",
                "list.csv",
                "register.csv",
                "--spec",
                "spec.json",
                "--lang",
                language);

        assertEquals(3, result.exitCode(), list);
        assertThat(result.err())
            .doesNotContain("陈桂芳", "520121", "0018", "1952", "城关", "导入")
            .isNotBlank();
      }
    }
    Files.writeString(directory.resolve("list.csv"), row + row);
    assertThat(cli.run("match", "dedupe", "list.csv", "--spec", "spec.json", "--lang", "zh").err())
        .contains("没有表头行");
    Files.writeString(directory.resolve("list.csv"), lists.get(2));
    assertThat(cli.run("match", "dedupe", "list.csv", "--spec", "spec.json").err())
        .contains("it has no heading row");
  }

  @Test
  void aModelForOtherListsIsRefused() throws IOException {
    cli.run(
        "match", "train", "deaths.csv", "register.csv", "--spec", "spec.json", "--out", "m.json");
    Files.writeString(directory.resolve("animals.csv"), "耳标号,畜种\n1,牛\n2,羊\n");

    CliRunner.Result other = cli.run("match", "dedupe", "animals.csv", "--model", "m.json");

    assertEquals(3, other.exitCode());
    assertThat(other.err())
        .contains("none of the columns that are compared")
        .contains("model made for it")
        .contains("死亡人");
  }
}
