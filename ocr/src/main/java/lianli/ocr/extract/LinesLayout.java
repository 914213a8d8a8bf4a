package lianli.ocr.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import lianli.ocr.form.FormDefinition;
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
    double fold = Fold.of(text, labels);
    for (List<Run> leaf :
        List.of(
            text.rows(line -> line.region().centreX() < fold),
            text.rows(line -> line.region().centreX() >= fold))) {
      for (int i = 0; i < leaf.size(); i++) {
        Run row = leaf.get(i);
        List<LabelFinder.Hit> hits = labels.find(row.text());
        if (hits.isEmpty()) {
          fields.addAll(withoutLabel(form, row));
        } else {
          Optional<Run> below =
              leaf.stream()
                  .skip(i + 1L)
                  .findFirst()
                  .filter(next -> labels.find(next.text()).isEmpty())
                  .filter(next -> withoutLabel(form, next).isEmpty());
          readRow(
              hits,
              row,
              (hit, value) ->
                  WrappedValue.of(
                      hit.field().kind(),
                      row.slice(hit.start(), hit.end()),
                      value,
                      below,
                      text.characterHeight()),
              fields,
              persons);
        }
      }
    }
    fields.addAll(persons.fields());
    return fields.isEmpty() ? List.of() : List.of(fields);
  }

  private static void readRow(
      List<LabelFinder.Hit> hits,
      Run row,
      BiFunction<LabelFinder.Hit, Run, WrappedValue> whole,
      List<FoundField> fields,
      PersonLines persons) {
    List<PersonLines.Labelled> ofParties = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      LabelFinder.Hit hit = hits.get(i);
      int end = i + 1 < hits.size() ? hits.get(i + 1).start() : row.text().length();
      WrappedValue value = whole.apply(hit, row.slice(hit.end(), end));
      if (hit.field().ofParty()) {
        ofParties.add(PersonLines.Labelled.of(hit, row, value));
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
  private static List<FoundField> withoutLabel(FormDefinition form, Run row) {
    return unlabelled(form, row)
        .or(() -> dateInPieces(form, row))
        .map(List::of)
        .orElseGet(
            () ->
                row.perStrip().stream().flatMap(line -> unlabelled(form, line).stream()).toList());
  }

  /** A date of which a piece was not found: the 一 of 七月一日 lies on its rule. */
  private static Optional<FoundField> dateInPieces(FormDefinition form, Run row) {
    return form.field("registered_on")
        .filter(field -> DATE_IN_PIECES.matcher(row.text()).matches())
        .map(field -> new FoundField(field, Optional.<Sex>empty(), row));
  }

  /** Number, office and date at the head and foot of a certificate have no labels. */
  private static Optional<FoundField> unlabelled(FormDefinition form, Run row) {
    String text = row.text();
    String key = "";
    if (text.matches("\\P{N}{0,8}字?第.{1,8}[号號]?") && text.contains("第")) {
      key = "certificate_number";
    } else if (text.length() <= 20 && Offices.endsLikeOne(text)) {
      key = "office";
    } else if (text.length() <= LONGEST_DATE
        && !text.contains("生")
        && FieldNormal.date(text).isPresent()) {
      key = "registered_on";
    }
    return form.field(key).map(field -> new FoundField(field, Optional.<Sex>empty(), row));
  }
}
