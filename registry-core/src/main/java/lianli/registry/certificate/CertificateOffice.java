package lianli.registry.certificate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import lianli.registry.certificate.IssuedCopies.Issued;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.signature.SignatureCheck;
import lianli.registry.signature.Signer;
import lianli.registry.signature.Verdict;

/** Issues, verifies and revokes copies. */
public final class CertificateOffice {
  /** Clocks of two machines may differ by so much. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private final CopyFormat format;
  private final IssuedCopies issued;
  private final Clock clock;

  /** An office that issues in this format and keeps this catalogue. */
  public CertificateOffice(CopyFormat format, IssuedCopies issued, Clock clock) {
    this.format = format;
    this.issued = issued;
    this.clock = clock;
  }

  /** A copy with its file. */
  public record IssuedFile(CertificateCopy copy, byte[] file) {}

  /** Issues a copy of an act in this ledger; durable in the catalogue on return. */
  public IssuedFile issue(CopyRequest request, Ledger ledger, Signer signer) {
    LedgerEntry entry = request.entry();
    long knownAt = ledger.head().sequence();
    List<LaterAct> later = new LaterActs(ledger).ending(entry).stream().map(LaterAct::of).toList();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    try (IssuedCopies.Turn turn = issued.turn()) {
      String serial = turn.nextSerial(CertificateCopy.dayOf(now).getYear());
      CertificateCopy copy =
          new CertificateCopy(serial, entry, later, request.purpose(), now, signer.isTestKey());
      byte[] file = format.write(copy, signer);
      turn.issued(
          new Issued(
              serial,
              sha256(file),
              entry.sequence(),
              knownAt,
              now.toString(),
              request.purpose(),
              ""),
          request.author());
      return new IssuedFile(copy, file);
    }
  }

  /** Withdraws a copy: from now on verification against this registry fails. */
  public void revoke(String serial, String reason, String author) {
    Issued copy =
        issued
            .find(serial)
            .orElseThrow(
                () ->
                    new RegistryException(
                        ErrorCode.NO_RECORD,
                        Said.of("Cannot revoke copy " + serial, "无法作废副本 " + serial),
                        Said.of("no such copy was issued here", "本库没有出具过该副本"),
                        Said.of(
                            "`lianli certificate list` shows them",
                            "lianli certificate list 可列出全部副本")));
    if (reason.isBlank() || !copy.revoked().isEmpty()) {
      throw new RegistryException(
          ErrorCode.REFUSED,
          Said.of("Cannot revoke copy " + serial, "无法作废副本 " + serial),
          reason.isBlank()
              ? Said.of("no reason is given", "未说明理由")
              : Said.of("it is revoked already", "该副本已作废"),
          Said.of("Give a reason, for a copy in force", "请为有效副本写明作废理由"));
    }
    try (IssuedCopies.Turn turn = issued.turn()) {
      turn.revoked(serial, reason.strip(), clock.instant().toString(), author);
    }
  }

  /**
   * Verifies a file.
   *
   * @param checker with the trusted roots
   * @param ledger of the registry that shall say whether it stands by the copy; without it the
   *     status stays unknown
   */
  public CopyVerdict verify(byte[] file, SignatureCheck.Checker checker, Optional<Ledger> ledger) {
    CopyDocument document = format.read(file);
    List<String> shape = new ArrayList<>(document.faults());
    if (document.signature().length == 0 || document.record().members().isEmpty()) {
      // Nothing to ask further: what the file claims to be is not even readable.
      return new CopyVerdict(Verdict.FAIL, Verdict.UNKNOWN, Verdict.UNKNOWN, shape, "", "", false);
    }
    SignatureCheck signature =
        checker.check(document.signedContent(), document.signature(), document.claimedTime());
    shape.addAll(new RecordCheck(document).faults(checker));
    if (document.claimedTime().isAfter(clock.instant().plus(CLOCK_SKEW))) {
      shape.add("R10-signed-in-the-future");
    }
    List<String> status =
        ledger
            .map(open -> new CopyStatus(issued, open).faults(document.record(), sha256(file)))
            .orElse(List.of());
    List<String> reasons = new ArrayList<>(shape);
    reasons.addAll(signature.reasons());
    reasons.addAll(status);
    Verdict standing = status.isEmpty() ? Verdict.PASS : Verdict.FAIL;
    return new CopyVerdict(
        shape.isEmpty() ? signature.integrity() : Verdict.FAIL,
        signature.issuer(),
        ledger.isEmpty() ? Verdict.UNKNOWN : standing,
        reasons,
        document.record().string("serial"),
        signature.subject(),
        signature.testKey());
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
