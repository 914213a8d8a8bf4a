package lianli.cli.session;

import java.time.LocalDate;
import java.util.Locale;
import lianli.cli.output.Output;
import lianli.registry.RegistryHome;
import lianli.registry.check.ActChecks;
import lianli.registry.place.Gazetteer;
import lianli.registry.place.RegistryPlaces;
import lianli.registry.store.RegistryStore;

/** What a command may ask about the call it serves. */
public interface Session {
  /** Streams, environment, time. */
  Environment environment();

  /** The day on which the command runs. */
  default LocalDate today() {
    return LocalDate.now(environment().clock());
  }

  /** The user's language: {@link Locale#CHINESE} or {@link Locale#ENGLISH}. */
  Locale locale();

  /** Whether causes shall be shown with stack traces. */
  boolean isDebug();

  /** The registry directory of this call; it need not exist. */
  RegistryHome home();

  /** That registry, not opened yet; whoever opens it for writing is named as this command. */
  RegistryStore registry();

  /** Where results go, in the form the user asked for. */
  Output output();

  /** The command's words, without its arguments: {@code lianli review accept}. */
  default String command() {
    return "lianli";
  }

  /**
   * Who works, noted in every entry, decision and answer: LIANLI_OPERATOR, then the registry's
   * setting {@code operator}, then the login name.
   */
  default String author() {
    String named = environment().variable("LIANLI_OPERATOR").strip();
    return named.isEmpty() ? home().setting("operator").orElseGet(this::login) : named;
  }

  /** The places of the county: the list given to the registry, else the one of the program. */
  default Gazetteer places() {
    return new RegistryPlaces(home()).gazetteer();
  }

  /** The rules about acts, today and in this county. */
  default ActChecks rules() {
    return ActChecks.standard(today(), places());
  }

  private String login() {
    String user = environment().variable("USER");
    return user.isEmpty() ? "unknown" : user;
  }
}
