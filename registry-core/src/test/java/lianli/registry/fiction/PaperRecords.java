package lianli.registry.fiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianli.registry.act.Act;
import lianli.registry.act.Sex;

/** Acts as they stand on one page of each form, about people met nowhere else. */
public final class PaperRecords {
  private final Draw draw;
  private final FictionalPeople people;
  private final FictionalOffice office;

  /** Records of this seed. */
  public PaperRecords(long seed) {
    draw = new Draw(seed);
    people = new FictionalPeople(draw.seed());
    office = new FictionalOffice(draw.seed());
  }

  /** The records of one page of a form, by the form's name in {@code truth.jsonl}. */
  public List<Act> page(String form) {
    return switch (form) {
      case "marriage-certificate-2004" ->
          List.of(draw.chance(0.2) ? reissue() : marriage(2004, 2025));
      case "marriage-review-form-2004" -> List.of(marriage(2004, 2025));
      case "divorce-review-form-2004" -> List.of(divorce());
      case "marriage-certificate-1990" -> {
        LocalDate on = weekday(1986, 2003);
        yield List.of(
            new FictionalTownshipOffice(draw.seed())
                .certificate(born(Sex.MALE, on, 23, 34), born(Sex.FEMALE, on, 21, 32), on));
      }
      case "marriage-certificate-1955" -> {
        LocalDate on = weekday(1952, 1958);
        yield List.of(
            new FictionalTownshipOffice(draw.seed())
                .award(born(Sex.MALE, on, 21, 38), born(Sex.FEMALE, on, 19, 34), on));
      }
      case "marriage-ledger-1985" -> ledger(draw.between(9, 13));
      case "introduction-letter", "photographs", "office-letter", "show-through" ->
          List.of(marriage(2004, 2025));
      case "divorce-certificate-2004" -> List.of(divorce());
      case "marriage-reissue-form-2004" -> List.of(reissue());
      case "divorce-reissue-form-2004" -> {
        Act.Divorce divorce = (Act.Divorce) divorce();
        yield List.of(
            office.reissue(divorce, divorce.filing().registeredOn().earliest().plusDays(900)));
      }
      case "court-decree", "declaration-2004" -> List.of(marriage(2004, 2020));
      case "unknown" -> List.of(marriage(2004, 2006));
      case "contents-list" -> List.of(marriage(2004, 2008), marriage(2004, 2008));
      default -> throw new IllegalArgumentException("no such form: " + form);
    };
  }

  /** Consecutive lines of one township's ledger. */
  public List<Act> ledger(int lines) {
    FictionalTownshipOffice township = new FictionalTownshipOffice(draw.seed());
    LocalDate on = weekday(1981, 1989);
    List<Act> acts = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      acts.add(township.ledgerLine(born(Sex.MALE, on, 23, 38), born(Sex.FEMALE, on, 21, 34), on));
      on = on.plusDays(draw.chance(0.35) ? 0 : draw.between(1, 9));
    }
    return acts;
  }

  private Act.Marriage marriage(int from, int to) {
    LocalDate on = weekday(from, to);
    return office.marry(born(Sex.MALE, on, 23, 45), born(Sex.FEMALE, on, 21, 42), on);
  }

  private Act divorce() {
    Act.Marriage marriage = marriage(2004, 2015);
    LocalDate on = marriage.filing().registeredOn().earliest().plusDays(draw.between(400, 3600));
    return office.divorce(marriage, on, children(on));
  }

  private String children(LocalDate on) {
    return draw.chance(0.4)
        ? "无子女"
        : "双方生育子女一人：%s，男，%d年%d月%d日出生，由女方抚养。"
            .formatted(
                born(Sex.MALE, on, 3, 9).name(),
                on.getYear() - 3,
                draw.between(1, 12),
                draw.between(1, 28));
  }

  private Act reissue() {
    Act.Marriage marriage = marriage(2004, 2012);
    return office.reissue(marriage, marriage.filing().registeredOn().earliest().plusDays(2900));
  }

  private FictionalPerson born(Sex sex, LocalDate on, int youngest, int oldest) {
    return people.person(sex, on.getYear() - oldest, on.getYear() - youngest);
  }

  private LocalDate weekday(int from, int to) {
    LocalDate day = draw.day(LocalDate.of(from, 1, 5), LocalDate.of(to, 12, 20));
    return day.minusDays(Math.max(0, day.getDayOfWeek().getValue() - 5));
  }
}
