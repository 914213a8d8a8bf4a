package lianli.index.linkage;

import java.util.Optional;
import lianli.index.key.IdNumbers;
import lianli.index.key.IdPattern;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.act.PersonName;
import lianli.registry.act.Sex;

/**
 * What one side tells of a person.
 *
 * @param idNumber as written: valid, wrong, masked or empty
 */
public record PersonTraits(
    Optional<PersonName> name, Optional<Sex> sex, String idNumber, PartialDate birthDate) {
  public PersonTraits {
    idNumber = IdNumbers.normal(idNumber);
  }

  /** What an act tells of a party. */
  public static PersonTraits of(Party party) {
    return new PersonTraits(
        party.name(),
        Optional.of(party.sex()).filter(sex -> sex != Sex.UNKNOWN),
        party.idNumber(),
        party.birthDate());
  }

  /** The number, if it is masked. */
  public Optional<IdPattern> mask() {
    return IdPattern.parse(idNumber);
  }

  /** The number, if it is valid. */
  public Optional<CitizenId> citizenId() {
    return CitizenId.parse(idNumber);
  }

  /** True if a whole number is told, right or wrong. */
  public boolean hasWholeId() {
    return !idNumber.isEmpty() && mask().isEmpty();
  }

  /** The birth date as told, else the one inside a valid number. */
  public PartialDate birth() {
    if (birthDate.isKnown()) {
      return birthDate;
    }
    return citizenId()
        .map(CitizenId::birthDate)
        .map(PartialDate::of)
        .orElseGet(PartialDate::unknown);
  }

  @Override
  public String toString() {
    return "PersonTraits";
  }
}
