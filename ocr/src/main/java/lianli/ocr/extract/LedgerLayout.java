package lianli.ocr.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FormDefinition;
import lianli.registry.act.Sex;

/**
 * A register: headings above columns, a record on each row. Columns are known by their headings,
 * rows by the serial numbers; a cell's lines go to the nearest row.
 */
final class LedgerLayout implements FieldLayout {
  private record Column(FieldDefinition field, Optional<Sex> party, double left, double right) {}

  private record Heading(FieldDefinition field, lianli.ocr.Region region) {}

  @Override
  public List<List<FoundField>> find(FormDefinition form, PageText text) {
    List<Heading> headings = headings(form, text);
    if (headings.size() < 5) {
      return List.of();
    }
    List<Column> columns = columns(headings, text);
    double head =
        headings.stream().mapToDouble(heading -> heading.region().bottom()).max().orElse(0);
    List<Double> rows = rowCentres(columns, text, head);
    List<FoundField> ofAll = ofWholePage(form, text, headings);
    Map<Integer, Map<Column, List<Run>>> cells = cells(columns, rows, text, head);
    List<List<FoundField>> records = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<FoundField> fields = new ArrayList<>(ofAll);
      cells
          .getOrDefault(row, Map.of())
          .forEach((column, lines) -> fields.add(cell(column, inReadingOrder(lines))));
      records.add(fields);
    }
    return records;
  }

  private static Run inReadingOrder(List<Run> lines) {
    return Run.join(
        lines.stream()
            .sorted(Comparator.comparingDouble((Run line) -> line.region().centreY()))
            .toList());
  }

  private static FoundField cell(Column column, Run value) {
    return new FoundField(column.field(), column.party(), value, Ditto.is(value.text()));
  }

  /** The heading row: the labels of the row that has most of them, and those beside its height. */
  private static List<Heading> headings(FormDefinition form, PageText text) {
    LabelFinder finder = new LabelFinder(form);
    List<Heading> all = new ArrayList<>();
    double limit = text.page().y() + 0.45 * text.page().height();
    for (Run row : text.rows(line -> line.region().centreY() < limit)) {
      for (LabelFinder.Hit hit : finder.find(row.text())) {
        all.add(new Heading(hit.field(), row.slice(hit.start(), hit.end()).region()));
      }
    }
    double names =
        all.stream()
            .filter(heading -> heading.field().key().equals("name"))
            .mapToDouble(heading -> heading.region().centreY())
            .average()
            .orElse(0);
    double reach = 2 * text.characterHeight();
    all.removeIf(heading -> Math.abs(heading.region().centreY() - names) > reach);
    all.sort(Comparator.comparingDouble(heading -> heading.region().centreX()));
    return all;
  }

  /** The party whose word (男方, 女方) stands nearest above a heading. */
  private static List<Column> columns(List<Heading> headings, PageText text) {
    double man = wordCentre(text, "男方");
    double woman = wordCentre(text, "女方");
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      double centre = heading.region().centreX();
      double left = i == 0 ? 0 : (headings.get(i - 1).region().centreX() + centre) / 2;
      double right =
          i + 1 == headings.size()
              ? Double.MAX_VALUE
              : (centre + headings.get(i + 1).region().centreX()) / 2;
      Optional<Sex> party = Optional.empty();
      if (heading.field().ofParty()) {
        party =
            Optional.of(Math.abs(centre - man) < Math.abs(centre - woman) ? Sex.MALE : Sex.FEMALE);
      }
      columns.add(new Column(heading.field(), party, left, right));
    }
    return columns;
  }

  private static double wordCentre(PageText text, String word) {
    return text.lines().stream()
        .filter(line -> line.text().startsWith(word) && line.text().length() <= 4)
        .mapToDouble(line -> line.region().centreX())
        .findFirst()
        .orElse(word.equals("男方") ? 0 : text.page().width());
  }

  /** Middles of the rows: those of the serial numbers, or of the names where a serial is lost. */
  private static List<Double> rowCentres(List<Column> columns, PageText text, double head) {
    List<Double> best = List.of();
    for (Column column : columns) {
      if (!column.field().key().equals("certificate_number")
          && !column.field().key().equals("name")) {
        continue;
      }
      List<Double> centres = new ArrayList<>();
      for (Run line : text.lines()) {
        if (line.region().centreY() > head && isIn(column, line)) {
          centres.add(line.region().centreY());
        }
      }
      centres.sort(Comparator.naturalOrder());
      centres = merged(centres, 0.8 * text.characterHeight());
      if (centres.size() > best.size()) {
        best = centres;
      }
    }
    return best;
  }

  private static List<Double> merged(List<Double> centres, double reach) {
    List<Double> merged = new ArrayList<>();
    for (double centre : centres) {
      if (merged.isEmpty() || centre - merged.getLast() > reach) {
        merged.add(centre);
      }
    }
    return merged;
  }

  private static boolean isIn(Column column, Run line) {
    double centre = line.region().centreX();
    return centre >= column.left() && centre < column.right();
  }

  private static Map<Integer, Map<Column, List<Run>>> cells(
      List<Column> columns, List<Double> rows, PageText text, double head) {
    Map<Integer, Map<Column, List<Run>>> cells = new HashMap<>();
    double reach = rows.size() < 2 ? Double.MAX_VALUE : 0.6 * pitch(rows);
    for (Run line : text.lines()) {
      double centre = line.region().centreY();
      if (centre <= head) {
        continue;
      }
      int nearest = nearest(rows, centre);
      if (nearest < 0 || Math.abs(rows.get(nearest) - centre) > reach) {
        continue;
      }
      for (Column column : columns) {
        if (isIn(column, line)) {
          cells
              .computeIfAbsent(nearest, row -> new HashMap<>())
              .computeIfAbsent(column, key -> new ArrayList<>())
              .add(line);
        }
      }
    }
    return cells;
  }

  private static double pitch(List<Double> rows) {
    return (rows.getLast() - rows.getFirst()) / (rows.size() - 1);
  }

  private static int nearest(List<Double> rows, double centre) {
    int nearest = -1;
    for (int i = 0; i < rows.size(); i++) {
      if (nearest < 0 || Math.abs(rows.get(i) - centre) < Math.abs(rows.get(nearest) - centre)) {
        nearest = i;
      }
    }
    return nearest;
  }

  /** The office stands once, above the table. */
  private static List<FoundField> ofWholePage(
      FormDefinition form, PageText text, List<Heading> headings) {
    double head = headings.stream().mapToDouble(heading -> heading.region().y()).min().orElse(0);
    return form
        .field("office")
        .flatMap(
            office ->
                text.lines().stream()
                    .filter(line -> line.region().centreY() < head)
                    .filter(line -> Offices.endsLikeOne(line.text()))
                    .findFirst()
                    .map(line -> new FoundField(office, Optional.<Sex>empty(), line)))
        .stream()
        .toList();
  }
}
