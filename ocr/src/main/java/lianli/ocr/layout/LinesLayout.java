package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.text.PageText;
import lianli.ocr.text.TextRun;
import lianli.ocr.value.FieldNormal;
import lianli.ocr.value.OfficeWords;
import lianli.registry.act.Sex;

/**
 * Labels followed by values on one line: certificates. A booklet laid open is cut at its fold; rows
 * that go across a page may hold the values of both parties.
 */
final class LinesLayout implements FieldLayout {
  private static final Pattern DATE_IN_PIECES =
      Pattern.compile("[一二三四五六七八九〇○零0-9]{3,4}年.{0,6}月[一二三四五六七八九十廿卅0-9]{0,4}日?.{0,2}");

  /** With some words around it. A sentence may tell of the day that a child was born. */
  private static final int LONGEST_DATE = 20;

  @Override
  public List<List<FoundField>> find(FormDefinition form, PageText text) {
    LabelFinder labels = new LabelFinder(form);
    List<FoundField> fields = new ArrayList<>();
    PersonLines persons = new PersonLines(form, text);
    double fold = CentreFold.of(text, labels);
    double height = text.characterHeight();
    for (List<TextRun> leaf :
        List.of(
            text.rows(line -> line.region().centreX() < fold),
            text.rows(line -> line.region().centreX() >= fold))) {
      List<Row> rows = leaf.stream().map(row -> Row.of(row, labels, form)).toList();
      for (int i = 0; i < rows.size(); i++) {
        Optional<TextRun> below = rows.stream().skip(i + 1L).findFirst().flatMap(Row::rest);
        fields.addAll(rows.get(i).unlabelled());
        readRow(rows.get(i), below, height, fields, persons);
      }
    }
    fields.addAll(persons.fields());
    return fields.isEmpty() ? List.of() : List.of(fields);
  }

  /**
   * What stands at one height.
   *
   * @param unlabelled fields that are known without a label; none in a row that has labels
   */
  private record Row(TextRun text, List<LabelFinder.Hit> labels, List<FoundField> unlabelled) {
    static Row of(TextRun text, LabelFinder finder, FormDefinition form) {
      List<LabelFinder.Hit> labels = finder.find(text.text());
      return new Row(text, labels, labels.isEmpty() ? withoutLabel(form, text) : List.of());
    }

    /** The whole row, if it may be the rest of what stands above. */
    Optional<TextRun> rest() {
      return labels.isEmpty() && unlabelled.isEmpty() ? Optional.of(text) : Optional.empty();
    }
  }

  private static void readRow(
      Row row,
      Optional<TextRun> below,
      double height,
      List<FoundField> fields,
      PersonLines persons) {
    TextRun text = row.text();
    List<PersonLines.Labelled> ofParties = new ArrayList<>();
    for (int i = 0; i < row.labels().size(); i++) {
      LabelFinder.Hit hit = row.labels().get(i);
      int end =
          i + 1 < row.labels().size() ? row.labels().get(i + 1).start() : text.text().length();
      TextRun label = text.slice(hit.start(), hit.end());
      WrappedValue value =
          WrappedValue.of(hit.field().kind(), label, text.slice(hit.end(), end), below, height);
      if (hit.field().ofParty()) {
        ofParties.add(PersonLines.Labelled.of(hit.field(), label, value));
      } else {
        fields.add(
            new FoundField(hit.field(), Optional.empty(), value.value(), false, value.place()));
      }
    }
    persons.add(ofParties);
  }

  /**
   * A value may be read in pieces. Office and date may share their height with the last line of the
   * sentence above.
   */
  private static List<FoundField> withoutLabel(FormDefinition form, TextRun row) {
    return unlabelled(form, row)
        .or(() -> dateInPieces(form, row))
        .map(List::of)
        .orElseGet(
            () ->
                row.perStrip().stream().flatMap(line -> unlabelled(form, line).stream()).toList());
  }

  /** A date of which a piece was not found: the 一 of 七月一日 lies on its rule. */
  private static Optional<FoundField> dateInPieces(FormDefinition form, TextRun row) {
    return form.field("registered_on")
        .filter(field -> DATE_IN_PIECES.matcher(row.text()).matches())
        .map(field -> new FoundField(field, Optional.<Sex>empty(), row));
  }

  /** Number, office and date at the head and foot of a certificate have no labels. */
  private static Optional<FoundField> unlabelled(FormDefinition form, TextRun row) {
    String text = row.text();
    String key = "";
    if (text.matches("\\P{N}{0,8}字?第.{1,8}[号號]?") && text.contains("第")) {
      key = "certificate_number";
    } else if (text.length() <= 20 && OfficeWords.endsLikeOne(text)) {
      key = "office";
    } else if (text.length() <= LONGEST_DATE
        && !text.contains("生")
        && FieldNormal.date(text).isPresent()) {
      key = "registered_on";
    }
    return form.field(key).map(field -> new FoundField(field, Optional.<Sex>empty(), row));
  }
}
