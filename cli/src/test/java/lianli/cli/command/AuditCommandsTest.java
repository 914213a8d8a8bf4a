package lianli.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lianli.cli.CliRunner;
import lianli.cli.Program;
import lianli.cli.session.Environment;
import lianli.cli.session.ExitCode;
import lianli.registry.RegistryHome;
import lianli.registry.act.Act;
import lianli.registry.act.Party;
import lianli.registry.fiction.FictionalRegistry;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer about a person is in the log before it is on the screen. */
class AuditCommandsTest {
  @TempDir private Path directory;
  private final List<Act> acts = new FictionalRegistry(11, 20).acts();
  private CliRunner cli;
  private Path home;
  private Party man;
  private Party woman;

  @BeforeEach
  void aRegistry() {
    home = directory.resolve("registry");
    cli = CliRunner.in(directory).with("LIANLI_HOME", home.toString()).with("USER", "clerk7");
    cli.run("init");
    try (Ledger ledger =
        new SqliteRegistryStore(new RegistryHome(home), Clock.systemUTC()).openForWriting()) {
      for (int i = 0; i < acts.size(); i++) {
        ledger.append(
            List.of(
                new NewEntry(
                    acts.get(i),
                    new Provenance("k" + i, "list.csv", "row " + i, CaptureGrade.Q4, "tester"))));
      }
    }
    Act.Marriage marriage = (Act.Marriage) acts.getFirst();
    man = marriage.couple().man();
    woman = marriage.couple().woman();
  }

  @Test
  void everyKindOfAnswerIsLogged() throws IOException {
    String number = acts.getFirst().filing().number().orElseThrow().text();
    ask("query", "status", "--id", "-");
    cli.typing(man.idNumber() + "\n" + woman.idNumber() + "\n").run("query", "couple");
    ask("query", "person", "--id", "-");
    cli.run("query", "person", "--name", man.name().orElseThrow().value());
    cli.run("query", "certificate", number);
    cli.run("query", "certificate", "J520121-1999-999999");
    Files.writeString(
        directory.resolve("cases.csv"),
        "案号,原告姓名,原告身份证号,被告姓名,被告身份证号,裁判日期,结案方式\n(2026)黔0121民初7号,%s,%s,%s,%s,2026-01-05,判决离婚\n"
            .formatted(
                man.name().orElseThrow().value(),
                man.idNumber(),
                woman.name().orElseThrow().value(),
                woman.idNumber()));
    CliRunner.Result court = cli.run("query", "court", "cases.csv");
    cli.run("certificate", "issue", number, "--out", "copy.pdf");

    CliRunner.Result audit = cli.run("audit", "query", "--json");

    assertEquals(ExitCode.DONE.value(), court.exitCode(), court.err());
    for (String question : List.of("status", "couple", "person", "certificate", "court", "copy")) {
      assertThat(audit.out()).contains("\"question\" : \"" + question + "\"");
    }
    assertThat(audit.out()).contains("\"case\" : \"(2026)黔0121民初7号\"").contains("clerk7");
    assertEquals(8, lines().size());
    assertEquals(ExitCode.DONE.value(), cli.run("audit", "verify").exitCode());
  }

  /** A log that was cut off is told to whoever asks next, and by the doctor from then on. */
  @Test
  void theNextClerkAndTheDoctorAreToldOfLostLines() throws IOException {
    ask("query", "status", "--id", "-");
    ask("query", "status", "--id", "-");
    assertThat(cli.run("doctor").out()).doesNotContain("query log");
    Files.writeString(home.resolve("query-log.jsonl"), "");

    CliRunner.Result doctor = cli.run("doctor");
    assertThat(doctor.out())
        .contains("The query log")
        .contains("the log ends before line 2, which was noted")
        .contains("lianli audit verify");
    assertEquals(ExitCode.SOME_FAILED.value(), doctor.exitCode());

    CliRunner.Result asked =
        cli.typing(man.idNumber() + "\n").run("query", "status", "--id", "-", "--json");
    assertThat(asked.err()).contains("lines 1 to 2 of the query log are missing");
    assertThat(asked.out()).startsWith("{");
    assertThat(
            cli.typing(man.idNumber() + "\n").run("query", "status", "--id", "-", "--json").err())
        .doesNotContain("missing");
    assertThat(cli.run("doctor", "--json").out()).contains("\"query-log\"");
    assertThat(cli.run("--lang", "zh", "doctor").out()).contains("查询日志");
  }

  @Test
  void noNameAndNoNumberOfAnyPersonIsInTheLog() throws IOException {
    ask("query", "status", "--id", "-");
    ask("query", "person", "--id", "-");
    cli.typing(man.idNumber() + "\n" + woman.idNumber() + "\n").run("query", "couple");
    for (Act act : acts) {
      cli.run("query", "certificate", act.filing().number().orElseThrow().text());
      for (Party party : act.parties()) {
        cli.typing(party.idNumber() + "\n").run("query", "status", "--id", "-");
      }
    }

    String log = Files.readString(home.resolve("query-log.jsonl"));
    assertThat(lines()).hasSizeGreaterThan(60);
    assertThat(acts.stream().flatMap(act -> act.parties().stream()))
        .isNotEmpty()
        .allSatisfy(
            party ->
                assertThat(log)
                    .doesNotContain(party.idNumber())
                    .doesNotContain(party.name().orElseThrow().value()));
  }

  @Test
  void thePersonLearnsWhoAskedAndThatQuestionIsLoggedToo() {
    ask("query", "status", "--id", "-", "--purpose", "court", "--case", "(2026)黔0121民初7号");
    cli.typing(woman.idNumber() + "\n").run("query", "status", "--id", "-", "--operator", "Li");

    CliRunner.Result subject = ask("audit", "subject", "--id", "-", "--purpose", "subject");

    assertEquals(ExitCode.DONE.value(), subject.exitCode());
    assertThat(subject.out())
        .contains("Asked about this person: 1 times")
        .contains("(2026)黔0121民初7号")
        .contains("told in other answers: 1 times")
        .contains("Li");
    assertThat(cli.run("audit", "query", "--purpose", "subject").out()).contains("audit_subject");
  }

  @Test
  void theListIsNarrowedByOperatorDayAndPurpose() {
    ask("query", "status", "--id", "-", "--operator", "Li", "--purpose", "notary");
    ask("query", "status", "--id", "-", "--operator", "Wu");

    assertThat(cli.run("audit", "query", "--operator", "Li").out())
        .contains("Li")
        .doesNotContain("Wu");
    assertThat(cli.run("audit", "query", "--purpose", "notary").out()).doesNotContain("Wu");
    assertThat(cli.run("audit", "query", "--since", "2026-03-02").out()).contains("Li", "Wu");
    assertThat(cli.run("audit", "query", "--since", "2026-03-03").out()).doesNotContain("Li");
  }

  @Test
  void aNotaryLearnsTheStatusAndNothingOfTheOther() {
    CliRunner.Result notary = ask("query", "status", "--id", "-", "--purpose", "notary");
    CliRunner.Result json = ask("query", "status", "--id", "-", "--purpose", "notary", "--json");
    CliRunner.Result registrar = ask("query", "status", "--id", "-");

    String other = woman.name().orElseThrow().value();
    assertThat(registrar.out()).contains(other);
    assertThat(notary.out()).isNotBlank().doesNotContain(other);
    assertThat(json.out()).contains("\"rests_on\" : [ ]").doesNotContain(other);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query status --id - --purpose counselling",
        "query person --id - --purpose notary",
        "query certificate J520121-2008-000001 --purpose legal_aid",
        "query status --id - --purpose court",
        "query status --id - --case 520121198001010015"
      })
  void whatThePurposeDoesNotCarryIsRefusedAndNotAnswered(String words) throws IOException {
    CliRunner.Result result = ask(words.split(" "));

    assertEquals(ExitCode.REFUSED.value(), result.exitCode());
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("Refused to answer");
    assertThat(home.resolve("query-log.jsonl")).doesNotExist();
  }

  @Test
  void aRegistryThatAsksForAPurposeGetsOne() throws IOException {
    Files.writeString(home.resolve("lianli.properties"), "purpose.required=yes\noperator=窗口一\n");

    CliRunner.Result without = ask("query", "status", "--id", "-");
    CliRunner.Result with = ask("query", "status", "--id", "-", "--purpose", "registration");

    assertEquals(ExitCode.REFUSED.value(), without.exitCode());
    assertThat(without.err()).contains("--purpose");
    assertThat(with.out()).isNotEmpty();
    assertThat(lines().getFirst()).contains("\"operator\":\"窗口一\"");
  }

  @Test
  void whereNothingCanBeLoggedNothingIsAnswered() throws IOException {
    Files.createDirectory(home.resolve("query-log.jsonl"));

    CliRunner.Result result = ask("query", "status", "--id", "-");
    CliRunner.Result json = ask("query", "person", "--id", "-", "--json");

    assertEquals(ExitCode.INTERNAL.value(), result.exitCode());
    assertThat(result.out() + json.out()).isEmpty();
    assertThat(result.err()).contains("The answer is withheld").contains("query-log.jsonl");
  }

  @Test
  void onAFullDiskNothingIsAnswered() throws IOException {
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")));
    Files.createSymbolicLink(home.resolve("query-log.jsonl"), Path.of("/dev/full"));

    CliRunner.Result result = ask("query", "status", "--id", "-");

    assertEquals(ExitCode.DISK_FULL.value(), result.exitCode());
    assertThat(result.out()).isEmpty();
  }

  @Test
  void anEditedLineIsFound() throws IOException {
    ask("query", "status", "--id", "-", "--operator", "Li");
    ask("query", "status", "--id", "-", "--operator", "Wu");
    Path log = home.resolve("query-log.jsonl");
    Files.writeString(log, Files.readString(log).replace("\"Li\"", "\"Wu\""));

    CliRunner.Result result = cli.run("audit", "verify");

    assertEquals(ExitCode.NOT_VERIFIED.value(), result.exitCode());
    assertThat(result.out()).containsPattern("1 +this line is not the one that line 2");
  }

  @Test
  void aLogCutShortIsToldAlsoAfterTheNextQuestion() throws IOException {
    ask("query", "status", "--id", "-");
    ask("query", "status", "--id", "-");
    Files.writeString(home.resolve("query-log.jsonl"), "");

    ask("query", "status", "--id", "-");

    CliRunner.Result result = cli.run("audit", "verify");
    assertEquals(ExitCode.NOT_VERIFIED.value(), result.exitCode());
    assertThat(result.out()).containsPattern("1 +lines 1 to 2 are missing before it");
    assertThat(cli.run("audit", "query").out()).contains("(lines before this are lost)");
  }

  @Test
  void killedBetweenLogAndScreenTheAnswerIsInTheLog() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                AuditCommandsTest.class.getName(),
                home.toString(),
                man.idNumber())
            .redirectErrorStream(true)
            .start();
    String printed;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      printed = String.join("\n", out.lines().toList());
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

    assertEquals(137, process.exitValue(), printed);
    assertEquals(1, lines().size());
    assertEquals(ExitCode.DONE.value(), cli.run("audit", "verify").exitCode());
  }

  /** Asks, and dies at the first letter of the answer. */
  public static void main(String[] arguments) {
    PrintWriter deadly =
        new PrintWriter(
            new Writer() {
              @Override
              public void write(char[] text, int offset, int length) {
                Runtime.getRuntime().halt(137);
              }

              @Override
              public void flush() {}

              @Override
              public void close() {}
            });
    new Program(
            new Environment(
                Map.of("LIANLI_HOME", arguments[0], "LANG", "C.UTF-8"),
                new ByteArrayInputStream((arguments[1] + "\n").getBytes(StandardCharsets.UTF_8)),
                deadly,
                new PrintWriter(Writer.nullWriter()),
                false,
                Path.of(arguments[0]),
                Clock.systemUTC()))
        .run("query", "status", "--id", "-");
  }

  private CliRunner.Result ask(String... words) {
    return cli.typing(man.idNumber() + "\n").run(words);
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(home.resolve("query-log.jsonl"));
  }
}
