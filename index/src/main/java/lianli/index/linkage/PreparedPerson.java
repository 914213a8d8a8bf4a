package lianli.index.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.index.key.IdPattern;
import lianli.index.key.PreparedName;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Sex;

/**
 * A person with what comparing them needs, worked out once.
 *
 * @param names as told first, then further names under which the person is documented
 * @param idNumber whole, right or wrong, or masked; may be empty
 * @param mask the number, if it is masked
 * @param birth as told, else the one inside a valid number
 */
public record PreparedPerson(
    List<PreparedName> names,
    Optional<Sex> sex,
    String idNumber,
    Optional<IdPattern> mask,
    PartialDate birth) {
  public PreparedPerson {
    names = List.copyOf(names);
  }

  /** Prepares a stated person. */
  public static PreparedPerson of(PersonTraits person) {
    return new PreparedPerson(
        person.name().map(PreparedName::of).map(List::of).orElse(List.of()),
        person.sex(),
        person.idNumber(),
        person.mask(),
        person.birth());
  }

  /** The same, documented under these names too. */
  public PreparedPerson alsoNamed(List<PreparedName> others) {
    if (others.isEmpty()) {
      return this;
    }
    List<PreparedName> more = new ArrayList<>(names);
    more.addAll(others);
    return new PreparedPerson(more, sex, idNumber, mask, birth);
  }

  /** True if the number, or what is visible of it, is that of the other one. */
  public boolean hasNumberOf(PreparedPerson other) {
    return !idNumber.isEmpty()
        && (mask.isPresent()
            ? mask.get().matches(other.idNumber)
            : idNumber.equals(other.idNumber));
  }

  /** True if a name or the number may be that of the other one; less is not compared further. */
  public boolean mayBe(PreparedPerson other) {
    if (hasNumberOf(other)) {
      return true;
    }
    for (PreparedName one : names) {
      for (PreparedName two : other.names) {
        if (one.mayBe(two)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The same with the number of the other one, and the birth inside that. */
  PreparedPerson numberedAs(PreparedPerson other) {
    PartialDate born =
        CitizenId.parse(other.idNumber)
            .map(CitizenId::birthDate)
            .map(PartialDate::of)
            .orElseGet(PartialDate::unknown);
    return new PreparedPerson(names, sex, other.idNumber, other.mask, born);
  }

  /** True if a whole number is told, right or wrong. */
  public boolean hasWholeId() {
    return !idNumber.isEmpty() && mask.isEmpty();
  }

  /** Keeps persons out of logs. */
  @Override
  public String toString() {
    return "PreparedPerson";
  }
}
