package lianli.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lianli.cli.output.CopyView;
import lianli.cli.output.CopyView.Checked;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import lianli.registry.certificate.CertificateOffice;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.signature.SignatureCheck;
import lianli.registry.signature.Verdict;
import lianli.registry.signature.bc.SigningKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers three questions about a file: unchanged? from us? still in force? */
@Command(name = "verify")
public final class CertificateVerifyCommand implements Callable<Integer> {
  private final Session session;
  private final CertificateDesk desk;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      descriptionKey = "lianli.certificate.verify.FILE")
  private List<Path> files = List.of();

  @Option(names = "--trust", paramLabel = "PEM")
  private @Nullable Path trust;

  /** A command over the certificates of the session's home, which it can do without. */
  public CertificateVerifyCommand(Session session, CertificateDesk desk) {
    this.session = session;
    this.desk = desk;
  }

  @Override
  public Integer call() {
    SignatureCheck.Checker checker = checker();
    List<Checked> checked = new ArrayList<>();
    Optional<LedgerReader> ledger = ledger();
    try {
      check(checker, ledger, checked);
    } finally {
      ledger.ifPresent(LedgerReader::close);
    }
    new CopyView(session.output()).verdicts(checked);
    return exitCode(checked).value();
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

  private SignatureCheck.Checker checker() {
    if (trust != null) {
      return SigningKeys.checker(session.environment().workingDirectory().resolve(trust));
    }
    SigningKeys keys = new SigningKeys(session.home());
    if (keys.hasRoot()) {
      return keys.checker();
    }
    session
        .output()
        .remark(
            Said.of(
                "There is no trusted root at hand: name one with --trust, or a registry with"
                    + " --home",
                "没有可用的根证书：请用 --trust 指定，或用 --home 指定登记库"));
    return SigningKeys.checkerWithoutRoot();
  }

  private void check(
      SignatureCheck.Checker checker, Optional<LedgerReader> ledger, List<Checked> checked) {
    CertificateOffice office = desk.office(session);
    for (Path file : files) {
      try {
        byte[] content =
            content(session.environment().workingDirectory().resolve(file), office.largestCopy());
        checked.add(new Checked(file.toString(), office.verify(content, checker, ledger)));
      } catch (IOException unreadable) {
        session.output().warn(unreadable(file, unreadable));
      }
    }
  }

  /** No more of a file than shows that it is too large. */
  private static byte[] content(Path file, int largest) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(largest + 1);
    }
  }

  private static RegistryException unreadable(Path file, IOException failure) {
    return new RegistryException(
        ErrorCode.BAD_INPUT,
        Said.of("Cannot verify " + file, "无法验证 " + file),
        Said.of("there is no such file, or it cannot be read", "文件不存在或无法读取"),
        Said.of("Check the name", "请核对文件名"),
        failure);
  }
}
