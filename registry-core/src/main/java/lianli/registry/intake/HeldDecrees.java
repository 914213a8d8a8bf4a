package lianli.registry.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.court.AppealEffect;
import lianli.registry.court.CasePlace;
import lianli.registry.court.SuitGrouping;
import lianli.registry.court.SuitLine;
import lianli.registry.list.ImportKind;
import lianli.registry.list.ListMapping;
import lianli.registry.list.ListRow;
import lianli.registry.list.SuitCells;
import lianli.registry.table.Cell;

/**
 * Rows of a court's list held back until its last one was read: a later line may say that what an
 * earlier one decided does not stand. Of a list of decrees all rows wait, so that they are told in
 * their order; among lines of other acts only the decrees do.
 */
final class HeldDecrees {
  private static final AppealEffect LOST =
      new AppealEffect.GivesWay(
          BilingualText.of(
              "the list cannot be read to its end, where a later decision may stand",
              "名单未能读完，其后可能另有裁判"),
          false);

  private final ImportKind kind;
  private final ListMapping mapping;
  private final List<SuitLine> lines = new ArrayList<>();
  private final Deque<ListRow> rows = new ArrayDeque<>();
  private Map<CasePlace, AppealEffect> suits = Map.of();
  private boolean isTorn;

  HeldDecrees(ImportKind kind, ListMapping mapping) {
    this.kind = kind;
    this.mapping = mapping;
  }

  /** True if the row waits for the end of the list. */
  boolean holds(ListRow row) {
    Optional<SuitLine> line =
        switch (row) {
          case ListRow.Told told -> suitLine(told.number(), told.cells());
          case ListRow.Unreadable unreadable when !unreadable.cells().isEmpty() ->
              suitLine(unreadable.number(), unreadable.cells());
          case ListRow.Unreadable unreadable -> Optional.empty();
          case ListRow.PassedOver passed -> Optional.empty();
          case ListRow.Exported exported -> Optional.empty();
        };
    line.ifPresent(lines::add);
    boolean isHeld = line.isPresent() || kind == ImportKind.DECREES;
    if (isHeld) {
      rows.add(row);
    }
    return isHeld;
  }

  private Optional<SuitLine> suitLine(int row, Map<String, Cell> cells) {
    return SuitCells.of(CasePlace.ofRow(row), cells, kind, mapping);
  }

  /** Reads the rows together, once all are there. */
  void close() {
    suits = SuitGrouping.of(lines);
    lines.clear();
  }

  /** The list cannot be read to its end: what came later may have overturned any of them. */
  void tear() {
    isTorn = true;
  }

  /** The next row that waited; empty at the end. */
  Optional<ListRow> next() {
    return Optional.ofNullable(rows.poll());
  }

  /** What other rows say about this one. */
  AppealEffect suit(ListRow.Told row) {
    boolean isHeld = kind == ImportKind.DECREES || row.cells().containsKey("case_number");
    return isTorn && isHeld
        ? LOST
        : suits.getOrDefault(CasePlace.ofRow(row.number()), new AppealEffect.Alone());
  }

  /** The row with an outcome that another line completes. */
  static ListRow.Told completed(ListRow.Told row, String outcome) {
    Map<String, Cell> cells = new HashMap<>(row.cells());
    Cell closedBy = cells.remove("closed_by");
    Cell told = cells.get("outcome");
    String address =
        told != null && !told.isBlank()
            ? told.address()
            : closedBy == null ? "" : closedBy.address();
    cells.put("outcome", new Cell(outcome, address, Cell.Content.TEXT));
    return new ListRow.Told(row.number(), cells);
  }
}
