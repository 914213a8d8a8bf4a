package lianli.cli.court.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Sex;
import lianli.registry.fiction.Draw;

/** Residents and their marriages, 1978 to 2025. */
final class County {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final List<String> TOWNS =
      List.of("双流", "金中", "冯三", "楠木渡", "龙岗", "永温", "花梨", "南龙", "宅吉", "米坪", "禾丰", "南江");

  final List<Resident> residents = new ArrayList<>();
  final List<Union> unions = new ArrayList<>();
  private final Draw draw;
  private final Set<String> numbers = new HashSet<>();
  private final Map<String, Integer> serials = new HashMap<>();

  County(long seed, int couples) {
    draw = new Draw(seed);
    while (unions.size() < couples) {
      live(marry(newcomer(Sex.MALE), newcomer(Sex.FEMALE)));
    }
  }

  /** What happens to most couples, whatever the court does. */
  private void live(Union union) {
    LocalDate wedding = union.wedding;
    if (draw.chance(0.05)) {
      union.reissued = draw.day(later(wedding, LocalDate.of(2004, 1, 5)), TODAY);
    }
    if (union.reissued == null && draw.chance(0.09) && wedding.isBefore(LocalDate.of(2024, 1, 1))) {
      union.divorced = draw.day(later(wedding.plusDays(90), LocalDate.of(1990, 1, 1)), TODAY);
      if (draw.chance(0.4) && union.divorced.isBefore(LocalDate.of(2025, 1, 1))) {
        Resident again = draw.chance(0.5) ? union.man : union.woman;
        Resident other = newcomer(again.sex == Sex.MALE ? Sex.FEMALE : Sex.MALE);
        marry(again, other, draw.day(union.divorced.plusDays(10), LocalDate.of(2025, 12, 30)));
      }
    } else if (draw.chance(0.07)) {
      Resident dead = draw.chance(0.6) ? union.man : union.woman;
      dead.died = draw.day(wedding.plusDays(60), TODAY);
    }
  }

  Resident newcomer(Sex sex) {
    return newcomer(sex, DrawnNames.surname(draw) + DrawnNames.given(draw, sex));
  }

  /** Somebody of a name that another bears. */
  Resident newcomer(Sex sex, String name) {
    LocalDate born = draw.day(LocalDate.of(1954, 1, 1), LocalDate.of(2001, 12, 31));
    Resident resident = new Resident(residents.size() + 1, sex, name, born, number(sex, born));
    residents.add(resident);
    return resident;
  }

  private String number(Sex sex, LocalDate born) {
    while (true) {
      String area = draw.chance(0.15) ? draw.word("520103 522501 510521 522723 520123") : "522522";
      String body =
          area
              + born.toString().replace("-", "")
              + "%02d%d"
                  .formatted(
                      draw.between(1, 99), draw.between(0, 4) * 2 + (sex == Sex.MALE ? 1 : 0));
      String number = body + CitizenId.checkCharacter(body);
      if (numbers.add(number)) {
        return number;
      }
    }
  }

  Union marry(Resident man, Resident woman) {
    LocalDate from = later(man.born.plusYears(22), woman.born.plusYears(20)).plusDays(1);
    LocalDate youngest = later(from, LocalDate.of(1978, 1, 3));
    LocalDate until = earlier(youngest.plusYears(12), LocalDate.of(2025, 12, 30));
    return marry(man, woman, draw.day(youngest, later(youngest, until)));
  }

  Union marry(Resident one, Resident other, LocalDate wedding) {
    Union union = union(one, other, wedding, true);
    unions.add(union);
    return union;
  }

  /** A marriage that was registered elsewhere, or of which the book is lost. */
  Union marryElsewhere(Resident one, Resident other, LocalDate wedding) {
    return union(one, other, wedding, false);
  }

  private Union union(Resident one, Resident other, LocalDate wedding, boolean isOnFile) {
    String town = draw.oneOf(TOWNS);
    int year = wedding.getYear();
    boolean isModern = year >= 2004;
    String certificate =
        isModern
            ? "J520121-%d-%06d".formatted(year, next("J" + year))
            : year < 1983 && draw.chance(0.4)
                ? ""
                : "%s结字第%02d%04d号".formatted(town, year % 100, next(town + year));
    return new Union(
        one.sex == Sex.MALE ? one : other,
        one.sex == Sex.MALE ? other : one,
        wedding,
        certificate,
        isModern ? "开阳县民政局" : "开阳县" + town + "人民政府",
        isOnFile);
  }

  int next(String series) {
    return serials.merge(series, 1, Integer::sum);
  }

  static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
