package lianli.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lianli.cli.option.RequesterOptions;
import lianli.cli.output.CopyView;
import lianli.cli.output.Output;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import lianli.registry.act.CertificateNumber;
import lianli.registry.certificate.CertificateCopy;
import lianli.registry.certificate.CertificateOffice;
import lianli.registry.certificate.CertificateOffice.IssuedFile;
import lianli.registry.certificate.CopyDelivery;
import lianli.registry.certificate.CopyRequest;
import lianli.registry.disclosure.AnswerLevel;
import lianli.registry.disclosure.Purpose;
import lianli.registry.disclosure.Requester;
import lianli.registry.json.Json;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.signature.Signer;
import lianli.registry.signature.bc.SigningKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Issues a signed copy. */
@Command(name = "issue")
public final class CertificateIssueCommand implements Callable<Integer> {
  private final Session session;
  private final CertificateDesk desk;

  @Parameters(
      paramLabel = "NUMBER",
      arity = "0..1",
      descriptionKey = "lianli.certificate.issue.NUMBER")
  private String number = "";

  @Option(names = "--entry", paramLabel = "SEQ")
  private @Nullable Long sequence;

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

  /** A command over the store of the session's home, which is looked up when it runs. */
  public CertificateIssueCommand(Session session, CertificateDesk desk) {
    this.session = session;
    this.desk = desk;
  }

  @Override
  public Integer call() {
    // The copy's own purpose is printed on it and kept in the catalogue; the log names the copy.
    Requester requester =
        new Requester(
            RequesterOptions.operator(session, operator),
            purpose.isBlank() ? Optional.empty() : Optional.of(Purpose.COPY),
            "");
    Answering answering = Answering.admit(session, requester, AnswerLevel.FULL);
    IssuedFile issued;
    try (Ledger ledger = session.registry().openForWriting()) {
      CertificateOffice office = desk.office(session);
      office.clearUp(ledger).ifPresent(session.output()::warn);
      CopyRequest request = new CopyRequest(entry(ledger), purpose, session.author());
      issued = office.issue(request, ledger, signer(), delivery(answering, ledger));
    }
    show(issued);
    return ExitCode.DONE.value();
  }

  private CopyDelivery delivery(Answering answering, LedgerReader ledger) {
    return new CopyDelivery() {
      @Override
      public Path fileFor(String serial) {
        return session
            .environment()
            .workingDirectory()
            .resolve(out == null ? session.home().certificates().resolve(serial + ".pdf") : out);
      }

      @Override
      public void announce(CertificateCopy copy) {
        long entry = copy.entry().sequence();
        answering.log(
            List.of(
                answering.answer(
                    copy.serial(),
                    answering.answer("copy", List.of(), "ISSUED", ledger.head(), List.of(entry)))));
      }
    };
  }

  private Signer signer() {
    SigningKeys keys = new SigningKeys(session.home());
    return passphraseFile == null
        ? keys.signer()
        : keys.signer(session.environment().workingDirectory().resolve(passphraseFile));
  }

  private LedgerEntry entry(LedgerReader ledger) {
    List<LedgerEntry> found = found(ledger);
    if (found.isEmpty()) {
      throw refused(
          ErrorCode.NO_RECORD,
          Said.of("no entry has this number", "没有该编号的登记"),
          Said.of(
              "Look it up with `lianli query certificate NUMBER`",
              "请先用 lianli query certificate 查询"));
    }
    if (found.size() > 1) {
      String entries =
          String.join(" ", found.stream().map(each -> String.valueOf(each.sequence())).toList());
      throw refused(
          ErrorCode.REFUSED,
          Said.of("several entries have this number: " + entries, "该字号对应多条登记：" + entries),
          Said.of("Name one with --entry SEQ", "请用 --entry 指定记录号"));
    }
    return found.getFirst();
  }

  /** By its place in the ledger, by its own number, or by both. */
  private List<LedgerEntry> found(LedgerReader ledger) {
    if (number.isBlank()) {
      if (sequence == null) {
        throw refused(
            ErrorCode.USAGE,
            Said.of("it is not said of what", "未指明登记"),
            Said.of("Name a certificate number, or --entry SEQ", "请给出证件字号，或用 --entry 指定记录号"));
      }
      return ledger.entry(sequence).stream().toList();
    }
    CertificateNumber wanted = CertificateNumber.parse(number).orElseThrow();
    return ledger.entriesNumbered(wanted).stream()
        .filter(entry -> entry.act().filing().number().filter(wanted::equals).isPresent())
        .filter(entry -> sequence == null || sequence == entry.sequence())
        .toList();
  }

  private static RegistryException refused(ErrorCode code, Said why, Said next) {
    return new RegistryException(code, Said.of("Cannot issue a copy", "无法出具副本"), why, next);
  }

  private void show(IssuedFile issued) {
    Path file = issued.path();
    Output output = session.output();
    String serial = issued.copy().serial();
    if (output.isJson()) {
      output.json(
          Json.object()
              .put("type", "certificate-copy")
              .put("serial", serial)
              .put("entry", issued.copy().entry().sequence())
              .put("later_acts", issued.copy().later().size())
              .put("file", file.toString())
              .put("test_key", issued.copy().testKey())
              .build());
    }
    output.say(Said.of("Copy " + serial + " is in " + file, "副本 " + serial + " 已写入 " + file));
    if (!issued.copy().later().isEmpty()) {
      output.remark(
          Said.of(
              "The copy says that a later act on file ended this marriage.", "副本上已注明：该婚姻其后已终止。"));
    }
    if (issued.copy().testKey()) {
      new CopyView(output).testKey();
    }
  }
}
