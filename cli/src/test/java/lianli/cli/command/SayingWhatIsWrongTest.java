package lianli.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lianli.cli.CliRunner;
import lianli.cli.CliRunner.Result;
import lianli.cli.session.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever names the wrong thing is told what it is, and which there are: nobody must guess. */
class SayingWhatIsWrongTest {
  private static final String MARRIAGE =
      """
      act = marriage
      certificate_number = J520121-2012-000001
      registered_on = 2012-03-02
      man.name = 莫须有
      woman.name = 乌有
      """;
  private static final String[] GROUNDS = {"--reason", "核对", "--document", "卷1"};

  @TempDir private Path directory;
  private CliRunner cli;

  @BeforeEach
  void aRegistryWithACorrectedAct() {
    cli =
        CliRunner.in(directory)
            .with("LIANLI_HOME", directory.resolve("registry").toString())
            .with("USER", "registrar");
    cli.run("init");
    cli.typing(MARRIAGE).run("act", "add");
    run("act correct 1 --set registered_on=2012-03-03");
    cli.typing(
            "act = 结婚登记\n登记日期 = 2011-08-09\n结婚证字号 = J520121-2011-000046\n"
                + "男方姓名 = 甄士隐\n女方姓名 = 封氏\n")
        .run("act", "add");
    run("act revoke 3");
  }

  /** With grounds where a change needs them. */
  private Result run(String line) {
    String[] words = line.split(" ", -1);
    if (!line.matches("act (correct|confirm|revoke).*")) {
      return cli.run(words);
    }
    String[] all = new String[words.length + GROUNDS.length];
    System.arraycopy(words, 0, all, 0, words.length);
    System.arraycopy(GROUNDS, 0, all, words.length, GROUNDS.length);
    return cli.run(all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          act show 99                             | the ledger has entries 1 to 4
          act show 0                              | the ledger has entries 1 to 4
          scan show 99                            | the ledger has entries 1 to 4
          act confirm 2                           | entry 2 is a correction of entry 1. Name entry 1 itself
          act correct 2 --set registered_on=2012-03-04 | entry 2 is a correction of entry 1. Name entry 1 itself
          act correct 4 --set registered_on=2012-03-04 | entry 4 is the withdrawal of entry 3. Name entry 3 itself
          act correct 3 --set registered_on=2012-03-04 | it was entered in error and is withdrawn
          """)
  void aNumberOfNoActIsToldForWhatItIs(String line, String told) {
    Result result = run(line);

    assertEquals(ExitCode.NO_RECORD.value(), result.exitCode(), result.out());
    assertThat(result.err()).contains(told);
    assertThat(run(line + " --lang zh").err()).matches("(?s)lianli: 第 \\d+ 号记录下没有现行登记：.*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"订婚", "wedding", "结婚证"})
  void aKindOfActThatThereIsNotIsNamedBesideThoseThatThereAre(String word) {
    String fields = MARRIAGE.replace("act = marriage", "act = " + word);
    Result english = cli.typing(fields).run("act", "add");
    Result chinese = cli.typing(fields).run("act", "add", "--lang", "zh");

    assertThat(english.exitCode()).isNotZero();
    assertThat(english.err())
        .contains("act “" + word + "”: not a kind of act; the kinds are marriage, marriage_reissue")
        .doesNotContain("act: act:");
    assertThat(chinese.err()).contains("“" + word + "”").contains("可填结婚登记、补领结婚证、离婚登记");
  }

  @Test
  void aFieldThatIsWrongIsNamedOnce() {
    String death = "act = death\nman.name = 甄士隐\nwoman.name = 封氏\ndied_on = 2020-01-01\n";

    assertThat(cli.typing(death).run("act", "add").err())
        .contains("man.name: a death names one person")
        .doesNotContain("man.name: man.name");
    assertThat(cli.typing(death).run("act", "add", "--lang", "zh").err()).contains("男方姓名：不符合规定格式。");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          act revoke 1 --on 2012-05-01                    | --on is the day of a decision
          act revoke 1 --impersonated man --on 2031-01-01 | --on lies in the future
          query status --id - --on 2031-01-01              | --on 2031-01-01 is still to come
          query couple --on 2031-01-01                     | --on 2031-01-01 is still to come
          act revoke 1 --impersonated both --on 2026-03-03 | --on lies in the future
          """)
  void aDayThatMeansNothingIsRefusedByItsOption(String line, String told) {
    Result result = run(line);

    assertEquals(ExitCode.USAGE.value(), result.exitCode());
    assertThat(result.err()).contains(told);
    assertThat(run("act show 1").out()).doesNotContain("withdrawn");
  }

  @Test
  void draftsThatAreNoneAreRefused() throws IOException {
    Files.writeString(directory.resolve("empty.jsonl"), "");
    Files.writeString(directory.resolve("blank.jsonl"), "\n\n");
    run("export --out export.jsonl");

    for (String file : new String[] {"empty.jsonl", "blank.jsonl", "export.jsonl"}) {
      Result result = cli.run("backfill", file);
      assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode(), file);
      assertThat(result.err()).contains(file).contains("it holds no draft and no page");
    }
    assertThat(cli.run("backfill", "nofile.jsonl").err()).contains("there is no such file");
    assertThat(cli.run("backfill", "nofile.jsonl", "--lang", "zh").err()).contains("没有这个文件");
  }

  /** A later release may mean something else by the same words. */
  @Test
  void draftsOfALaterReleaseAreRefusedByTheirLine() throws IOException {
    Files.writeString(
        directory.resolve("later.jsonl"),
        """
        {"type":"page","schema":1,"source":{"file":"a.jpg"},"state":"blank"}
        {"type":"draft","schema":2,"source":{"file":"b.jpg"},"act":"marriage","fields":{}}
        """);

    Result english = cli.run("backfill", "later.jsonl");
    Result chinese = cli.run("backfill", "later.jsonl", "--lang", "zh");

    assertEquals(ExitCode.SOME_FAILED.value(), english.exitCode());
    assertThat(english.err())
        .contains("later.jsonl: line 2 was written by a later release (schema 2; this one reads 1)")
        .contains("Use that release, or read the scans again");
    assertThat(chinese.err()).contains("第 2 行由更新版本写出").doesNotContain("release");
    assertThat(cli.run("review", "list").out()).doesNotContain("b.jpg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"registry/sub", "registry/scans/old", "link/sub"})
  void noRegistryIsPutIntoAnother(String inside) throws IOException {
    Files.createSymbolicLink(directory.resolve("link"), directory.resolve("registry"));
    cli.run("backup", "disk");
    String home = directory.resolve(inside).toString();

    Result restored = cli.run("restore", "disk", "--home", home);
    Result made = cli.run("init", "--home", home);

    assertEquals(ExitCode.REFUSED.value(), restored.exitCode());
    assertEquals(ExitCode.REFUSED.value(), made.exitCode());
    assertThat(restored.err() + made.err()).contains("it lies within another registry");
    assertThat(directory.resolve(inside)).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "verify", "rollback"})
  void anIndexThatNobodyBuiltIsNotDamaged(String command) {
    Result result = cli.run("index", command);

    assertEquals(ExitCode.REFUSED.value(), result.exitCode());
    assertThat(result.err()).contains("no index was built yet").contains("lianli index rebuild");
  }
}
