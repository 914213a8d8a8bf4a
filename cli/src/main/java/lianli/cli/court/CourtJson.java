package lianli.cli.court;

import java.util.List;
import java.util.stream.Stream;
import lianli.index.court.CaseFinding;
import lianli.index.court.CaseFlag;
import lianli.index.court.CaseList.Rejected;
import lianli.index.court.CourtReport;
import lianli.index.court.LinkCuts;
import lianli.index.linkage.ComparisonLevel;
import lianli.index.linkage.FieldComparison;
import lianli.registry.act.IdPlaces;
import lianli.registry.court.CasePlace;
import lianli.registry.json.Json;

/** What matching a court's list gave, for programs. */
final class CourtJson {
  private CourtJson() {}

  /** One document. */
  static Json document(CourtReport report, List<Rejected> rejected) {
    return Json.object()
        .put("type", "court_report")
        .put("schema", 1)
        .put("cases", report.findings().size())
        .put("review", report.toReview())
        .put("cuts", json(report.cuts()))
        .put("rejected", rejected.stream().map(row -> json(row).build()).toList())
        .put("findings", report.findings().stream().map(each -> json(each).build()).toList())
        .build();
  }

  /** A stream of lines, the last of which sums up. */
  static Stream<Json> lines(CourtReport report, List<Rejected> rejected) {
    Stream<Json> findings = report.findings().stream().map(each -> typed("court_case", json(each)));
    Stream<Json> unread = rejected.stream().map(row -> typed("court_row_rejected", json(row)));
    Json.Builder classes = Json.object();
    report.counts().forEach((kind, count) -> classes.put(kind.code(), count));
    Json summary =
        Json.object()
            .put("type", "summary")
            .put("schema", 1)
            .put("cases", report.findings().size())
            .put("review", report.toReview())
            .put("cuts", json(report.cuts()))
            .put("rejected", rejected.size())
            .put("classes", classes.build())
            .build();
    return Stream.concat(Stream.concat(findings, unread), Stream.of(summary));
  }

  private static Json typed(String type, Json.Builder told) {
    Json.Builder typed = Json.object().put("type", type).put("schema", 1);
    told.build().members().forEach(typed::put);
    return typed.build();
  }

  /** The table, without its row. */
  private static Json.Builder placed(CasePlace place) {
    Json.Builder json = Json.object().put("file", place.file());
    return place.sheet().isEmpty() ? json : json.put("sheet", place.sheet());
  }

  /** From which score on links are accepted, and what is expected to go wrong at each cut. */
  private static Json json(LinkCuts cuts) {
    return Json.object()
        .put("accept_score", cuts.accept())
        .put("review_score", cuts.review())
        .put("expected_wrong_per_thousand", thousandths(cuts.wrongPerThousand()))
        .put("expected_lost_per_thousand", thousandths(cuts.lostPerThousand()))
        .build();
  }

  private static double thousandths(double number) {
    return Math.round(number * 1000) / 1000.0;
  }

  private static Json.Builder json(Rejected row) {
    Json.Builder json = placed(row.place());
    if (row.row() > 0) {
      json.put("row", row.row());
    }
    return json.put("cell", row.cell()).put("why", row.why().english());
  }

  private static Json.Builder json(CaseFinding finding) {
    Json.Builder json =
        placed(finding.courtCase().place())
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
                    .put("together", rounded(explanation.together()))
                    .put(
                        "waterfall",
                        explanation.comparisons().stream().map(CourtJson::json).toList()));
    return json;
  }

  private static Json json(FieldComparison comparison) {
    return Json.object()
        .put("field", comparison.field())
        .put("level", comparison.level().written())
        .put("stated", comparison.stated())
        .put("on_file", shown(comparison))
        .put("weight", rounded(comparison.weight()))
        .put("frequency", comparison.frequency())
        .build();
  }

  /**
   * What the court wrote it may see again; the register's own numbers only where they agree.
   *
   * @return what is on file, hidden digits hidden
   */
  static String shown(FieldComparison comparison) {
    boolean hidden =
        comparison.field().endsWith("id_number") && comparison.level() != ComparisonLevel.EQUAL;
    return hidden ? IdPlaces.masked(comparison.onFile()) : comparison.onFile();
  }

  static double rounded(double bits) {
    return Math.round(bits * 10) / 10.0;
  }
}
