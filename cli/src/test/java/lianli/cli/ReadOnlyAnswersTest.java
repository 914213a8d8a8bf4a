package lianli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry that can only be read tells nobody anything that is noted nowhere. */
class ReadOnlyAnswersTest {
  @TempDir private Path directory;
  private Path home;

  @BeforeEach
  void aRegistryForReading() throws IOException {
    home = SampleRegistry.in(directory).home();
    assumeTrue(Machine.mountForReading(home), "mounts need root");
  }

  @AfterEach
  void letGo() throws IOException {
    Machine.unmount(home);
  }

  @Test
  void aQuestionFromWithinIsAnsweredAndNotedInTheAskersOwnLog() throws IOException {
    CliRunner.Result answer = ask("query", "status", "--id", "-", "--purpose", "registration");

    assertEquals(0, answer.exitCode());
    assertThat(answer.out()).startsWith("Married since 2008-05-16");
    Path log = onlyLog();
    assertThat(answer.err()).contains("the answer is noted in " + log);
    CliRunner.Result audit = ask("audit", "query", "--home", log.toString());
    assertThat(audit.out()).contains("status").contains("MARRIED");
    assertEquals(0, ask("audit", "verify", "--home", log.toString()).exitCode());
    assertThat(Files.readString(log.resolve("query-log.jsonl")))
        .doesNotContain("522522198307190626");
  }

  @Test
  void anAnswerToOthersIsNotGiven() throws IOException {
    for (String purpose : new String[] {"notary", "legal_aid", "subject", "copy"}) {
      CliRunner.Result refused = ask("query", "status", "--id", "-", "--purpose", purpose);

      assertEquals(4, refused.exitCode(), purpose);
      assertThat(refused.out()).doesNotContain("Married");
      assertThat(refused.err()).contains("needs the registry's own log");
    }
    assertThat(directory.resolve("state")).doesNotExist();
  }

  @Test
  void withoutAPlaceForTheAskersLogThereIsNoAnswer() throws IOException {
    Files.writeString(directory.resolve("state"), "a file");

    CliRunner.Result refused = ask("query", "status", "--id", "-");

    assertEquals(4, refused.exitCode());
    assertThat(refused.out()).doesNotContain("Married");
    assertThat(refused.err()).contains("The answer is withheld");
  }

  @Test
  void whatADeadWriterLeftIsNotReadPast() throws IOException {
    Machine.unmount(home);
    Files.writeString(home.resolve("registry.db-wal"), "something the writer had confirmed");
    assumeTrue(Machine.mountForReading(home), "mounts need root");

    CliRunner.Result refused = ask("query", "status", "--id", "-");

    assertEquals(4, refused.exitCode());
    assertThat(refused.out()).doesNotContain("Married");
    assertThat(refused.err()).contains("waits to be folded in").contains("doctor --repair");
  }

  private Path onlyLog() throws IOException {
    try (Stream<Path> logs = Files.list(directory.resolve("state/lianli"))) {
      return logs.toList().getFirst();
    }
  }

  private CliRunner.Result ask(String... call) {
    return CliRunner.in(directory)
        .with("LIANLI_HOME", home.toString())
        .with("XDG_STATE_HOME", directory.resolve("state").toString())
        .typing(CommandSamples.TYPED)
        .run(call);
  }
}
