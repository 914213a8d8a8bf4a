package lianli.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lianli.cli.option.ColumnsOptions;
import lianli.cli.option.DecisionOptions;
import lianli.cli.option.ImportFilesOptions;
import lianli.cli.output.ImportLog;
import lianli.cli.output.ImportView;
import lianli.cli.output.RejectedRows;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.intake.ChosenMarriages;
import lianli.registry.intake.ImportReport;
import lianli.registry.intake.ListImport;
import lianli.registry.intake.ListImport.ChangedExport;
import lianli.registry.intake.RowOutcome;
import lianli.registry.ledger.AuthorityGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.list.ListMapping;
import lianli.registry.list.ListSubject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Enters lists of registrations, decrees and deaths, exports, and decisions about cases. */
@Command(name = "import")
public final class ImportCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private ImportFilesOptions files = new ImportFilesOptions();

  @Mixin private ColumnsOptions columns = new ColumnsOptions();

  @Mixin private DecisionOptions decisions = new DecisionOptions();

  @Option(names = "--authority", paramLabel = "A1|A2|A3|A4|A5")
  private @Nullable AuthorityGrade authority;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--even-if-changed")
  private boolean evenIfChanged;

  /** A command over the store of the session's home, which is looked up when it runs. */
  public ImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path directory = session.environment().workingDirectory();
    if (decisions.areDecisions()) {
      Path file = files.theOne(directory);
      return new DecisionsImport(session, decisions, mode())
          .run(file, decisions.receipt(List.of(file), directory))
          .value();
    }
    ListMapping mapping = mapping(directory);
    ChosenMarriages marriages = files.marriages();
    RejectedRows rejected = new RejectedRows(session.locale(), files.rejected(directory));
    List<ImportReport> reports = new ArrayList<>();
    List<RegistryException> failures;
    try (ImportLog log = ImportLog.of(session.locale(), files.report(directory));
        Ledger ledger = session.registry().openForWriting()) {
      ListImport lists = lists(ledger);
      failures =
          files
              .lists(directory)
              .each(
                  file ->
                      reports.add(
                          lists.run(
                              file,
                              mapping,
                              mode(),
                              marriages,
                              log.rowsOf(file).and(rejected.rowsOf(file)))),
                  (file, failure) -> {
                    log.unusable(file, failure);
                    session.output().warn(failure);
                  });
    }
    rejected.write(mapping);
    new ImportView(session.output()).show(reports, dryRun);
    return exit(reports, failures).value();
  }

  private ListImport.Mode mode() {
    return dryRun ? ListImport.Mode.DRY_RUN : ListImport.Mode.ENTER;
  }

  private ListMapping mapping(Path directory) {
    ListMapping mapping = columns.mapping(directory, ListSubject.ACTS);
    return authority == null ? mapping : mapping.stating(authority);
  }

  private ListImport lists(Ledger ledger) {
    return new ListImport(
        ledger,
        session.rules(),
        session.author(),
        evenIfChanged ? ChangedExport.ENTER : ChangedExport.REFUSE);
  }

  private static ExitCode exit(List<ImportReport> reports, List<RegistryException> failures) {
    if (failures.stream().anyMatch(failure -> failure.code() == ErrorCode.INTEGRITY)) {
      return ExitCode.NOT_VERIFIED;
    }
    boolean rejected =
        reports.stream().anyMatch(report -> report.count(RowOutcome.Result.REJECTED) > 0);
    return rejected || !failures.isEmpty() ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }
}
