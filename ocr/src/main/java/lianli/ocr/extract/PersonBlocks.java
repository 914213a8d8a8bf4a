package lianli.ocr.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.ocr.form.FieldKind;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Sex;

/** Tells which block of a certificate is the man's and which the woman's. */
final class PersonBlocks {

  /**
   * The fields of both blocks with their party set: by a label that names the party, else by the
   * sex printed in either block, else by the sex inside an identity number, else the man first, as
   * the forms have it.
   */
  List<FoundField> assign(List<List<FoundField>> persons) {
    if (persons.isEmpty()) {
      return List.of();
    }
    List<FoundField> first = persons.getFirst();
    List<FoundField> second = persons.size() > 1 ? persons.get(1) : List.of();
    Sex sexOfFirst = sexOf(first).or(() -> sexOf(second).map(Sex::other)).orElse(Sex.MALE);
    List<FoundField> fields = new ArrayList<>();
    first.forEach(field -> fields.add(field.of(sexOfFirst)));
    second.forEach(field -> fields.add(field.of(sexOfFirst.other())));
    return fields;
  }

  private static Optional<Sex> sexOf(List<FoundField> person) {
    Optional<Sex> labelled =
        person.stream().map(FoundField::party).flatMap(Optional::stream).findFirst();
    if (labelled.isPresent()) {
      return labelled;
    }
    for (FoundField field : person) {
      if (field.definition().kind() == FieldKind.SEX) {
        if (field.value().text().startsWith("男")) {
          return Optional.of(Sex.MALE);
        }
        if (field.value().text().startsWith("女")) {
          return Optional.of(Sex.FEMALE);
        }
      }
    }
    return person.stream()
        .filter(field -> field.definition().kind() == FieldKind.ID_NUMBER)
        .flatMap(field -> CitizenId.parse(FieldNormal.digits(field.value().text())).stream())
        .map(CitizenId::sex)
        .findFirst();
  }
}
