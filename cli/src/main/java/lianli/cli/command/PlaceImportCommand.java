package lianli.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import lianli.cli.output.PlaceImportView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.RegistryHome;
import lianli.registry.place.PlaceListReader;
import lianli.registry.place.PlaceListReading;
import lianli.registry.place.RegistryPlaces;
import lianli.registry.table.TableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a county's list of places in force, if nothing in it is wrong. */
@Command(name = "import")
public final class PlaceImportCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", descriptionKey = "lianli.place.import.FILE")
  private Path file = Path.of("");

  @Option(names = "--dry-run")
  private boolean dryRun;

  /** A command over the session's home. */
  public PlaceImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    RegistryHome home = session.home().requireExisting();
    TableFile table =
        TableFile.read(
            session.environment().workingDirectory().resolve(file), PlaceListReader.headings());
    table.remarks().forEach(session.output()::warn);
    PlaceListReading reading = PlaceListReader.read(table);
    boolean isTaken =
        !dryRun
            && reading.isWhole()
            && new RegistryPlaces(home)
                .take(reading.list(), session.author(), session.environment().clock().instant());
    new PlaceImportView(session.output()).show(reading, dryRun, isTaken);
    return (reading.isWhole() ? ExitCode.DONE : ExitCode.SOME_FAILED).value();
  }
}
