package lianli.registry.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import lianli.registry.RegistryHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes answer at once, and some are killed while they do. */
class SharedLogTest {
  private static final int PROCESSES = 4;
  private static final int ANSWERS = 40;
  private static final int ROUNDS = 12;

  @TempDir private Path directory;

  @Test
  void fourProcessesWriteOneChainAndLoseNothing() throws IOException, InterruptedException {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      processes.add(process("p" + i, ANSWERS));
    }
    for (Process process : processes) {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertEquals(0, process.exitValue());
    }

    QueryLog log = log();
    assertThat(log.verify(List.of()).faults()).isEmpty();
    assertEquals(PROCESSES * ANSWERS, log.lines().size());
    assertEquals(
        PROCESSES * ANSWERS, log.lines().stream().map(LogLine::operator).distinct().count());
    // One secret, though all of them wanted to make it.
    assertEquals(1, log.lines().stream().map(LogLine::key).distinct().count());
  }

  @Test
  void whatAKilledProcessShowedIsInTheLog() throws IOException, InterruptedException {
    Set<String> shown = new TreeSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      Process process = process("r" + round, 100_000);
      try (BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        for (int i = 0; i <= round; i++) {
          shown.add(String.valueOf(out.readLine()));
        }
        process.toHandle().destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
        out.lines().filter(line -> line.endsWith(".")).forEach(shown::add);
      }
    }

    Set<String> logged =
        log().lines().stream().map(line -> line.operator() + ".").collect(Collectors.toSet());
    assertThat(shown).hasSizeGreaterThan(ROUNDS);
    assertThat(logged).containsAll(shown);
    assertThat(log().verify(List.of()).faults()).isEmpty();
  }

  private QueryLog log() {
    return new QueryLog(new RegistryHome(directory), Answers.CLOCK);
  }

  private Process process(String name, int answers) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            SharedLogTest.class.getName(),
            directory.toString(),
            name,
            Integer.toString(answers))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** What runs in the other processes: log, then show. */
  public static void main(String[] arguments) {
    QueryLog log = new QueryLog(new RegistryHome(Path.of(arguments[0])), Answers.CLOCK);
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      String operator = arguments[1] + "-" + i;
      log.append(List.of(Answers.about(Answers.MO, operator, i)));
      System.out.println(operator + ".");
      System.out.flush();
    }
  }
}
