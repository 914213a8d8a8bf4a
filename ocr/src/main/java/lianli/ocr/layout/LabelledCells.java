package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianli.ocr.Region;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.text.CellText;
import lianli.ocr.text.PageText;
import lianli.ocr.text.TextRun;
import lianli.registry.act.Sex;

/**
 * A ruled form on which each label fills a cell and its value the next one to the right, so that
 * the parties' boxes may stand below each other. Whose box it is says a cell at its left, or else
 * what stands in it.
 */
final class LabelledCells implements FieldLayout {
  /** Specks and seals beside a label in its cell. */
  private static final int STRAY_CHARACTERS = 2;

  /** Neighbours share a line, of which each takes the middle. */
  private static final int SLACK = 8;

  /** A label's cell with its text and the label in it. */
  private record Labelled(Region cell, TextRun text, LabelFinder.Hit hit) {
    double middle() {
      return cell.centreY();
    }
  }

  @Override
  public List<List<FoundField>> find(FormDefinition form, PageText text) {
    List<Labelled> labels = labels(form, text);
    List<FoundField> fields = new ArrayList<>();
    PersonLines persons = new PersonLines(form, text);
    for (List<Labelled> row : rows(labels)) {
      List<PersonLines.Labelled> ofParties = new ArrayList<>();
      for (Labelled label : row) {
        Optional<TextRun> value = right(label, labels, text).map(new CellText(text)::in);
        if (value.filter(run -> !run.isEmpty()).isEmpty()) {
          continue;
        }
        if (label.hit().field().ofParty()) {
          ofParties.add(
              new PersonLines.Labelled(
                  label.hit().field(),
                  label.text(),
                  party(label, text),
                  WrappedValue.whole(value.get())));
        } else {
          fields.add(new FoundField(label.hit().field(), Optional.empty(), value.get()));
        }
      }
      persons.add(ofParties);
    }
    fields.addAll(persons.fields());
    return fields.isEmpty() ? List.of() : List.of(fields);
  }

  /** The cells that hold a label and nothing else. */
  private static List<Labelled> labels(FormDefinition form, PageText text) {
    LabelFinder finder = new LabelFinder(form);
    List<Labelled> labels = new ArrayList<>();
    for (Region cell : text.cells()) {
      TextRun inside = new CellText(text).in(cell);
      List<LabelFinder.Hit> hits = finder.find(inside.text());
      if (hits.size() == 1) {
        LabelFinder.Hit hit = hits.getFirst();
        boolean isLabel = inside.text().length() - (hit.end() - hit.start()) <= STRAY_CHARACTERS;
        // Of a line that was traced twice each trace closes a cell.
        boolean isTwice =
            labels.stream()
                .anyMatch(other -> other.cell().contains(cell.centreX(), cell.centreY()));
        if (isLabel && !isTwice) {
          labels.add(new Labelled(cell, inside, hit));
        }
      }
    }
    return labels;
  }

  /** Labels at one height, from left to right; the rows from top to bottom. */
  private static List<List<Labelled>> rows(List<Labelled> labels) {
    List<List<Labelled>> rows = new ArrayList<>();
    for (Labelled label :
        labels.stream().sorted(Comparator.comparingDouble(Labelled::middle)).toList()) {
      boolean isBeside =
          !rows.isEmpty()
              && label.middle() - rows.getLast().getFirst().middle() < label.cell().height() / 2.0;
      if (!isBeside) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(label);
    }
    rows.forEach(row -> row.sort(Comparator.comparingInt(label -> label.cell().x())));
    return rows;
  }

  /** The cell that begins where the label's ends; none if that is a label as well. */
  private static Optional<Region> right(Labelled label, List<Labelled> labels, PageText text) {
    return text.cells().stream()
        .filter(cell -> Math.abs(cell.x() - label.cell().right()) <= SLACK)
        .filter(cell -> cell.y() < label.middle() && cell.bottom() > label.middle())
        .min(Comparator.comparingInt(Region::width))
        .filter(cell -> labels.stream().noneMatch(other -> other.cell().equals(cell)));
  }

  /** Whose box the label stands in, if a cell at its left says so. */
  private static Optional<Sex> party(Labelled label, PageText text) {
    return text.cells().stream()
        .filter(cell -> cell.right() <= label.cell().x() + SLACK)
        .filter(cell -> cell.y() < label.middle() && cell.bottom() > label.middle())
        .sorted(Comparator.comparingInt(Region::right).reversed())
        .flatMap(cell -> sex(new CellText(text).in(cell).text()).stream())
        .findFirst();
  }

  private static Optional<Sex> sex(String mark) {
    return switch (mark) {
      case "男", "男方" -> Optional.of(Sex.MALE);
      case "女", "女方" -> Optional.of(Sex.FEMALE);
      default -> Optional.empty();
    };
  }
}
