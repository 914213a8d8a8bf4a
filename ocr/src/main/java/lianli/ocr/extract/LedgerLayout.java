package lianli.ocr.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianli.ocr.Region;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FormDefinition;
import lianli.registry.act.Sex;

/**
 * A register: headings above columns, a record on each row. The ruling tells the cells; where it is
 * too worn, headings tell the columns and serial numbers the rows.
 */
final class LedgerLayout implements FieldLayout {
  private record Heading(FieldDefinition field, Region region) {}

  private record Column(FieldDefinition field, Optional<Sex> party, Region edges) {}

  @Override
  public List<List<FoundField>> find(FormDefinition form, PageText text) {
    List<Heading> headings = headings(form, text);
    if (headings.size() < 4) {
      return List.of();
    }
    Optional<LedgerGrid> ruled = LedgerGrid.of(text.cells(), text.characterHeight());
    LedgerGrid grid = ruled.orElseGet(() -> unruled(headings, text));
    List<Column> columns = columns(form, grid, headings, text);
    double head = headings.stream().mapToDouble(h -> h.region().bottom()).max().orElse(0);
    double top = headings.stream().mapToDouble(h -> h.region().y()).min().orElse(0);
    List<FoundField> ofAll = ofWholePage(form, text, top);
    CellText cellText = new CellText(text);
    List<List<FoundField>> records = new ArrayList<>();
    for (Region row : grid.rows()) {
      if (row.centreY() < head) {
        continue;
      }
      List<FoundField> fields = new ArrayList<>();
      for (Column column : columns) {
        Run value =
            cellText.in(
                Region.between(column.edges().x(), row.y(), column.edges().right(), row.bottom()));
        if (!value.isEmpty()) {
          fields.add(new FoundField(column.field(), column.party(), value, Ditto.is(value.text())));
        }
      }
      if (fields.size() >= 2) {
        fields.addAll(ofAll);
        records.add(fields);
      }
    }
    return records;
  }

  /** The heading row: labels at the height of the names' headings. */
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

  /** What each column holds: its heading, or where a seal covers that, the other party's order. */
  private static List<Column> columns(
      FormDefinition form, LedgerGrid grid, List<Heading> headings, PageText text) {
    double man = wordCentre(text, "男方", 0);
    double woman = wordCentre(text, "女方", text.page().width());
    List<FieldDefinition> perParty =
        form.fields().stream().filter(FieldDefinition::ofParty).toList();
    List<Column> columns = new ArrayList<>();
    for (Region edges : grid.columns()) {
      Optional<FieldDefinition> named =
          headings.stream()
              .filter(h -> h.region().centreX() > edges.x() && h.region().centreX() < edges.right())
              .map(Heading::field)
              .findFirst();
      Optional<Column> before =
          columns.isEmpty() ? Optional.empty() : Optional.of(columns.getLast());
      Optional<FieldDefinition> field =
          named
              .or(() -> before.flatMap(column -> following(perParty, column.field())))
              .or(() -> atTheEdge(form, edges, headings));
      field.ifPresent(
          known -> {
            Optional<Sex> party =
                !known.ofParty()
                    ? Optional.empty()
                    : Optional.of(
                        Math.abs(edges.centreX() - man) < Math.abs(edges.centreX() - woman)
                            ? Sex.MALE
                            : Sex.FEMALE);
            columns.add(new Column(known, party, edges));
          });
    }
    return columns;
  }

  private static Optional<FieldDefinition> following(
      List<FieldDefinition> perParty, FieldDefinition field) {
    int at = perParty.indexOf(field);
    return at < 0 || at + 1 >= perParty.size()
        ? Optional.empty()
        : Optional.of(perParty.get(at + 1));
  }

  /** Spaced-out headings get lost: the number stands before all others, remarks behind them. */
  private static Optional<FieldDefinition> atTheEdge(
      FormDefinition form, Region edges, List<Heading> headings) {
    String key =
        edges.right() <= headings.getFirst().region().x()
            ? "certificate_number"
            : edges.x() >= headings.getLast().region().right() ? "remarks" : "";
    return form.field(key)
        .filter(field -> headings.stream().noneMatch(heading -> heading.field().equals(field)));
  }

  private static double wordCentre(PageText text, String word, double otherwise) {
    return text.lines().stream()
        .filter(line -> line.text().startsWith(word) && line.text().length() <= 4)
        .mapToDouble(line -> line.region().centreX())
        .findFirst()
        .orElse(otherwise);
  }

  /** Columns half way between headings, rows half way between serial numbers. */
  private static LedgerGrid unruled(List<Heading> headings, PageText text) {
    List<Region> columns = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      double centre = headings.get(i).region().centreX();
      double left = i == 0 ? 0 : (headings.get(i - 1).region().centreX() + centre) / 2;
      double right =
          i + 1 == headings.size()
              ? text.page().right()
              : (centre + headings.get(i + 1).region().centreX()) / 2;
      columns.add(Region.between((int) left, 0, (int) right, 1));
    }
    double head = headings.stream().mapToDouble(h -> h.region().bottom()).max().orElse(0);
    List<Double> centres =
        columns.stream()
            .limit(3)
            .map(column -> centres(column, head, text))
            .max(Comparator.comparingInt(List::size))
            .orElse(List.of());
    List<Region> rows = new ArrayList<>();
    for (int i = 0; i < centres.size(); i++) {
      double half =
          centres.size() < 2
              ? text.characterHeight()
              : (centres.getLast() - centres.getFirst()) / (centres.size() - 1) / 2;
      rows.add(Region.between(0, (int) (centres.get(i) - half), 1, (int) (centres.get(i) + half)));
    }
    return new LedgerGrid(columns, rows);
  }

  private static List<Double> centres(Region column, double head, PageText text) {
    List<Double> centres = new ArrayList<>();
    text.lines().stream()
        .map(Run::region)
        .filter(line -> line.centreY() > head)
        .filter(line -> line.centreX() > column.x() && line.centreX() < column.right())
        .map(Region::centreY)
        .sorted()
        .forEach(
            centre -> {
              if (centres.isEmpty() || centre - centres.getLast() > text.characterHeight()) {
                centres.add(centre);
              }
            });
    return centres;
  }

  /** The office stands once, above the table. */
  private static List<FoundField> ofWholePage(FormDefinition form, PageText text, double top) {
    return form
        .field("office")
        .flatMap(
            office ->
                text.lines().stream()
                    .filter(line -> line.region().centreY() < top)
                    .filter(line -> Offices.endsLikeOne(line.text()))
                    .findFirst()
                    .map(line -> new FoundField(office, Optional.<Sex>empty(), line)))
        .stream()
        .toList();
  }
}
