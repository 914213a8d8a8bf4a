package lianli.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import lianli.cli.output.ModelView;
import lianli.cli.output.NewFile;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.index.linkage.model.LinkageModel;
import lianli.index.linkage.model.LinkageSpec;
import lianli.index.linkage.pair.ListPair;
import lianli.index.list.LinkageFiles;
import lianli.index.list.ListMatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns from lists how often fields agree, and keeps it as a file. */
@Command(name = "train")
public final class MatchTrainCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "1..2", paramLabel = "LIST", descriptionKey = "lianli.match.train.LIST")
  private List<Path> lists = List.of();

  @Option(names = "--spec", paramLabel = "FILE", required = true, descriptionKey = "match.spec")
  private Path spec = Path.of("");

  @Option(names = "--out", paramLabel = "FILE", required = true)
  private Path out = Path.of("");

  /** A command of this session. */
  public MatchTrainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path directory = session.environment().workingDirectory();
    NewFile target = new NewFile(directory.resolve(out));
    LinkageSpec read = LinkageFiles.spec(directory.resolve(spec));
    ListPair pair = new MatchWork(session).read(lists, read, Set.of());
    LinkageModel model = new ListMatcher(read, pair).train();
    target.write(LinkageFiles.bytes(model));
    ModelView view = new ModelView(session.output());
    view.show(model);
    view.written(out);
    return ExitCode.DONE.value();
  }
}
