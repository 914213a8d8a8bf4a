package lianli.registry.fiction;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Sex;

/**
 * Draws people, no two with one number.
 *
 * <p>Numbers carry a right check digit, because that is what the checks are about; area, date and
 * sequence are drawn apart from each other and from no list of people.
 */
public final class FictionalPeople {
  private static final LocalDate RECODED = LocalDate.of(1996, 1, 1);

  private final Draw draw;
  private final Set<String> numbers = new HashSet<>();

  /** People of this seed. */
  public FictionalPeople(long seed) {
    this.draw = new Draw(seed);
  }

  /** A man or woman born in one of these years. */
  public FictionalPerson person(Sex sex, int bornFrom, int bornTo) {
    LocalDate born = draw.day(LocalDate.of(bornFrom, 1, 1), LocalDate.of(bornTo, 12, 31));
    String name = NameLists.surname(draw) + NameLists.given(draw, sex, born.getYear());
    String number = number(sex, born);
    String township = Places.township(draw);
    return new FictionalPerson(
        sex,
        name,
        born,
        number,
        draw.chance(0.7) ? "汉族" : draw.word("布依族 苗族 苗族 布依族 仡佬族 土家族 彝族 水族 侗族"),
        draw.word("务农 务工 个体 教师 医生 驾驶员 公务员 企业职工 自由职业 会计 护士 无业"),
        draw.word("小学 初中 初中 高中 中专 大专 大学本科 硕士研究生"),
        township,
        Places.village(draw, township));
  }

  private String number(Sex sex, LocalDate born) {
    while (true) {
      String body =
          area(born)
              + born.toString().replace("-", "")
              + String.format("%02d%d", draw.between(40, 98), oddOrEven(sex));
      String number = body + CitizenId.checkCharacter(body);
      if (numbers.add(number)) {
        return number;
      }
    }
  }

  private int oddOrEven(Sex sex) {
    return draw.between(0, 4) * 2 + (sex == Sex.MALE ? 1 : 0);
  }

  /** Kaiyang's code was 522522 until about 1996 and is 520121 since. */
  private String area(LocalDate born) {
    if (draw.chance(0.12)) {
      return draw.word("520122 520123 520103 522501 510502 522723");
    }
    return born.isBefore(RECODED) && draw.chance(0.8) ? "522522" : "520121";
  }
}
