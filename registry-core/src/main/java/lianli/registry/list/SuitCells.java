package lianli.registry.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.registry.act.PartialDate;
import lianli.registry.court.CaseOutcomeCells;
import lianli.registry.court.CasePlace;
import lianli.registry.court.CourtPaper;
import lianli.registry.court.Litigants;
import lianli.registry.court.Litigants.Person;
import lianli.registry.court.SuitLine;
import lianli.registry.table.Cell;
import lianli.registry.table.DateCell;

/**
 * What the cells of a row tell of a suit, whether or not the row can be entered: a line that cannot
 * may still be the one by which another does not stand.
 */
public final class SuitCells {
  private static final Cell NO_CELL = new Cell("", "", Cell.Content.TEXT);

  private final ListMapping mapping;
  private final Map<String, Cell> cells;

  private SuitCells(ListMapping mapping, Map<String, Cell> cells) {
    this.mapping = mapping;
    this.cells = cells;
  }

  /** The line of a suit that these cells are; empty if they tell no decree, or an exported one. */
  public static Optional<SuitLine> of(
      CasePlace place, Map<String, Cell> cells, ImportKind kind, ListMapping mapping) {
    boolean isDecree =
        kind == ImportKind.DECREES
            || (kind == ImportKind.ACTS
                && cells.containsKey("case_number")
                && !cells.containsKey("act")
                && !cells.containsKey("died_on")
                && !cells.containsKey("source_key"));
    return isDecree ? Optional.of(new SuitCells(mapping, cells).line(place)) : Optional.empty();
  }

  private SuitLine line(CasePlace place) {
    return new SuitLine(
        place,
        new CaseOutcomeCells(
            text("outcome"),
            text("closed_by"),
            text("cause"),
            CourtPaper.parse(text("decree_form")),
            text("case_number"),
            text("remarks"),
            names()),
        text("related_case_number"),
        litigants(),
        date("judged_on"),
        date("effective_from"));
  }

  private List<String> names() {
    return Stream.of("plaintiff", "defendant", "man", "woman")
        .map(party -> text(party + ".name"))
        .filter(name -> !name.isBlank())
        .toList();
  }

  private Litigants litigants() {
    boolean hasRoles = cells.containsKey("plaintiff.name") || cells.containsKey("defendant.name");
    return hasRoles
        ? new Litigants(person("plaintiff"), person("defendant"))
        : new Litigants(person("man"), person("woman"));
  }

  private Person person(String party) {
    return Person.of(text(party + ".id_number"), text(party + ".name"));
  }

  private String text(String key) {
    Cell cell = cells.get(key);
    return cell == null
        ? mapping.constants().getOrDefault(key, "")
        : mapping.word(key, cell.text());
  }

  private PartialDate date(String key) {
    return Values.date(key, cells.getOrDefault(key, NO_CELL), mapping)
            instanceof DateCell.Certain certain
        ? certain.date()
        : PartialDate.unknown();
  }
}
