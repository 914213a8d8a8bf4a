package lianli.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lianli.cli.option.TrustOption;
import lianli.cli.output.CopyView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.RegistryException;
import lianli.registry.certificate.PresentedFiles;
import lianli.registry.certificate.PresentedFiles.Checked;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.signature.SignatureCheckResult;
import lianli.registry.signature.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Answers three questions about a file: unchanged? from us? still in force? */
@Command(name = "verify")
public final class CertificateVerifyCommand implements Callable<Integer> {
  private final Session session;
  private final CertificateOfficeFactory offices;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      descriptionKey = "lianli.certificate.verify.FILE")
  private List<Path> files = List.of();

  @Mixin private TrustOption trust = new TrustOption();

  /** A command over the certificates of the session's home, which it can do without. */
  public CertificateVerifyCommand(Session session, CertificateOfficeFactory offices) {
    this.session = session;
    this.offices = offices;
  }

  @Override
  public Integer call() {
    SignatureCheckResult.Checker checker = trust.checker(session);
    PresentedFiles presented = new PresentedFiles(session.environment().workingDirectory(), files);
    List<Checked> checked;
    Optional<LedgerReader> ledger = ledger();
    try {
      checked = presented.verify(offices.office(session), checker, ledger, session.output()::warn);
    } finally {
      ledger.ifPresent(LedgerReader::close);
    }
    new CopyView(session.output()).verdicts(checked);
    return exitCode(checked).value();
  }

  /** Without a registry that can be asked the status stays unknown; the other answers hold. */
  private Optional<LedgerReader> ledger() {
    if (!session.home().exists()) {
      return Optional.empty();
    }
    try {
      return Optional.of(session.registry().openForReading());
    } catch (RegistryException cannotBeAsked) {
      session.output().warn(cannotBeAsked);
      return Optional.empty();
    }
  }

  /** The worst of all files: not verified, then not known, then not readable. */
  private ExitCode exitCode(List<Checked> checked) {
    return switch (checked.stream()
        .map(each -> each.verdict().overall())
        .reduce(Verdict.PASS, Verdict::and)) {
      case FAIL -> ExitCode.NOT_VERIFIED;
      case UNKNOWN -> ExitCode.UNDETERMINED;
      case PASS -> checked.size() < files.size() ? ExitCode.SOME_FAILED : ExitCode.DONE;
    };
  }
}
