package lianli.cli.option;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lianli.cli.session.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * An identity number asked for: {@code --id} prompts, {@code --id -} reads a line of standard
 * input; a number among the arguments works, with a warning, since every process can see it there.
 */
public final class IdentityNumberOption {
  private static final String PROMPT = "";
  private static final String STANDARD_INPUT = "-";

  @Option(names = "--id", arity = "0..1", fallbackValue = PROMPT, paramLabel = "-")
  private @Nullable String id;

  /** True if the option was given. */
  public boolean isGiven() {
    return id != null;
  }

  /** The number as typed; empty if the option was not given. */
  public Optional<String> read(Session session) {
    String given = id;
    if (given == null) {
      return Optional.empty();
    }
    if (given.equals(PROMPT)) {
      return Optional.of(prompt(session));
    }
    if (given.equals(STANDARD_INPUT)) {
      return Optional.of(line(session));
    }
    session
        .output()
        .warn(
            "a number among the arguments is visible to other users; use --id or --id -",
            "命令行参数中的身份证件号可被他人看到；请用 --id 或 --id -");
    return Optional.of(given.strip());
  }

  /** Asks for a number and reads it from standard input. */
  static String prompt(Session session) {
    session.output().remark("Identity number:", "请输入身份证件号：");
    return line(session);
  }

  static String line(Session session) {
    try {
      String line =
          new BufferedReader(
                  new InputStreamReader(session.environment().in(), StandardCharsets.UTF_8))
              .readLine();
      return line == null ? "" : line.strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
