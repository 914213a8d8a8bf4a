package lianli.registry.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import lianli.registry.act.ActKind;
import lianli.registry.act.CertificateNumber;
import lianli.registry.json.Json;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.signature.Signer;

/**
 * What one copy says.
 *
 * @param serial number of the copy, unique in the registry
 * @param later acts on file that ended or undid the one copied
 * @param purpose what it was asked for; possibly empty
 * @param issuedAt when it was issued
 * @param testKey true if signed with the demonstration key, which the page then says
 */
public record CertificateCopy(
    String serial,
    LedgerEntry entry,
    List<LaterAct> later,
    String purpose,
    Instant issuedAt,
    boolean testKey) {
  /** Says in the record that only the smaller of the signature's two values is ours. */
  static final String SMALLER_VALUE = "low-s";

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  public CertificateCopy {
    later = List.copyOf(later);
  }

  /** One line of the page. */
  public record Line(String label, String value) {}

  /** Title of the page. */
  public String title() {
    return isDivorce() ? "离婚登记档案电子副本" : "结婚登记档案电子副本";
  }

  private boolean isDivorce() {
    ActKind kind = entry.act().kind();
    return kind == ActKind.DIVORCE || kind == ActKind.DIVORCE_REISSUE;
  }

  /** The lines of the page, without those the record does not tell. */
  public List<Line> lines() {
    return CopyLines.of(fields(), laterTexts()).entrySet().stream()
        .map(line -> new Line(line.getKey(), line.getValue()))
        .toList();
  }

  private Map<String, String> fields() {
    return CopyLines.fields(entry.act());
  }

  private List<String> laterTexts() {
    return later.stream().map(LaterAct::text).toList();
  }

  /** The day of issue where the office is. */
  public LocalDate issuedOn() {
    return dayOf(issuedAt);
  }

  /** The day of an instant where the office is. */
  static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, CHINA);
  }

  /** The day of issue as printed. */
  public String issuedOnText() {
    return CopyLines.date(issuedOn());
  }

  /** The text of the QR code, signed. */
  public String signedQr(Signer signer) {
    return QrPayload.signed(this, signer).text();
  }

  /** The record embedded in the file, for machines; {@code qr} is the text of the QR code. */
  public Json.Obj record(String qr) {
    return Json.object()
        .put("type", "certificate-copy")
        .put("schema", 1)
        .put("serial", serial)
        .put("act", entry.act().kind().code())
        .put("entry", entry.sequence())
        .put("entry_hash", entry.hash())
        .put("capture", entry.provenance().capture().name())
        .put("issued_at", issuedAt.toString())
        .put("purpose", purpose)
        .put("test_key", testKey)
        .put("signature", SMALLER_VALUE)
        .put("fields", Json.ofStrings(fields()))
        .put("later_acts", Json.ofStrings(laterTexts()))
        .put("lines", Json.ofStrings(CopyLines.of(fields(), laterTexts())))
        .put("qr", qr)
        .build();
  }

  /** The division code in the certificate number; empty for older numbers. */
  String officeCode() {
    return entry.act().filing().number().orElse(null) instanceof CertificateNumber.Modern modern
        ? modern.division()
        : "";
  }
}
