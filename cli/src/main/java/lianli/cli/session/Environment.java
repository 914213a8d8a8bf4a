package lianli.cli.session;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * Everything the program takes from outside, so that a test can be outside.
 *
 * @param variables environment variables
 * @param in standard input
 * @param out results
 * @param err everything else
 * @param terminal whether {@code out} and {@code err} are shown to a person
 * @param workingDirectory where relative paths start
 * @param clock the time
 */
public record Environment(
    Map<String, String> variables,
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    boolean terminal,
    Path workingDirectory,
    Clock clock) {

  /** An environment variable; empty text if it is not set. */
  public String variable(String name) {
    return variables.getOrDefault(name, "");
  }
}
