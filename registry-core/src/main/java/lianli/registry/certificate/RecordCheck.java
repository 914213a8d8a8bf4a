package lianli.registry.certificate;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.json.Json;
import lianli.registry.signature.SignatureCheckResult;

/** Whether page, embedded record and QR code say the same (rule R11), at the same time (R10). */
final class RecordCheck {
  private final ParsedCopy document;
  private final Json.Obj record;

  RecordCheck(ParsedCopy document) {
    this.document = document;
    this.record = document.record();
  }

  /** Stable codes of everything that differs. */
  List<String> faults(SignatureCheckResult.Checker checker) {
    List<String> faults = new ArrayList<>();
    if (!record.string("type").equals("certificate-copy") || !record.string("schema").equals("1")) {
      faults.add("R11-no-record");
      return faults;
    }
    if (!linesFollowFromFields()) {
      faults.add("R11-fields-and-lines-differ");
    }
    if (!pageSaysWhatRecordSays()) {
      faults.add("R11-page-and-record-differ");
    }
    Optional<QrPayload> qr = QrPayload.parse(record.string("qr"));
    if (qr.isEmpty() || !qr.get().fits(record) || !document.drawsQr()) {
      faults.add("R11-qr-and-record-differ");
    } else if (!checker.isBareSignature(
        qr.get().signedBytes(), qr.get().signatureBytes(), document.signature())) {
      faults.add("R11-qr-signature");
    }
    if (record.string("signature").equals(CertificateCopy.SMALLER_VALUE)
        && !checker.isSmallerValue(document.signature())) {
      faults.add("R8-signature-value");
    }
    if (!time(record.string("issued_at")).equals(Optional.of(document.claimedTime()))) {
      faults.add("R10-times-differ");
    }
    return faults;
  }

  /** True if the page can be read back as the record has it. */
  boolean isPageTheRecord() {
    return linesFollowFromFields() && pageSaysWhatRecordSays();
  }

  private boolean linesFollowFromFields() {
    List<String> later = new ArrayList<>();
    for (Json item : record.items("later_acts")) {
      later.add(item instanceof Json.Str text ? text.value() : "");
    }
    return CopyLines.of(strings("fields"), later).equals(strings("lines"));
  }

  private Map<String, String> strings(String key) {
    Map<String, String> strings = new LinkedHashMap<>();
    Json.Obj object = record.object(key);
    object.members().keySet().forEach(name -> strings.put(name, object.string(name)));
    return strings;
  }

  /** What people read must be what machines read. */
  private boolean pageSaysWhatRecordSays() {
    Map<String, String> lines = strings("lines");
    return !lines.isEmpty()
        && lines.entrySet().stream().allMatch(line -> onPage(line.getKey() + line.getValue()))
        && onPage("副本编号" + record.string("serial"))
        && (record.string("purpose").isEmpty() || onPage("用途" + record.string("purpose")));
  }

  private boolean onPage(String text) {
    return document.text().contains(text.replaceAll("\\s", ""));
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
