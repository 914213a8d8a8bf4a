package lianli.registry.fiction;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import lianli.registry.act.Act;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.Couple;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.act.RegistrationDetails;

/** Townships and communes that registered marriages before 2004, each as its time did. */
public final class FictionalTownshipOffice {
  private static final String NUMERALS = "〇一二三四五六七八九";

  private final Draw draw;
  private final String township;
  private int serial;

  /** One township's desk. */
  public FictionalTownshipOffice(long seed) {
    this.draw = new Draw(seed);
    this.township = Places.ruralTownship(draw);
    this.serial = draw.between(8, 160);
  }

  /** A certificate of the 1990s: filled in by hand, identity numbers of 15 digits. */
  public Act.Marriage certificate(FictionalPerson man, FictionalPerson woman, LocalDate on) {
    String number = "开" + Places.stem(township).charAt(0) + "字第" + next() + "号";
    Couple couple = new Couple(inTheNineties(man, on), inTheNineties(woman, on));
    return marriage(number, PartialDate.of(on), township + "人民政府", couple);
  }

  /** A line of a ledger of the 1980s: birth months, no identity numbers. */
  public Act.Marriage ledgerLine(FictionalPerson man, FictionalPerson woman, LocalDate on) {
    String number = "%02d-%d".formatted(on.getYear() % 100, next());
    Couple couple = new Couple(inTheEighties(man, on), inTheEighties(woman, on));
    String office = on.getYear() < 1984 ? Places.stem(township) + "公社管理委员会" : township + "人民政府";
    Act.Marriage marriage = marriage(number, PartialDate.of(on), office, couple);
    return draw.chance(0.25) ? remarked(marriage, draw.word("再婚 男再婚 女方迁入 补证")) : marriage;
  }

  private static Act.Marriage remarked(Act.Marriage marriage, String remark) {
    RegistrationDetails filing = marriage.filing();
    RegistrationDetails more =
        new RegistrationDetails(
            filing.number(), filing.registeredOn(), filing.office(), Map.of("remarks", remark));
    return new Act.Marriage(more, marriage.couple(), false, PartialDate.unknown());
  }

  /** A certificate of the 1950s: ages instead of birth dates, districts and townships. */
  public Act.Marriage award(FictionalPerson man, FictionalPerson woman, LocalDate on) {
    String place = "开阳县第" + NUMERALS.charAt(draw.between(1, 8)) + "区" + stemOfTwo() + "乡";
    Couple couple = new Couple(inTheFifties(man, on, place), inTheFifties(woman, on, place));
    String number = "开结字第" + numeral(Math.min(next(), 99)) + "号";
    return marriage(number, PartialDate.of(on), place + "人民委员会", couple);
  }

  private String stemOfTwo() {
    return Places.stem(township);
  }

  private int next() {
    serial += 1;
    return serial;
  }

  private Act.Marriage marriage(String number, PartialDate on, String office, Couple couple) {
    RegistrationDetails filing =
        new RegistrationDetails(
            CertificateNumber.parse(number), on, office, Map.of("registrar", registrar()));
    return new Act.Marriage(filing, couple, false, PartialDate.unknown());
  }

  private String registrar() {
    return draw.word("刘维 莫发 龙松 夏正华 田荣");
  }

  private Party inTheNineties(FictionalPerson person, LocalDate on) {
    String residence = "开阳县" + Places.asOf(person.township(), on) + hamlet(person.village());
    return person.party(
        PartialDate.of(person.birthDate()),
        on.getYear() < 2000 ? person.shortIdNumber() : person.idNumber(),
        Map.of("ethnicity", person.ethnicity(), "residence", residence));
  }

  private Party inTheEighties(FictionalPerson person, LocalDate on) {
    String residence =
        Places.asOf(person.township(), on)
            + hamlet(person.village()).replaceAll("[一二三四五六七八九十]+组$", "");
    return person.party(
        PartialDate.parse(YearMonth.from(person.birthDate()).toString()).orElseThrow(),
        "",
        Map.of("ethnicity", person.ethnicity(), "residence", residence));
  }

  private Party inTheFifties(FictionalPerson person, LocalDate on, String place) {
    return person.party(
        PartialDate.unknown(),
        "",
        Map.of("age", String.valueOf(person.ageOn(on)), "residence", place));
  }

  /** Village groups were written in characters; street numbers are left as they are. */
  private static String hamlet(String village) {
    if (!village.endsWith("组")) {
      return village;
    }
    int digits = village.replaceAll("\\d+组$", "").length();
    int group = Integer.parseInt(village.substring(digits, village.length() - 1));
    return village.substring(0, digits) + numeral(group) + "组";
  }

  /** 1 to 99 in characters. */
  static String numeral(int number) {
    String units = number % 10 == 0 ? "" : NUMERALS.substring(number % 10, number % 10 + 1);
    if (number < 10) {
      return units;
    }
    return (number < 20 ? "" : NUMERALS.substring(number / 10, number / 10 + 1)) + "十" + units;
  }
}
