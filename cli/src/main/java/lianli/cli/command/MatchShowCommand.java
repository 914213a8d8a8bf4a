package lianli.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import lianli.cli.output.CoupleModelView;
import lianli.cli.output.ModelView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.index.list.LinkageFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what a model has learned. */
@Command(name = "show")
public final class MatchShowCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "MODEL", descriptionKey = "lianli.match.show.MODEL")
  private Path model = Path.of("");

  /** A command of this session. */
  public MatchShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path file = session.environment().workingDirectory().resolve(model);
    if (LinkageFiles.isOfCouples(file)) {
      new CoupleModelView(session.output()).show(LinkageFiles.couples(file));
    } else {
      new ModelView(session.output()).show(LinkageFiles.model(file));
    }
    return ExitCode.DONE.value();
  }
}
