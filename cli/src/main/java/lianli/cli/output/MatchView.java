package lianli.cli.output;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lianli.index.linkage.model.CutOffs;
import lianli.index.linkage.model.FieldSpec;
import lianli.index.linkage.pair.BlockReport;
import lianli.index.list.Accuracy;
import lianli.index.list.DecidedPair;
import lianli.index.list.Matching;
import lianli.index.list.PairDecision;
import lianli.index.list.Truth;
import lianli.registry.json.Json;

/** Shows what came of comparing lists: the pairs, how many, and what was not looked at. */
public final class MatchView {
  private final Output output;

  /** A view on this output. */
  public MatchView(Output output) {
    this.output = output;
  }

  /**
   * Shows a matching.
   *
   * @param truth that the pairs are counted against, if somebody knows it
   * @param file that the pairs were written to, if they were; else they are shown here
   */
  public void show(Matching matching, Optional<Truth> truth, Optional<Path> file, MatchFile pairs) {
    matching.candidates().reports().stream()
        .filter(report -> report.dropped() > 0)
        .forEach(this::warn);
    matching.coded().spec().fields().forEach(field -> warnOfUnread(matching, field));
    switch (output.mode()) {
      case TEXT -> table(matching, truth, file, pairs);
      case JSON -> {
        Json.Builder json = summary(matching, truth);
        if (file.isEmpty()) {
          json.put("pairs", matching.decisions().pairs().stream().map(pairs::json).toList());
        }
        output.json(json.build());
      }
      case JSONL -> {
        if (file.isEmpty()) {
          matching.decisions().pairs().forEach(pair -> output.json(pairs.json(pair)));
        }
        output.json(summary(matching, truth).build());
      }
    }
  }

  /** Nobody may think that these were compared. */
  private void warn(BlockReport report) {
    output.warn(
        "by the rule %s, %,d groups of together %,d records are too large to be compared within;"
            + " other rules may still show their pairs",
        "按规则“%s”，有 %,d 组共 %,d 条记录因过大未在组内比对，仅由其他规则覆盖",
        report.rule(),
        report.dropped(),
        report.droppedRecords());
  }

  private void warnOfUnread(Matching matching, FieldSpec field) {
    long unread = matching.coded().unread(field);
    if (unread > 0) {
      output.warn(
          "what %,d of the records say under %s cannot be read; it counts as not told",
          "有 %,d 条记录的“%s”无法识读，按未载处理", unread, field.name());
    }
  }

  private void table(
      Matching matching, Optional<Truth> truth, Optional<Path> file, MatchFile pairs) {
    if (file.isEmpty()) {
      output.table(
          matching.decisions().pairs().stream().map(pair -> row(pair, pairs)).toList(),
          output.word("First", "第一份"),
          output.word("Second", "第二份"),
          output.word("Decision", "结论"),
          output.word("Weight", "匹配分值"),
          output.word("Probability", "概率"),
          output.word("Explanation", "匹配分值说明"));
      output.say("");
    }
    if (matching.lists().isOfOneList()) {
      output.say(
          "%,d records, %,d pairs compared of %,d",
          "共 %,d 条记录，比对 %,d 对（全部组合 %,d 对）",
          matching.lists().first().size(),
          matching.scoring().candidates(),
          matching.lists().pairs());
    } else {
      output.say(
          "%,d and %,d records, %,d pairs compared of %,d",
          "两份名单分别有 %,d 条和 %,d 条记录，比对 %,d 对（全部组合 %,d 对）",
          matching.lists().first().size(),
          matching.lists().second().size(),
          matching.scoring().candidates(),
          matching.lists().pairs());
    }
    output.say(
        "%,d accepted, %,d for a person to look at",
        "自动匹配 %,d 对，待人工核对 %,d 对",
        matching.count(PairDecision.ACCEPT),
        matching.count(PairDecision.REVIEW));
    if (matching.decisions().outrivalled() > 0) {
      output.say(
          "%,d left out: one of their records is in an accepted pair",
          "另有 %,d 对因一方已自动匹配而未列出", matching.decisions().outrivalled());
    }
    matching
        .clusters()
        .filter(clusters -> clusters.count() > 0)
        .ifPresent(
            clusters ->
                output.say(
                    "%,d clusters, the largest of %,d records",
                    "同一对象的记录共 %,d 组，最大一组 %,d 条", clusters.count(), clusters.largest()));
    truth.ifPresent(known -> accuracy(matching, known));
    file.ifPresent(written -> output.say("Pairs written to %s", "配对已写入 %s", written));
  }

  private void accuracy(Matching matching, Truth truth) {
    CutOffs cutOffs = matching.coded().spec().cutOffs();
    output.say("");
    output.table(
        List.of(
            row(output.word("accepted", "自动匹配"), accepted(matching, truth)),
            row(output.word("all given", "全部列出"), matching.accuracy(truth, cutOffs.review()))),
        output.word("Against the truth", "与真值对照"),
        output.word("Precision", "准确率"),
        output.word("Recall", "召回率"),
        "F1",
        output.word("Candidate recall", "候选召回率"),
        output.word("Recall among candidates", "候选内召回率"),
        output.word("Wrong", "误配"),
        output.word("Missed", "漏配"));
  }

  private static Accuracy accepted(Matching matching, Truth truth) {
    return Accuracy.of(
        truth,
        matching.candidates(),
        matching.decisions().pairs().stream()
            .filter(pair -> pair.decision() == PairDecision.ACCEPT)
            .map(DecidedPair::scored)
            .toList(),
        0);
  }

  private static List<String> row(String what, Accuracy accuracy) {
    return List.of(
        what,
        MatchFile.decimals(accuracy.precision(), 4),
        MatchFile.decimals(accuracy.recall(), 4),
        MatchFile.decimals(accuracy.f1(), 4),
        MatchFile.decimals(accuracy.candidateRecall(), 4),
        MatchFile.decimals(accuracy.classifierRecall(), 4),
        String.valueOf(accuracy.found() - accuracy.right()),
        String.valueOf(accuracy.matches() - accuracy.right()));
  }

  private List<String> row(DecidedPair pair, MatchFile pairs) {
    String decision =
        output.word(pair.decision().code(), pair.decision().chinese())
            + (pair.isTied() ? output.word(", tie", "，相近者不止一对") : "")
            + (pair.isHeld() ? output.word(", name", "，姓名、号码均不足以认定") : "");
    return List.of(
        pairs.first(pair),
        pairs.second(pair),
        decision,
        MatchFile.decimals(pair.scored().weight(), 1),
        MatchFile.decimals(pair.scored().probability(), 4),
        pairs.explanation(pair));
  }

  private static Json.Builder summary(Matching matching, Optional<Truth> truth) {
    Json.Builder json =
        Json.object()
            .put("type", "summary")
            .put("schema", 1)
            .put("first_records", matching.lists().first().size());
    if (!matching.lists().isOfOneList()) {
      json.put("second_records", matching.lists().second().size());
    }
    json.put("possible_pairs", matching.lists().pairs())
        .put("compared_pairs", matching.scoring().candidates())
        .put("records_alone", matching.candidates().alone())
        .put("blocking", matching.candidates().reports().stream().map(MatchView::json).toList())
        .put("expected_matches", matching.model().learnedFrom().expectedMatches())
        .put("accepted", matching.count(PairDecision.ACCEPT))
        .put("review", matching.count(PairDecision.REVIEW))
        .put("outrivalled", matching.decisions().outrivalled());
    matching
        .clusters()
        .ifPresent(
            clusters ->
                json.put("clusters", clusters.count()).put("largest_cluster", clusters.largest()));
    truth.ifPresent(
        known ->
            json.put("accuracy_accepted", json(accepted(matching, known)))
                .put(
                    "accuracy_all",
                    json(matching.accuracy(known, matching.coded().spec().cutOffs().review()))));
    return json;
  }

  private static Json json(BlockReport report) {
    return Json.object()
        .put("rule", report.rule())
        .put("blocks", report.blocks())
        .put("pairs", report.pairs())
        .put("refined", report.refined())
        .put("dropped", report.dropped())
        .put("dropped_records", report.droppedRecords())
        .put("dropped_pairs", report.droppedPairs())
        .build();
  }

  private static Json json(Accuracy accuracy) {
    return Json.object()
        .put("found", accuracy.found())
        .put("right", accuracy.right())
        .put("matches", accuracy.matches())
        .put("candidate_matches", accuracy.shown())
        .put("precision", accuracy.precision())
        .put("recall", accuracy.recall())
        .put("f1", accuracy.f1())
        .put("candidate_recall", accuracy.candidateRecall())
        .build();
  }
}
