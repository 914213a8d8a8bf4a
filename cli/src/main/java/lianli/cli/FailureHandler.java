package lianli.cli;

import java.io.PrintWriter;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns a failure into a message for the user and an exit code: the only place that does. */
final class FailureHandler implements IExecutionExceptionHandler {
  private static final Said FAULT =
      Said.of(
          "A fault of this program stopped the command. Nothing half-done was kept."
              + " Run it again with --debug and report what it prints.",
          "程序内部错误，命令已停止，未保留任何未完成的内容。请加 --debug 重新运行并报告输出。");

  private final Session session;

  FailureHandler(Session session) {
    this.session = session;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parsed) {
    PrintWriter err = session.surroundings().err();
    if (failure instanceof ParameterException wrongUse) {
      return new UsageFailureHandler(session.locale())
          .handleParseException(wrongUse, new String[0]);
    }
    ExitCode code = ExitCode.INTERNAL;
    if (failure instanceof RegistryException known) {
      code = ExitCode.of(known.code());
      err.println("lianli: " + known.in(session.locale()));
    } else {
      err.println("lianli: " + FAULT.in(session.locale()));
    }
    if (session.isDebug()) {
      failure.printStackTrace(err);
    }
    return code.value();
  }
}
