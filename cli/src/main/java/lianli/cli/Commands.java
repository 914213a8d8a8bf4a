package lianli.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import lianli.cli.command.InitCommand;
import lianli.cli.command.VerifyCommand;
import lianli.registry.ledger.sqlite.RegistryStore;
import picocli.CommandLine;

/**
 * The list of commands. A call builds only the command it names, since building all of them takes
 * longer than answering a question; help and mistyped names build the whole tree.
 */
final class Commands {
  private final Map<String, Supplier<CommandLine>> byName = new LinkedHashMap<>();

  Commands(Session session) {
    // One line for each top-level command, in the order of the help page.
    add("init", () -> new InitCommand(session, Commands::store));
    add("verify", () -> new VerifyCommand(session, Commands::store));
  }

  private static RegistryStore store(Session session) {
    return new RegistryStore(session.home(), session.surroundings().clock());
  }

  /** Adds the command that the arguments name, or all. */
  void addTo(CommandLine root, String... args) {
    for (String arg : args) {
      Supplier<CommandLine> named = byName.get(arg);
      if (named != null) {
        root.addSubcommand(arg, named.get());
        return;
      }
    }
    byName.forEach((name, command) -> root.addSubcommand(name, command.get()));
  }

  /** Adds a command. */
  void add(String name, Supplier<Object> command) {
    byName.put(name, () -> new CommandLine(command.get()));
  }

  /** Adds a command that only groups others: {@code query person}, {@code query couple}. */
  void addGroup(String name, Supplier<Object> group, Map<String, Supplier<Object>> members) {
    byName.put(
        name,
        () -> {
          CommandLine commandLine = new CommandLine(group.get());
          members.forEach((member, command) -> commandLine.addSubcommand(member, command.get()));
          return commandLine;
        });
  }
}
