package lianli.cli.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import lianli.cli.ExitCode;
import lianli.cli.Session;
import lianli.cli.output.ImportView;
import lianli.registry.RegistryException;
import lianli.registry.intake.ImportReport;
import lianli.registry.intake.RowOutcome;
import lianli.registry.intake.TableImport;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.sqlite.RegistryStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Enters lists of registrations, decrees and deaths. */
@Command(name = "import")
public final class ImportCommand implements Callable<Integer> {
  private final Session session;
  private final Function<Session, RegistryStore> stores;

  @Parameters(paramLabel = "FILE", arity = "1..*")
  private List<Path> files = List.of();

  @Option(names = "--dry-run")
  private boolean dryRun;

  /** A command over the store of the session's home, which is looked up when it runs. */
  public ImportCommand(Session session, Function<Session, RegistryStore> stores) {
    this.session = session;
    this.stores = stores;
  }

  @Override
  public Integer call() {
    ImportView view = new ImportView(session.output());
    List<ImportReport> reports = new ArrayList<>();
    int failed = 0;
    try (Ledger ledger = stores.apply(session).openForWriting()) {
      TableImport tables =
          new TableImport(ledger, LocalDate.now(session.surroundings().clock()), session.author());
      for (Path file : files) {
        try {
          Path path = session.surroundings().workingDirectory().resolve(file);
          reports.add(tables.run(path, dryRun ? TableImport.Mode.DRY_RUN : TableImport.Mode.ENTER));
        } catch (RegistryException unusable) {
          if (ExitCode.of(unusable.code()) != ExitCode.SOME_FAILED) {
            throw unusable;
          }
          failed++;
          session.output().warn(unusable);
        }
      }
    }
    view.show(reports, dryRun);
    boolean rejected = reports.stream().anyMatch(r -> r.count(RowOutcome.Result.REJECTED) > 0);
    return (failed > 0 || rejected ? ExitCode.SOME_FAILED : ExitCode.DONE).value();
  }
}
