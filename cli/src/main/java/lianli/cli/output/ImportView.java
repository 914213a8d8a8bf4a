package lianli.cli.output;

import java.util.ArrayList;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.act.CertificateNumber;
import lianli.registry.intake.ImportReport;
import lianli.registry.intake.RowOutcome;
import lianli.registry.intake.RowOutcome.Result;
import lianli.registry.json.Json;

/** Shows what an import did: a line for each file, and every row that needs a look. */
public final class ImportView {
  /** Rows of one kind that fit a page; files hold all. */
  private static final int MOST_SHOWN = 50;

  private final Output output;

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
            report.source() + " was read as GB18030", report.source() + " 按 GB18030 编码读取");
      }
      if (!report.unknownColumns().isEmpty()) {
        output.warn(
            report.source() + ": columns not read: " + String.join(", ", report.unknownColumns()),
            report.source() + "：未读取的列：" + String.join("、", report.unknownColumns()));
      }
      report.remarks().forEach(output::warn);
    }
    output.table(
        reports.stream().map(ImportView::counts).toList(),
        output.word("File", "文件"),
        dryRun ? output.word("Would enter", "将录入") : output.word("Entered", "录入"),
        output.word("Already there", "库中已有"),
        output.word("Rejected", "未导入"));
    rows(reports);
    ends(reports, dryRun);
  }

  private static List<String> counts(ImportReport report) {
    return List.of(
        report.source(),
        String.valueOf(report.count(Result.ENTERED)),
        String.valueOf(report.count(Result.ALREADY_THERE)),
        String.valueOf(report.count(Result.REJECTED)));
  }

  /** Rejected rows first, of all lists; of the others as many as fit beside. */
  private void rows(List<ImportReport> reports) {
    List<List<String>> rows = new ArrayList<>();
    long rejected = shown(reports, true, rows);
    long looks = shown(reports, false, rows);
    if (!rows.isEmpty()) {
      output.say("");
      output.table(
          rows,
          output.word("File", "文件"),
          output.word("Row", "行"),
          output.word("Result", "结果"),
          output.word("Why", "原因"));
    }
    if (rejected > 0) {
      output.warn(
          "%,d more rows were rejected; --rejected FILE writes all of them with the reasons",
          "另有 %,d 行未导入；--rejected 文件 可写出全部未导入的行及原因", rejected);
    }
    if (looks > 0) {
      output.warn(
          "%,d more rows need a look; --report FILE lists all",
          "另有 %,d 行需核对；--report 文件 可列出全部", looks);
    }
  }

  /** Adds the rows of one kind and counts those that are left out. */
  private long shown(List<ImportReport> reports, boolean rejected, List<List<String>> rows) {
    long left = 0;
    int count = 0;
    for (ImportReport report : reports) {
      long listed = 0;
      for (RowOutcome row : report.notable()) {
        if ((row.result() == Result.REJECTED) != rejected || row.remarks().isEmpty()) {
          continue;
        }
        listed++;
        if (count++ >= MOST_SHOWN) {
          left++;
          continue;
        }
        for (BilingualText remark : row.remarks()) {
          rows.add(
              List.of(
                  report.source(),
                  place(row),
                  rejected ? output.word("rejected", "未导入") : output.word("look", "须核对"),
                  remark.in(output.locale())));
        }
      }
      left += rejected ? report.count(Result.REJECTED) - listed : report.toLookAt() - listed;
    }
    return left;
  }

  /** Which marriages end by decrees: what cannot be undone is shown row by row. */
  private void ends(List<ImportReport> reports, boolean dryRun) {
    List<List<String>> rows = new ArrayList<>();
    for (ImportReport report : reports) {
      for (RowOutcome row : report.notable()) {
        row.ends()
            .ifPresent(
                marriage ->
                    rows.add(
                        List.of(
                            report.source(),
                            String.valueOf(row.row()),
                            marriage.entry() == 0
                                ? output.word("an earlier row", "前面的行")
                                : String.valueOf(marriage.entry()),
                            marriage.number().map(CertificateNumber::text).orElse(""),
                            marriage.since().text())));
      }
    }
    if (!rows.isEmpty()) {
      output.say("");
      output.table(
          rows,
          output.word("File", "文件"),
          output.word("Row", "行"),
          dryRun
              ? output.word("Would end the marriage of entry", "将终止婚姻（记录号）")
              : output.word("Ended the marriage of entry", "已终止婚姻（记录号）"),
          output.word("Number", "结婚证字号"),
          output.word("Since", "登记日期"));
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

  private Json.Obj json(ImportReport report, boolean dryRun) {
    List<Json> rows = new ArrayList<>();
    for (RowOutcome row : report.notable()) {
      if (row.result() == Result.REJECTED || row.isNotable()) {
        Json.Builder told =
            Json.object()
                .put("row", row.row())
                .put("cell", row.cell())
                .put("result", row.result().name().toLowerCase(java.util.Locale.ROOT))
                .put(
                    "remarks",
                    Json.ofStrings(
                        row.remarks().stream().map(remark -> remark.in(output.locale())).toList()));
        row.ends()
            .ifPresent(
                marriage ->
                    told.put("ends_entry", marriage.entry())
                        .put(
                            "ends_number",
                            marriage.number().map(CertificateNumber::text).orElse(""))
                        .put("ends_since", marriage.since().text()));
        rows.add(told.build());
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
        .put("passed_over", report.count(Result.PASSED_OVER))
        .put("unknown_columns", Json.ofStrings(report.unknownColumns()))
        .put(
            "remarks",
            Json.ofStrings(report.remarks().stream().map(r -> r.in(output.locale())).toList()))
        .put("rows", rows)
        .put("rows_omitted", report.tally().omitted())
        .build();
  }
}
