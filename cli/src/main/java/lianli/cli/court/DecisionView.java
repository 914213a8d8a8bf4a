package lianli.cli.court;

import java.util.ArrayList;
import java.util.List;
import lianli.cli.output.Output;
import lianli.registry.json.Json;

/** Shows what became of a file of decisions, without a name or number of anybody. */
public final class DecisionView {
  private static final int MOST_SHOWN = 50;

  private final Output output;

  public DecisionView(Output output) {
    this.output = output;
  }

  /** Shows it. */
  public void show(DecisionResults results, boolean isDryRun) {
    if (output.isJson()) {
      output.json(json(results, isDryRun));
      return;
    }
    List<List<String>> counts = new ArrayList<>();
    results
        .counts()
        .forEach(
            (kind, count) ->
                counts.add(
                    List.of(
                        isDryRun && kind == LineResult.Kind.ENTERED
                            ? output.word("would enter", "将录入")
                            : kind.said().in(output.locale()),
                        Long.toString(count))));
    output.table(counts, output.word("Result", "办理结果"), output.word("Lines", "件数"));
    List<List<String>> rows = new ArrayList<>();
    long left = 0;
    for (LineResult line : results.lines()) {
      boolean isTold =
          line.kind() == LineResult.Kind.REFUSED
              || (!line.remarks().isEmpty() && line.kind() != LineResult.Kind.NOT_MATCHED);
      if (isTold && rows.size() < MOST_SHOWN) {
        rows.add(
            List.of(
                line.line(),
                line.where().map(where -> where.in(output.locale())).orElse(""),
                line.kind().said().in(output.locale()),
                DecisionResults.said(line.remarks(), output.locale())));
      } else if (isTold) {
        left++;
      }
    }
    if (!rows.isEmpty()) {
      output.say("");
      output.table(
          rows,
          output.word("Line", "行"),
          output.word("Where", "位置"),
          output.word("Result", "办理结果"),
          output.word("Why", "说明"));
    }
    if (left > 0) {
      output.warn(
          "%,d more lines have something to be said; --receipt FILE tells all",
          "另有 %,d 行有说明；--receipt 文件 可写出全部", left);
    }
  }

  private Json json(DecisionResults results, boolean isDryRun) {
    Json.Builder counts = Json.object();
    results.counts().forEach((kind, count) -> counts.put(kind.code(), count));
    List<Json> lines = new ArrayList<>();
    for (LineResult line : results.lines()) {
      Json.Builder told =
          Json.object()
              .put("list", line.file())
              .put("line", line.line())
              .put("result", line.kind().code());
      line.entry().ifPresent(entry -> told.put("entry", entry));
      if (line.effect().isKnown()) {
        told.put("effective_from", line.effect().text());
      }
      told.put("effect_estimated", line.isEstimated());
      told.put(
          "remarks",
          Json.ofStrings(
              line.remarks().stream().map(remark -> remark.in(output.locale())).toList()));
      lines.add(told.build());
    }
    return Json.object()
        .put("type", "court_decisions")
        .put("schema", 1)
        .put("file", results.source())
        .put("dry_run", isDryRun)
        .put("counts", counts.build())
        .put("lines", lines)
        .build();
  }
}
