package lianli.cli;

import java.io.PrintWriter;
import java.util.Locale;
import lianli.registry.Said;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was wrong with a command line, and where help is. */
final class UsageFailureHandler implements IParameterExceptionHandler {
  private final Locale locale;

  UsageFailureHandler(Locale locale) {
    this.locale = locale;
  }

  @Override
  public int handleParseException(ParameterException wrongUse, String[] args) {
    CommandLine command = wrongUse.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("lianli: " + why(wrongUse).in(locale));
    if (wrongUse instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      String names = String.join(", ", unmatched.getSuggestions());
      err.println(Said.of("Did you mean " + names + "?", "您是否要用：" + names + "？").in(locale));
    }
    err.println(
        Said.of(
                "See `" + command.getCommandSpec().qualifiedName() + " --help`.",
                "用法见 " + command.getCommandSpec().qualifiedName() + " --help。")
            .in(locale));
    return ExitCode.USAGE.value();
  }

  private Said why(ParameterException wrongUse) {
    return switch (wrongUse) {
      case UnmatchedArgumentException unmatched -> {
        // The argument may be somebody's number: only option-like and command-like words are shown.
        String word = unmatched.getUnmatched().getFirst();
        String shown = word.matches("-{0,2}[a-zA-Z][a-zA-Z-]*") ? " " + word : "";
        yield Said.of("Unknown argument" + shown + ".", "无法识别的参数" + shown + "。");
      }
      case MissingParameterException missing -> {
        String names =
            String.join(
                ", ",
                missing.getMissing().stream().map(UsageFailureHandler::name).distinct().toList());
        yield Said.of("Missing " + names + ".", "缺少参数 " + names + "。");
      }
      case OverwrittenOptionException twice -> Said.of("An option is given twice.", "同一选项出现了两次。");
      default ->
          Said.of(String.valueOf(wrongUse.getMessage()), String.valueOf(wrongUse.getMessage()));
    };
  }

  /** An option's own name says more than the kind of its value. */
  private static String name(CommandLine.Model.ArgSpec arg) {
    return arg instanceof CommandLine.Model.OptionSpec option
        ? option.longestName()
        : arg.paramLabel();
  }
}
