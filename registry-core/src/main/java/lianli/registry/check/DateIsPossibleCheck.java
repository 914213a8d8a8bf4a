package lianli.registry.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.act.Act.CourtVoid;
import lianli.registry.act.Act.Death;
import lianli.registry.act.PartialDate;

/** R12: no date of the act lies in the future, and none is older than the first Marriage Law. */
final class DateIsPossibleCheck implements ActCheck {
  static final String RULE = "registered-date";

  private final LocalDate today;

  DateIsPossibleCheck(LocalDate today) {
    this.today = today;
  }

  @Override
  public List<Finding> check(Act act) {
    List<Finding> found = new ArrayList<>();
    dates(act)
        .forEach(
            (field, date) -> {
              if (date.isKnown() && date.earliest().isAfter(today)) {
                found.add(
                    new Finding(
                        RULE,
                        Severity.BLOCK,
                        List.of(field),
                        BilingualText.of(
                            "%s lies in the future; check it with the paper",
                            "%s在将来，请与原件核对", word(field))));
              }
            });
    PartialDate registered = act.filing().registeredOn();
    if (registered.isKnown() && registered.latest().isBefore(MarriageAge.LAW_OF_1950)) {
      found.add(
          new Finding(
              RULE,
              Severity.REVIEW,
              List.of("registered_on"),
              BilingualText.of(
                  "the date lies before the first Marriage Law of 1 May 1950",
                  "日期早于 1950 年 5 月 1 日《婚姻法》施行")));
    }
    return found;
  }

  private static BilingualText word(String field) {
    return switch (field) {
      case "married_on" -> BilingualText.of("the date of the marriage", "结婚日期");
      case "judged_on" -> BilingualText.of("the date of the decree", "裁判日期");
      case "effective_from" -> BilingualText.of("the day of effect", "生效日期");
      case "died_on" -> BilingualText.of("the day of death", "死亡日期");
      default -> BilingualText.of("the date of registration", "登记日期");
    };
  }

  private static Map<String, PartialDate> dates(Act act) {
    Map<String, PartialDate> dates = new LinkedHashMap<>();
    dates.put("registered_on", act.filing().registeredOn());
    if (act instanceof AboutMarriage about) {
      dates.put("married_on", about.marriage().marriedOn());
    }
    if (act instanceof CourtDivorce divorce) {
      dates.put("judged_on", divorce.decree().judgedOn());
      dates.put("effective_from", divorce.effectiveFrom());
    }
    if (act instanceof CourtVoid courtVoid) {
      dates.put("judged_on", courtVoid.decree().judgedOn());
    }
    if (act instanceof Death death) {
      dates.put("died_on", death.diedOn());
    }
    return dates;
  }
}
