package lianli.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lianli.registry.intake.DraftOutcome;
import lianli.registry.intake.DraftOutcome.Result;
import lianli.registry.json.Json;
import lianli.registry.scan.ScanIntakeOutcome;

/** Counts what became of drafts and why some went to review. */
public final class BackfillView {
  private final Output output;
  private final Map<Result, Integer> results = new TreeMap<>();
  private final Map<String, Integer> reasons = new TreeMap<>();
  private final ScansTaken scans = new ScansTaken();

  public BackfillView(Output output) {
    this.output = output;
  }

  /** Takes note of one line and of what became of its scan. */
  public void add(DraftOutcome outcome, Optional<ScanIntakeOutcome> scan) {
    results.merge(outcome.result(), 1, Integer::sum);
    scan.ifPresent(taken -> scans.add(outcome.place(), taken));
    if (outcome.result() == Result.REVIEW || outcome.result() == Result.PAGE_REVIEW) {
      outcome.reasons().forEach(reason -> reasons.merge(reason, 1, Integer::sum));
    }
    if (output.mode() == Output.Mode.JSONL) {
      output.json(
          Json.object()
              .put("type", "backfilled")
              .put("place", outcome.place())
              .put("result", outcome.result().name().toLowerCase(Locale.ROOT))
              .put("reasons", Json.ofStrings(outcome.reasons()))
              .put("scan", scan.map(ScanIntakeOutcome::code).orElse(""))
              .build());
    }
  }

  /** Shows the counts. */
  public void summary() {
    if (output.isJson()) {
      Json.Builder byReason = Json.object();
      reasons.forEach((reason, count) -> byReason.put(reason, count));
      output.json(
          Json.object()
              .put("type", "summary")
              .put("entered", count(Result.ENTERED))
              .put("already_there", count(Result.ALREADY_THERE))
              .put("further_papers", count(Result.FURTHER_PAPER))
              .put("review", count(Result.REVIEW))
              .put("supporting", count(Result.SUPPORTING))
              .put("pages", count(Result.PAGE_REVIEW))
              .put("reasons", byReason.build())
              .put("scans", scans.json())
              .build());
      return;
    }
    int supporting = count(Result.SUPPORTING);
    int pages = count(Result.PAGE_REVIEW);
    int papers = count(Result.FURTHER_PAPER);
    output.say(
        "Entered %d, already there %d, sent to review %d%s%s%s"
            .formatted(
                count(Result.ENTERED),
                count(Result.ALREADY_THERE),
                count(Result.REVIEW),
                papers == 0 ? "" : ", further papers about acts on file " + papers,
                pages == 0 ? "" : ", pages without a draft " + pages,
                supporting == 0 ? "" : ", supporting papers kept " + supporting),
        "录入 %d 条，库中已有 %d 条，待核对 %d 条%s%s%s"
            .formatted(
                count(Result.ENTERED),
                count(Result.ALREADY_THERE),
                count(Result.REVIEW),
                papers == 0 ? "" : "，库中登记的另一份材料 %d 份".formatted(papers),
                pages == 0 ? "" : "，待核对页面 %d 页".formatted(pages),
                supporting == 0 ? "" : "，留存佐证材料 %d 份".formatted(supporting)));
    scans.tell(output);
    if (!reasons.isEmpty()) {
      output.table(
          reasons.entrySet().stream()
              .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
              .map(
                  reason ->
                      List.of(
                          ReviewReasons.in(output.locale(), reason.getKey()),
                          String.valueOf(reason.getValue())))
              .toList(),
          output.word("Why to review", "待核对原因"),
          output.word("Records", "条数"));
      output.remark("Next: `lianli review list`", "下一步：lianli review list");
    }
  }

  private int count(Result result) {
    return results.getOrDefault(result, 0);
  }
}
