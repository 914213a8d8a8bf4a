package lianli.index.court;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianli.registry.BilingualText;
import lianli.registry.RegistryException;
import lianli.registry.court.AppealEffect;
import lianli.registry.court.CaseOutcome;
import lianli.registry.court.CaseOutcomeCells;
import lianli.registry.court.CasePlace;
import lianli.registry.court.SuitGrouping;
import lianli.registry.court.SuitLine;
import lianli.registry.list.ListMapping;
import lianli.registry.table.TableFile;

/**
 * What courts' lists say: the rows of one table, or of several that are read as one list, so that a
 * case that one of them repeats or overturns is seen.
 *
 * @param cases one for each row that could be read
 * @param rejected why each other row could not
 * @param suits what each row, readable or not, tells of its suit
 */
public record CaseList(List<CourtCase> cases, List<Rejected> rejected, List<SuitLine> suits) {
  /**
   * A row that cannot be read, or a whole table.
   *
   * @param place of the row; without a row, of the table
   * @param cell at fault; may be empty
   */
  public record Rejected(CasePlace place, String cell, BilingualText why) {
    /** The row. */
    public int row() {
      return place.row();
    }
  }

  /** Keys of the columns that hold days. */
  public static final Set<String> DATES =
      Set.of(
          "plaintiff.birth_date",
          "defendant.birth_date",
          "married_on",
          "judged_on",
          "effective_from");

  public CaseList {
    cases = List.copyOf(cases);
    rejected = List.copyOf(rejected);
    suits = List.copyOf(suits);
  }

  /**
   * Reads a list; unknown columns are passed over.
   *
   * @param today no date of a case lies after it
   * @throws RegistryException BAD_INPUT if the headings name no case or no party
   */
  public static CaseList of(TableFile table, ListMapping mapping, LocalDate today) {
    return of(List.of(CaseRows.of(CaseTable.of(table), mapping, today)));
  }

  /**
   * The rows of several tables as one list, in the order of their places: which of two files is
   * named first changes nothing.
   */
  public static CaseList of(List<CaseRows> tables) {
    return new CaseList(
            tables.stream()
                .flatMap(table -> table.cases().stream())
                .sorted(Comparator.comparing(CourtCase::place))
                .toList(),
            tables.stream()
                .flatMap(table -> table.rejected().stream())
                .sorted(Comparator.comparing(Rejected::place))
                .toList(),
            tables.stream().flatMap(table -> table.lines().stream()).toList())
        .knowing(Map.of());
  }

  /** The same lines, put together by suits once it is known which marriages they are about. */
  CaseList knowing(Map<CasePlace, SuitGrouping.OnFile> marriages) {
    Map<CasePlace, AppealEffect> told = SuitGrouping.of(suits, marriages);
    Map<CasePlace, CaseOutcomeCells> cells = new HashMap<>();
    suits.forEach(line -> cells.put(line.place(), line.line()));
    return new CaseList(
        cases.stream()
            .map(
                each ->
                    together(
                        each,
                        told.getOrDefault(each.place(), each.suit()),
                        Optional.ofNullable(cells.get(each.place()))))
            .toList(),
        rejected,
        suits);
  }

  /** The case with what lines of the same suit say about it. */
  private static CourtCase together(
      CourtCase each, AppealEffect suit, Optional<CaseOutcomeCells> told) {
    CaseOutcome outcome =
        suit instanceof AppealEffect.Completed completed
            ? told.map(cells -> CaseOutcome.of(cells.completed(completed.outcome())))
                .orElse(each.outcome())
            : each.outcome();
    return each.in(suit, outcome);
  }
}
