package lianli.cli.court;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lianli.cli.output.CourtFormat;
import lianli.cli.output.Output;
import lianli.index.court.CaseFinding;
import lianli.index.court.CaseList.Rejected;
import lianli.index.court.CaseTable;
import lianli.index.court.CourtReport;
import lianli.index.court.DiscrepancyClass;
import lianli.index.linkage.PersonTraits;
import lianli.registry.act.PersonName;
import lianli.registry.file.WholeFile;
import lianli.registry.table.TableWriter;

/** Shows what matching a court's list gave: one line for each case. */
public final class CourtView {
  /** Rows that a person reads on a screen; files hold all. */
  private static final int MOST_SHOWN = 40;

  private final Output output;
  private final CourtWords words;

  public CourtView(Output output) {
    this.output = output;
    words = new CourtWords(output.locale());
  }

  /** Says which cases were not matched, since they cannot be read: nobody may think they were. */
  public void notMatched(List<Rejected> rows, List<CaseTable> tables) {
    CourtWords.Tables of = CourtWords.Tables.of(tables.stream().map(CaseTable::place));
    rows.forEach(row -> notMatched(row, of));
  }

  private void notMatched(Rejected row, CourtWords.Tables tables) {
    String cell = row.cell().isEmpty() ? String.valueOf(row.row()) : row.cell();
    if (tables == CourtWords.Tables.SEVERAL) {
      output.warn(
          "row %s of %s was not matched: %s",
          "%2$s 的 %1$s 未比对：%3$s", cell, row.place().table(), row.why());
    } else {
      output.warn("row %s was not matched: %s", "%s 未比对：%s", cell, row.why());
    }
  }

  /** Shows the result where results go. */
  public void show(CourtReport report, List<Rejected> rejected, CourtFormat format) {
    report.warning().ifPresent(output::warn);
    if (output.mode() == Output.Mode.JSONL || format == CourtFormat.JSONL) {
      CourtJson.lines(report, rejected).forEach(output::jsonLine);
    } else if (output.isJson() || format == CourtFormat.JSON) {
      output.json(CourtJson.document(report, rejected));
    } else if (format == CourtFormat.CSV) {
      output.say(TableWriter.csv(header(), rows(report)));
    } else {
      table(report);
    }
  }

  /** The most urgent cases first; on a screen as many as a person reads. */
  private void table(CourtReport report) {
    List<CaseFinding> ordered = report.findings().stream().sorted(Urgency.order()).toList();
    int most = output.isTerminal() ? MOST_SHOWN : Integer.MAX_VALUE;
    CourtWords.Tables tables =
        CourtWords.Tables.of(ordered.stream().map(each -> each.courtCase().place()));
    output.table(
        ordered.stream().limit(most).map(each -> row(each, tables)).toList(),
        words.said("Line", "行"),
        words.said("Case", "案号"),
        words.said("Parties", "当事人"),
        words.said("Class", "结论"),
        words.said("Flags", "标记"),
        words.said("Link", "对应登记"),
        words.said("Score", "匹配分值"),
        words.said("Entries", "记录号"));
    if (ordered.size() > most) {
      output.remark(
          "%,d more cases; --xlsx FILE holds all of them",
          "另有 %,d 个案件；--xlsx 文件 可写出全部", ordered.size() - most);
    }
    legend(report);
  }

  /**
   * Writes the result to files.
   *
   * @param cases the same with the register's words beside the court's
   */
  public void write(
      CourtReport report,
      List<ClerkCase> cases,
      List<Rejected> rejected,
      Map<Path, CourtFormat> files) {
    report.warning().ifPresent(output::warn);
    files.forEach(
        (file, format) -> {
          try (WholeFile whole = WholeFile.begin(file)) {
            write(report, cases, rejected, format, whole.out());
            whole.complete();
          } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
          }
          output.say(
              "%,d cases written to %s, %,d for review",
              "%,d 个案件已写入 %s，其中 %,d 个待人工核对", report.findings().size(), file, report.toReview());
        });
  }

  private void write(
      CourtReport report,
      List<ClerkCase> cases,
      List<Rejected> rejected,
      CourtFormat format,
      OutputStream out)
      throws IOException {
    switch (format) {
      case XLSX -> new CourtWorkbook(output.locale(), report.cuts()).write(out, cases, rejected);
      case HTML ->
          out.write(new CourtPage(output.locale()).of(report, cases, rejected).getBytes(UTF_8));
      case JSON ->
          out.write((CourtJson.document(report, rejected).pretty() + "\n").getBytes(UTF_8));
      case JSONL ->
          out.write(
              CourtJson.lines(report, rejected)
                  .map(line -> line.text() + "\n")
                  .collect(Collectors.joining())
                  .getBytes(UTF_8));
      case CSV, TABLE -> TableWriter.csv(out, header(), rows(report));
    }
  }

  private void legend(CourtReport report) {
    output.say("");
    Map<DiscrepancyClass, Integer> counts = report.counts();
    for (DiscrepancyClass kind : Urgency.classes()) {
      Optional.ofNullable(counts.get(kind))
          .ifPresent(
              count ->
                  output.say(
                      "%4d  %s%s%s"
                          .formatted(
                              count,
                              words.name(kind),
                              words.said(": ", "："),
                              words.said(kind.advice()))));
    }
    output.say(
        "%,d cases, %,d for a person to look at",
        "共 %,d 个案件，%,d 个待人工核对", report.findings().size(), report.toReview());
    new CutWords(words).of(report.cuts()).forEach(output::say);
  }

  private List<String> row(CaseFinding finding, CourtWords.Tables tables) {
    String line = Integer.toString(finding.courtCase().line());
    return List.of(
        tables == CourtWords.Tables.SEVERAL
            ? finding.courtCase().place().table() + ":" + line
            : line,
        finding.courtCase().number().text(),
        name(finding.courtCase().couple().first())
            + words.said(", ", "、")
            + name(finding.courtCase().couple().second()),
        words.name(finding.discrepancy()),
        words.flags(finding),
        words.name(finding.decision()),
        words.score(finding),
        words.entries(finding));
  }

  private List<String> header() {
    return List.of(
        words.said("line", "行"),
        words.said("case_number", "案号"),
        words.said("court", "法院"),
        words.said("plaintiff", "原告"),
        words.said("defendant", "被告"),
        words.said("class", "结论代码"),
        words.said("meaning", "结论"),
        words.said("flags", "标记"),
        words.said("link", "对应登记"),
        words.said("score", "匹配分值"),
        words.said("entries", "台账记录"),
        words.said("what_to_do", "处理建议"),
        words.said("explanation", "匹配分值说明"),
        words.said("file", "名单文件"));
  }

  private List<List<String>> rows(CourtReport report) {
    return report.findings().stream()
        .map(
            finding ->
                List.of(
                    Integer.toString(finding.courtCase().line()),
                    finding.courtCase().number().text(),
                    finding.courtCase().court(),
                    name(finding.courtCase().couple().first()),
                    name(finding.courtCase().couple().second()),
                    finding.discrepancy().code(),
                    words.name(finding.discrepancy()),
                    words.flags(finding),
                    words.name(finding.decision()),
                    words.score(finding),
                    words.entries(finding),
                    words.advice(finding),
                    words.evidence(finding),
                    finding.courtCase().place().table()))
        .toList();
  }

  private static String name(PersonTraits person) {
    return person.name().map(PersonName::value).orElse("");
  }
}
