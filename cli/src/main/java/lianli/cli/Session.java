package lianli.cli;

import java.util.Locale;
import lianli.cli.output.Output;
import lianli.registry.RegistryHome;

/** What a command may ask about the call it serves. */
public interface Session {
  /** Streams, environment, time. */
  Surroundings surroundings();

  /** The user's language: {@link Locale#CHINESE} or {@link Locale#ENGLISH}. */
  Locale locale();

  /** Whether causes shall be shown with stack traces. */
  boolean isDebug();

  /** The registry directory of this call; it need not exist. */
  RegistryHome home();

  /** Where results go, in the form the user asked for. */
  Output output();

  /** The command's words, without its arguments: {@code lianli review accept}. */
  default String command() {
    return "lianli";
  }

  /** Who works: the login name, noted in every entry and decision. */
  default String author() {
    String user = surroundings().variable("USER");
    return user.isEmpty() ? "unknown" : user;
  }
}
