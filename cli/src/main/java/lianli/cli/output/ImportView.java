package lianli.cli.output;

import java.util.ArrayList;
import java.util.List;
import lianli.registry.Said;
import lianli.registry.intake.ImportReport;
import lianli.registry.intake.RowOutcome;
import lianli.registry.intake.RowOutcome.Result;
import lianli.registry.json.Json;

/** Shows what an import did: a line for each file, and every row that needs a look. */
public final class ImportView {
  private final Output output;

  /** A view on this output. */
  public ImportView(Output output) {
    this.output = output;
  }

  /** Shows the reports of all files. */
  public void show(List<ImportReport> reports, boolean dryRun) {
    if (output.isJson()) {
      reports.forEach(report -> output.json(json(report, dryRun)));
      return;
    }
    for (ImportReport report : reports) {
      if (report.encoding().equals("GB18030")) {
        output.remark(
            Said.of(report.source() + " was read as GB18030", report.source() + " 按 GB18030 编码读取"));
      }
      if (!report.unknownColumns().isEmpty()) {
        output.warn(
            Said.of(
                report.source()
                    + ": columns not read: "
                    + String.join(", ", report.unknownColumns()),
                report.source() + "：未读取的列：" + String.join("、", report.unknownColumns())));
      }
      report.remarks().forEach(output::warn);
      if (report.tally().omitted() > 0) {
        output.warn(
            Said.of(
                report.tally().omitted() + " more rows need a look; --report FILE lists all",
                "另有 " + report.tally().omitted() + " 行需核对；--report 文件 可列出全部"));
      }
    }
    output.table(
        new Table(
            List.of(
                word("File", "文件"),
                dryRun ? word("Would enter", "将入库") : word("Entered", "入库"),
                word("Already there", "已在库"),
                word("Rejected", "退回")),
            reports.stream().map(ImportView::counts).toList()));
    rows(reports);
  }

  private static List<String> counts(ImportReport report) {
    return List.of(
        report.source(),
        String.valueOf(report.count(Result.ENTERED)),
        String.valueOf(report.count(Result.ALREADY_THERE)),
        String.valueOf(report.count(Result.REJECTED)));
  }

  private void rows(List<ImportReport> reports) {
    List<List<String>> rows = new ArrayList<>();
    for (ImportReport report : reports) {
      for (RowOutcome row : report.notable()) {
        boolean rejected = row.result() == Result.REJECTED;
        for (Said remark : row.remarks()) {
          rows.add(
              List.of(
                  report.source(),
                  place(row),
                  rejected ? word("rejected", "退回") : word("look", "请核"),
                  remark.in(output.locale())));
        }
      }
    }
    if (!rows.isEmpty()) {
      output.say("");
      output.table(
          new Table(
              List.of(
                  word("File", "文件"), word("Row", "行"), word("Result", "结果"), word("Why", "原因")),
              rows));
    }
  }

  /** A cell's address holds its row; a key of a JSON line does not. */
  private static String place(RowOutcome row) {
    String number = row.row() == 0 ? "" : String.valueOf(row.row());
    if (row.cell().isEmpty()) {
      return number;
    }
    return row.cell().endsWith(number) ? row.cell() : number + " " + row.cell();
  }

  private String word(String english, String chinese) {
    return Said.of(english, chinese).in(output.locale());
  }

  private Json.Obj json(ImportReport report, boolean dryRun) {
    List<Json> rows = new ArrayList<>();
    for (RowOutcome row : report.notable()) {
      if (row.result() == Result.REJECTED || !row.remarks().isEmpty()) {
        rows.add(
            Json.object()
                .put("row", row.row())
                .put("cell", row.cell())
                .put("result", row.result().name().toLowerCase(java.util.Locale.ROOT))
                .put(
                    "remarks",
                    Json.ofStrings(
                        row.remarks().stream().map(remark -> remark.in(output.locale())).toList()))
                .build());
      }
    }
    return Json.object()
        .put("type", "import")
        .put("file", report.source())
        .put("kind", report.kind().name().toLowerCase(java.util.Locale.ROOT))
        .put("encoding", report.encoding())
        .put("dry_run", dryRun)
        .put("entered", report.count(Result.ENTERED))
        .put("already_there", report.count(Result.ALREADY_THERE))
        .put("rejected", report.count(Result.REJECTED))
        .put("unknown_columns", Json.ofStrings(report.unknownColumns()))
        .put(
            "remarks",
            Json.ofStrings(report.remarks().stream().map(r -> r.in(output.locale())).toList()))
        .put("rows", rows)
        .put("rows_omitted", report.tally().omitted())
        .build();
  }
}
