package lianli.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lianli.cli.output.FailureRecordingWriter;
import lianli.cli.session.Environment;
import lianli.cli.session.ExitCode;

/** Entry point, and the only caller of {@link System#exit}. */
public final class Main {
  private Main() {}

  /** Runs one command line and exits with its code. */
  public static void main(String[] args) {
    // Straight onto the descriptors: the console's charset must not garble Chinese, and a native
    // library that prints must not share our buffers.
    FailureRecordingWriter out =
        new FailureRecordingWriter(new FileOutputStream(FileDescriptor.out));
    PrintWriter err =
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8),
            false);
    // The launcher looks whether a terminal is there: Java 21 cannot tell for standard error.
    Environment environment =
        new Environment(
            System.getenv(),
            System.in,
            out,
            err,
            Boolean.getBoolean("lianli.terminal"),
            Path.of("").toAbsolutePath(),
            Clock.systemUTC());
    int code = run(environment, args);
    Optional<IOException> lost = out.lost();
    if (lost.isPresent() && code == ExitCode.DONE.value()) {
      Locale locale = Language.of(args, environment);
      code = FailureHandler.report(new OutputLost(lost.get()), locale, false, err).value();
    }
    err.flush();
    System.exit(code);
  }

  private static int run(Environment environment, String[] args) {
    try {
      return new Program(environment).run(args);
    } catch (Throwable fault) {
      // The last net: out of memory, a native library that does not load.
      boolean debug = List.of(args).contains("--debug");
      return FailureHandler.report(fault, Language.of(args, environment), debug, environment.err())
          .value();
    }
  }
}
