package lianli.cli.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import lianli.cli.option.HeadingRowOption;
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
import lianli.registry.intake.RowListener;
import lianli.registry.intake.RowOutcome;
import lianli.registry.ledger.AuthorityGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.list.ChangedExportException;
import lianli.registry.list.ListMapping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Enters lists of registrations, decrees and deaths, and exports. */
@Command(name = "import")
public final class ImportCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", arity = "1..*")
  private List<Path> files = List.of();

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--mapping", paramLabel = "FILE")
  private @Nullable Path mappingFile;

  @Option(names = "--authority", paramLabel = "A1|A2|A3|A4|A5")
  private @Nullable AuthorityGrade authority;

  @Option(names = "--marriage", paramLabel = "ROW=ENTRY")
  private Map<Integer, Long> marriages = Map.of();

  @Option(names = "--without-marriage", paramLabel = "ROW", split = ",")
  private Set<Integer> withoutMarriage = Set.of();

  @Option(names = "--report", paramLabel = "FILE")
  private @Nullable Path reportFile;

  @Option(names = "--rejected", paramLabel = "FILE")
  private @Nullable Path rejectedFile;

  @Mixin private HeadingRowOption headings = new HeadingRowOption();

  @Option(names = "--even-if-changed")
  private boolean evenIfChanged;

  @Spec private @Nullable CommandSpec spec;

  /** A command over the store of the session's home, which is looked up when it runs. */
  public ImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ListMapping mapping = mapping();
    ChosenMarriages said = said();
    List<ImportReport> reports = new ArrayList<>();
    int unusable = 0;
    boolean changed = false;
    RejectedRows rejectedRows =
        new RejectedRows(session.output().locale(), written(rejectedFile, "--rejected"));
    Path reportPath = written(reportFile, "--report");
    try (ImportLog log = ImportLog.of(session.output().locale(), reportPath);
        Ledger ledger = session.registry().openForWriting()) {
      ListImport lists =
          new ListImport(
              ledger,
              LocalDate.now(session.environment().clock()),
              session.author(),
              evenIfChanged ? ChangedExport.ENTER : ChangedExport.REFUSE);
      ListImport.Mode mode = dryRun ? ListImport.Mode.DRY_RUN : ListImport.Mode.ENTER;
      for (Path file : files) {
        try {
          Path path = session.environment().workingDirectory().resolve(file);
          RowListener told = log.rowsOf(file);
          RowListener rejected = rejectedRows.rowsOf(path);
          reports.add(
              lists.run(
                  path,
                  mapping,
                  mode,
                  said,
                  outcome -> {
                    told.settled(outcome);
                    rejected.settled(outcome);
                  }));
        } catch (RegistryException failure) {
          boolean isOfFile =
              failure instanceof ChangedExportException
                  || ExitCode.of(failure.code()) == ExitCode.SOME_FAILED;
          if (!isOfFile) {
            throw failure;
          }
          unusable++;
          changed |= failure.code() == ErrorCode.INTEGRITY;
          log.unusable(file, failure);
          session.output().warn(failure);
        }
      }
    }
    rejectedRows.write(mapping);
    new ImportView(session.output()).show(reports, dryRun);
    boolean rejected = reports.stream().anyMatch(r -> r.count(RowOutcome.Result.REJECTED) > 0);
    if (changed) {
      return ExitCode.NOT_VERIFIED.value();
    }
    return (unusable > 0 || rejected ? ExitCode.SOME_FAILED : ExitCode.DONE).value();
  }

  private ListMapping mapping() {
    ListMapping mapping =
        mappingFile == null
            ? ListMapping.none()
            : ListMapping.read(session.environment().workingDirectory().resolve(mappingFile));
    if (headings.row().isPresent()) {
      mapping = mapping.headedBy(headings.row().getAsInt());
    }
    return authority == null ? mapping : mapping.stating(authority);
  }

  /** Rows are counted in one file. */
  private ChosenMarriages said() {
    boolean saysSomething = !marriages.isEmpty() || !withoutMarriage.isEmpty();
    if (saysSomething && files.size() > 1) {
      var commandLine = Objects.requireNonNull(spec).commandLine();
      throw new ParameterException(
          commandLine, commandLine.getResourceBundle().getString("import.rows.of.one.file"));
    }
    return new ChosenMarriages(marriages, withoutMarriage);
  }

  /** A file to be written; it never takes the place of a list that is read. */
  private @Nullable Path written(@Nullable Path named, String option) {
    if (named == null) {
      return null;
    }
    Path file = session.environment().workingDirectory().resolve(named);
    for (Path list : files) {
      if (session
          .environment()
          .workingDirectory()
          .resolve(list)
          .normalize()
          .equals(file.normalize())) {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        throw new ParameterException(
            commandLine,
            commandLine
                .getResourceBundle()
                .getString("import.report.is.list")
                .replace("--report", option));
      }
    }
    return file;
  }
}
