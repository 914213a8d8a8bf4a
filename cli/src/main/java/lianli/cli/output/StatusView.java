package lianli.cli.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.act.PersonName;
import lianli.registry.disclosure.AnswerLevel;
import lianli.registry.json.Json;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.status.ConflictCode;
import lianli.registry.status.Grades;
import lianli.registry.status.StatusAnswer;
import lianli.registry.status.StatusAnswer.BelowLegalAge;
import lianli.registry.status.StatusAnswer.Conflict;
import lianli.registry.status.StatusAnswer.Deceased;
import lianli.registry.status.StatusAnswer.Divorced;
import lianli.registry.status.StatusAnswer.EndedByDeclaration;
import lianli.registry.status.StatusAnswer.Married;
import lianli.registry.status.StatusAnswer.NoEffectiveRecord;
import lianli.registry.status.StatusAnswer.NoRecord;
import lianli.registry.status.StatusAnswer.NoRecordIncomplete;
import lianli.registry.status.StatusAnswer.Undetermined;
import lianli.registry.status.StatusAnswer.Widowed;
import lianli.registry.status.StatusQuestion;
import lianli.registry.status.StatusReport;
import lianli.registry.status.StatusReport.Until;

/** Says an answer about a person in people's words, with the acts it rests on. */
public final class StatusView {
  /** How far the interval is told in which the day lies. */
  public enum Interval {
    /** Since when. */
    FROM_ITS_START,
    /** And until when, with the act that ended it: only for those who ask for it. */
    WITH_ITS_END
  }

  private final Output output;
  private final StatusQuestion question;
  private final AnswerLevel level;
  private Interval interval = Interval.FROM_ITS_START;

  /** A view of the answer to this question, as far as the asker may be told. */
  public StatusView(Output output, StatusQuestion question, AnswerLevel level) {
    this.output = output;
    this.question = question;
    this.level = level;
  }

  /** The same view, telling the interval so far. */
  public StatusView showing(Interval asked) {
    interval = asked;
    return this;
  }

  /** Shows an answer; one that says what is not on file with what was searched. */
  public void show(StatusReport report) {
    StatusAnswer answer = report.answer();
    if (output.isJson()) {
      output.json(json(report));
      return;
    }
    output.heading(sentence(answer));
    if (answer instanceof Conflict conflict) {
      codes(conflict.codes());
    }
    if (answer instanceof Deceased dead) {
      dead.before().map(this::before).ifPresent(output::say);
    }
    until(report).ifPresent(end -> output.say(said(end)));
    acts(answer.restsOn());
    links(report);
    report.grades().map(StatusView::grades).ifPresent(output::say);
    if (!report.flags().isEmpty()) {
      output.say("To note:", "提示：");
      codes(report.flags());
    }
    List<BilingualText> change = report.wouldChange();
    if (!change.isEmpty()) {
      output.remark("What would change this answer:", "以下材料会改变此答复：");
      change.forEach(paper -> output.remark("  " + paper.english(), "  " + paper.chinese()));
    }
    report.scope().ifPresent(new ScopeView(output)::show);
    if (answer.isCertain() && report.grades().isPresent() && !report.isForOutside()) {
      output.warn(
          "for the registry's own use: an answer outside needs records confirmed by a person"
              + " (Q2), an identity number (I2) and a certified paper (A2)",
          "仅供内部使用。对外答复须具备：部门证明（A2 以上）、人工核对（Q2 以上）、按身份证件号认定（I2 以上）");
    }
  }

  private Optional<Until> until(StatusReport report) {
    return report.until().filter(end -> interval == Interval.WITH_ITS_END);
  }

  private static BilingualText said(Until until) {
    boolean isKnown = until.end().isKnown();
    return BilingualText.of(
        "Until %s (entry %d)"
            .formatted(isKnown ? until.end().text() : "a day not known", until.entry()),
        "至 %s 止（第 %d 号记录）".formatted(isKnown ? until.end().text() : "日期不明之日", until.entry()));
  }

  private void codes(Set<ConflictCode> codes) {
    codes.stream()
        .sorted()
        .forEach(code -> output.say("  " + code + " " + code.meaning().in(output.locale())));
  }

  private BilingualText before(StatusAnswer answer) {
    BilingualText sentence = sentence(answer);
    return BilingualText.of("The day before: " + sentence.english(), "死亡前一日：" + sentence.chinese());
  }

  private static BilingualText grades(Grades grades) {
    BilingualText authority = GradeWords.of(grades.authority());
    BilingualText capture = GradeWords.of(grades.capture());
    BilingualText identity = GradeWords.of(grades.identity());
    return BilingualText.of(
        "Evidence: %s; %s; found %s", "依据：%s；采集：%s；身份认定：%s", authority, capture, identity);
  }

  private void links(StatusReport report) {
    report
        .links()
        .forEach(
            line -> output.say("Entry %d says who is who", "依据第 %d 号记录认定为同一人", line.sequence()));
    if (!report.proposals().isEmpty()) {
      output.warn(
          "%d proposed links about this person wait for a decision (lianli identity list)",
          "此人有 %d 项身份认定建议待处理（lianli identity list）", report.proposals().size());
    }
  }

  private BilingualText sentence(StatusAnswer answer) {
    String day = question.on().toString();
    return switch (answer) {
      case Deceased dead ->
          dead.declared()
              ? BilingualText.of(
                  "Declared dead on " + dead.since().text(), "已被宣告死亡（" + dead.since().text() + "）")
              : BilingualText.of(
                  "Deceased since " + dead.since().text(), "已死亡（" + dead.since().text() + "）");
      case Conflict conflict ->
          BilingualText.of(
              "The records contradict each other about %s: no answer",
              "%s 的登记记载相互矛盾，须先核实，暂不答复", day);
      case Undetermined open ->
          BilingualText.of("Undetermined on %s: %s", "%s 的婚姻状况无法认定：%s", day, open.reason());
      case Married married ->
          BilingualText.of(
              "Married since " + married.since().text(), "已婚，自 " + married.since().text() + " 起");
      case Divorced divorced ->
          BilingualText.of(
              "Divorced" + since(divorced.since()), "离婚" + sinceInChinese(divorced.since()));
      case Widowed widowed ->
          BilingualText.of(
              "Widowed" + since(widowed.since()), "丧偶" + sinceInChinese(widowed.since()));
      case EndedByDeclaration ended ->
          BilingualText.of(
              "Not married on file: a declaration of death, since taken back, ended the marriage"
                  + since(ended.since()),
              "库内无有效婚姻：婚姻关系因宣告死亡消除，死亡宣告撤销后未自行恢复" + sinceInChinese(ended.since()));
      case NoEffectiveRecord none ->
          BilingualText.of(
              "No marriage in force on file: those on file were void. This is not \"single\"",
              "本库所载婚姻均无效或已撤销，不能据此认定为未婚");
      case BelowLegalAge young ->
          BilingualText.of(
              "Below the legal age of marriage until %s; no act on file",
              "%s 前未达法定婚龄，本库未查到登记", young.reachedOn());
      case NoRecord none ->
          BilingualText.of(
              "No record in scope. This does not prove that the person is single",
              "在查询范围内未查到婚姻登记记录，不能据此认定为未婚");
      case NoRecordIncomplete none ->
          BilingualText.of(
              "No record, but records are missing in which there could be one. This does not prove"
                  + " that the person is single",
              "未查到婚姻登记记录；本库收录不全，不能据此认定为未婚");
    };
  }

  private static String since(PartialDate date) {
    return date.isKnown() ? " since " + date.text() : ", day unknown";
  }

  private static String sinceInChinese(PartialDate date) {
    return date.isKnown() ? "，自 " + date.text() + " 起" : "，日期不详";
  }

  private void acts(List<LedgerEntry> entries) {
    if (entries.isEmpty() || !level.reaches(AnswerLevel.ACTS)) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      rows.add(
          List.of(
              String.valueOf(entry.sequence()),
              output.locale().getLanguage().equals("zh")
                  ? entry.act().kind().chinese()
                  : entry.act().kind().code(),
              entry.act().datedOn().text(),
              entry.act().filing().number().map(number -> number.text()).orElse(""),
              others(entry.act()),
              entry.provenance().capture().name()));
    }
    output.table(
        rows,
        output.word("Entry", "记录号"),
        output.word("Act", "登记类别"),
        output.word("Date", "日期"),
        output.word("Number", "字号"),
        output.word("Other party", "配偶"),
        output.word("Grade", "采集等级"));
  }

  /** The other party by name and masked number: enough to know whom the act means. */
  private String others(Act act) {
    return act.parties().stream()
        .filter(party -> level.reaches(AnswerLevel.FULL))
        .filter(party -> !party.citizenId().equals(Optional.of(question.person())))
        .map(StatusView::shown)
        .collect(Collectors.joining(" "));
  }

  private static String shown(Party party) {
    String name = party.name().map(PersonName::value).orElse("?");
    return party.citizenId().map(CitizenId::masked).map(id -> name + " " + id).orElse(name);
  }

  private Json.Obj json(StatusReport report) {
    StatusAnswer answer = report.answer();
    Json.Builder json =
        Json.object()
            .put("type", "status")
            .put("answer", answer.word())
            .put("code", code(answer))
            .put("on", question.on().toString())
            .put("rules", StatusAnswer.RULES)
            .put("since", answer.since().text())
            .put("text", sentence(answer).in(output.locale()));
    until(report)
        .ifPresent(end -> json.put("until", end.end().text()).put("until_entry", end.entry()));
    if (answer instanceof Conflict conflict) {
      json.put(
          "conflicts", Json.ofStrings(conflict.codes().stream().map(ConflictCode::name).toList()));
    }
    if (answer instanceof Deceased dead) {
      dead.before().ifPresent(before -> json.put("before", before.word()));
    }
    json.put("flags", Json.ofStrings(report.flags().stream().sorted().map(Enum::name).toList()));
    report
        .grades()
        .ifPresent(
            grades ->
                json.put(
                    "grades",
                    Json.object()
                        .put("authority", grades.authority().name())
                        .put("capture", grades.capture().name())
                        .put("identity", grades.identity().name())
                        .build()));
    json.put("for_outside", report.isForOutside());
    json.put(
        "would_change",
        Json.ofStrings(
            report.wouldChange().stream().map(paper -> paper.in(output.locale())).toList()));
    json.put("links", sequences(report.links()));
    json.put("proposals", sequences(report.proposals()));
    if (answer instanceof Undetermined open) {
      json.put("reason", open.reason().in(output.locale()));
      put(json, "earliest", open.earliest());
      put(json, "latest", open.latest());
    }
    List<Json> acts = new ArrayList<>();
    for (LedgerEntry entry :
        level.reaches(AnswerLevel.ACTS) ? answer.restsOn() : List.<LedgerEntry>of()) {
      acts.add(
          Json.object()
              .put("entry", entry.sequence())
              .put("act", entry.act().kind().code())
              .put("date", entry.act().datedOn().text())
              .put("number", entry.act().filing().number().map(n -> n.text()).orElse(""))
              .put("capture", entry.provenance().capture().name())
              .build());
    }
    json.put("rests_on", acts);
    report.scope().ifPresent(scope -> ScopeView.put(json, scope));
    return json.build();
  }

  /** The dead have none. */
  private static Json code(StatusAnswer answer) {
    return answer.code().isPresent() ? Json.of(answer.code().getAsInt()) : new Json.Null();
  }

  private static List<Json> sequences(List<LedgerLine> lines) {
    return lines.stream().map(line -> Json.of(line.sequence())).toList();
  }

  /** Leaves out a day that nothing tells. */
  private static void put(Json.Builder json, String key, LocalDate day) {
    if (!day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX)) {
      json.put(key, day.toString());
    }
  }
}
