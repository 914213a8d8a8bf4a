package lianli.cli.court;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianli.cli.output.ScoreWords;
import lianli.index.court.CaseFinding;
import lianli.index.court.CaseFlag;
import lianli.index.court.DiscrepancyClass;
import lianli.index.court.LinkDecision;
import lianli.registry.BilingualText;
import lianli.registry.court.CasePlace;
import lianli.registry.court.EffectSpan;
import lianli.registry.list.ColumnNames;

/** The words for what matching gave, in the reader's language. */
final class CourtWords {
  /** Of how many tables the lines are. */
  enum Tables {
    ONE,
    SEVERAL;

    static Tables of(Stream<CasePlace> places) {
      return places.map(place -> place.withRow(0)).distinct().limit(2).count() > 1 ? SEVERAL : ONE;
    }
  }

  private final Locale locale;
  private final boolean chinese;

  CourtWords(Locale locale) {
    this.locale = locale;
    chinese = locale.equals(Locale.CHINESE);
  }

  Locale locale() {
    return locale;
  }

  String said(String english, String inChinese) {
    return chinese ? inChinese : english;
  }

  /** Where a line stands, with its table if there are several. */
  String line(CasePlace place, Tables tables) {
    boolean isNamed = tables == Tables.SEVERAL;
    return said(
        place.row() == 0
            ? place.table()
            : "line " + place.row() + (isNamed ? " of " + place.table() : ""),
        (isNamed ? place : CasePlace.ofRow(place.row())).said().chinese());
  }

  String said(BilingualText text) {
    return text.in(locale);
  }

  String name(DiscrepancyClass kind) {
    return chinese ? kind.chinese() : kind.code();
  }

  String name(LinkDecision decision) {
    return chinese ? decision.chinese() : decision.code();
  }

  String flags(CaseFinding finding) {
    return finding.flags().stream()
        .map(flag -> chinese ? flag.chinese() : flag.code())
        .collect(Collectors.joining(chinese ? "、" : ", "));
  }

  String flag(CaseFlag flag) {
    return chinese ? flag.chinese() : flag.code();
  }

  /** What to do about a case. */
  String advice(CaseFinding finding) {
    return said(finding.advice());
  }

  /** Fields by what people call them. */
  String fields(Iterable<String> fields) {
    List<String> words = new ArrayList<>();
    for (String field : fields) {
      words.add(field(field));
    }
    return String.join(chinese ? "、" : ", ", words);
  }

  String field(String field) {
    return chinese ? ColumnNames.heading(field) : field.replace('_', ' ').replace('.', ' ');
  }

  String score(CaseFinding finding) {
    return finding
        .explanation()
        .map(explanation -> String.format(Locale.ROOT, "%.1f", explanation.score()))
        .orElse("");
  }

  String evidence(CaseFinding finding) {
    return finding.explanation().map(explanation -> ScoreWords.of(locale, explanation)).orElse("");
  }

  String entries(CaseFinding finding) {
    return finding.acts().stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  String span(EffectSpan span) {
    return chinese ? span.first() + "～" + span.last() : span.first() + " to " + span.last();
  }
}
