package lianli.ocr.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianli.ocr.form.FieldKind;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.judge.Spelling;
import lianli.ocr.layout.FoundField;
import lianli.ocr.layout.RecordFinder;
import lianli.ocr.scan.PageSource;

/** Makes drafts of the records that were found on one page. */
final class RecordReader {
  /** Signed or stamped by hand, in the characters of whoever did it. */
  private static final String REGISTRAR = "registrar";

  private final FieldReader fieldReader;
  private final FormDefinition form;

  private RecordReader(FieldReader fieldReader, FormDefinition form) {
    this.fieldReader = fieldReader;
    this.form = form;
  }

  /** One draft for each record. */
  static List<Draft> drafts(PageSource source, RecordFinder.Found found, FieldReader fieldReader) {
    RecordReader reader = new RecordReader(fieldReader, found.form());
    List<Draft> drafts = new ArrayList<>();
    Map<String, FieldReading> above = Map.of();
    for (List<FoundField> record : found.records()) {
      Draft draft = reader.draft(source, drafts.size() + 1, reader.fields(record, above));
      drafts.add(draft);
      above = carried(above, draft.fields());
    }
    return drafts;
  }

  /** A draft, its fields for review that break a rule. */
  private Draft draft(PageSource source, int record, Map<String, FieldReading> fields) {
    List<DraftFinding> findings = new DraftChecks(fields, form.act()).findings();
    findings.stream()
        .flatMap(finding -> finding.fields().stream())
        .forEach(key -> fields.computeIfPresent(key, (k, field) -> field.forReview()));
    return new Draft(source, form.key(), form.act(), record, fields, findings);
  }

  private Map<String, FieldReading> fields(
      List<FoundField> record, Map<String, FieldReading> above) {
    Map<String, FieldReading> fields = new LinkedHashMap<>();
    for (FoundField field : record) {
      if (!field.value().isEmpty() && !fields.containsKey(field.key())) {
        FieldReading reading = reading(field, above);
        fields.put(field.key(), fieldReader.isDoubted(field) ? reading.forReview() : reading);
      }
    }
    return fields;
  }

  private FieldReading reading(FoundField field, Map<String, FieldReading> above) {
    FieldReading same = above.get(field.key());
    return field.ditto() && same != null && field.definition().kind() != FieldKind.NAME
        ? same
        : fieldReader.read(field, spelling(field));
  }

  /** The forms in columns are older than the simplified script. */
  private Spelling spelling(FoundField field) {
    return form.layout() == FormDefinition.Layout.COLUMNS
            && !field.definition().key().equals(REGISTRAR)
        ? Spelling.SIMPLIFIED
        : Spelling.AS_PRINTED;
  }

  /**
   * What a ditto mark in the next row stands for. Where this row's entry was not read, the mark
   * probably means the entry above it; a person must see whether it does.
   */
  private static Map<String, FieldReading> carried(
      Map<String, FieldReading> above, Map<String, FieldReading> fields) {
    Map<String, FieldReading> carried = new LinkedHashMap<>();
    above.forEach((key, reading) -> carried.put(key, reading.forReview()));
    carried.putAll(fields);
    return carried;
  }
}
