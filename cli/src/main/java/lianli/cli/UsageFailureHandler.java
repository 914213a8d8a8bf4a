package lianli.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lianli.cli.session.ExitCode;
import lianli.registry.BilingualText;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
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
      List<String> names = unmatched.getSuggestions();
      err.println(
          BilingualText.of(
                  "Did you mean " + String.join(", ", names) + "?",
                  "是否要用：" + String.join("、", names) + "？")
              .in(locale));
    }
    err.println(
        BilingualText.of(
                "See `%s --help`.", "用法见 %s --help。", command.getCommandSpec().qualifiedName())
            .in(locale));
    return ExitCode.USAGE.value();
  }

  private BilingualText why(ParameterException wrongUse) {
    return switch (wrongUse) {
      case UnmatchedArgumentException unmatched -> {
        // The argument may be somebody's number: only option-like and command-like words are shown.
        String word = unmatched.getUnmatched().getFirst();
        String shown = word.matches("-{0,2}[a-zA-Z][a-zA-Z-]*") ? " " + word : "";
        yield BilingualText.of("Unknown argument" + shown + ".", "无法识别的参数" + shown + "。");
      }
      case MissingParameterException missing -> missing(missing);
      case OverwrittenOptionException twice ->
          BilingualText.of("An option is given twice.", "同一选项出现了两次。");
      case MaxValuesExceededException many -> BilingualText.of("Too many values.", "所给的值过多。");
      default ->
          wrongUse.getArgSpec() == null
              ? BilingualText.of(
                  String.valueOf(wrongUse.getMessage()), String.valueOf(wrongUse.getMessage()))
              : WrongValue.of(wrongUse.getArgSpec());
    };
  }

  private static BilingualText missing(MissingParameterException missing) {
    ArgSpec first = missing.getMissing().isEmpty() ? null : missing.getMissing().getFirst();
    if (first instanceof OptionSpec option && !option.required()) {
      return BilingualText.of(
          option.longestName() + " needs a value: " + option.paramLabel() + ".",
          option.longestName()
              + " 后须给出内容："
              + ParamLabels.in(Locale.CHINESE, option.paramLabel())
              + "。");
    }
    List<BilingualText> names =
        missing.getMissing().stream().map(WrongValue::name).distinct().toList();
    return BilingualText.of(
        names.stream()
            .map(BilingualText::english)
            .collect(Collectors.joining(", ", "Missing ", ".")),
        names.stream().map(BilingualText::chinese).collect(Collectors.joining("、", "缺少参数：", "。")));
  }
}
