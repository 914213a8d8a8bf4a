package lianli.ocr.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianli.ocr.form.FormDefinition;
import lianli.registry.act.Sex;

/**
 * A ruled table with labels at the left and a column for each party: review forms. Rows are found
 * by their labels; a value belongs to the label whose share of the height it stands in.
 */
final class TableLayout implements FieldLayout {
  private record LabelledRow(LabelFinder.Hit hit, double centre) {}

  @Override
  public List<List<FoundField>> find(FormDefinition form, PageText text) {
    Optional<Run> man = heading(text, "男方");
    Optional<Run> woman = heading(text, "女方");
    if (man.isEmpty() || woman.isEmpty()) {
      return List.of();
    }
    double manCentre = man.get().region().centreX();
    double womanCentre = woman.get().region().centreX();
    double head = Math.max(man.get().region().bottom(), woman.get().region().bottom());
    double leftColumn = Math.min(manCentre, womanCentre);
    List<LabelledRow> rows = labelledRows(form, text, leftColumn, head);
    if (rows.isEmpty()) {
      return List.of();
    }
    double labelEdge = labelEdge(form, text, leftColumn, head);
    double middle = (manCentre + womanCentre) / 2;
    List<FoundField> fields = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      LabelledRow row = rows.get(i);
      double top = i == 0 ? head : boundary(rows.get(i - 1), row);
      double bottom =
          i + 1 < rows.size()
              ? boundary(row, rows.get(i + 1))
              : row.centre() + 3 * text.characterHeight();
      List<Run> values =
          text.lines().stream()
              .filter(line -> line.region().centreX() > labelEdge)
              .filter(line -> line.region().centreY() > top && line.region().centreY() <= bottom)
              .toList();
      if (row.hit().field().ofParty()) {
        boolean manLeft = manCentre < womanCentre;
        fields.add(value(row, manLeft ? Sex.MALE : Sex.FEMALE, values, middle, true));
        fields.add(value(row, manLeft ? Sex.FEMALE : Sex.MALE, values, middle, false));
      } else {
        fields.add(new FoundField(row.hit().field(), Optional.empty(), lines(values)));
      }
    }
    fields.removeIf(field -> field.value().isEmpty());
    return List.of(fields);
  }

  private static FoundField value(
      LabelledRow row, Sex sex, List<Run> values, double middle, boolean left) {
    List<Run> own =
        values.stream().filter(line -> (line.region().centreX() < middle) == left).toList();
    return new FoundField(row.hit().field(), Optional.of(sex), lines(own));
  }

  private static Run lines(List<Run> values) {
    return Run.join(
        new PageText(
                values,
                values.isEmpty() ? new lianli.ocr.Region(0, 0, 0, 0) : values.getFirst().region())
            .rows(line -> true));
  }

  private static Optional<Run> heading(PageText text, String word) {
    return text.rows(line -> true).stream()
        .filter(row -> row.text().contains("男") && row.text().contains("女"))
        .filter(row -> row.text().length() <= 8)
        .findFirst()
        .map(
            row -> {
              int at = row.text().indexOf(word.charAt(0));
              return row.slice(at, Math.min(at + word.length(), row.text().length()));
            });
  }

  /** Label rows from top to bottom: lines that stand left of the first party's column. */
  private static List<LabelledRow> labelledRows(
      FormDefinition form, PageText text, double leftColumn, double head) {
    LabelFinder finder = new LabelFinder(form);
    List<LabelledRow> rows = new ArrayList<>();
    for (Run row : text.rows(line -> isLeft(line, leftColumn, head, text))) {
      List<LabelFinder.Hit> hits = finder.find(row.text());
      if (!hits.isEmpty()) {
        LabelFinder.Hit hit = hits.getFirst();
        rows.add(new LabelledRow(hit, row.slice(hit.start(), hit.end()).region().centreY()));
      }
    }
    rows.sort(Comparator.comparingDouble(LabelledRow::centre));
    return rows;
  }

  private static boolean isLeft(Run line, double leftColumn, double head, PageText text) {
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
