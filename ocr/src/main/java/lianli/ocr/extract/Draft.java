package lianli.ocr.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lianli.ocr.judge.Judgement;
import lianli.ocr.scan.FileText;
import lianli.ocr.scan.PageSource;
import lianli.registry.draft.DecisiveFields;
import lianli.registry.draft.ScanFinding;
import lianli.registry.json.Json;

/**
 * What one record on a page seems to say: a proposal, never a fact.
 *
 * @param source the page
 * @param form key of the form
 * @param act code of the act
 * @param record place among the page's records, from 1
 * @param fields by key, in the order of the form
 */
public record Draft(
    PageSource source,
    String form,
    String act,
    int record,
    Map<String, FieldReading> fields,
    List<DraftFinding> findings) {
  public Draft {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    findings = List.copyOf(findings);
  }

  /** True if it may be entered unseen: every field that decides is accepted and no rule broken. */
  public boolean isAcceptable() {
    return findings.isEmpty()
        && fields.entrySet().stream()
            .filter(field -> decides(field.getKey(), field.getValue()))
            .allMatch(field -> field.getValue().verdict() == Judgement.Verdict.ACCEPT);
  }

  /** The same from a scan of which this is doubted. */
  Draft doubted(List<ScanFinding> doubts) {
    List<DraftFinding> all = new ArrayList<>(findings);
    doubts.forEach(doubt -> all.add(new DraftFinding(doubt.rule(), List.of(), doubt.message())));
    return new Draft(source, form, act, record, fields, all);
  }

  private boolean decides(String key, FieldReading reading) {
    return Stream.concat(Stream.of(reading.value()), reading.readings().values().stream())
        .anyMatch(read -> DecisiveFields.decides(act, key, read));
  }

  /** One line of the drafts file (design §6). */
  public Json.Obj toJson() {
    Json.Builder members = Json.object();
    fields.forEach((key, field) -> members.put(key, field.toJson()));
    return Json.object()
        .put("type", "draft")
        .put("schema", 1)
        .put("source", json(source))
        .put("record", record)
        .put("form", form)
        .put("act", act)
        .put("fields", members.build())
        .put("findings", findings.stream().map(DraftFinding::toJson).toList())
        .put("verdict", isAcceptable() ? "accept" : "review")
        .build();
  }

  static Json.Obj json(PageSource source) {
    return Json.object()
        .put("file", FileText.of(source.file()))
        .put("sha256", source.sha256())
        .put("page", source.page())
        .build();
  }
}
