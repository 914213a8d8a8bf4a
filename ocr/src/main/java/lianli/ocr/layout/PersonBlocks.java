package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lianli.ocr.form.FieldKind;
import lianli.ocr.value.FieldNormal;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Sex;

/** Tells which block of a certificate is the man's and which the woman's. */
final class PersonBlocks {

  /**
   * The fields of both blocks with their party set: by a label that names the party, else by the
   * sex printed in either block, else by the sex inside an identity number, else the man first, as
   * the forms have it. Where nothing tells, or one tells otherwise than another, a person must see.
   */
  List<FoundField> assign(List<List<FoundField>> persons) {
    if (persons.isEmpty()) {
      return List.of();
    }
    List<FoundField> first = persons.getFirst();
    List<FoundField> second = persons.size() > 1 ? persons.get(1) : List.of();
    List<Sex> told =
        Stream.concat(told(first).stream(), told(second).stream().map(Sex::other)).toList();
    Sex sexOfFirst = told.isEmpty() ? Sex.MALE : told.getFirst();
    List<FoundField> fields = new ArrayList<>();
    first.forEach(field -> fields.add(field.of(sexOfFirst)));
    second.forEach(field -> fields.add(field.of(sexOfFirst.other())));
    boolean isSure = Set.copyOf(told).size() == 1;
    return isSure ? fields : fields.stream().map(FoundField::doubted).toList();
  }

  /** What a block tells of its person's sex, the surest first. */
  private static List<Sex> told(List<FoundField> person) {
    return Stream.of(
            person.stream().flatMap(field -> field.party().stream()),
            values(person, FieldKind.SEX).flatMap(value -> printed(value).stream()),
            values(person, FieldKind.ID_NUMBER)
                .flatMap(value -> CitizenId.parse(FieldNormal.digits(value)).stream())
                .map(CitizenId::sex))
        .flatMap(sexes -> sexes)
        .toList();
  }

  private static Stream<String> values(List<FoundField> person, FieldKind kind) {
    return person.stream()
        .filter(field -> field.definition().kind() == kind)
        .map(field -> field.value().text());
  }

  private static Optional<Sex> printed(String value) {
    return Sex.OF_COUPLE.stream().filter(sex -> value.startsWith(sex.written())).findFirst();
  }
}
