package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FieldKind;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.text.PageText;
import lianli.ocr.text.TextRun;
import lianli.registry.act.Sex;

/**
 * The labelled values of a form's parties, sorted by person. A person's block begins where
 * something says that it is the other's, else with the label of the name. Two of those in one row
 * begin two blocks beside each other: from there on a label belongs to the block in whose share of
 * the width it stands.
 */
final class PersonLines {
  private static final double ONE_BLOCK = Double.NEGATIVE_INFINITY;

  private final FormDefinition form;
  private final PageText text;
  private final List<List<FoundField>> persons = new ArrayList<>();

  /** Where the right one of two blocks beside each other begins; before all if there is one. */
  private double rightBlock = ONE_BLOCK;

  PersonLines(FormDefinition form, PageText text) {
    this.form = form;
    this.text = text;
  }

  /**
   * A value behind the label of a party's field.
   *
   * @param party whose it is, if the label or the box says so: 男方, 女方姓名
   */
  record Labelled(FieldDefinition field, TextRun label, Optional<Sex> party, WrappedValue wrapped) {
    static Labelled of(FieldDefinition field, TextRun label, WrappedValue value) {
      return new Labelled(field, label, partyIn(label.text()), value);
    }

    TextRun value() {
      return wrapped.value();
    }

    private static Optional<Sex> partyIn(String label) {
      return label.contains("男") == label.contains("女")
          ? Optional.empty()
          : Optional.of(label.contains("男") ? Sex.MALE : Sex.FEMALE);
    }

    boolean isName() {
      return field.kind() == FieldKind.NAME;
    }

    int x() {
      return label.region().x();
    }

    Labelled of(Sex sex) {
      return party.isPresent() ? this : new Labelled(field, label, Optional.of(sex), wrapped);
    }
  }

  /** Takes what stands in the next row, from left to right. */
  void add(List<Labelled> row) {
    List<Labelled> names = row.stream().filter(Labelled::isName).toList();
    if (names.size() == 2) {
      beginBesideEachOther(row, names.getLast());
      return;
    }
    for (Labelled value : row) {
      if (persons.isEmpty() || begins(value)) {
        persons.add(new ArrayList<>());
        rightBlock = ONE_BLOCK;
      }
      put(value, blockAt(value.x()));
    }
  }

  private boolean begins(Labelled value) {
    Optional<Sex> current =
        persons.getLast().stream().flatMap(field -> field.party().stream()).findFirst();
    boolean areBothTold = current.isPresent() && value.party().isPresent();
    return areBothTold ? !current.equals(value.party()) : value.isName();
  }

  private void beginBesideEachOther(List<Labelled> row, Labelled rightName) {
    persons.add(new ArrayList<>());
    persons.add(new ArrayList<>());
    rightBlock = rightName.x() - 2 * text.characterHeight();
    Optional<Sex> left =
        PartyHeading.in(text).map(heading -> heading.isManLeft() ? Sex.MALE : Sex.FEMALE);
    for (Labelled value : row) {
      boolean isLeft = value.x() < rightBlock;
      Optional<Sex> sex = left.map(each -> isLeft ? each : each.other());
      put(value.isName() ? sex.map(value::of).orElse(value) : value, blockAt(value.x()));
    }
  }

  private List<FoundField> blockAt(int x) {
    return x < rightBlock ? persons.get(persons.size() - 2) : persons.getLast();
  }

  /** The certificate of 1986 prints the birth date without a label behind the sex. */
  private void put(Labelled labelled, List<FoundField> person) {
    FieldDefinition field = labelled.field();
    TextRun value = labelled.value();
    if (field.kind() == FieldKind.SEX && value.text().length() > 1) {
      person.add(new FoundField(field, Optional.empty(), value.slice(0, 1)));
      TextRun rest = value.slice(1, value.text().length());
      form.field("birth_date")
          .ifPresent(birth -> person.add(new FoundField(birth, Optional.empty(), rest)));
      return;
    }
    person.add(new FoundField(field, labelled.party(), value, false, labelled.wrapped().place()));
  }

  /**
   * The fields of both parties. Where blocks are not surely one person's each, a person must see
   * whose is what.
   */
  List<FoundField> fields() {
    List<FoundField> fields = new PersonBlocks().assign(doubtedWhereRepeated());
    return isOfOne() || persons.size() == 2
        ? fields
        : fields.stream().map(FoundField::doubted).toList();
  }

  /** A declaration is one party's. */
  private boolean isOfOne() {
    return form.act().equals("declaration");
  }

  /**
   * A block in which one thing stands twice, and differently, holds lines of the other person:
   * whose it is, a person must see, and whether the other block has its own.
   */
  private List<List<FoundField>> doubtedWhereRepeated() {
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
    repeated.addAll(endOfFirstAlone());
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

  /** What ends the first block and is not in the second may be the second's first line. */
  private Set<String> endOfFirstAlone() {
    Set<String> alone = new HashSet<>();
    if (persons.size() == 2 && rightBlock == ONE_BLOCK) {
      Set<String> second = keys(persons.getLast());
      for (FoundField field : persons.getFirst().reversed()) {
        if (second.contains(field.definition().key())) {
          break;
        }
        alone.add(field.definition().key());
      }
    }
    return alone;
  }

  private static Set<String> keys(List<FoundField> person) {
    return person.stream().map(field -> field.definition().key()).collect(Collectors.toSet());
  }
}
