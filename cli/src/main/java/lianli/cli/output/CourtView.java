package lianli.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lianli.index.court.CaseFinding;
import lianli.index.court.CaseFlag;
import lianli.index.court.CaseList.Rejected;
import lianli.index.court.CourtReport;
import lianli.index.court.DiscrepancyClass;
import lianli.index.linkage.ComparisonLevel;
import lianli.index.linkage.FieldComparison;
import lianli.index.linkage.PersonTraits;
import lianli.registry.act.PersonName;
import lianli.registry.json.Json;
import lianli.registry.table.TableWriter;

/** Shows what matching a court's list gave: one line for each case. */
public final class CourtView {
  /** The form of the result. */
  public enum Format {
    TABLE,
    CSV,
    XLSX,
    JSON
  }

  private final Output output;
  private final boolean chinese;

  public CourtView(Output output) {
    this.output = output;
    chinese = output.locale().equals(Locale.CHINESE);
  }

  /** Says that a case was not matched, since it cannot be read: nobody may think that it was. */
  public void notMatched(Rejected row) {
    String place = row.cell().isEmpty() ? String.valueOf(row.row()) : row.cell();
    output.warn("row %s was not matched: %s", "%s 未比对：%s", place, row.why());
  }

  /** Shows the result where results go. */
  public void show(CourtReport report, List<Rejected> rejected, Format format) {
    report.warning().ifPresent(output::warn);
    if (output.isJson() || format == Format.JSON) {
      output.json(json(report, rejected));
    } else if (format == Format.CSV) {
      output.say(TableWriter.csv(header(), rows(report)));
    } else {
      output.table(
          report.findings().stream().map(this::row).toList(),
          said("Line", "行"),
          said("Case", "案号"),
          said("Parties", "当事人"),
          said("Class", "结论"),
          said("Flags", "标记"),
          said("Link", "对应登记"),
          said("Score", "匹配分值"),
          said("Entries", "记录号"));
      legend(report);
    }
  }

  /** Writes the result to a file. */
  public void write(CourtReport report, List<Rejected> rejected, Format format, Path file) {
    report.warning().ifPresent(output::warn);
    try (OutputStream out = Files.newOutputStream(file)) {
      switch (format) {
        case XLSX -> TableWriter.xlsx(out, said("Court cases", "法院案件"), header(), rows(report));
        case JSON -> out.write((json(report, rejected).pretty() + "\n").getBytes(UTF_8));
        case CSV, TABLE -> TableWriter.csv(out, header(), rows(report));
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    output.say(
        "%,d cases written to %s, %,d for review",
        "%,d 个案件已写入 %s，其中 %,d 个待人工核对", report.findings().size(), file, report.toReview());
  }

  private void legend(CourtReport report) {
    output.say("");
    report
        .counts()
        .forEach(
            (kind, count) ->
                output.say(
                    "%4d  %s%s%s"
                        .formatted(
                            count,
                            name(kind),
                            chinese ? "：" : ": ",
                            kind.advice().in(output.locale()))));
    output.say(
        "%,d cases, %,d for a person to look at",
        "共 %,d 个案件，%,d 个待人工核对", report.findings().size(), report.toReview());
  }

  private List<String> row(CaseFinding finding) {
    return List.of(
        Integer.toString(finding.courtCase().line()),
        finding.courtCase().number().text(),
        name(finding.courtCase().couple().first())
            + said(", ", "、")
            + name(finding.courtCase().couple().second()),
        name(finding.discrepancy()),
        flags(finding),
        chinese ? finding.decision().chinese() : finding.decision().code(),
        score(finding),
        entries(finding));
  }

  private List<String> header() {
    return List.of(
        said("line", "行"),
        said("case_number", "案号"),
        said("court", "法院"),
        said("plaintiff", "原告"),
        said("defendant", "被告"),
        said("class", "结论代码"),
        said("meaning", "结论"),
        said("flags", "标记"),
        said("link", "对应登记"),
        said("score", "匹配分值"),
        said("entries", "台账记录"),
        said("what_to_do", "处理建议"),
        said("explanation", "匹配分值说明"));
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
                    name(finding.discrepancy()),
                    flags(finding),
                    chinese ? finding.decision().chinese() : finding.decision().code(),
                    score(finding),
                    entries(finding),
                    finding.advice().in(output.locale()),
                    explanation(finding)))
        .toList();
  }

  private static Json json(CourtReport report, List<Rejected> rejected) {
    return Json.object()
        .put("type", "court_report")
        .put("schema", 1)
        .put("cases", report.findings().size())
        .put("review", report.toReview())
        .put("rejected", rejected.stream().map(CourtView::json).toList())
        .put("findings", report.findings().stream().map(CourtView::json).toList())
        .build();
  }

  private static Json json(Rejected row) {
    return Json.object()
        .put("row", row.row())
        .put("cell", row.cell())
        .put("why", row.why().english())
        .build();
  }

  private static Json json(CaseFinding finding) {
    Json.Builder json =
        Json.object()
            .put("line", finding.courtCase().line())
            .put("case_number", finding.courtCase().number().text())
            .put("class", finding.discrepancy().code())
            .put("flags", Json.ofStrings(finding.flags().stream().map(CaseFlag::code).toList()))
            .put("decision", finding.decision().code())
            .put("entries", finding.acts().stream().map(Json::of).toList())
            .put("advice", finding.advice().english());
    finding
        .explanation()
        .ifPresent(
            explanation ->
                json.put("score", rounded(explanation.score()))
                    .put("prior", rounded(explanation.prior()))
                    .put(
                        "waterfall",
                        explanation.comparisons().stream().map(CourtView::json).toList()));
    return json.build();
  }

  private static Json json(FieldComparison comparison) {
    // What the court wrote it may see again; the register's own numbers only where they agree.
    boolean hidden =
        comparison.field().endsWith("id_number") && comparison.level() != ComparisonLevel.EQUAL;
    return Json.object()
        .put("field", comparison.field())
        .put("level", comparison.level().written())
        .put("stated", comparison.stated())
        .put("on_file", hidden ? masked(comparison.onFile()) : comparison.onFile())
        .put("weight", rounded(comparison.weight()))
        .put("frequency", comparison.frequency())
        .build();
  }

  private static String masked(String id) {
    return id.length() < 8
        ? "*".repeat(id.length())
        : id.substring(0, 3) + "*".repeat(id.length() - 4) + id.substring(id.length() - 1);
  }

  private String explanation(CaseFinding finding) {
    return finding
        .explanation()
        .map(explanation -> ScoreWords.of(output.locale(), explanation))
        .orElse("");
  }

  private String name(DiscrepancyClass kind) {
    return chinese ? kind.chinese() : kind.code();
  }

  private static String name(PersonTraits person) {
    return person.name().map(PersonName::value).orElse("");
  }

  private String flags(CaseFinding finding) {
    return finding.flags().stream()
        .map(flag -> chinese ? flag.chinese() : flag.code())
        .collect(Collectors.joining(chinese ? "、" : " "));
  }

  private static String score(CaseFinding finding) {
    return finding
        .explanation()
        .map(explanation -> Double.toString(rounded(explanation.score())))
        .orElse("");
  }

  private static String entries(CaseFinding finding) {
    return finding.acts().stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static double rounded(double bits) {
    return Math.round(bits * 10) / 10.0;
  }

  private String said(String english, String inChinese) {
    return chinese ? inChinese : english;
  }
}
