package lianli.registry.fiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianli.registry.act.Act;
import lianli.registry.act.Decree;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Sex;

/**
 * A consistent history of a county: couples marry, some divorce, some marry again, some die. No one
 * is in two unions at once and nobody acts after death.
 */
public final class FictionalRegistry {
  private static final LocalDate OPENS = LocalDate.of(2004, 1, 2);
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  private final List<FictionalPerson> people = new ArrayList<>();
  private final List<Act> acts = new ArrayList<>();
  private final Draw draw;
  private final FictionalOffice office;
  private final FictionalPeople drawn;
  private int cases = 100;

  /**
   * A history.
   *
   * @param seed same seed, same history
   * @param size number of couples; acts are about 1.6 times as many
   */
  public FictionalRegistry(long seed, int size) {
    draw = new Draw(seed);
    office = new FictionalOffice(draw.seed());
    drawn = new FictionalPeople(draw.seed());
    for (int i = 0; i < size; i++) {
      live(newcomer(Sex.MALE), newcomer(Sex.FEMALE));
    }
    acts.sort(
        Comparator.comparing((Act act) -> dateOf(act).earliest())
            .thenComparing(act -> act.kind().ordinal()));
  }

  /** Every act, oldest first. */
  public List<Act> acts() {
    return List.copyOf(acts);
  }

  /** Everybody the acts name. */
  public List<FictionalPerson> people() {
    return List.copyOf(people);
  }

  private FictionalPerson newcomer(Sex sex) {
    FictionalPerson person = drawn.person(sex, 1966, 1999);
    people.add(person);
    return person;
  }

  private void live(FictionalPerson man, FictionalPerson woman) {
    LocalDate wedding = weekday(draw.day(grownUp(man, woman), LocalDate.of(2023, 12, 28)));
    Act.Marriage marriage = office.marry(man, woman, wedding);
    acts.add(marriage);
    if (draw.chance(0.05)) {
      acts.add(office.reissue(marriage, after(wedding)));
    } else if (draw.chance(0.3)) {
      LocalDate parted = after(wedding);
      part(marriage, parted);
      if (draw.chance(0.5) && parted.isBefore(TODAY.minusDays(30))) {
        boolean his = draw.chance(0.5);
        FictionalPerson newSpouse = newcomer(his ? Sex.FEMALE : Sex.MALE);
        LocalDate again = weekday(draw.day(later(parted, grownUp(newSpouse, newSpouse)), TODAY));
        acts.add(
            his
                ? office.marry(man, newSpouse, again, "离婚", "未婚")
                : office.marry(newSpouse, woman, again, "未婚", "离婚"));
      }
    } else if (draw.chance(0.08)) {
      acts.add(office.death(draw.chance(0.6) ? man : woman, after(wedding)));
    }
  }

  private void part(Act.Marriage marriage, LocalDate on) {
    if (draw.chance(0.75)) {
      acts.add(office.divorce(marriage, on, draw.chance(0.5) ? "无子女" : "双方生育子女一人，由女方抚养。"));
      return;
    }
    cases += draw.between(1, 30);
    Decree decree =
        new Decree(
            "（%d）黔0121民初%d号".formatted(on.getYear(), cases),
            "开阳县人民法院",
            PartialDate.of(on.minusDays(20)),
            draw.chance(0.5) ? Decree.Form.JUDGMENT : Decree.Form.MEDIATION);
    acts.add(office.decreed(marriage, decree, on, on));
  }

  private LocalDate after(LocalDate day) {
    return weekday(draw.day(day.plusDays(40), TODAY));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    LocalDate next = one.plusDays(1);
    return next.isAfter(other) ? next : other;
  }

  /** Both may marry: 22 and 20 years (Marriage Law 1980 art. 5, Civil Code art. 1047). */
  private static LocalDate grownUp(FictionalPerson man, FictionalPerson woman) {
    LocalDate youngest =
        man.birthDate().isAfter(woman.birthDate()) ? man.birthDate() : woman.birthDate();
    LocalDate allowed = youngest.plusYears(22).plusDays(1);
    return allowed.isAfter(OPENS) ? allowed : OPENS;
  }

  private static LocalDate weekday(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }

  private static PartialDate dateOf(Act act) {
    return act instanceof Act.Death death ? death.diedOn() : act.filing().registeredOn();
  }
}
