package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianli.ocr.Region;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.text.CellText;
import lianli.ocr.text.PageText;
import lianli.ocr.text.TextRun;
import lianli.registry.act.Sex;

/**
 * A ruled table with labels at the left and a column for each party: review forms. Rows are found
 * by their labels; a value belongs to the label whose share of the height it stands in. Without a
 * heading above columns, the parties' boxes stand below each other.
 */
final class TableLayout implements FieldLayout {
  private record LabelledRow(LabelFinder.Hit hit, Region label) {
    double centre() {
      return label.centreY();
    }
  }

  @Override
  public List<List<FoundField>> find(FormDefinition form, PageText text) {
    return PartyHeading.in(text)
        .map(heading -> find(form, text, heading))
        .orElseGet(() -> new LabelledCells().find(form, text));
  }

  private static List<List<FoundField>> find(
      FormDefinition form, PageText text, PartyHeading heading) {
    Region man = heading.man().region();
    Region woman = heading.woman().region();
    double manCentre = man.centreX();
    double womanCentre = woman.centreX();
    double head = Math.max(man.bottom(), woman.bottom());
    double leftColumn = Math.min(manCentre, womanCentre);
    List<LabelledRow> rows = labelledRows(form, text, leftColumn, head);
    if (rows.isEmpty()) {
      return List.of();
    }
    double middle = (manCentre + womanCentre) / 2;
    UnruledValues unruled =
        new UnruledValues(text, rows, labelEdge(form, text, leftColumn, head), head, middle);
    RowValues values =
        text.cells().size() >= rows.size() * 2 ? new RuledValues(text, rows, unruled) : unruled;
    List<FoundField> fields = new ArrayList<>();
    for (LabelledRow row : rows) {
      FieldDefinition field = row.hit().field();
      if (field.ofParty()) {
        fields.add(new FoundField(field, Optional.of(Sex.MALE), values.of(row, manCentre)));
        fields.add(new FoundField(field, Optional.of(Sex.FEMALE), values.of(row, womanCentre)));
      } else {
        fields.add(new FoundField(field, Optional.empty(), values.of(row)));
      }
    }
    fields.removeIf(field -> field.value().isEmpty());
    return List.of(fields);
  }

  /** Knows what stands in a row. */
  private interface RowValues {
    /** The value of the party whose column has its middle here. */
    TextRun of(LabelledRow row, double columnCentre);

    /** The value of a row that both parties share. */
    TextRun of(LabelledRow row);
  }

  /**
   * By the ruled cells right of the label's cell; not by one that a lost line joined to others, nor
   * where lines are so worn that there is none.
   */
  private record RuledValues(PageText text, List<LabelledRow> rows, RowValues unruled)
      implements RowValues {
    @Override
    public TextRun of(LabelledRow row, double columnCentre) {
      return cells(row).stream()
          .filter(cell -> cell.x() < columnCentre && cell.right() > columnCentre)
          .findFirst()
          .filter(cell -> !isJoined(cell))
          .map(cell -> new CellText(text).in(cell))
          .orElseGet(() -> unruled.of(row, columnCentre));
    }

    @Override
    public TextRun of(LabelledRow row) {
      return cells(row).stream()
          .max(Comparator.comparingLong(Region::area))
          .filter(cell -> !isJoined(cell))
          .map(cell -> new CellText(text).in(cell))
          .orElseGet(() -> unruled.of(row));
    }

    private boolean isJoined(Region cell) {
      return rows.stream()
              .filter(row -> row.centre() > cell.y() && row.centre() < cell.bottom())
              .count()
          > 1;
    }

    private List<Region> cells(LabelledRow row) {
      return text.cells().stream()
          .filter(cell -> cell.y() < row.centre() && cell.bottom() > row.centre())
          .filter(cell -> cell.x() > row.label().centreX())
          .toList();
    }
  }

  /** By the share of the height that is nearest to a label. */
  private record UnruledValues(
      PageText text, List<LabelledRow> rows, double labelEdge, double head, double middle)
      implements RowValues {
    @Override
    public TextRun of(LabelledRow row, double columnCentre) {
      boolean left = columnCentre < middle;
      return CellText.inReadingOrder(
          lines(row).stream().filter(line -> (line.region().centreX() < middle) == left).toList());
    }

    @Override
    public TextRun of(LabelledRow row) {
      return CellText.inReadingOrder(lines(row));
    }

    private List<TextRun> lines(LabelledRow row) {
      int i = rows.indexOf(row);
      double top = i == 0 ? head : boundary(rows.get(i - 1), row);
      double bottom =
          i + 1 < rows.size()
              ? boundary(row, rows.get(i + 1))
              : row.centre() + 3 * text.characterHeight();
      return text.lines().stream()
          .filter(line -> line.region().centreX() > labelEdge)
          .filter(line -> line.region().centreY() > top && line.region().centreY() <= bottom)
          .toList();
    }
  }

  /** Label rows from top to bottom: lines that stand left of the first party's column. */
  private static List<LabelledRow> labelledRows(
      FormDefinition form, PageText text, double leftColumn, double head) {
    LabelFinder finder = new LabelFinder(form);
    List<LabelledRow> rows = new ArrayList<>();
    for (TextRun row : text.rows(line -> isLeft(line, leftColumn, head, text))) {
      List<LabelFinder.Hit> hits = finder.find(row.text());
      if (!hits.isEmpty()) {
        LabelFinder.Hit hit = hits.getFirst();
        rows.add(new LabelledRow(hit, row.slice(hit.start(), hit.end()).region()));
      }
    }
    rows.sort(Comparator.comparingDouble(LabelledRow::centre));
    return rows;
  }

  private static boolean isLeft(TextRun line, double leftColumn, double head, PageText text) {
    return line.region().centreX() < leftColumn - 2.5 * text.characterHeight()
        && line.region().centreY() > head;
  }

  /** Right edge of the label column: no label reaches beyond it, no value's middle lies before. */
  private static double labelEdge(
      FormDefinition form, PageText text, double leftColumn, double head) {
    LabelFinder finder = new LabelFinder(form);
    return text.rows(line -> isLeft(line, leftColumn, head, text)).stream()
        .flatMap(
            row ->
                finder.find(row.text()).stream()
                    .map(hit -> row.slice(hit.start(), hit.end()).region().right()))
        .mapToDouble(right -> right)
        .max()
        .orElse(leftColumn);
  }

  private static double boundary(LabelledRow above, LabelledRow below) {
    return (above.centre() + below.centre()) / 2;
  }
}
