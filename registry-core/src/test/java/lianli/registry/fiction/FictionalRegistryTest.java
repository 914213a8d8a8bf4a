package lianli.registry.fiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Party;
import org.junit.jupiter.api.Test;

class FictionalRegistryTest {
  private final FictionalRegistry county = new FictionalRegistry(7, 600);

  @Test
  void tellsTheSameHistoryForTheSameSeed() {
    assertThat(new FictionalRegistry(7, 600).acts()).isEqualTo(county.acts());
    assertThat(new FictionalRegistry(8, 600).acts()).isNotEqualTo(county.acts());
  }

  @Test
  void givesEverybodyAValidNumberOfTheirOwn() {
    Set<String> numbers = new HashSet<>();
    for (FictionalPerson person : county.people()) {
      CitizenId id = CitizenId.parse(person.idNumber()).orElseThrow();
      assertThat(id.birthDate()).isEqualTo(person.birthDate());
      assertThat(id.sex()).isEqualTo(person.sex());
      assertThat(CitizenId.parse(person.shortIdNumber()).isPresent())
          .isEqualTo(person.birthDate().getYear() < 2000);
      assertThat(numbers.add(person.idNumber())).isTrue();
    }
  }

  @Test
  void keepsEverybodyInOneUnionAtATime() {
    Map<String, Act> unions = new HashMap<>();
    Set<String> dead = new HashSet<>();
    for (Act act : county.acts()) {
      for (Party party : act.parties()) {
        String number = party.idNumber();
        assertThat(dead).doesNotContain(number);
        switch (act) {
          case Act.Marriage marriage -> assertThat(unions.put(number, marriage)).isNull();
          case Act.Divorce divorce -> assertThat(unions.remove(number)).isNotNull();
          case Act.CourtDivorce divorce -> assertThat(unions.remove(number)).isNotNull();
          case Act.Death death -> dead.add(number);
          default -> assertThat(unions).containsKey(number);
        }
      }
    }
    assertThat(dead).isNotEmpty();
  }

  @Test
  void marriesNobodyBelowTheLegalAge() {
    for (Act act : county.acts()) {
      if (act instanceof Act.Marriage marriage) {
        LocalDate on = marriage.filing().registeredOn().earliest();
        assertThat(marriage.couple().man().birthDate().earliest().plusYears(22))
            .isBeforeOrEqualTo(on);
        assertThat(marriage.couple().woman().birthDate().earliest().plusYears(20))
            .isBeforeOrEqualTo(on);
      }
    }
  }

  @Test
  void writesActsThatReadBackTheSame() {
    PaperRecords papers = new PaperRecords(3);
    for (String form :
        List.of(
            "marriage-certificate-2004",
            "divorce-review-form-2004",
            "marriage-certificate-1990",
            "marriage-ledger-1985",
            "marriage-certificate-1955")) {
      for (Act act : papers.page(form)) {
        assertThat(ActCodec.decode(ActCodec.encode(act))).isEqualTo(act);
      }
    }
  }
}
