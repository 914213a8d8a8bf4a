package lianli.ocr.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FieldKind;
import lianli.ocr.form.FormDefinition;
import lianli.registry.act.Sex;

/**
 * Labels followed by values on one line: certificates. A page with two blocks of lines side by side
 * (a booklet laid open) is cut between them. A person's block begins with the label of the name.
 */
final class LinesLayout implements FieldLayout {
  private static final Pattern DATE_IN_PIECES =
      Pattern.compile("[一二三四五六七八九〇○零0-9]{3,4}年.{0,6}月[一二三四五六七八九十廿卅0-9]{0,4}日?.{0,2}");

  /** Words that look like labels and are none. */
  private static final int STRAY_LABELS = 1;

  @Override
  public List<List<FoundField>> find(FormDefinition form, PageText text) {
    LabelFinder labels = new LabelFinder(form);
    List<FoundField> fields = new ArrayList<>();
    List<List<FoundField>> persons = new ArrayList<>();
    double fold = fold(text, labels);
    for (List<Run> block :
        List.of(
            text.rows(line -> line.region().centreX() < fold),
            text.rows(line -> line.region().centreX() >= fold))) {
      for (Run row : block) {
        readRow(form, labels, row, fields, persons);
      }
    }
    fields.addAll(new PersonBlocks().assign(doubtedWhereRepeated(persons)));
    return fields.isEmpty() ? List.of() : List.of(fields);
  }

  /**
   * A block in which one thing stands twice, and differently, holds lines of the other person:
   * whose it is, a person must see, and whether the other block has its own.
   */
  private static List<List<FoundField>> doubtedWhereRepeated(List<List<FoundField>> persons) {
    Set<String> repeated = new HashSet<>();
    for (List<FoundField> person : persons) {
      Map<String, String> first = new HashMap<>();
      for (FoundField field : person) {
        String before = first.putIfAbsent(field.definition().key(), field.value().text());
        if (before != null && !before.equals(field.value().text())) {
          repeated.add(field.definition().key());
        }
      }
    }
    return persons.stream()
        .map(
            person ->
                person.stream()
                    .map(
                        field ->
                            repeated.contains(field.definition().key()) ? field.doubted() : field)
                    .toList())
        .toList();
  }

  /** Where the right block begins, if the labels of parties and of the page stand apart. */
  private static double fold(PageText text, LabelFinder labels) {
    List<Integer> own = new ArrayList<>();
    List<Integer> parties = new ArrayList<>();
    for (Run line : text.lines()) {
      for (LabelFinder.Hit hit : labels.find(line.text())) {
        (hit.field().ofParty() ? parties : own)
            .add(line.slice(hit.start(), hit.end()).region().x());
      }
    }
    if (own.size() < 3 || parties.size() < 3) {
      return Double.MAX_VALUE;
    }
    own.sort(Comparator.naturalOrder());
    parties.sort(Comparator.naturalOrder());
    int left = Math.min(own.get(own.size() / 2), parties.get(parties.size() / 5));
    int right = Math.max(own.get(own.size() / 2), parties.get(parties.size() / 5));
    double fold = right - text.characterHeight();
    boolean isPartiesLeft = parties.get(parties.size() / 5) < fold;
    // Where a party's own labels stand on both sides, a row goes across the whole page.
    boolean isAcross =
        isPartiesLeft && parties.stream().filter(x -> x >= fold).count() > STRAY_LABELS;
    return isAcross || right - left < text.page().width() / 4 ? Double.MAX_VALUE : fold;
  }

  private static void readRow(
      FormDefinition form,
      LabelFinder labels,
      Run row,
      List<FoundField> fields,
      List<List<FoundField>> persons) {
    String text = row.text();
    List<LabelFinder.Hit> hits = labels.find(text);
    if (hits.isEmpty()) {
      // A value may be read in pieces. Office and date may share their height with the last line of
      // the sentence above.
      Optional<FoundField> whole = unlabelled(form, row).or(() -> dateInPieces(form, row));
      whole.ifPresentOrElse(
          fields::add,
          () -> row.perStrip().forEach(line -> unlabelled(form, line).ifPresent(fields::add)));
      return;
    }
    for (int i = 0; i < hits.size(); i++) {
      LabelFinder.Hit hit = hits.get(i);
      int end = i + 1 < hits.size() ? hits.get(i + 1).start() : text.length();
      Run value = row.slice(hit.end(), end);
      if (!hit.field().ofParty()) {
        fields.add(new FoundField(hit.field(), Optional.empty(), value));
        continue;
      }
      if (hit.field().kind() == FieldKind.NAME || persons.isEmpty()) {
        persons.add(new ArrayList<>());
      }
      addToPerson(
          form,
          hit.field(),
          partyIn(text.substring(hit.start(), hit.end())),
          value,
          persons.getLast());
    }
  }

  /** Whose label it is, if it says so: 男方, 女方姓名. */
  private static Optional<Sex> partyIn(String label) {
    return label.contains("男") == label.contains("女")
        ? Optional.empty()
        : Optional.of(label.contains("男") ? Sex.MALE : Sex.FEMALE);
  }

  /** The certificate of 1986 prints the birth date without a label behind the sex. */
  private static void addToPerson(
      FormDefinition form,
      FieldDefinition field,
      Optional<Sex> party,
      Run value,
      List<FoundField> person) {
    if (field.kind() == FieldKind.SEX && value.text().length() > 1) {
      person.add(new FoundField(field, Optional.empty(), value.slice(0, 1)));
      form.field("birth_date")
          .ifPresent(
              birth ->
                  person.add(
                      new FoundField(
                          birth, Optional.empty(), value.slice(1, value.text().length()))));
      return;
    }
    person.add(new FoundField(field, party, value));
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
    } else if (text.contains("年") && FieldNormal.date(text).isPresent()) {
      key = "registered_on";
    }
    return form.field(key).map(field -> new FoundField(field, Optional.<Sex>empty(), row));
  }
}
