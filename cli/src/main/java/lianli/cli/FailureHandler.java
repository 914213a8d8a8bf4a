package lianli.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.FileErrorKind;
import lianli.registry.FileFailure;
import lianli.registry.RegistryException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns a failure into a message for the user and an exit code: the only place that does. */
final class FailureHandler implements IExecutionExceptionHandler {
  private static final BilingualText FAULT =
      BilingualText.of(
          "A fault of this program stopped the command. Nothing half-done was kept."
              + " Run it again with --debug and report what it prints.",
          "程序内部错误，命令已停止，未保留任何未完成的内容。请加 --debug 重新运行，并将显示内容告知维护人员。");

  private final Session session;

  FailureHandler(Session session) {
    this.session = session;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parsed) {
    PrintWriter err = session.environment().err();
    if (failure instanceof ParameterException wrongUse) {
      return new UsageFailureHandler(session.locale())
          .handleParseException(wrongUse, new String[0]);
    }
    return report(failure, session.locale(), session.isDebug(), err).value();
  }

  /** Says what went wrong, and which exit code that is. */
  static ExitCode report(Throwable failure, Locale locale, boolean debug, PrintWriter err) {
    if (isPipeClosed(failure)) {
      // Whoever read has seen enough: `lianli … | head -1`.
      return ExitCode.PIPE_CLOSED;
    }
    RegistryException known =
        failure instanceof OutputLost lost ? lost(lost) : FileFailure.in(failure);
    err.println("lianli: " + (known == null ? FAULT.in(locale) : known.in(locale)));
    if (debug) {
      failure.printStackTrace(err);
    }
    return known == null ? ExitCode.INTERNAL : ExitCode.of(known.code());
  }

  private static boolean isPipeClosed(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException refused
          && FileErrorKind.of(refused) == FileErrorKind.PIPE_CLOSED) {
        return true;
      }
    }
    return false;
  }

  private static RegistryException lost(OutputLost lost) {
    RegistryException known = FileFailure.in(lost.getCause());
    return new RegistryException(
        known == null ? ErrorCode.REFUSED : known.code(),
        BilingualText.of("Cannot print the result", "无法输出结果"),
        known == null ? BilingualText.of("standard output takes nothing", "标准输出无法写入") : known.why(),
        known == null
            ? BilingualText.of("Check where it is sent, and run the command again", "请检查输出位置后重新运行")
            : known.next(),
        lost);
  }
}
