package lianli.cli.output;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lianli.registry.act.Act;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.PersonName;
import lianli.registry.check.Finding;
import lianli.registry.intake.ActIntake;
import lianli.registry.intake.LinkedToExistingAct;
import lianli.registry.intake.Questions;
import lianli.registry.json.Json;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.LedgerEntry;

/** Shows what became of an act that a person wants to enter, or what is to be answered first. */
public final class EntryOutcomeView {
  private final Output output;

  public EntryOutcomeView(Output output) {
    this.output = output;
  }

  /** Says what was done. */
  public void done(ActIntake.Done done) {
    new ActView(output, ActView.Numbers.MASKED).done(done);
  }

  /** Says how far an act as it stands may be relied on, where nobody has compared it. */
  public void counts(LedgerEntry entry) {
    CaptureGrade grade = entry.provenance().capture();
    if (grade.compareTo(CaptureGrade.Q2) < 0) {
      String confirm = "lianli act confirm " + entry.sequence();
      output.remark(
          "Nobody has compared it with its paper yet (%s): `%s`",
          "尚未对照原件核对（%s），核对后请用 %s 确认", grade, confirm);
    }
  }

  /** Says which act a paper was entered to, and in what the two differ. */
  public void attached(LinkedToExistingAct attached) {
    if (output.isJson()) {
      output.json(
          Json.object()
              .put("type", "entry")
              .put("schema", 1)
              .put("entry", attached.entry())
              .put("is_new", false)
              .put("line", attached.line())
              .put("differences", Json.ofStrings(attached.differences()))
              .put("findings", List.<Json>of())
              .build());
    }
    output.say(
        "Entered as entry %s: another paper about entry %s",
        "已录入，记录号 %s：第 %s 号记录的另一份材料", attached.line(), attached.entry());
    if (!attached.differences().isEmpty()) {
      output.warn(
          "it differs in " + String.join(", ", attached.differences()),
          "所载不同："
              + String.join(
                  "、",
                  attached.differences().stream()
                      .map(key -> FieldWords.name(Locale.CHINESE, key))
                      .toList()));
    }
  }

  /** Shows what is asked, and how to answer it. */
  public void asked(Questions questions) {
    if (output.isJson()) {
      output.json(
          Json.object()
              .put("type", "questions")
              .put("schema", 1)
              .put("findings", questions.findings().stream().map(this::json).toList())
              .put("same_act", questions.sameAct().stream().map(EntryOutcomeView::json).toList())
              .build());
    }
    output.say("Nothing was entered: a person must answer first.", "尚未录入，须先由经办人确认。");
    if (!questions.findings().isEmpty()) {
      output.table(
          questions.findings().stream()
              .map(finding -> List.of(finding.rule(), finding.message().in(output.locale())))
              .distinct()
              .toList(),
          output.word("Rule", "规则"),
          output.word("What it finds", "核查意见"));
      output.remark(
          "If the paper says so: %s; if not, correct the fields",
          "材料确系如此的，请加 %s；录错的，请更正字段", confirming(questions));
    }
    if (!questions.sameAct().isEmpty()) {
      output.say("On file, and perhaps the same act:", "台账中可能为同一登记的记录：");
      output.table(
          questions.sameAct().stream().map(this::row).toList(),
          output.word("Entry", "记录号"),
          output.word("Act", "登记类别"),
          output.word("Date", "日期"),
          output.word("Number", "字号"),
          output.word("Parties", "当事人"));
      long first = questions.sameAct().getFirst().sequence();
      output.remark(
          "The same act: --same-act %s; another one: --another-act",
          "同一登记：--same-act %s；另一登记：--another-act", first);
    }
  }

  private static String confirming(Questions questions) {
    Set<String> rules = new LinkedHashSet<>();
    questions.findings().forEach(finding -> rules.add("--confirm " + finding.rule()));
    return String.join(" ", rules);
  }

  private List<String> row(LedgerEntry entry) {
    Act act = entry.act();
    List<String> names = new ArrayList<>();
    act.parties().forEach(party -> party.name().map(PersonName::value).ifPresent(names::add));
    return List.of(
        Long.toString(entry.sequence()),
        output.word(act.kind().code(), act.kind().chinese()),
        act.datedOn().text(),
        act.filing().number().map(CertificateNumber::text).orElse(""),
        String.join(output.word(", ", "、"), names));
  }

  private Json json(Finding finding) {
    return Json.object()
        .put("rule", finding.rule())
        .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
        .put("fields", Json.ofStrings(finding.fields()))
        .put("message", finding.message().in(output.locale()))
        .build();
  }

  private static Json json(LedgerEntry entry) {
    return Json.object()
        .put("entry", entry.sequence())
        .put("act", entry.act().kind().code())
        .put("date", entry.act().datedOn().text())
        .put(
            "certificate_number",
            entry.act().filing().number().map(CertificateNumber::text).orElse(""))
        .build();
  }
}
