package lianli.registry.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one record on a page seems to say: a proposal, never a fact.
 *
 * @param source the page
 * @param record place among the page's records, from 1
 * @param form key of the form
 * @param act code of the act; empty if the page does not tell
 * @param fields by key, in the order of the form
 * @param findings rules that the fields break, and doubts about the scan
 * @param verdict the reader's: {@link #of} says when it accepts
 */
public record Draft(
    DraftSource source,
    int record,
    String form,
    String act,
    Map<String, FieldReading> fields,
    List<DraftFinding> findings,
    Verdict verdict)
    implements DraftLine {
  public Draft {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    findings = List.copyOf(findings);
  }

  /**
   * A draft as read. It may be entered unseen if every field that decides is accepted and no rule
   * is broken.
   */
  public static Draft of(
      DraftSource source,
      int record,
      String form,
      String act,
      Map<String, FieldReading> fields,
      List<DraftFinding> findings) {
    boolean isSure = findings.isEmpty() && doubtful(act, fields).isEmpty();
    return new Draft(
        source, record, form, act, fields, findings, isSure ? Verdict.ACCEPT : Verdict.REVIEW);
  }

  /** True if its reader would have it entered unseen. */
  public boolean isAcceptable() {
    return verdict == Verdict.ACCEPT;
  }

  /** The same from a scan of which this is doubted. */
  public Draft doubted(List<ScanFinding> doubts) {
    List<DraftFinding> all = new ArrayList<>(findings);
    doubts.forEach(doubt -> all.add(new DraftFinding(doubt.rule(), List.of(), doubt.message())));
    return of(source, record, form, act, fields, all);
  }

  /** Keys that decide and whose value the reader would not vouch for. */
  public List<String> doubtful() {
    return doubtful(act, fields);
  }

  private static List<String> doubtful(String act, Map<String, FieldReading> fields) {
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isAccepted())
        .filter(field -> field.getValue().decides(act, field.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** True if in no field two readers read different things. */
  public boolean isReadAlike() {
    return fields.values().stream().allMatch(FieldReading::isReadAlike);
  }
}
