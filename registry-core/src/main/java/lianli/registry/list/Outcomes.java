package lianli.registry.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.act.ActKind;
import lianli.registry.act.Decree;
import lianli.registry.court.CaseOutcome;
import lianli.registry.court.CaseOutcome.Decided;
import lianli.registry.court.CaseOutcome.Unclear;
import lianli.registry.court.CaseOutcomeCells;
import lianli.registry.court.CaseStage;
import lianli.registry.court.CourtPaper;
import lianli.registry.court.MarriageEffect;

/** Which act a court's outcome is, if it is one: most outcomes do nothing (docs/adr/0042). */
final class Outcomes {
  private static final Set<String> OF_COURTS =
      Set.of(
          ActKind.COURT_DIVORCE.code(),
          ActKind.COURT_VOID.code(),
          ActKind.FOREIGN_DIVORCE.code(),
          ActKind.DECLARED_DEATH.code(),
          ActKind.DECLARED_DEATH_REVOKED.code());

  private Outcomes() {}

  /**
   * Says which act a line of a court's list is.
   *
   * @return what a person should look at
   * @throws RowRejectedException if it is none, or does not say so surely
   */
  static List<BilingualText> decide(Map<String, String> fields, Map<String, String> cells)
      throws RowRejectedException {
    Decided decided = decided(fields, cells);
    String act = act(decided).code();
    if (fields.containsKey("act") && !fields.get("act").equals(act)) {
      throw new RowRejectedException(
          cells.getOrDefault("act", ""),
          BilingualText.of("the outcome is not that of such an act", "裁判结果与登记类别不符"));
    }
    fields.put("act", act);
    if (decided.isForeign()) {
      fields.putIfAbsent("recognition", "court");
    }
    if (decided.isMediated()) {
      fields.putIfAbsent("decree_form", CourtPaper.MEDIATION.code());
    }
    return decided.remarks();
  }

  /**
   * Compares the outcome with the act that a row names itself, where it tells both.
   *
   * @return what a person should look at
   */
  static List<BilingualText> compare(Map<String, String> fields, Map<String, String> cells)
      throws RowRejectedException {
    boolean tells =
        OF_COURTS.contains(fields.getOrDefault("act", ""))
            && (fields.containsKey("outcome") || fields.containsKey("closed_by"));
    return tells ? decide(fields, cells) : List.of();
  }

  /**
   * A judgment of a first instance can be appealed against on its own day, and nothing is in force
   * before it was decided.
   *
   * @throws RowRejectedException naming the day that cannot be
   */
  static void requireInForce(Act act, Map<String, String> cells) throws RowRejectedException {
    if (!(act instanceof CourtDivorce divorce)
        || !divorce.effectiveFrom().isKnown()
        || !divorce.decree().judgedOn().isKnown()) {
      return;
    }
    LocalDate effect = divorce.effectiveFrom().latest();
    LocalDate judged = divorce.decree().judgedOn().earliest();
    CaseStage stage = CaseStage.of(divorce.decree().caseNumber());
    boolean isAppealable =
        divorce.decree().form() == Decree.Form.JUDGMENT && stage == CaseStage.FIRST;
    if (effect.isBefore(judged) || (isAppealable && effect.equals(judged))) {
      throw new RowRejectedException(
          cells.getOrDefault("effective_from", ""),
          effect.isBefore(judged)
              ? BilingualText.of(
                  "in effect before its own date; ask the court for both days",
                  "生效日期早于裁判日期；请与法院核对两个日期")
              : BilingualText.of(
                  "a first judgment cannot be in force on its own day, as it can be appealed"
                      + " against; ask the court for the day",
                  "一审判决可以上诉，不会在裁判当日生效；请与法院核对生效日期"));
    }
  }

  private static Decided decided(Map<String, String> fields, Map<String, String> cells)
      throws RowRejectedException {
    CaseOutcome read =
        CaseOutcome.of(
            new CaseOutcomeCells(
                take(fields, "outcome"),
                take(fields, "closed_by"),
                take(fields, "cause"),
                Optional.ofNullable(fields.get("decree_form")).flatMap(CourtPaper::parse),
                fields.getOrDefault("case_number", ""),
                fields.getOrDefault("remarks", ""),
                names(fields)));
    if (read instanceof Unclear unclear) {
      throw new RowRejectedException(cells.getOrDefault(unclear.key(), ""), unclear.why());
    }
    Decided decided = (Decided) read;
    if (decided.effect() == MarriageEffect.NONE) {
      throw new RowRejectedException(
          cells.getOrDefault("outcome", cells.getOrDefault("closed_by", "")),
          together(
              BilingualText.of(
                  "the outcome changed no marital status; nothing is to be entered",
                  "该裁判结果不改变婚姻状况，无需录入"),
              decided.remarks()));
    }
    return decided;
  }

  private static List<String> names(Map<String, String> fields) {
    return Stream.of("plaintiff", "defendant", "man", "woman")
        .map(party -> fields.getOrDefault(party + ".name", ""))
        .filter(name -> !name.isBlank())
        .toList();
  }

  private static ActKind act(Decided decided) {
    return switch (decided.effect()) {
      case END -> decided.isForeign() ? ActKind.FOREIGN_DIVORCE : ActKind.COURT_DIVORCE;
      case VOID -> ActKind.COURT_VOID;
      case DEATH -> ActKind.DECLARED_DEATH;
      case REVIVE -> ActKind.DECLARED_DEATH_REVOKED;
      case NONE, ASK, OPEN -> throw new IllegalStateException("no act");
    };
  }

  private static String take(Map<String, String> fields, String key) {
    String value = fields.remove(key);
    return value == null ? "" : value;
  }

  private static BilingualText together(BilingualText first, List<BilingualText> more) {
    List<BilingualText> all = new ArrayList<>(List.of(first));
    all.addAll(more);
    return BilingualText.of(
        String.join("; ", all.stream().map(BilingualText::english).toList()),
        String.join("；", all.stream().map(BilingualText::chinese).toList()));
  }
}
