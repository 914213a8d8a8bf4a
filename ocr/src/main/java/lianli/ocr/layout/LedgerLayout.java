package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianli.ocr.Region;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.text.CellText;
import lianli.ocr.text.Ditto;
import lianli.ocr.text.PageText;
import lianli.ocr.text.TextRun;
import lianli.ocr.value.FieldNormal;
import lianli.ocr.value.OfficeWords;
import lianli.registry.act.Sex;

/**
 * A register: headings above columns, a record on each row. The ruling tells the cells; where it is
 * too worn, headings tell the columns and serial numbers the rows.
 */
final class LedgerLayout implements FieldLayout {
  @Override
  public List<List<FoundField>> find(FormDefinition form, PageText text) {
    List<LedgerColumns.Heading> headings = headings(form, text);
    if (headings.size() < 4) {
      return List.of();
    }
    Optional<LedgerGrid> ruled = LedgerGrid.of(text.cells(), text.characterHeight());
    LedgerGrid grid = ruled.orElseGet(() -> unruled(headings, text));
    LedgerColumns columns = LedgerColumns.of(form, grid, headings, text);
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
      for (LedgerColumns.Column column : columns.all()) {
        Region cell =
            Region.between(column.edges().x(), row.y(), column.edges().right(), row.bottom());
        TextRun value = cellText.in(cell);
        Optional<TextRun> mark =
            FieldNormal.of(column.field().kind(), value.text()).isPresent()
                ? Optional.empty()
                : dittoIn(cell, text);
        boolean isDitto = mark.isPresent() || Ditto.is(value.text());
        if (isDitto || !value.isEmpty()) {
          fields.add(new FoundField(column.field(), column.party(), mark.orElse(value), isDitto));
        }
      }
      if (fields.size() >= 2) {
        fields.addAll(ofAll);
        // Rows that only their serial numbers tell may take a neighbour's entry.
        records.add(columns.agree() && ruled.isPresent() ? fields : doubted(fields));
      }
    }
    return records;
  }

  private static Optional<TextRun> dittoIn(Region cell, PageText text) {
    return text.dittoes().stream()
        .filter(mark -> cell.contains(mark.region().centreX(), mark.region().centreY()))
        .findFirst();
  }

  private static List<FoundField> doubted(List<FoundField> fields) {
    return fields.stream().map(FoundField::doubted).toList();
  }

  /** The heading row: labels at the height of the names' headings. */
  private static List<LedgerColumns.Heading> headings(FormDefinition form, PageText text) {
    LabelFinder finder = new LabelFinder(form);
    List<LedgerColumns.Heading> all = new ArrayList<>();
    double limit = text.page().y() + 0.45 * text.page().height();
    for (TextRun row : text.rows(line -> line.region().centreY() < limit && !line.isGuessed())) {
      for (LabelFinder.Hit hit : finder.find(row.text())) {
        all.add(new LedgerColumns.Heading(hit.field(), row.slice(hit.start(), hit.end()).region()));
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

  /** Columns half way between headings, rows half way between serial numbers. */
  private static LedgerGrid unruled(List<LedgerColumns.Heading> headings, PageText text) {
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
        .map(TextRun::region)
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
                    .filter(line -> OfficeWords.endsLikeOne(line.text()))
                    .findFirst()
                    .map(line -> new FoundField(office, Optional.<Sex>empty(), line)))
        .stream()
        .toList();
  }
}
