package lianli.registry.certificate;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.certificate.IssuedCopies.Issued;
import lianli.registry.file.Sha256;
import lianli.registry.json.Json;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.Statement.CopyIssued;
import lianli.registry.signature.SignatureCheckResult;
import lianli.registry.signature.Signer;
import lianli.registry.signature.Verdict;

/** Issues, verifies and revokes copies. */
public final class CertificateOffice {
  /** Clocks of two machines may differ by so much. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private static final String UNREADABLE = "R13-registry-unreadable";

  private final CopyFormat format;
  private final IssuedCopies issued;
  private final IssueNote note;
  private final Clock clock;

  /** The office of one registry, which issues in this format. */
  public CertificateOffice(CopyFormat format, RegistryHome home, Clock clock) {
    this.format = format;
    this.clock = clock;
    issued = new IssuedCopies(home);
    note = new IssueNote(home);
  }

  /** A copy with its file. */
  public record IssuedFile(CertificateCopy copy, Path path, byte[] file) {}

  /**
   * Clears up after an issue that was cut off; says what it did.
   *
   * @param ledger for writing
   */
  public Optional<BilingualText> clearUp(Ledger ledger) {
    return note.clearUp(ledger);
  }

  /**
   * Issues a copy of an act in this ledger: its file is on disk, then its line is in the ledger.
   *
   * @param ledger for writing
   * @throws RegistryException REFUSED if the entry is not fit for a copy or the file's name taken
   */
  public IssuedFile issue(
      CopyRequest request, Ledger ledger, Signer signer, CopyDestination delivery) {
    LedgerEntry entry = request.entry();
    clearUp(ledger);
    issued.takeOver(ledger);
    List<LedgerEntry> later = new LaterActs(ledger).ending(entry);
    new IssueRule(entry).require(later);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    signer.requireValid(now);
    String serial =
        CopySerial.next(CertificateCopy.dayOf(now).getYear(), issued.all(ledger).size());
    Path path = delivery.fileFor(serial);
    CopyFile target = new CopyFile(path, serial);
    target.requireFree();
    CertificateCopy copy =
        new CertificateCopy(
            serial,
            entry,
            later.stream().map(LaterAct::of).toList(),
            request.purpose(),
            now,
            signer.isTestKey());
    byte[] file = format.write(copy, signer);
    requireReadable(file, entry);
    CopyIssued line =
        new CopyIssued(
            entry.sequence(),
            serial,
            Sha256.of(file),
            ledger.head().sequence(),
            now,
            request.purpose());
    note.begin(serial, line.sha256(), path);
    try {
      delivery.announce(copy);
      target.write(file);
      issued.issued(ledger, line, request.author());
    } catch (RuntimeException failure) {
      takeBack(target, line, ledger, failure);
      throw failure;
    }
    note.end();
    return new IssuedFile(copy, path, file);
  }

  /** Nobody gets a copy that the registry does not know of. */
  private void takeBack(CopyFile target, CopyIssued line, Ledger ledger, RuntimeException failure) {
    try {
      if (ledger.copies(line.serial()).isEmpty()) {
        target.takeBack(line.sha256());
      }
      note.end();
    } catch (RuntimeException further) {
      // The note stays for the next issue.
      failure.addSuppressed(further);
    }
  }

  /** A copy whose page does not say back what it was given would never be verified. */
  private void requireReadable(byte[] file, LedgerEntry entry) {
    ParsedCopy document = format.read(file);
    if (!document.faults().isEmpty() || !new RecordCheck(document).isPageTheRecord()) {
      throw new RegistryException(
          ErrorCode.REFUSED,
          BilingualText.of("Cannot issue a copy of entry %s", "无法为记录号 %s 出具副本", entry.sequence()),
          BilingualText.of("the page does not read back as it was written", "版面文字无法原样读回"),
          BilingualText.of(
              "Look for unusual characters with `lianli act show %s`",
              "请用 lianli act show %s 检查是否有异常字符", entry.sequence()));
    }
  }

  /**
   * Withdraws a copy: from now on verification against this registry fails.
   *
   * @param ledger for writing
   */
  public void revoke(String serial, String reason, String author, Ledger ledger) {
    clearUp(ledger);
    issued.takeOver(ledger);
    Issued copy =
        issued
            .find(serial, ledger)
            .orElseThrow(
                () ->
                    new RegistryException(
                        ErrorCode.NO_RECORD,
                        BilingualText.of("Cannot revoke copy " + serial, "无法作废副本 " + serial),
                        BilingualText.of("no such copy was issued here", "本库没有出具过该副本"),
                        BilingualText.of(
                            "`lianli certificate list` shows them",
                            "lianli certificate list 可列出全部副本")));
    if (reason.isBlank() || !copy.revoked().isEmpty()) {
      throw new RegistryException(
          ErrorCode.REFUSED,
          BilingualText.of("Cannot revoke copy " + serial, "无法作废副本 " + serial),
          reason.isBlank()
              ? BilingualText.of("no reason is given", "未说明理由")
              : BilingualText.of("it is revoked already", "该副本已作废"),
          BilingualText.of("Give a reason, for a copy in force", "请为有效副本写明作废理由"));
    }
    issued.revoked(ledger, serial, reason.strip(), clock.instant(), author);
  }

  /** Bytes that a copy has at most: of a longer file, one more is enough to verify. */
  public int largestCopy() {
    return format.largest();
  }

  /**
   * Verifies a file: its size, then its signature, then, if that is a trusted office's, what it
   * says. Bounded in time and memory, whatever the file holds.
   *
   * @param checker with the trusted roots
   * @param ledger of the registry that shall say whether it stands by the copy; without it the
   *     status stays unknown
   */
  public CopyVerdict verify(
      byte[] file, SignatureCheckResult.Checker checker, Optional<LedgerReader> ledger) {
    SignedFile signed = format.signed(file);
    if (signed.signature().length == 0) {
      return unread(Verdict.FAIL, Verdict.UNKNOWN, signed.faults());
    }
    SignatureCheckResult signature = checker.check(signed.content(), signed.signature());
    List<String> reasons = new ArrayList<>(signed.faults());
    reasons.addAll(signature.reasons());
    Verdict intact = signed.faults().isEmpty() ? signature.integrity() : Verdict.FAIL;
    if (intact != Verdict.PASS || signature.issuer() != Verdict.PASS) {
      // What is not from us is not parsed: it could be made to hold the machine up.
      return new CopyVerdict(
          intact,
          signature.issuer(),
          Verdict.UNKNOWN,
          reasons,
          "",
          signature.subject(),
          signature.testKey());
    }
    return read(format.read(file), Sha256.of(file), checker, signature, ledger);
  }

  private static CopyVerdict unread(Verdict integrity, Verdict issuer, List<String> reasons) {
    return new CopyVerdict(integrity, issuer, Verdict.UNKNOWN, reasons, "", "", false);
  }

  /** The verdict on a file that a trusted office signed. */
  private CopyVerdict read(
      ParsedCopy document,
      String sha256,
      SignatureCheckResult.Checker checker,
      SignatureCheckResult signature,
      Optional<LedgerReader> ledger) {
    List<String> shape = new ArrayList<>(document.faults());
    SignatureCheckResult then = signature;
    List<String> status = List.of();
    Verdict standing = Verdict.UNKNOWN;
    if (!document.record().members().isEmpty()) {
      shape.addAll(new RecordCheck(document).faults(checker));
      if (document.claimedTime().isAfter(clock.instant().plus(CLOCK_SKEW))) {
        shape.add("R10-signed-in-the-future");
      }
      if (!checker.wasValid(document.signature(), document.claimedTime())) {
        then = signature.butNotValidThen();
      }
      if (ledger.isPresent()) {
        status = status(document.record(), sha256, ledger.get());
        standing =
            status.isEmpty()
                ? Verdict.PASS
                : status.contains(UNREADABLE) ? Verdict.UNKNOWN : Verdict.FAIL;
      }
    }
    List<String> reasons = new ArrayList<>(shape);
    reasons.addAll(then.reasons());
    reasons.addAll(status);
    boolean isTheFile = shape.isEmpty() && !status.contains(CopyStatus.OTHER_FILE);
    return new CopyVerdict(
        isTheFile ? Verdict.PASS : Verdict.FAIL,
        then.issuer(),
        standing,
        reasons,
        document.record().string("serial"),
        then.subject(),
        then.testKey());
  }

  /** A registry that cannot be asked leaves the status open; the file is not to blame. */
  private List<String> status(Json.Obj record, String sha256, LedgerReader ledger) {
    try {
      return new CopyStatus(issued, ledger).faults(record, sha256);
    } catch (RegistryException cannotBeAsked) {
      return List.of(UNREADABLE);
    }
  }
}
