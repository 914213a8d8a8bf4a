package lianli.registry.status;

import java.time.LocalDate;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Sex;

/**
 * The day a person may first marry: 20 and 18 years under the Marriage Law of 1950, 22 and 20 since
 * 1981-01-01 (Marriage Law 1980 art. 5, Civil Code art. 1047).
 */
final class LegalAge {
  private static final LocalDate RAISED = LocalDate.of(1981, 1, 1);

  private LegalAge() {}

  static LocalDate reachedOn(CitizenId person) {
    boolean man = person.sex() == Sex.MALE;
    LocalDate underFirstLaw = person.birthDate().plusYears(man ? 20 : 18);
    return underFirstLaw.isBefore(RAISED)
        ? underFirstLaw
        : person.birthDate().plusYears(man ? 22 : 20);
  }
}
