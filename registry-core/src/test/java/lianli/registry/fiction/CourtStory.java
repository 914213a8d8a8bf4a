package lianli.registry.fiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianli.registry.act.Act;
import lianli.registry.act.Decree;
import lianli.registry.act.Party;
import lianli.registry.act.Sex;

/** The registrations of the last years, and the court's list with every difficulty it can have. */
final class CourtStory {
  private final Draw draw;
  private final FictionalPeople people;
  private final FictionalOffice office;
  private final CourtClerk clerk;
  private final List<Act> registrations = new ArrayList<>();
  private final List<Act> deaths = new ArrayList<>();
  private final List<CourtLine> lines = new ArrayList<>();
  private final FictionalPerson newlyWed;
  private final String newlyWedCertificate;
  private final FictionalPerson newlyDivorced;
  private final FictionalPerson newlyWidowed;

  CourtStory(long seed, FictionalPeople people, FictionalOffice office) {
    draw = new Draw(seed);
    this.people = people;
    this.office = office;
    clerk = new CourtClerk(draw.seed());
    plainCases();
    writtenOtherwise();
    numbersMissing();
    alreadyClosed();
    others();
    newlyWed = man();
    newlyWedCertificate =
        CourtClerk.number(register(office.marry(newlyWed, woman(), LocalDate.of(2026, 2, 9))));
    newlyDivorced = woman();
    Act.Marriage marriage = register(office.marry(man(), newlyDivorced, LocalDate.of(2019, 6, 6)));
    registrations.add(office.divorce(marriage, LocalDate.of(2026, 4, 22), "双方生育子女一人，由男方抚养。"));
    newlyWidowed = woman();
    FictionalPerson husband = man();
    register(office.marry(husband, newlyWidowed, LocalDate.of(2017, 9, 29)));
    deaths.add(office.death(husband, LocalDate.of(2025, 8, 30)));
    for (int month = 1; month <= 6; month++) {
      register(office.marry(man(), woman(), LocalDate.of(2026, month, 5 + month * 2)));
    }
    registrations.add(office.reissue(open(2019), LocalDate.of(2026, 5, 11)));
  }

  List<Act> registrations() {
    return registrations;
  }

  List<Act> deaths() {
    return deaths;
  }

  /** The list, its lines numbered. */
  List<CourtLine> lines() {
    List<CourtLine> numbered = new ArrayList<>();
    for (CourtLine line : lines) {
      numbered.add(line.with("序号", String.valueOf(numbered.size() + 1)));
    }
    return numbered;
  }

  FictionalPerson newlyWed() {
    return newlyWed;
  }

  String newlyWedCertificate() {
    return newlyWedCertificate;
  }

  FictionalPerson newlyDivorced() {
    return newlyDivorced;
  }

  FictionalPerson newlyWidowed() {
    return newlyWidowed;
  }

  /** A marriage on scanned paper that the court dissolved and nobody told the register. */
  void divorcedUnknownToTheRegister(Act.Marriage marriage) {
    lines.add(
        clerk
            .divorce(marriage, LocalDate.of(2024, 5, 13), "court divorce unknown to the register")
            .restingOnScans());
  }

  /** A marriage on scanned paper that ended by registration before the court's decree. */
  void divorcedOnPaperAlready(Act.Marriage marriage) {
    CourtLine line =
        clerk.divorce(marriage, LocalDate.of(2012, 3, 8), "divorced at the registry years before");
    lines.add(
        line.expecting(line.act(), "DATE-CONFLICT", List.of())
            .with("案号", "（2012）开民初字第318号")
            .restingOnScans());
  }

  private void plainCases() {
    CourtLine plain = clerk.divorce(open(2016), LocalDate.of(2025, 3, 10), "everything right");
    lines.add(plain);
    CourtLine mediated =
        clerk.divorce(open(2018), LocalDate.of(2025, 4, 2), "mediation, in force when signed");
    lines.add(
        mediated.with("文书类型", "调解书", "裁判结果", "调解离婚", "送达日期", "2025-04-02", "生效日期", "2025-04-02"));
    lines.add(
        clerk
            .divorce(open(2017), LocalDate.of(2025, 4, 20), "suit withdrawn: nothing changes")
            .with("文书类型", "裁定书", "裁判结果", "准许撤诉", "生效日期", ""));
    lines.add(
        clerk
            .divorce(open(2019), LocalDate.of(2025, 5, 8), "divorce refused: nothing changes")
            .with("裁判结果", "不准予离婚"));
    lines.add(plain.expecting(plain.act(), "DUPLICATE-CASE", List.of()).with("备注", "重复报送"));
  }

  private void writtenOtherwise() {
    Act.Marriage masked = open(2015);
    CourtLine line = clerk.divorce(masked, LocalDate.of(2025, 5, 19), "numbers masked");
    lines.add(
        line.with(
            "原告证件号码", masked(line, "原告"),
            "被告证件号码", masked(line, "被告"),
            "结婚证字号", ""));
    CourtLine typo = clerk.divorce(open(2014), LocalDate.of(2025, 5, 27), "one digit mistyped");
    lines.add(
        flagged(typo, "ID-TYPO").with("被告证件号码", mistyped(typo.cells().get("被告证件号码")), "结婚证字号", ""));
    CourtLine swap = clerk.divorce(open(2013), LocalDate.of(2025, 6, 3), "two digits swapped");
    lines.add(
        flagged(swap, "ID-TYPO").with("原告证件号码", swapped(swap.cells().get("原告证件号码")), "结婚证字号", ""));
    Act.Marriage homophone = register(marry(2016, man(), woman().named("陈静")));
    CourtLine heard = clerk.divorce(homophone, LocalDate.of(2025, 6, 11), "name written by ear");
    lines.add(flagged(heard, "NAME-VARIANT").with(nameOf(heard, homophone.couple().woman()), "陈婧"));
    Act.Marriage variant = register(marry(2017, man().named("萧国强"), woman()));
    CourtLine folk = clerk.divorce(variant, LocalDate.of(2025, 6, 18), "surname variant 萧/肖");
    lines.add(flagged(folk, "NAME-VARIANT").with(nameOf(folk, variant.couple().man()), "肖国强"));
    Act.Marriage traditional = register(marry(2018, man(), woman().named("钟丽华")));
    CourtLine old = clerk.divorce(traditional, LocalDate.of(2025, 6, 25), "traditional characters");
    lines.add(flagged(old, "NAME-VARIANT").with(nameOf(old, traditional.couple().woman()), "鍾麗華"));
    Act.Marriage shortened = open(2012);
    CourtLine fifteen = clerk.divorce(shortened, LocalDate.of(2025, 7, 2), "number of 15 digits");
    String number = fifteen.cells().getOrDefault("被告证件号码", "");
    lines.add(fifteen.with("被告证件号码", number.substring(0, 6) + number.substring(8, 17)));
  }

  private void numbersMissing() {
    lines.add(
        clerk
            .divorce(open(2014), LocalDate.of(2025, 7, 9), "names and birth dates only")
            .with("原告证件号码", "", "被告证件号码", "", "结婚证字号", "", "结婚登记日期", ""));
    lines.add(
        clerk
            .divorce(open(2015), LocalDate.of(2025, 7, 16), "names and certificate number only")
            .with("原告证件号码", "", "被告证件号码", "", "原告出生日期", "", "被告出生日期", ""));
    Act.Marriage one = register(marry(2016, man().named("王伟"), woman().named("李丽")));
    register(marry(2018, man().named("王伟"), woman().named("李丽")));
    CourtLine names =
        clerk
            .divorce(one, LocalDate.of(2025, 7, 23), "names only, and two couples have them")
            .with("原告证件号码", "", "被告证件号码", "", "原告出生日期", "", "被告出生日期", "")
            .with("结婚证字号", "", "结婚登记日期", "", "原告住所", "", "被告住所", "");
    lines.add(names.expecting("", "AMBIGUOUS", List.of()));
    CourtLine certificate =
        clerk.divorce(open(2013), LocalDate.of(2025, 7, 30), "certificate number of another year");
    String stated = certificate.act();
    lines.add(
        flagged(certificate, "CERT-MISMATCH").with("结婚证字号", stated.replace("-2013-", "-2012-")));
    CourtLine dated =
        clerk.divorce(open(2015), LocalDate.of(2025, 8, 6), "marriage date a year off");
    String married = dated.cells().getOrDefault("结婚登记日期", "");
    lines.add(flagged(dated, "MARRIAGE-DATE").with("结婚登记日期", "2014" + married.substring(4)));
  }

  private void alreadyClosed() {
    Act.Marriage known = open(2015);
    CourtLine line = clerk.divorce(known, LocalDate.of(2024, 9, 2), "this decree is on file");
    Decree decree = clerk.decree(line);
    registrations.add(
        office.decreed(known, decree, LocalDate.of(2024, 9, 24), LocalDate.of(2024, 10, 15)));
    lines.add(line.expecting(line.act(), "OK-CLOSED", List.of()));
    Act.Marriage dated = open(2016);
    CourtLine other = clerk.divorce(dated, LocalDate.of(2024, 11, 5), "on file with another date");
    registrations.add(
        office.decreed(
            dated, clerk.decree(other), LocalDate.of(2024, 12, 18), LocalDate.of(2025, 1, 10)));
    lines.add(other.expecting(other.act(), "DATE-CONFLICT", List.of()));
    Act.Marriage parted = open(2014);
    registrations.add(office.divorce(parted, LocalDate.of(2021, 4, 15), "无子女"));
    CourtLine again =
        clerk.divorce(parted, LocalDate.of(2025, 8, 13), "divorced at the registry already");
    lines.add(again.expecting(again.act(), "DATE-CONFLICT", List.of()));
  }

  private void others() {
    FictionalPerson remarried = woman();
    Act.Marriage first = register(marry(2013, man(), remarried));
    register(office.marry(man(), remarried, LocalDate.of(2022, 8, 4), "未婚", "离婚"));
    CourtLine since = clerk.divorce(first, LocalDate.of(2019, 5, 20), "remarried since");
    lines.add(since.expecting(since.act(), "REMARRIED", List.of()));

    FictionalPerson bound = man();
    register(marry(2018, bound, woman()));
    CourtLine mismatch =
        clerk.between(woman(), bound, LocalDate.of(2025, 8, 20), "married, but to somebody else");
    lines.add(mismatch.expecting("", "SPOUSE-MISMATCH", List.of()));

    FictionalPerson free = woman();
    Act.Marriage ended = register(marry(2013, man(), free));
    registrations.add(office.divorce(ended, LocalDate.of(2020, 12, 8), "无子女"));
    CourtLine none =
        clerk.between(free, man(), LocalDate.of(2025, 8, 27), "marriage not on file, party is");
    lines.add(none.expecting("", "NO-MARRIAGE", List.of()));

    lines.add(clerk.between(woman(), man(), LocalDate.of(2025, 9, 3), "nobody of them is on file"));

    Act.Marriage later =
        register(office.marry(man(), woman(), LocalDate.of(2023, 5, 17), "离婚", "离婚"));
    CourtLine before =
        clerk
            .divorce(later, LocalDate.of(2020, 6, 10), "judged before the only marriage on file")
            .with("结婚证字号", "", "结婚登记日期", "2010-03-01");
    lines.add(before.expecting("", "JUDGMENT-BEFORE-MARRIAGE", List.of()));

    FictionalPerson gone = man();
    Act.Marriage widowed = register(marry(2012, gone, woman()));
    deaths.add(office.death(gone, LocalDate.of(2025, 6, 1)));
    lines.add(
        flagged(
            clerk.divorce(widowed, LocalDate.of(2022, 3, 14), "a party died after the divorce"),
            "SPOUSE-DIED-SINCE"));
  }

  private Act.Marriage open(int year) {
    return register(marry(year, man(), woman()));
  }

  private Act.Marriage marry(int year, FictionalPerson man, FictionalPerson woman) {
    LocalDate day = draw.day(LocalDate.of(year, 1, 5), LocalDate.of(year, 12, 20));
    return office.marry(man, woman, day.minusDays(Math.max(0, day.getDayOfWeek().getValue() - 5)));
  }

  private Act.Marriage register(Act.Marriage marriage) {
    registrations.add(marriage);
    return marriage;
  }

  private FictionalPerson man() {
    return people.person(Sex.MALE, 1976, 1989);
  }

  private FictionalPerson woman() {
    return people.person(Sex.FEMALE, 1978, 1991);
  }

  private static CourtLine flagged(CourtLine line, String flag) {
    return line.expecting(line.act(), line.discrepancy(), List.of(flag));
  }

  private static String nameOf(CourtLine line, Party party) {
    return CourtClerk.role(line, party) + "姓名";
  }

  private static String masked(CourtLine line, String role) {
    String number = line.cells().getOrDefault(role + "证件号码", "");
    return number.substring(0, 6) + "*".repeat(8) + number.substring(14);
  }

  private static String mistyped(String number) {
    int digit = number.charAt(15) - '0';
    return number.substring(0, 15) + (digit + 3) % 10 + number.substring(16);
  }

  /** Swaps the first two unlike neighbours from the tenth digit on. */
  private static String swapped(String number) {
    for (int i = 10; i < 16; i++) {
      if (number.charAt(i) != number.charAt(i + 1)) {
        return number.substring(0, i)
            + number.charAt(i + 1)
            + number.charAt(i)
            + number.substring(i + 2);
      }
    }
    return mistyped(number);
  }
}
