package lianli.cli.court;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lianli.index.court.CaseFinding;
import lianli.index.court.DiscrepancyClass;
import lianli.registry.table.PlannedSheet.Column;
import lianli.registry.table.PlannedSheet.PlannedCell;

/** Cases as rows with a place for a decision, whatever file they go to. */
final class DecisionRows {
  private final CourtWords words;

  DecisionRows(Locale locale) {
    words = new CourtWords(locale);
  }

  List<Column> columns() {
    return Arrays.stream(DecisionColumn.values())
        .map(
            column ->
                new Column(
                    column.title(words.locale()),
                    column.kind(),
                    column.width(),
                    column == DecisionColumn.DECISION
                        ? DecisionWord.all(words.locale())
                        : List.of()))
        .toList();
  }

  /**
   * A case.
   *
   * @param decided what is filled in already
   */
  List<PlannedCell> of(ClerkCase each, Map<DecisionColumn, String> decided) {
    Map<DecisionColumn, String> texts = texts(each);
    texts.putAll(decided);
    List<PlannedCell> cells = new ArrayList<>();
    for (DecisionColumn column : DecisionColumn.values()) {
      boolean differs =
          column.key().or(column::keyOnFile).filter(each.differing()::contains).isPresent();
      cells.add(new PlannedCell(texts.getOrDefault(column, ""), differs));
    }
    return cells;
  }

  private Map<DecisionColumn, String> texts(ClerkCase each) {
    CaseFinding finding = each.finding();
    Map<DecisionColumn, String> texts = new EnumMap<>(DecisionColumn.class);
    for (DecisionColumn column : DecisionColumn.values()) {
      column.key().ifPresent(key -> texts.put(column, each.stated().getOrDefault(key, "")));
      column.keyOnFile().ifPresent(key -> texts.put(column, each.onFile().getOrDefault(key, "")));
    }
    texts.put(DecisionColumn.FILE, finding.courtCase().place().table());
    texts.put(DecisionColumn.LINE, Integer.toString(finding.courtCase().line()));
    texts.put(DecisionColumn.ADVICE, words.advice(finding));
    texts.put(DecisionColumn.DIFFERENCES, words.fields(each.differing()));
    texts.put(DecisionColumn.ESTIMATE, each.estimate().map(words::span).orElse(""));
    texts.put(DecisionColumn.CLASS, words.name(finding.discrepancy()));
    texts.put(DecisionColumn.FLAGS, words.flags(finding));
    texts.put(DecisionColumn.LINK, words.name(finding.decision()));
    texts.put(DecisionColumn.SCORE, words.score(finding));
    texts.put(DecisionColumn.ENTRIES, words.entries(finding));
    texts.put(DecisionColumn.EVIDENCE, words.evidence(finding));
    if (namesOneMarriage(finding)) {
      texts.put(DecisionColumn.ENTRY, Long.toString(finding.acts().getFirst()));
    }
    String basis = each.basis().written();
    texts.put(DecisionColumn.BASIS, basis);
    texts.put(DecisionColumn.SEAL, DecisionBasis.digest(basis));
    return texts;
  }

  /** Where one couple was found, its marriage is meant; else the clerk must name one. */
  private static boolean namesOneMarriage(CaseFinding finding) {
    return finding.explanation().isPresent()
        && !finding.acts().isEmpty()
        && finding.discrepancy() != DiscrepancyClass.AMBIGUOUS;
  }
}
