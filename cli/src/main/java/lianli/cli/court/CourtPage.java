package lianli.cli.court;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianli.cli.output.ScoreWords;
import lianli.index.court.CaseFinding;
import lianli.index.court.CaseList.Rejected;
import lianli.index.court.CourtReport;
import lianli.index.court.DiscrepancyClass;
import lianli.index.linkage.FieldComparison;
import lianli.index.linkage.MatchExplanation;
import lianli.registry.file.ProgramFile;

/**
 * What matching gave as a page to read and to print, complete in itself: it loads nothing. The same
 * report gives the same page. Numbers on file show only where the court wrote the same ones.
 */
final class CourtPage {
  /**
   * Pairs of which a page shows everything; a browser carries no more, and the workbook has all.
   */
  private static final int MOST_PAIRS = 1_000;

  private final CourtWords words;
  private final Waterfall waterfall;
  private final ScoreHistogram histogram;

  CourtPage(Locale locale) {
    words = new CourtWords(locale);
    waterfall = new Waterfall(words);
    histogram = new ScoreHistogram(words);
  }

  String of(CourtReport report, List<ClerkCase> cases, List<Rejected> rejected) {
    List<ClerkCase> ordered =
        cases.stream().sorted(Comparator.comparing(ClerkCase::finding, Urgency.order())).toList();
    String title = words.said("Court cases against the register", "法院婚姻案件与登记比对报告");
    CourtWords.Tables tables =
        CourtWords.Tables.of(
            Stream.concat(
                cases.stream().map(each -> each.finding().courtCase().place()),
                rejected.stream().map(Rejected::place)));
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"")
        .append(words.said("en", "zh-CN"))
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
        .append(" style-src 'unsafe-inline'\">\n<title>")
        .append(title)
        .append("</title>\n<style>\n")
        .append(String.join("\n", ProgramFile.lines(CourtPage.class, "page.css")))
        .append("\n</style>\n</head>\n<body>\n<h1>")
        .append(title)
        .append("</h1>\n");
    summary(page, report, rejected);
    page.append("<h2>").append(words.said("Scores", "匹配分值分布")).append("</h2>\n");
    page.append("<p class=\"key\"><span class=\"accepted\"></span>")
        .append(words.said("linked by itself", "自动匹配"))
        .append(" <span class=\"review\"></span>")
        .append(words.said("for a person to look at", "待人工核对"))
        .append("</p>\n")
        .append(histogram.of(report.findings()))
        .append('\n');
    page.append("<h2>").append(words.said("Cases", "逐案情况")).append("</h2>\n");
    ordered.stream().limit(MOST_PAIRS).forEach(each -> one(page, each, tables));
    if (ordered.size() > MOST_PAIRS) {
      page.append("<p>")
          .append(
              words.said(
                  (ordered.size() - MOST_PAIRS) + " more cases are in the workbook.",
                  "其余 " + (ordered.size() - MOST_PAIRS) + " 个案件见工作簿。"))
          .append("</p>\n");
    }
    unread(page, rejected, tables);
    return page.append("</body>\n</html>\n").toString();
  }

  private void summary(StringBuilder page, CourtReport report, List<Rejected> rejected) {
    Map<DiscrepancyClass, Integer> counts = report.counts();
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    page.append("<p>")
        .append(
            words.said(
                report.findings().size()
                    + " cases, "
                    + report.toReview()
                    + " for a person to look at, "
                    + rejected.size()
                    + " lines not matched.",
                "共 "
                    + report.findings().size()
                    + " 个案件，其中 "
                    + report.toReview()
                    + " 个待人工核对；另有 "
                    + rejected.size()
                    + " 行未比对。"))
        .append("</p>\n<table class=\"summary\">\n");
    for (DiscrepancyClass kind : Urgency.classes()) {
      Integer count = counts.get(kind);
      if (count != null) {
        page.append("<tr><th>")
            .append(Markup.text(words.name(kind)))
            .append("</th><td class=\"count\">")
            .append(count)
            .append("</td><td class=\"bar\"><svg width=\"160\" height=\"12\"><rect width=\"")
            .append(Math.max(1, 160 * count / most))
            .append("\" height=\"12\" class=\"accepted\"/></svg></td><td>")
            .append(Markup.text(words.said(kind.advice())))
            .append("</td></tr>\n");
      }
    }
    page.append("</table>\n<p>")
        .append(
            new CutWords(words)
                .of(report.cuts()).stream().map(Markup::text).collect(Collectors.joining("<br>\n")))
        .append("</p>\n");
  }

  private void one(StringBuilder page, ClerkCase each, CourtWords.Tables tables) {
    CaseFinding finding = each.finding();
    page.append("<section>\n<h3><span class=\"line\">")
        .append(Markup.text(words.line(finding.courtCase().place(), tables)))
        .append("</span> ")
        .append(Markup.text(finding.courtCase().number().text()))
        .append(" <span class=\"class\">")
        .append(Markup.text(words.name(finding.discrepancy())))
        .append("</span> <span class=\"link\">")
        .append(Markup.text(words.name(finding.decision())))
        .append("</span></h3>\n<p>")
        .append(Markup.text(facts(each)))
        .append("</p>\n<p class=\"advice\">")
        .append(Markup.text(words.advice(finding)))
        .append("</p>\n");
    finding.explanation().ifPresent(explanation -> pair(page, explanation));
    page.append("</section>\n");
  }

  private String facts(ClerkCase each) {
    StringBuilder facts = new StringBuilder();
    for (String key : List.of("court", "outcome", "judged_on", "effective_from")) {
      String told = each.stated().getOrDefault(key, "");
      if (!told.isEmpty()) {
        facts.append(words.field(key)).append(words.said(": ", "：")).append(told);
        facts.append(words.said("; ", "；"));
      }
    }
    each.estimate()
        .ifPresent(
            span ->
                facts
                    .append(words.said("in effect (estimate): ", "生效期间（推算）："))
                    .append(words.span(span))
                    .append(words.said("; ", "；")));
    if (!each.finding().acts().isEmpty()) {
      facts
          .append(words.said("entries: ", "相关记录号："))
          .append(words.entries(each.finding()))
          .append(words.said("; ", "；"));
    }
    if (!each.finding().flags().isEmpty()) {
      facts
          .append(words.said("flags: ", "标记："))
          .append(words.flags(each.finding()))
          .append(words.said("; ", "；"));
    }
    String told = facts.toString().strip();
    return told.isEmpty() ? told : told.substring(0, told.length() - 1);
  }

  private void pair(StringBuilder page, MatchExplanation explanation) {
    page.append("<div class=\"pair\">\n<table class=\"beside\">\n<tr><th></th><th>")
        .append(words.said("list", "名单"))
        .append("</th><th>")
        .append(words.said("on file", "登记"))
        .append("</th><th></th></tr>\n");
    for (FieldComparison comparison : explanation.comparisons()) {
      if (comparison.isMissing()) {
        continue;
      }
      page.append(comparison.agrees() ? "<tr><th>" : "<tr class=\"differs\"><th>")
          .append(Markup.text(words.field(comparison.field())))
          .append("</th><td>")
          .append(Markup.text(comparison.stated()))
          .append("</td><td>")
          .append(Markup.text(CourtJson.shown(comparison)))
          .append("</td><td>")
          .append(Markup.text(ScoreWords.level(words.locale(), comparison.level())))
          .append("</td></tr>\n");
    }
    page.append("</table>\n").append(waterfall.of(explanation)).append("\n</div>\n");
  }

  private void unread(StringBuilder page, List<Rejected> rejected, CourtWords.Tables tables) {
    if (rejected.isEmpty()) {
      return;
    }
    page.append("<h2>").append(words.said("Not matched", "未比对的行")).append("</h2>\n<table>\n");
    for (Rejected row : rejected) {
      page.append("<tr><th>")
          .append(Markup.text(words.line(row.place(), tables)))
          .append("</th><td>")
          .append(Markup.text(row.cell()))
          .append("</td><td>")
          .append(Markup.text(words.said(row.why())))
          .append("</td></tr>\n");
    }
    page.append("</table>\n");
  }
}
