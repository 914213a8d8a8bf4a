package lianli.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import lianli.cli.demo.CommandRunner;
import lianli.cli.demo.Demo;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays the main job on made-up papers with the program's own commands. */
@Command(name = "demo")
public final class DemoCommand implements Callable<Integer> {
  private final Session session;
  private final Function<Path, CommandRunner> prompts;

  @Option(names = "--testdata", paramLabel = "DIR")
  private Path testdata = Path.of("testdata");

  @Option(names = "--work", paramLabel = "DIR")
  private Path work = Path.of("build", "demo");

  /** A command whose steps run at a prompt over the demo's registry. */
  public DemoCommand(Session session, Function<Path, CommandRunner> prompts) {
    this.session = session;
    this.prompts = prompts;
  }

  @Override
  public Integer call() {
    Path registry = session.environment().workingDirectory().resolve(Demo.registry(work));
    List<String> wrong = new Demo(session.output(), prompts.apply(registry)).play(testdata, work);
    return (wrong.isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED).value();
  }
}
