package lianli.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Entry point, and the only caller of {@link System#exit}. */
public final class Main {
  private Main() {}

  /** Runs one command line and exits with its code. */
  public static void main(String[] args) {
    // Straight onto the descriptors: the console's charset must not garble Chinese, and a native
    // library that prints must not share our buffers.
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    // The launcher looks whether a terminal is there: Java 21 cannot tell for standard error.
    Surroundings surroundings =
        new Surroundings(
            System.getenv(),
            System.in,
            out,
            err,
            Boolean.getBoolean("lianli.terminal"),
            Path.of("").toAbsolutePath(),
            Clock.systemUTC());
    int code = run(surroundings, args);
    err.flush();
    if (out.checkError() && code == ExitCode.DONE.value()) {
      code = ExitCode.DISK_FULL.value();
    }
    System.exit(code);
  }

  private static int run(Surroundings surroundings, String[] args) {
    try {
      return new Program(surroundings).run(args);
    } catch (Throwable fault) {
      // The last net: out of memory, a native library that does not load.
      boolean debug = List.of(args).contains("--debug");
      return FailureHandler.report(
              fault, Language.of(args, surroundings), debug, surroundings.err())
          .value();
    }
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
  }
}
