package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.text.PageText;
import lianli.ocr.text.TextRun;

/**
 * Sentences, in which fields stand between words wherever lines break: a court's paper, a
 * certificate of the years in which they were written out, an extract from the archives. Who they
 * are about comes first, then what is said of each, then what happened.
 */
final class ProseLayout {
  /** Of fewer people a page of sentences tells no act. */
  private static final int COUPLE = 2;

  List<List<FoundField>> find(FormDefinition form, PageText page) {
    RunningText text = RunningText.of(page);
    List<ProsePersons.Person> people = ProsePersons.in(text);
    if (people.isEmpty()) {
      return List.of();
    }
    List<List<FoundField>> persons =
        people.stream().map(person -> ofPerson(form, text, person)).toList();
    List<FoundField> fields = new ArrayList<>();
    Map<String, int[]> events =
        ProseEvents.in(text, form.act(), form.field("court").isPresent() && isCourts(text));
    events.forEach((key, place) -> add(form, key, text, place, Optional.empty(), fields));
    fields.addAll(new PersonBlocks().assign(persons));
    return List.of(fields);
  }

  /** True if the sentences name both people of a couple. */
  static boolean isOf(PageText page) {
    return ProsePersons.in(RunningText.of(page)).size() == COUPLE;
  }

  private static boolean isCourts(RunningText text) {
    return text.words().contains("法院");
  }

  private static List<FoundField> ofPerson(
      FormDefinition form, RunningText text, ProsePersons.Person person) {
    List<FoundField> fields = new ArrayList<>();
    form.field("name")
        .ifPresent(
            name ->
                fields.add(
                    new FoundField(
                        name, person.side(), text.slice(person.name()[0], person.name()[1]))));
    person
        .sex()
        .ifPresent(
            sex -> add(form, "sex", text, new int[] {sex, sex + 1}, Optional.of(person), fields));
    Map<String, int[]> said = new LinkedHashMap<>(person.told());
    ProseClauses.in(text, person.from(), person.to()).forEach(said::putIfAbsent);
    said.forEach((key, place) -> add(form, key, text, place, Optional.of(person), fields));
    return fields;
  }

  private static void add(
      FormDefinition form,
      String key,
      RunningText text,
      int[] place,
      Optional<ProsePersons.Person> person,
      List<FoundField> fields) {
    TextRun value = text.slice(place[0], place[1]);
    form.field(key)
        .filter(field -> field.ofParty() == person.isPresent())
        .ifPresent(field -> fields.add(new FoundField(field, Optional.empty(), value)));
  }
}
