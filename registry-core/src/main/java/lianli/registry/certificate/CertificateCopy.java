package lianli.registry.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.ActKind;
import lianli.registry.json.Json;
import lianli.registry.ledger.LedgerEntry;

/**
 * What one copy says.
 *
 * @param serial number of the copy, unique in the registry
 * @param purpose what it was asked for; possibly empty
 * @param issuedAt when it was issued
 * @param testKey true if signed with the demonstration key, which the page then says
 */
public record CertificateCopy(
    String serial, LedgerEntry entry, String purpose, Instant issuedAt, boolean testKey) {

  /** One line of the page. */
  public record Line(String label, String value) {}

  /** Title of the page. */
  public String title() {
    ActKind kind = entry.act().kind();
    return kind == ActKind.DIVORCE || kind == ActKind.DIVORCE_REISSUE ? "离婚登记档案电子副本" : "结婚登记档案电子副本";
  }

  /** The lines of the page, without those the record does not tell. */
  public List<Line> lines() {
    Map<String, String> fields = ActCodec.encode(entry.act());
    List<Line> lines = new ArrayList<>();
    add(lines, "证件字号", fields.get("certificate_number"));
    add(lines, "登记日期", fields.get("registered_on"));
    add(lines, "登记机关", fields.get("office"));
    party(lines, fields, "男方", "man.");
    party(lines, fields, "女方", "woman.");
    add(lines, "原结婚证字号", fields.get("previous_certificate_number"));
    add(lines, "结婚登记日期", fields.get("married_on"));
    return lines;
  }

  private static void party(
      List<Line> lines, Map<String, String> fields, String who, String prefix) {
    add(lines, who + "姓名", fields.get(prefix + "name"));
    add(lines, who + "出生日期", fields.get(prefix + "birth_date"));
    add(lines, who + "身份证件号", fields.get(prefix + "id_number"));
    add(lines, who + "民族", fields.get(prefix + "ethnicity"));
    add(lines, who + "国籍", fields.get(prefix + "nationality"));
  }

  private static void add(
      List<Line> lines, String label, @org.jspecify.annotations.Nullable String value) {
    if (value != null && !value.isEmpty()) {
      lines.add(new Line(label, value));
    }
  }

  /** The record embedded in the file, for machines. */
  public Json.Obj record() {
    Act act = entry.act();
    Json.Builder lines = Json.object();
    lines().forEach(line -> lines.put(line.label(), line.value()));
    return Json.object()
        .put("type", "certificate-copy")
        .put("schema", 1)
        .put("serial", serial)
        .put("act", act.kind().code())
        .put("entry", entry.sequence())
        .put("entry_hash", entry.hash())
        .put("capture", entry.provenance().capture().name())
        .put("issued_at", issuedAt.toString())
        .put("purpose", purpose)
        .put("test_key", testKey)
        .put("fields", Json.ofStrings(ActCodec.encode(act)))
        .put("lines", lines.build())
        .build();
  }

  /** Kind, serial and entry in few bytes, for the QR code: no name and no identity number. */
  public String compact() {
    return String.format(
        Locale.ROOT,
        "LL1|%s|%s|%d|%s|%s",
        serial,
        entry.act().kind().code(),
        entry.sequence(),
        entry.hash().substring(0, 16),
        issuedAt.toString().substring(0, 10));
  }
}
