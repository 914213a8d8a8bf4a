package lianli.cli.command;

import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import lianli.cli.doctor.IndexExamination;
import lianli.cli.doctor.ProgramExamination;
import lianli.cli.output.DoctorView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.RegistryHome;
import lianli.registry.disclosure.QueryLog;
import lianli.registry.doctor.CheckpointExamination;
import lianli.registry.doctor.Diagnosis.Grade;
import lianli.registry.doctor.DirectoryExamination;
import lianli.registry.doctor.Doctor;
import lianli.registry.doctor.LedgerExamination;
import lianli.registry.doctor.PlaceExamination;
import lianli.registry.doctor.QueryLogExamination;
import lianli.registry.doctor.ScanExamination;
import lianli.registry.place.RegistryPlaces;
import lianli.registry.store.RegistryStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what is wrong with a registry and what to do; repairs what needs no asking. */
@Command(name = "doctor")
public final class DoctorCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--repair")
  private boolean repair;

  public DoctorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    RegistryHome home = session.home();
    if (!Files.isDirectory(home.directory())) {
      home.requireExisting();
    }
    RegistryStore store = session.registry();
    Clock clock = session.environment().clock();
    // The directory first: opening the ledger would already clear away what a dead writer left.
    Doctor doctor =
        new Doctor(
            List.of(
                new DirectoryExamination(home, store),
                new LedgerExamination(store),
                new CheckpointExamination(home, store),
                new QueryLogExamination(new QueryLog(home, clock)),
                new ScanExamination(home, store),
                new PlaceExamination(new RegistryPlaces(home)),
                new IndexExamination(home, store, clock),
                new ProgramExamination()));
    Doctor.Report report = repair ? doctor.repair() : doctor.examine();
    new DoctorView(session.output()).show(report);
    return exitCode(report).value();
  }

  private static ExitCode exitCode(Doctor.Report report) {
    if (report.has(Grade.DAMAGE)) {
      return ExitCode.NOT_VERIFIED;
    }
    return report.has(Grade.TROUBLE) ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }
}
