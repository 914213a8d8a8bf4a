package lianli.registry.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.registry.act.Act;
import lianli.registry.act.Act.Annulment;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.act.Act.CourtVoid;
import lianli.registry.act.Act.Death;
import lianli.registry.act.Act.Divorce;
import lianli.registry.act.Act.Marriage;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;

/**
 * The acts that the registry already holds about the parties of an act, in any order.
 *
 * @param acts without the act itself
 */
public record EarlierActs(List<Act> acts) {
  /** Days by which two papers about one registration may differ (registry-rules §3.6, C10). */
  private static final int WEEK = 7;

  public EarlierActs {
    acts = List.copyOf(acts);
  }

  /** Nothing known. */
  public static EarlierActs none() {
    return new EarlierActs(List.of());
  }

  /** Marriages of this person registered surely before the day. */
  Stream<Marriage> marriagesOf(CitizenId person, LocalDate day) {
    return acts.stream()
        .filter(Marriage.class::isInstance)
        .map(Marriage.class::cast)
        .filter(marriage -> concerns(marriage, person))
        .filter(marriage -> marriage.filing().registeredOn().latest().isBefore(day));
  }

  /** The act on file, other than a death, that ended this marriage, whenever it did. */
  Optional<Act> endOf(Marriage marriage) {
    return acts.stream()
        .filter(EarlierActs::isEnd)
        .filter(end -> isAboutSameCouple(end, marriage))
        .filter(
            end -> !effectOf(end).latest().isBefore(marriage.filing().registeredOn().earliest()))
        .findFirst();
  }

  /** True if one of the couple is known to have died. */
  boolean endedByDeath(Marriage marriage) {
    return acts.stream()
        .filter(Death.class::isInstance)
        .anyMatch(
            death ->
                marriage.parties().stream()
                    .flatMap(party -> party.citizenId().stream())
                    .anyMatch(person -> concerns(death, person)));
  }

  /** Acts that ended or voided a marriage of the same couple, taking effect by the day. */
  Stream<Act> endsOfSameCouple(Act act, LocalDate day) {
    return acts.stream()
        .filter(EarlierActs::isEnd)
        .filter(end -> isAboutSameCouple(end, act))
        .filter(end -> !effectOf(end).latest().isAfter(day));
  }

  /** True if both acts name the same couple by number. */
  static boolean isAboutSameCouple(Act one, Act other) {
    List<CitizenId> ofOne = numbers(one);
    return ofOne.size() == 2 && ofOne.equals(numbers(other));
  }

  /** True if both tell one registration of one couple: same number, or a date within a week. */
  static boolean isSameRegistration(Marriage one, Marriage other) {
    PartialDate mine = one.filing().registeredOn();
    PartialDate theirs = other.filing().registeredOn();
    boolean isSameNumber =
        one.filing().number().isPresent() && one.filing().number().equals(other.filing().number());
    boolean isSameWeek =
        mine.isExact()
            && theirs.isExact()
            && Math.abs(ChronoUnit.DAYS.between(mine.earliest(), theirs.earliest())) <= WEEK;
    return isAboutSameCouple(one, other) && (isSameNumber || isSameWeek);
  }

  /** True if the parties came themselves: they married, divorced or asked for a certificate. */
  static boolean isOwnDoing(Act act) {
    return switch (act.kind()) {
      case MARRIAGE, DIVORCE, MARRIAGE_REISSUE, DIVORCE_REISSUE, FOREIGN_MARRIAGE -> true;
      case COURT_DIVORCE,
          COURT_VOID,
          ANNULMENT,
          REVOCATION,
          FOREIGN_DIVORCE,
          DEATH,
          DECLARED_DEATH,
          DECLARED_DEATH_REVOKED ->
          false;
    };
  }

  static boolean concerns(Act act, CitizenId person) {
    return numbers(act).contains(person);
  }

  /** When an act takes effect as far as the record tells. */
  static PartialDate effectOf(Act act) {
    return act instanceof CourtDivorce divorce
        ? divorce.effectiveFrom().isKnown() ? divorce.effectiveFrom() : divorce.decree().judgedOn()
        : act.filing().registeredOn();
  }

  private static boolean isEnd(Act act) {
    return act instanceof Divorce
        || act instanceof CourtDivorce
        || act instanceof Annulment
        || act instanceof CourtVoid;
  }

  private static List<CitizenId> numbers(Act act) {
    return act.parties().stream().map(Party::citizenId).flatMap(Optional::stream).toList();
  }
}
