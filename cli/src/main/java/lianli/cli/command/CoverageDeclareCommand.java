package lianli.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lianli.cli.option.ColumnsOptions;
import lianli.cli.output.CoverageView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.RegistryHome;
import lianli.registry.coverage.RegistryCoverage;
import lianli.registry.coverage.Volume;
import lianli.registry.coverage.VolumeList;
import lianli.registry.list.ListMapping;
import lianli.registry.list.ListSubject;
import lianli.registry.table.TableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a list of volumes: what there is, what is lost, what nobody has searched. */
@Command(name = "declare")
public final class CoverageDeclareCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", descriptionKey = "lianli.coverage.declare.FILE")
  private Path file = Path.of("");

  @Mixin private ColumnsOptions columns = new ColumnsOptions();

  public CoverageDeclareCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    RegistryHome home = session.home().requireExisting();
    Path directory = session.environment().workingDirectory();
    ListMapping mapping = columns.mapping(directory, ListSubject.VOLUMES);
    TableFile table = TableFile.read(directory.resolve(file), mapping.headings());
    table.remarks().forEach(session.output()::warn);
    VolumeList list = VolumeList.of(table, mapping);
    List<Volume> entered =
        new RegistryCoverage(home)
            .declare(list.volumes(), session.author(), session.environment().clock().instant());
    new CoverageView(session.output()).declared(list, entered.size());
    return (list.rejected().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED).value();
  }
}
