package lianli.cli;

import java.nio.file.Path;
import java.util.Locale;
import lianli.cli.output.Output;
import lianli.cli.session.Environment;
import lianli.cli.session.RegistryKeys;
import lianli.cli.session.Session;
import lianli.registry.BilingualText;
import lianli.registry.RegistryHome;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.store.RegistryOpener;
import lianli.registry.store.RegistryStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command: global options, which every command understands wherever they stand. */
@Command(name = "lianli", synopsisSubcommandLabel = "COMMAND")
final class LianliCommand implements Runnable, Session {

  @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
  private @Nullable Path home;

  @Option(names = "--json", scope = ScopeType.INHERIT)
  private boolean json;

  @Option(names = "--jsonl", scope = ScopeType.INHERIT)
  private boolean jsonl;

  @Option(names = "--color", paramLabel = "auto|always|never", scope = ScopeType.INHERIT)
  private Colour color = Colour.AUTO;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT)
  private boolean quiet;

  @Option(names = "--debug", scope = ScopeType.INHERIT)
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  @SuppressWarnings("unused") // picocli reads it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true)
  @SuppressWarnings("unused") // picocli reads it
  private boolean version;

  @Spec private @Nullable CommandSpec spec;

  private final Environment environment;
  private final Locale locale;

  LianliCommand(Environment environment, Locale locale) {
    this.environment = environment;
    this.locale = locale;
  }

  /** When escape codes colour the output. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  /** Which language it is was read before parsing, by Language; here only whether it is one. */
  @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
  @SuppressWarnings("unused") // picocli calls it
  void setLang(String lang) {
    if (!Language.isKnown(lang)) {
      throw new ParameterException(
          java.util.Objects.requireNonNull(spec).commandLine(),
          BilingualText.of("--lang wants one of: zh, en.", "--lang 应为下列之一：zh（中文）、en（英文）。")
              .in(locale));
    }
  }

  @Override
  public void run() {
    CommandLine root = java.util.Objects.requireNonNull(spec).commandLine();
    throw new ParameterException(root, root.getResourceBundle().getString("missing.command"));
  }

  @Override
  public Environment environment() {
    return environment;
  }

  @Override
  public Locale locale() {
    return locale;
  }

  @Override
  public boolean isDebug() {
    return debug;
  }

  @Override
  public RegistryHome home() {
    return new HomeFinder(environment).find(home);
  }

  @Override
  public RegistryStore registry() {
    return new SqliteRegistryStore(
        home(),
        environment.clock(),
        new RegistryOpener(command(), new RegistryKeys(home()), output()::warn));
  }

  @Override
  public String command() {
    ParseResult parsed = java.util.Objects.requireNonNull(spec).commandLine().getParseResult();
    while (parsed != null && parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    return parsed == null ? "lianli" : parsed.commandSpec().qualifiedName();
  }

  @Override
  public Output output() {
    Output.Mode mode = jsonl ? Output.Mode.JSONL : json ? Output.Mode.JSON : Output.Mode.TEXT;
    boolean coloured =
        color == Colour.ALWAYS
            || (color == Colour.AUTO
                && environment.terminal()
                && environment.variable("NO_COLOR").isEmpty());
    return new Output(
        environment.out(),
        environment.err(),
        locale,
        new Output.Style(mode, coloured, quiet, environment.terminal()));
  }
}
