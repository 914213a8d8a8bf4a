package lianli.registry.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.act.Act.Death;
import lianli.registry.act.Act.Divorce;
import lianli.registry.act.Act.Marriage;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Party;

/**
 * What a party declared to be before marrying (婚姻状况) is what the acts on file say: never married,
 * divorced or widowed. A declaration proves nothing (registry-rules §3.3, A4), but one that the
 * file contradicts is worth a look: another person, or an act that is missing.
 */
final class DeclaredStatusFitsFileCheck implements FileCheck {
  static final String RULE = "declared-status";

  @Override
  public List<Finding> check(Act act, EarlierActs earlier) {
    if (!(act instanceof Marriage marriage) || !act.filing().registeredOn().isKnown()) {
      return List.of();
    }
    return marriage.parties().stream()
        .filter(party -> contradicts(party, marriage, earlier))
        .map(
            party ->
                new Finding(
                    RULE,
                    Severity.REVIEW,
                    List.of(party.sex().partyKey() + ".marital_status"),
                    BilingualText.of(
                        "the status declared is not the one that the acts on file tell",
                        "所填婚姻状况与库内登记不符")))
        .toList();
  }

  private static boolean contradicts(Party party, Marriage marriage, EarlierActs earlier) {
    Optional<CitizenId> person = party.citizenId();
    String declared = party.particular("marital_status");
    if (person.isEmpty() || declared.isEmpty()) {
      return false;
    }
    LocalDate day = marriage.filing().registeredOn().earliest();
    List<Marriage> before =
        earlier
            .marriagesOf(person.get(), day)
            .filter(other -> !EarlierActs.isSameRegistration(marriage, other))
            .toList();
    boolean hasDivorce =
        earlier.acts().stream()
            .filter(other -> other instanceof Divorce || other instanceof CourtDivorce)
            .filter(other -> EarlierActs.concerns(other, person.get()))
            .anyMatch(other -> other.datedOn().isKnown() && !other.datedOn().latest().isAfter(day));
    boolean hasWidowhood = before.stream().anyMatch(other -> endedByDeathBy(other, day, earlier));
    return switch (Declared.of(declared)) {
      case NEVER_MARRIED -> hasDivorce || !before.isEmpty();
      case DIVORCED -> !hasDivorce && hasWidowhood;
      case WIDOWED -> hasDivorce && !hasWidowhood;
      case OTHER -> false;
    };
  }

  private static boolean endedByDeathBy(Marriage marriage, LocalDate day, EarlierActs earlier) {
    return earlier.acts().stream()
        .filter(Death.class::isInstance)
        .filter(death -> death.datedOn().isKnown() && !death.datedOn().latest().isAfter(day))
        .anyMatch(
            death ->
                marriage.parties().stream()
                    .flatMap(party -> party.citizenId().stream())
                    .anyMatch(person -> EarlierActs.concerns(death, person)));
  }

  /** The words of the form, and the codes of GB/T 2261.2. */
  private enum Declared {
    NEVER_MARRIED,
    DIVORCED,
    WIDOWED,
    OTHER;

    static Declared of(String written) {
      if (written.contains("未婚") || written.equals("10")) {
        return NEVER_MARRIED;
      }
      if (written.contains("离婚") || written.contains("离异") || written.equals("40")) {
        return DIVORCED;
      }
      return written.contains("丧偶") || written.equals("30") ? WIDOWED : OTHER;
    }
  }
}
