package lianli.cli.court.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lianli.cli.CliRunner;

/** The program as a user starts it, on one registry. */
final class BuiltApp {
  /**
   * How a call went.
   *
   * @param seconds on the clock, from the start of the process to its end
   * @param processor seconds of processor time, of all its threads
   */
  record Run(int exitCode, Path out, Path err, double seconds, double processor) {
    /** For people. */
    String took() {
      return String.format(
          Locale.ROOT, "%.1f s all in, %.1f s of processor time", seconds, processor);
    }

    String printed() {
      return read(out);
    }

    String remarks() {
      return read(err);
    }
  }

  /** Names the program in this process in place of a launcher. */
  static final Path INSIDE = Path.of("inside");

  private final Path launcher;
  private final Path home;
  private final Path stage;

  BuiltApp(Path launcher, Path home, Path stage) {
    this.launcher = launcher;
    this.home = home;
    this.stage = stage;
  }

  Path home() {
    return home;
  }

  /** Runs one command; what it prints goes to files. */
  Run run(String... arguments) {
    try {
      if (launcher.equals(INSIDE)) {
        return inside(arguments);
      }
      Path out = Files.createTempFile(stage, "out", ".txt");
      Path err = Files.createTempFile(stage, "err", ".txt");
      Path times = Files.createTempFile(stage, "times", ".txt");
      List<String> command =
          new ArrayList<>(
              List.of(
                  "sh",
                  "-c",
                  "\"$@\"; code=$?; times > \"$LIANLI_BENCH_TIMES\"; exit $code",
                  "sh",
                  launcher.toAbsolutePath().toString()));
      command.addAll(Arrays.asList(arguments));
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.environment().put("LIANLI_HOME", home.toString());
      builder.environment().put("LIANLI_OPERATOR", "bench");
      builder.environment().put("LANG", "C.UTF-8");
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.environment().put("LIANLI_BENCH_TIMES", times.toString());
      long begin = System.nanoTime();
      int exitCode = builder.start().waitFor();
      return new Run(exitCode, out, err, (System.nanoTime() - begin) / 1e9, processor(times));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", stopped);
    }
  }

  /** Quicker where the same is done over and over, and so no measure of pace. */
  private Run inside(String... arguments) throws IOException {
    long begin = System.nanoTime();
    CliRunner.Result result =
        CliRunner.in(Path.of("").toAbsolutePath())
            .with("LIANLI_HOME", home.toString())
            .with("LIANLI_OPERATOR", "bench")
            .at(Instant.now())
            .run(arguments);
    Path out = Files.writeString(Files.createTempFile(stage, "out", ".txt"), result.out());
    Path err = Files.writeString(Files.createTempFile(stage, "err", ".txt"), result.err());
    return new Run(result.exitCode(), out, err, (System.nanoTime() - begin) / 1e9, Double.NaN);
  }

  /** The second line of the shell's {@code times}: what its children took, user and system. */
  private static double processor(Path times) {
    double seconds = 0;
    for (String each : read(times).lines().skip(1).findFirst().orElse("").split(" ")) {
      if (each.endsWith("s")) {
        String[] parts = each.substring(0, each.length() - 1).split("m");
        seconds += 60 * Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]);
      }
    }
    return seconds;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
