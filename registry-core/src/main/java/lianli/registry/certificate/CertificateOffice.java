package lianli.registry.certificate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import lianli.registry.act.ActKind;
import lianli.registry.certificate.IssuedCopies.Issued;
import lianli.registry.json.Json;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.signature.SignatureCheck;
import lianli.registry.signature.Signer;
import lianli.registry.signature.Verdict;

/** Issues, verifies and revokes copies. */
public final class CertificateOffice {
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

  /**
   * Issues a copy of a registered marriage or divorce.
   *
   * @throws RegistryException REFUSED for other acts
   */
  public IssuedFile issue(LedgerEntry entry, String purpose, Signer signer, String author) {
    ActKind kind = entry.act().kind();
    if (kind != ActKind.MARRIAGE
        && kind != ActKind.DIVORCE
        && kind != ActKind.MARRIAGE_REISSUE
        && kind != ActKind.DIVORCE_REISSUE) {
      throw new RegistryException(
          ErrorCode.REFUSED,
          Said.of(
              "Cannot issue a copy of entry " + entry.sequence(),
              "无法为条目 " + entry.sequence() + " 出具副本"),
          Said.of("no certificate belongs to this kind of act", "此类条目没有证件"),
          Said.of("Name a marriage or divorce", "请指定结婚或离婚登记"));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    CertificateCopy copy =
        new CertificateCopy(nextSerial(now), entry, purpose, now, signer.isTestKey());
    byte[] file = format.write(copy, signer);
    issued.issued(copy, sha256(file), author);
    return new IssuedFile(copy, file);
  }

  private String nextSerial(Instant now) {
    return String.format(
        Locale.ROOT, "FB-%d-%06d", now.atZone(ZoneOffset.UTC).getYear(), issued.all().size() + 1);
  }

  /** Withdraws a copy: from now on verification against this registry fails. */
  public void revoke(String serial, String reason, String author) {
    if (issued.find(serial).isEmpty()) {
      throw new RegistryException(
          ErrorCode.NO_RECORD,
          Said.of("Cannot revoke copy " + serial, "无法作废副本 " + serial),
          Said.of("no such copy was issued here", "本库没有出具过该副本"),
          Said.of("`lianli certificate list` shows them", "lianli certificate list 可列出全部副本"));
    }
    issued.revoked(serial, reason, clock.instant().toString(), author);
  }

  /**
   * Verifies a file.
   *
   * @param checker with the trusted roots
   * @param withRegistry whether this office's catalogue may be asked for the status
   */
  public CopyVerdict verify(byte[] file, SignatureCheck.Checker checker, boolean withRegistry) {
    CopyDocument document = format.read(file);
    List<String> reasons = new ArrayList<>(document.faults());
    SignatureCheck signature =
        checker.check(document.signedContent(), document.signature(), document.claimedTime());
    reasons.addAll(signature.reasons());
    String serial = document.record().string("serial");
    if (!pageSaysWhatRecordSays(document)) {
      reasons.add("R11-page-and-record-differ");
    }
    boolean shaped = document.faults().isEmpty() && !reasons.contains("R11-page-and-record-differ");
    Verdict integrity = shaped ? signature.integrity() : Verdict.FAIL;
    Verdict status = withRegistry ? status(serial, file, reasons) : Verdict.UNKNOWN;
    return new CopyVerdict(
        integrity,
        signature.issuer(),
        status,
        reasons,
        serial,
        signature.subject(),
        signature.testKey());
  }

  private Verdict status(String serial, byte[] file, List<String> reasons) {
    Optional<Issued> known = issued.find(serial);
    if (known.isEmpty()) {
      reasons.add("R13-not-issued-here");
      return Verdict.FAIL;
    }
    if (!known.get().sha256().equals(sha256(file))) {
      reasons.add("R13-not-the-file-issued");
      return Verdict.FAIL;
    }
    if (!known.get().revoked().isEmpty()) {
      reasons.add("R13-revoked");
      return Verdict.FAIL;
    }
    return Verdict.PASS;
  }

  /** What people read must be what machines read (rule R11). */
  private static boolean pageSaysWhatRecordSays(CopyDocument document) {
    Json.Obj lines = document.record().object("lines");
    return !lines.members().isEmpty()
        && lines.members().keySet().stream()
            .allMatch(label -> document.text().contains(lines.string(label).replace(" ", "")))
        && document.text().contains(document.record().string("serial"));
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
