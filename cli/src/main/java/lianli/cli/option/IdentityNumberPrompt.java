package lianli.cli.option;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import lianli.cli.session.Session;
import lianli.registry.BilingualText;
import lianli.registry.act.CitizenId;

/** Identity numbers that a command asks for one after the other: a line of standard input each. */
public final class IdentityNumberPrompt {
  private final Session session;
  // One for all lines: it reads ahead.
  private final BufferedReader in;

  /** Those on the session's standard input. */
  public IdentityNumberPrompt(Session session) {
    this.session = session;
    in =
        new BufferedReader(
            new InputStreamReader(session.environment().in(), StandardCharsets.UTF_8));
  }

  /**
   * Asks for the next one.
   *
   * @throws lianli.registry.RegistryException USAGE if it is not valid
   */
  public CitizenId next(BilingualText prompt) {
    session.output().remark(prompt);
    try {
      String line = in.readLine();
      return CitizenOption.valid(line == null ? "" : line.strip());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
