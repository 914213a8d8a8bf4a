package lianli.ocr.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.judge.Evidence;
import lianli.ocr.judge.HanOutputScript;
import lianli.ocr.kind.PageKind;
import lianli.ocr.layout.FoundField;
import lianli.ocr.layout.RecordFinder;
import lianli.ocr.scan.PageReference;
import lianli.registry.BilingualText;
import lianli.registry.draft.DecisiveFields;
import lianli.registry.draft.Draft;
import lianli.registry.draft.DraftFinding;
import lianli.registry.draft.DraftSource;
import lianli.registry.draft.FieldReading;

/** Makes drafts of the records that were found on one page. */
final class RecordReader {
  /** Signed or stamped by hand, in the characters of whoever did it. */
  private static final String REGISTRAR = "registrar";

  private static final String NAME = "name";

  private static final String UNREAD_INK = "unread-ink";

  private static final String CERTIFICATE_NUMBER = "certificate_number";

  private final FieldReader fieldReader;
  private final FormDefinition form;
  private final PageKind kind;

  private RecordReader(FieldReader fieldReader, RecordFinder.Found found) {
    this.fieldReader = fieldReader;
    this.form = found.form();
    this.kind = found.kind();
  }

  /** What each record of the page says. */
  static List<ReadRecord> records(
      PageReference source, RecordFinder.Found found, FieldReader fieldReader) {
    RecordReader reader = new RecordReader(fieldReader, found);
    List<ReadRecord> records = new ArrayList<>();
    Map<String, JudgedField> above = Map.of();
    for (List<FoundField> record : found.records()) {
      Map<String, JudgedField> fields = reader.fields(record, above);
      List<DraftFinding> findings = reader.check(fields);
      findings.addAll(reader.unread(record, fields));
      records.add(reader.record(source.ofDraft(), records.size() + 1, fields, findings));
      above = carried(above, fields);
    }
    return records;
  }

  /** Which rules the fields break; those that do are for review. */
  private List<DraftFinding> check(Map<String, JudgedField> fields) {
    Map<String, String> values = new HashMap<>();
    fields.forEach((key, field) -> values.put(key, field.value()));
    List<DraftFinding> findings = new DraftChecks(values, act(fields)).findings();
    findings.stream()
        .flatMap(finding -> finding.fields().stream())
        .forEach(key -> fields.computeIfPresent(key, (k, field) -> field.forReview()));
    return findings;
  }

  /** What stands beside values that decide, and nobody read. */
  private List<DraftFinding> unread(List<FoundField> record, Map<String, JudgedField> fields) {
    List<String> cut =
        record.stream()
            .filter(fieldReader::isCut)
            .map(FoundField::key)
            .filter(key -> DecisiveFields.decides(act(fields), key))
            .distinct()
            .toList();
    return cut.isEmpty()
        ? List.of()
        : List.of(
            new DraftFinding(
                UNREAD_INK,
                cut,
                BilingualText.of("more is written beside what was read", "所读内容旁边还有未读出的字迹")));
  }

  private ReadRecord record(
      DraftSource source,
      int number,
      Map<String, JudgedField> fields,
      List<DraftFinding> findings) {
    Map<String, FieldReading> readings = new LinkedHashMap<>();
    Map<String, Evidence> evidence = new HashMap<>();
    fields.forEach(
        (key, field) -> {
          readings.put(key, field.reading());
          evidence.put(key, field.evidence());
        });
    return new ReadRecord(
        Draft.of(source, number, form.key(), act(fields), readings, findings), evidence);
  }

  /** In a register of both kinds, and on a page that tells no act, a number may. */
  private String act(Map<String, JudgedField> fields) {
    JudgedField number = fields.get(CERTIFICATE_NUMBER);
    return number == null ? form.act() : kind.actOf(number.value());
  }

  private Map<String, JudgedField> fields(List<FoundField> record, Map<String, JudgedField> above) {
    Map<String, JudgedField> fields = new LinkedHashMap<>();
    for (FoundField field : record) {
      if (!field.value().isEmpty() && !fields.containsKey(field.key())) {
        JudgedField reading = reading(field, above);
        fields.put(field.key(), fieldReader.isDoubted(field) ? reading.forReview() : reading);
      }
    }
    WrittenAgreement.settle(fields);
    return fields;
  }

  private JudgedField reading(FoundField field, Map<String, JudgedField> above) {
    JudgedField same = above.get(field.key());
    // Marks may stand for who registered a row, never for who married.
    return field.ditto() && same != null && !field.definition().key().equals(NAME)
        ? same
        : fieldReader.read(field, spelling(field));
  }

  /** The normal form of what was written before the reform is simplified. */
  private HanOutputScript spelling(FoundField field) {
    return fieldReader.isPageInTraditionalScript() && !field.definition().key().equals(REGISTRAR)
        ? HanOutputScript.SIMPLIFIED
        : HanOutputScript.AS_PRINTED;
  }

  /**
   * What a ditto mark in the next row stands for. Where this row's entry was not read, the mark
   * probably means the entry above it; a person must see whether it does.
   */
  private static Map<String, JudgedField> carried(
      Map<String, JudgedField> above, Map<String, JudgedField> fields) {
    Map<String, JudgedField> carried = new LinkedHashMap<>();
    above.forEach((key, reading) -> carried.put(key, reading.forReview()));
    carried.putAll(fields);
    return carried;
  }
}
