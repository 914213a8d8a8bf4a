package lianli.ocr.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import lianli.registry.RegistryException;
import lianli.registry.json.Json;

/** A running worker process and the two pipes to it. */
final class WorkerProcess implements AutoCloseable {
  /** Loading programs and models takes a second or two, on a busy machine far longer. */
  private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

  private final Process process;
  private final Writer in;
  private final BlockingQueue<Optional<Json.Obj>> answers = new LinkedBlockingQueue<>();

  private WorkerProcess(Process process) {
    this.process = process;
    this.in = process.outputWriter(StandardCharsets.UTF_8);
    Thread.ofPlatform().daemon().name("worker-answers").start(this::listen);
  }

  /** How an exchange ended that brought no answer. */
  sealed interface Answer {
    /** The worker answered. */
    record Given(Json.Obj line) implements Answer {}

    /** The process is gone. */
    record Died(int exitCode) implements Answer {}

    /** It has not answered in time, and was ended. */
    record TooLate() implements Answer {}
  }

  /**
   * Starts a process and waits until it is ready.
   *
   * @throws RegistryException if it cannot be: MISSING_DEPENDENCY, or what else it said
   */
  static WorkerProcess start(ProcessBuilder how) {
    WorkerProcess started;
    try {
      started = new WorkerProcess(how.start());
    } catch (IOException e) {
      throw WorkerFailures.noWorker(String.valueOf(e.getMessage()));
    }
    Answer first = started.await(STARTS_WITHIN);
    if (first instanceof Answer.Given given && given.line().isTrue("ready")) {
      return started;
    }
    started.close();
    throw switch (first) {
      case Answer.Given given when given.line().get("error").isPresent() ->
          Wire.error(given.line().object("error"));
      case Answer.Died died when isAsked(died.exitCode()) -> WorkerFailures.interrupted();
      case Answer.Died died -> WorkerFailures.noWorker("exit code " + died.exitCode());
      case Answer.Given other -> WorkerFailures.noWorker("");
      case Answer.TooLate late -> WorkerFailures.noWorker("no sign of life");
    };
  }

  /** True if somebody ended the process on purpose: Ctrl-C reaches the whole group. */
  static boolean isAsked(int exitCode) {
    return exitCode == 129 || exitCode == 130 || exitCode == 143;
  }

  /** Asks, and waits for the answer no longer than this. */
  Answer ask(Json.Obj request, Duration patience) {
    try {
      in.write(request.text() + "\n");
      in.flush();
    } catch (IOException e) {
      return new Answer.Died(exitCode());
    }
    return await(patience);
  }

  private Answer await(Duration patience) {
    try {
      Optional<Json.Obj> answer = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (answer == null) {
        close();
        return new Answer.TooLate();
      }
      return answer.<Answer>map(Answer.Given::new).orElseGet(() -> new Answer.Died(exitCode()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw WorkerFailures.interrupted();
    }
  }

  private void listen() {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith(Wire.MARK)) {
          answers.add(Optional.of((Json.Obj) Json.parse(line.substring(Wire.MARK.length()))));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // The pipe broke because the process did: that is the answer.
    } finally {
      answers.add(Optional.empty());
    }
  }

  private int exitCode() {
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        close();
        process.waitFor();
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw WorkerFailures.interrupted();
    }
  }

  /** Ends the process at once: it has nothing to lose. What it took is on this one's account. */
  @Override
  public void close() {
    try {
      process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
