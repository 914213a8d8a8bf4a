package lianli.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import lianli.cli.option.CopySubjectOptions;
import lianli.cli.option.RequesterOptions;
import lianli.cli.output.CopyView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.certificate.CertificateOffice;
import lianli.registry.certificate.CertificateOffice.IssuedFile;
import lianli.registry.certificate.CopyRequest;
import lianli.registry.disclosure.AnswerLevel;
import lianli.registry.disclosure.Purpose;
import lianli.registry.disclosure.Requester;
import lianli.registry.ledger.Ledger;
import lianli.registry.signature.Signer;
import lianli.registry.signature.bc.SigningKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Issues a signed copy. */
@Command(name = "issue")
public final class CertificateIssueCommand implements Callable<Integer> {
  private final Session session;
  private final CertificateOfficeFactory offices;

  @Mixin private CopySubjectOptions subject = new CopySubjectOptions();

  @Option(names = "--operator", paramLabel = "NAME", descriptionKey = "requester.operator")
  private @Nullable String operator;

  @Option(names = "--purpose", paramLabel = "TEXT")
  private String purpose = "";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE")
  private @Nullable Path out;

  @Option(names = "--passphrase-file", paramLabel = "FILE")
  private @Nullable Path passphraseFile;

  public CertificateIssueCommand(Session session, CertificateOfficeFactory offices) {
    this.session = session;
    this.offices = offices;
  }

  @Override
  public Integer call() {
    Answering answering = Answering.admit(session, requester(), AnswerLevel.FULL);
    IssuedFile issued;
    try (Ledger ledger = session.registry().openForWriting()) {
      CertificateOffice office = offices.office(session);
      office.clearUp(ledger).ifPresent(session.output()::warn);
      CopyRequest request =
          new CopyRequest(subject.subject().in(ledger), purpose, session.author());
      issued =
          office.issue(
              request, ledger, signer(), new LoggedDelivery(answering, ledger, this::fileFor));
    }
    new CopyView(session.output()).issued(issued);
    return ExitCode.DONE.value();
  }

  /** The copy's own purpose is printed on it and kept in the catalogue; the log names the copy. */
  private Requester requester() {
    return new Requester(
        RequesterOptions.operator(session, operator),
        purpose.isBlank() ? Optional.empty() : Optional.of(Purpose.COPY),
        "");
  }

  private Path fileFor(String serial) {
    return there(out == null ? session.home().certificates().resolve(serial + ".pdf") : out);
  }

  private Signer signer() {
    SigningKeys keys = new SigningKeys(session.home());
    return passphraseFile == null ? keys.signer() : keys.signer(there(passphraseFile));
  }

  private Path there(Path file) {
    return session.environment().workingDirectory().resolve(file);
  }
}
