package lianli.registry.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLockTest {
  @TempDir private Path directory;

  @Test
  void oneHolderAtATimeUntilItIsGivenBack() throws IOException {
    Path file = directory.resolve("lock");

    try (ProcessLock first = ProcessLock.take(file).orElseThrow()) {
      assertThat(ProcessLock.take(file)).isEmpty();
      assertThat(ProcessLock.take(directory.resolve("./lock"))).isEmpty();
      assertTrue(ProcessLock.isHeld(file));
      assertThat(first).isNotNull();
    }

    assertFalse(ProcessLock.isHeld(file));
    ProcessLock.take(file).orElseThrow().close();
  }

  @Test
  void workThatFailsGivesItBack() throws IOException {
    Path file = directory.resolve("lock");

    assertThrows(
        IOException.class,
        () ->
            ProcessLock.take(file)
                .orElseThrow()
                .during(
                    () -> {
                      throw new IOException("failed");
                    }));

    assertFalse(ProcessLock.isHeld(file));
  }

  @Test
  void threadsWaitForEachOther() {
    Path file = directory.resolve("lock");
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();

    IntStream.range(0, 8)
        .parallel()
        .forEach(
            i -> {
              try {
                ProcessLock.await(file, Duration.ofSeconds(30))
                    .orElseThrow()
                    .during(
                        () -> {
                          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                          return inside.decrementAndGet();
                        });
              } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
              }
            });

    assertEquals(1, most.get());
  }

  @Test
  void lookingInThisProcessTakesNothingFromItsHolder() throws Exception {
    Path file = directory.resolve("lock");

    try (ProcessLock held = ProcessLock.take(file).orElseThrow()) {
      assertThat(held).isNotNull();
      ProcessLock.isHeld(file);
      Optional<ProcessLock> second = ProcessLock.take(file);

      assertThat(second).isEmpty();
      assertEquals("held", askedByAnotherProcess(file));
    }

    assertEquals("free", askedByAnotherProcess(file));
  }

  private static String askedByAnotherProcess(Path file) throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Asking.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
      String last = "";
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        last = line;
      }
      other.waitFor();
      return last;
    }
  }

  /** Another process that asks who holds a lock. */
  static final class Asking {
    private Asking() {}

    public static void main(String[] args) throws IOException {
      System.out.println(ProcessLock.isHeld(Path.of(args[0])) ? "held" : "free");
    }
  }

  @Test
  void patienceEnds() throws IOException {
    Path file = directory.resolve("lock");

    try (ProcessLock held = ProcessLock.take(file).orElseThrow()) {
      assertThat(held).isNotNull();
      assertThat(ProcessLock.await(file, Duration.ofMillis(20))).isEmpty();
    }
    assertTrue(Files.exists(file));
  }
}
