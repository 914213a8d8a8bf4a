package lianli.index.court;

import java.util.List;
import java.util.Optional;
import lianli.index.key.IdPattern;
import lianli.index.linkage.PreparedCouple;
import lianli.index.linkage.PreparedPerson;
import lianli.index.register.FiledPerson;
import lianli.index.register.Register;
import lianli.index.register.RegisteredMarriage;
import lianli.registry.act.Sex;

/** Couples on file as they are compared. */
final class FiledCouples {
  private FiledCouples() {}

  /** The couple in a row of the register. */
  static PreparedCouple of(Register register, int row) {
    RegisteredMarriage union = register.union(row);
    return new PreparedCouple(
        person(register, union.man()),
        person(register, union.woman()),
        union.numbers(),
        union.office(),
        union.start());
  }

  /** A person on file. */
  static PreparedPerson person(Register register, FiledPerson person) {
    return new PreparedPerson(
            person.name() == null ? List.of() : List.of(person.name()),
            Optional.of(person.sex()).filter(sex -> sex != Sex.UNKNOWN),
            person.idNumber(),
            person.citizen() == 0 ? IdPattern.parse(person.otherNumber()) : Optional.empty(),
            person.birth())
        .alsoNamed(register.otherNames(person));
  }
}
