package lianli.cli.court;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import lianli.cli.court.LineResult.Kind;
import lianli.index.court.CaseFinding;
import lianli.index.court.CaseList;
import lianli.index.court.CaseRows;
import lianli.registry.BilingualText;
import lianli.registry.act.PartialDate;
import lianli.registry.court.CasePlace;
import lianli.registry.intake.DecidedCase;
import lianli.registry.intake.DecidedOutcome;
import lianli.registry.intake.RowOutcome;
import lianli.registry.list.ListMapping;
import lianli.registry.table.Cell;

/** Decisions that came back: matched once more, checked, and handed on to be entered. */
public final class Decisions {
  private final DecisionFile file;
  private final Path path;
  private final LocalDate today;

  /** The decisions of a file. */
  public Decisions(Path path, LocalDate today) {
    this.path = path;
    this.today = today;
    file = DecisionFile.read(path);
  }

  /**
   * Enters what is to be entered.
   *
   * @param matcher what the register says of a list today
   * @param all lines that are entered though nobody decided about each of them
   * @param intake enters cases from a source of this name
   */
  public DecisionResults enter(
      Function<CaseList, List<CaseFinding>> matcher,
      AcceptedAll all,
      BiFunction<String, List<DecidedCase>, Map<CasePlace, DecidedOutcome>> intake) {
    List<DecisionRow> rows =
        file.rows().stream()
            .map(all::decided)
            .sorted(Comparator.comparing(Decisions::place))
            .toList();
    all.require(rows);
    DecisionCheck check = new DecisionCheck(rows, matched(rows, matcher), today);
    Map<DecisionRow, DecisionVerdict> verdicts = new HashMap<>();
    rows.forEach(row -> verdicts.put(row, check.of(row)));
    String source = path.getFileName().toString();
    Map<CasePlace, DecidedOutcome> outcomes = intake.apply(source, cases(rows, verdicts));
    List<LineResult> results = new ArrayList<>();
    for (DecisionRow row : rows) {
      results.add(result(row, Objects.requireNonNull(verdicts.get(row)), outcomes));
    }
    results.addAll(NotReturned.of(file));
    file.unread().forEach(unread -> results.add(unread(unread)));
    return new DecisionResults(source, results);
  }

  private List<CaseFinding> matched(
      List<DecisionRow> rows, Function<CaseList, List<CaseFinding>> matcher) {
    if (rows.stream().allMatch(row -> row.decision().isEmpty())) {
      return List.of();
    }
    Map<CasePlace, Map<String, String>> lines = new TreeMap<>();
    rows.forEach(row -> row.basis().ifPresent(basis -> lines.put(basis.place(), basis.cells())));
    if (lines.isEmpty()) {
      return List.of();
    }
    CaseList list =
        CaseList.of(
            CourtLines.tables(path, lines).stream()
                .map(table -> CaseRows.of(table, ListMapping.none(), today))
                .toList());
    return matcher.apply(list);
  }

  /** Rows that say no more where they stood come first. */
  private static CasePlace place(DecisionRow row) {
    return row.basis().map(DecisionBasis::place).orElseGet(() -> CasePlace.ofRow(0));
  }

  /** Every line once: those of which nothing enters are heard with the others of their suit. */
  private static List<DecidedCase> cases(
      List<DecisionRow> rows, Map<DecisionRow, DecisionVerdict> verdicts) {
    Map<CasePlace, DecidedCase> cases = new TreeMap<>();
    for (DecisionRow row : rows) {
      if (row.basis().isPresent()) {
        DecisionBasis basis = row.basis().get();
        Map<String, Cell> cells = new TreeMap<>();
        basis.cells().forEach((key, text) -> cells.put(key, CourtLines.cell(text)));
        Optional<DecidedCase.Order> order =
            verdicts.get(row) instanceof DecisionVerdict.Enter enter
                ? Optional.of(enter.order())
                : Optional.empty();
        cases.put(basis.place(), new DecidedCase(basis.place(), cells, order));
      }
    }
    return List.copyOf(cases.values());
  }

  private static LineResult result(
      DecisionRow row, DecisionVerdict verdict, Map<CasePlace, DecidedOutcome> outcomes) {
    return switch (verdict) {
      case DecisionVerdict.Nothing nothing ->
          result(row, nothing.word().map(Kind::of).orElse(Kind.OPEN), List.of());
      case DecisionVerdict.Refused refused -> result(row, Kind.REFUSED, List.of(refused.why()));
      case DecisionVerdict.Enter enter -> {
        DecidedOutcome outcome =
            Objects.requireNonNull(outcomes.get(row.basis().orElseThrow().place()));
        yield new LineResult(
            row.listFile(),
            row.listLine(),
            cells(row),
            Optional.of(row.where()),
            kind(outcome.result()),
            row.who(),
            row.when(),
            outcome.entry(),
            outcome.effect(),
            outcome.result() == RowOutcome.Result.ENTERED && !outcome.effect().isKnown(),
            outcome.remarks());
      }
    };
  }

  private static Kind kind(RowOutcome.Result result) {
    return switch (result) {
      case ENTERED -> Kind.ENTERED;
      case ALREADY_THERE -> Kind.ALREADY_THERE;
      case REJECTED, PASSED_OVER -> Kind.REFUSED;
    };
  }

  private static LineResult result(DecisionRow row, Kind kind, List<BilingualText> why) {
    return new LineResult(
        row.listFile(),
        row.listLine(),
        cells(row),
        Optional.of(row.where()),
        kind,
        row.who(),
        row.when(),
        OptionalLong.empty(),
        PartialDate.unknown(),
        false,
        why);
  }

  /** What the court says: out of the hidden column, else as far as the row still shows it. */
  private static Map<String, String> cells(DecisionRow row) {
    if (row.basis().isPresent()) {
      return row.basis().get().cells();
    }
    Map<String, String> shown = new HashMap<>();
    for (DecisionColumn column : DecisionColumn.values()) {
      column.key().ifPresent(key -> shown.put(key, row.text(column)));
    }
    return shown;
  }

  private static LineResult unread(DecisionFile.Unread unread) {
    return new LineResult(
        unread.file(),
        unread.line(),
        Map.of(),
        Optional.empty(),
        Kind.NOT_MATCHED,
        "",
        "",
        OptionalLong.empty(),
        PartialDate.unknown(),
        false,
        List.of(BilingualText.of(unread.why(), unread.why())));
  }
}
