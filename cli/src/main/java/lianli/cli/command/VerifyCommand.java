package lianli.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lianli.cli.option.PaperCheckpointOption;
import lianli.cli.output.Progress;
import lianli.cli.output.VerificationView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.BilingualText;
import lianli.registry.checkpoint.Checkpoint;
import lianli.registry.checkpoint.CheckpointLog;
import lianli.registry.checkpoint.ShortForm;
import lianli.registry.doctor.LedgerCheck;
import lianli.registry.doctor.ScanCheck;
import lianli.registry.file.Unchecked;
import lianli.registry.ledger.LedgerVerification;
import lianli.registry.signature.bc.SigningKeys;
import lianli.registry.store.RegistryStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Checks the whole ledger: file, chain, lookup tables, and everything that was noted outside it.
 */
@Command(name = "verify")
public final class VerifyCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--checkpoint")
  private boolean checkpoint;

  @Mixin private PaperCheckpointOption paper = new PaperCheckpointOption();

  @Option(names = "--witness", paramLabel = "DIR")
  private List<Path> witnesses = new ArrayList<>();

  @Option(names = "--scans")
  private boolean scans;

  public VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Optional<ShortForm> noted = paper.shortForm(session);
    RegistryStore store = session.registry();
    LedgerVerification verification =
        new LedgerCheck(session.home(), store)
            .check(witnesses.stream().map(this::there).toList(), noted);
    Optional<Checkpoint> signed =
        checkpoint && verification.isIntact()
            ? Optional.of(CheckpointCommand.sign(session, store))
            : Optional.empty();
    Optional<ScanCheck.Report> images =
        scans && verification.isIntact() ? Optional.of(images(store)) : Optional.empty();
    boolean isRootMissing = isRootMissing();
    VerificationView view = new VerificationView(session.output());
    (isRootMissing ? view.withoutRoot(session.home().keys().resolve("root.pem")) : view)
        .show(verification, signed, images);
    return exitCode(verification, images, isRootMissing).value();
  }

  private static ExitCode exitCode(
      LedgerVerification verification, Optional<ScanCheck.Report> images, boolean isRootMissing) {
    if (!verification.isIntact() || images.filter(report -> !report.isSound()).isPresent()) {
      return ExitCode.NOT_VERIFIED;
    }
    return isRootMissing ? ExitCode.UNDETERMINED : ExitCode.DONE;
  }

  /** True if there are signatures and nothing to check them against. */
  private boolean isRootMissing() {
    return Unchecked.get(
        () ->
            !new SigningKeys(session.home()).hasRoot()
                && new CheckpointLog(session.home().checkpoints()).newest().isPresent());
  }

  private ScanCheck.Report images(RegistryStore store) {
    ScanCheck check = new ScanCheck(session.home(), store);
    ScanCheck.Report known = check.look();
    try (Progress progress =
        session
            .output()
            .progress(BilingualText.of("Reading scans", "校验扫描件"), known.held() + known.outside())) {
      return check.read(scansSoFar -> progress.step());
    }
  }

  private Path there(Path directory) {
    return session.environment().workingDirectory().resolve(directory);
  }
}
