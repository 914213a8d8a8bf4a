package lianli.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import lianli.cli.session.Environment;
import lianli.cli.session.Session;

/** Runs the real command tree in process, with everything outside made up. */
public final class CliRunner {
  /** What one call printed, and how it ended. */
  public record Result(int exitCode, String out, String err) {}

  private final Path workingDirectory;
  private final Map<String, String> variables = new TreeMap<>();
  private String input = "";
  private Instant now = Instant.parse("2026-03-02T08:00:00Z");

  private CliRunner(Path workingDirectory) {
    this.workingDirectory = workingDirectory;
    variables.put("LANG", "C.UTF-8");
    variables.put("HOME", workingDirectory.toString());
  }

  /** A runner whose working and home directory is this one. */
  public static CliRunner in(Path workingDirectory) {
    return new CliRunner(workingDirectory);
  }

  /** Sets an environment variable. */
  public CliRunner with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  /** Sets what standard input holds. */
  public CliRunner typing(String text) {
    input = text;
    return this;
  }

  /** Sets the time of day that the program sees. */
  public CliRunner at(Instant instant) {
    now = instant;
    return this;
  }

  /** Runs one command line. */
  public Result run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = new Program(environment(new PrintWriter(out), new PrintWriter(err))).run(args);
    return new Result(exitCode, out.toString(), err.toString());
  }

  /** Runs one command line as a terminal shows it: results and remarks in the order they came. */
  public String screen(String... args) {
    StringWriter screen = new StringWriter();
    PrintWriter both = new PrintWriter(screen);
    new Program(environment(both, both)).run(args);
    return screen.toString();
  }

  /** Runs one command line with this one command made by the test, its services made up. */
  public Result run(String name, Function<Session, Object> command, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Program program = new Program(environment(new PrintWriter(out), new PrintWriter(err)));
    int exitCode =
        program.run((session, line) -> line.addSubcommand(name, command.apply(session)), args);
    return new Result(exitCode, out.toString(), err.toString());
  }

  /** These environment, for looking at the tree of commands; what it prints is lost. */
  Environment environment() {
    return environment(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()));
  }

  private Environment environment(PrintWriter out, PrintWriter err) {
    return new Environment(
        Map.copyOf(variables),
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        out,
        err,
        false,
        workingDirectory,
        Clock.fixed(now, ZoneOffset.UTC));
  }
}
