package lianli.cli;

import java.util.Locale;
import java.util.function.BiConsumer;
import lianli.cli.session.Environment;
import lianli.cli.session.Session;
import lianli.registry.act.PartialDate;
import lianli.registry.act.WrittenDate;
import lianli.registry.disclosure.Purpose;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.TypeConversionException;

/** One call of the program, from arguments to exit code. */
public final class Program {
  private final Environment environment;

  /** A program that takes everything from these environment. */
  public Program(Environment environment) {
    this.environment = environment;
  }

  /** Runs one command line. */
  public int run(String... args) {
    return run((session, line) -> new Commands(session).addTo(line, args), args);
  }

  /** Runs one command line over other commands than the program's own. */
  int run(BiConsumer<Session, CommandLine> commands, String... args) {
    Locale locale = Language.of(args, environment);
    LianliCommand root = new LianliCommand(environment, locale);
    CommandLine commandLine = commandLine(root, locale, commands);
    int code = commandLine.execute(args);
    environment.out().flush();
    environment.err().flush();
    return code;
  }

  /** The whole tree of commands, for help and tests. */
  static CommandLine tree(Environment environment, Locale locale) {
    return commandLine(
        new LianliCommand(environment, locale),
        locale,
        (session, line) -> new Commands(session).addTo(line));
  }

  private static CommandLine commandLine(
      LianliCommand root, Locale locale, BiConsumer<Session, CommandLine> commands) {
    CommandLine commandLine = new CommandLine(root);
    commands.accept(root, commandLine);
    commandLine.setResourceBundle(Texts.in(locale));
    commandLine.getCommandSpec().versionProvider(new Versions(locale));
    FailureHandler failures = new FailureHandler(root);
    commandLine
        .setOut(root.environment().out())
        .setErr(root.environment().err())
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                root.environment().terminal() ? Ansi.AUTO : Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Purpose.class, Program::purpose)
        .registerConverter(PartialDate.class, Program::date)
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(new UsageFailureHandler(locale));
    HelpPage.layOut(commandLine, locale);
    return commandLine;
  }

  private static PartialDate date(String written) {
    return PartialDate.parse(written)
        .or(() -> WrittenDate.parse(written))
        .filter(PartialDate::isKnown)
        .orElseThrow(() -> new TypeConversionException("no date"));
  }

  private static Purpose purpose(String written) {
    // What the message says comes from WrongValue, which knows the choices.
    return Purpose.parse(written).orElseThrow(() -> new TypeConversionException("no purpose"));
  }
}
