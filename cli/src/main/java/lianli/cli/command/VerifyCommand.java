package lianli.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lianli.cli.output.Progress;
import lianli.cli.output.VerificationView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.Said;
import lianli.registry.checkpoint.Checkpoint;
import lianli.registry.checkpoint.CheckpointLog;
import lianli.registry.checkpoint.ShortForm;
import lianli.registry.coverage.CoverageDesk;
import lianli.registry.doctor.ScanCheck;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.Verification;
import lianli.registry.ledger.Verification.Fault;
import lianli.registry.ledger.Verification.Kind;
import lianli.registry.signature.bc.SigningKeys;
import lianli.registry.store.RegistryStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Checks the whole ledger: file, chain, lookup tables, and everything that was noted outside it.
 */
@Command(name = "verify")
public final class VerifyCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--checkpoint")
  private boolean checkpoint;

  @Option(names = "--against", paramLabel = "SHORTFORM")
  private @Nullable String against;

  @Option(names = "--witness", paramLabel = "DIR")
  private List<Path> witnesses = new ArrayList<>();

  @Option(names = "--scans")
  private boolean scans;

  @Spec private @Nullable CommandSpec spec;

  /** A command over the store of the session's home, which is looked up when it runs. */
  public VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Optional<ShortForm> paper = Optional.ofNullable(against).map(this::shortForm);
    RegistryStore store = session.registry();
    Verification verification = store.verify(witnesses.stream().map(this::there).toList());
    if (paper.isPresent()) {
      verification = held(verification, paper.get(), store);
    }
    verification = withTheCount(verification, store);
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
    boolean isSound =
        verification.isIntact() && images.filter(report -> !report.isSound()).isEmpty();
    if (!isSound) {
      return ExitCode.NOT_VERIFIED.value();
    }
    return (isRootMissing ? ExitCode.UNDETERMINED : ExitCode.DONE).value();
  }

  /** True if there are signatures and nothing to check them against. */
  private boolean isRootMissing() {
    try {
      return !new SigningKeys(session.home()).hasRoot()
          && new CheckpointLog(session.home().checkpoints()).newest().isPresent();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private ScanCheck.Report images(RegistryStore store) {
    ScanCheck check = new ScanCheck(session.home(), store);
    ScanCheck.Report known = check.look();
    try (Progress progress =
        session
            .output()
            .progress(Said.of("Reading scans", "校验扫描件"), known.held() + known.outside())) {
      return check.read(scansSoFar -> progress.step());
    }
  }

  /** The count behind every "no record" is derived, but answers rest on it. */
  private Verification withTheCount(Verification verification, RegistryStore store) {
    CoverageDesk desk = new CoverageDesk(session.home());
    if (!verification.isIntact() || !Files.exists(desk.keptCount())) {
      return verification;
    }
    try (LedgerReader ledger = store.openForReading()) {
      return desk.isKeptCountRight(ledger)
          ? verification
          : new Verification(
              verification.head(),
              List.of(
                  new Fault(
                      Kind.LOOKUP,
                      0,
                      Said.of(
                          "the kept count of what is on file is wrong; delete " + desk.keptCount(),
                          "收录统计与台账不符，请删除 " + desk.keptCount()))),
              verification.signed());
    }
  }

  private Path there(Path directory) {
    return session.environment().workingDirectory().resolve(directory);
  }

  private ShortForm shortForm(String written) {
    return ShortForm.parse(written)
        .orElseThrow(
            () ->
                new ParameterException(
                    java.util.Objects.requireNonNull(spec).commandLine(),
                    Said.of(
                            "--against: this is no short form, or a letter of it is wrong; it looks"
                                + " like 47/2026-11-23/K7QF-3M2P-9XWD-HT5B-C8RN",
                            "--against：不是核对码，或有抄错的字符；其形式如"
                                + " 47/2026-11-23/K7QF-3M2P-9XWD-HT5B-C8RN")
                        .in(session.locale())));
  }

  /** The verification with what the paper adds. */
  private static Verification held(
      Verification verification, ShortForm paper, RegistryStore store) {
    long count = paper.count();
    if (count <= verification.head().sequence()) {
      try (LedgerReader ledger = store.openForReading()) {
        LedgerHead then = ledger.asOf(count).head();
        if (paper.fits(then)) {
          return verification;
        }
      }
    }
    List<Fault> faults = new ArrayList<>(verification.faults());
    faults.add(
        count <= verification.head().sequence()
            ? new Fault(
                Kind.WITNESS,
                1,
                count,
                Said.of(
                    "these are not the entries that the paper was written for", "与专用记录本所记的核对点不符"))
            : new Fault(
                Kind.WITNESS,
                verification.head().sequence() + 1,
                count,
                Said.of(
                    "the ledger ends here, but the paper notes entry " + count,
                    "台账到此为止，而专用记录本记有第 " + count + " 条")));
    return new Verification(verification.head(), faults, verification.signed());
  }
}
