package lianli.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.check.Finding;
import lianli.registry.intake.ActHistory;
import lianli.registry.intake.ActIntake;
import lianli.registry.json.Json;
import lianli.registry.ledger.Grounds;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Statement;
import lianli.registry.ledger.StatementCodec;
import lianli.registry.scan.ScanPlace;
import lianli.registry.scan.ScanStore.Where;

/** Shows one act with everything that was said about it, and what a change did. */
public final class ActView {
  /** How identity numbers are shown. */
  public enum Numbers {
    /** First three and last character. */
    MASKED,
    /** As recorded. */
    FULL
  }

  /** A number as a list wrote it, behind the place in that list. */
  private static final Pattern AS_WRITTEN =
      Pattern.compile("( as written: |id_number as the court writes it: )[^;]*");

  private static final Map<Statement.Stage, String> STAGES =
      Map.of(
          Statement.Stage.PROPOSED, "建议",
          Statement.Stage.ASSERTED, "已认定",
          Statement.Stage.RETRACTED, "已撤回");

  private final Output output;
  private final Numbers numbers;

  public ActView(Output output, Numbers numbers) {
    this.output = output;
    this.numbers = numbers;
  }

  /** Says what a change did. */
  public void done(ActIntake.Done done) {
    if (output.isJson()) {
      output.json(
          Json.object()
              .put("type", "entry")
              .put("schema", 1)
              .put("entry", done.entry())
              .put("is_new", done.isNew())
              .put("findings", findings(done.findings()))
              .build());
    }
    output.say(
        done.isNew()
            ? BilingualText.of("Entered as entry " + done.entry(), "已录入，记录号 " + done.entry())
            : BilingualText.of(
                "On file already: entry " + done.entry(), "库中已有：记录号 " + done.entry()));
    done.findings().forEach(finding -> output.warn(finding.message()));
  }

  /**
   * Shows an act.
   *
   * @param scans tells where a scan lies
   */
  public void show(ActHistory file, Function<ScanPlace, Where> scans) {
    if (output.isJson()) {
      output.json(json(file, scans));
      return;
    }
    output.heading(
        "Entry " + file.entry() + ": " + file.entered().kind().code(),
        "记录号 " + file.entry() + "：" + file.entered().kind().chinese());
    if (file.standing().isEmpty()) {
      output.say("Entered in error: it counts for nothing.", "该记录系误录，已撤回，不具效力。");
    }
    Act act = file.standing().map(entry -> entry.act()).orElse(file.entered());
    List<List<String>> rows = new ArrayList<>();
    ActCodec.encode(act)
        .forEach((key, value) -> rows.add(List.of(named(file, key), worded(key, value))));
    output.table(rows, output.word("Field", "字段"), output.word("Value", "内容"));
    output.say("");
    output.table(
        lines(file),
        output.word("Entry", "记录号"),
        output.word("Time", "时间"),
        output.word("By", "经办人"),
        output.word("What", "事项"));
    for (ActHistory.Line line : file.lines()) {
      line.statement()
          .provenance()
          .scan()
          .ifPresent(
              place -> {
                output.say("");
                new ScanView(output).line(place, scans.apply(place));
              });
    }
    if (!file.findings().isEmpty()) {
      output.say("");
      file.findings().forEach(finding -> output.say(finding.message()));
    }
  }

  private List<List<String>> lines(ActHistory file) {
    List<List<String>> rows = new ArrayList<>();
    for (ActHistory.Line line : file.lines()) {
      Provenance provenance = line.statement().provenance();
      rows.add(
          List.of(
              Long.toString(line.statement().sequence()),
              Times.of(output.locale(), line.statement().recordedAt()),
              provenance.author(),
              what(line)));
      for (ActHistory.Change change : line.changes()) {
        rows.add(
            List.of(
                "",
                "",
                "",
                output
                    .word("%s: %s → %s", "%s：%s → %s")
                    .formatted(
                        named(file, change.key()),
                        worded(change.key(), change.from()),
                        worded(change.key(), change.to()))));
      }
    }
    return rows;
  }

  private String what(ActHistory.Line line) {
    Provenance from = line.statement().provenance();
    return switch (line.statement().statement()) {
      case Statement.ActEntered entered ->
          SourceWords.entered(output.locale(), from.source(), shown(from)) + graded(from);
      case Statement.Correction correction ->
          output.word("corrected", "更正")
              + correction
                  .capture()
                  .map(grade -> output.word(", " + grade, "（采集等级 " + grade + "）"))
                  .orElse("")
              + because(correction.grounds());
      case Statement.EnteredInError error ->
          output.word("withdrawn: entry ", "撤回记录 ") + error.entry() + because(error.grounds());
      case Statement.Confirmation confirmation ->
          output.word(
                  "confirmed, " + confirmation.capture(),
                  "已核对（采集等级 " + confirmation.capture() + "）")
              + because(confirmation.grounds());
      case Statement.IdentityLink link ->
          output.word("link " + link.stage().code(), "身份认定：" + STAGES.get(link.stage()))
              + because(link.grounds());
      case Statement.CopyIssued issued -> output.word("copy issued, ", "出具副本 ") + issued.serial();
      case Statement.CopyRevoked revoked ->
          output.word("copy revoked, ", "作废副本 ") + revoked.serial();
    };
  }

  private String graded(Provenance from) {
    String capture = from.capture().name();
    String authority = from.authority().map(Enum::name).orElse("");
    return authority.isEmpty()
        ? output.word(" (" + capture + ")", "（采集等级 " + capture + "）")
        : output.word(
            " (" + capture + ", " + authority + ")",
            "（采集等级 " + capture + "，依据等级 " + authority + "）");
  }

  private String because(Grounds grounds) {
    String document =
        grounds.document().isEmpty()
            ? ""
            : output.word(" [" + grounds.document() + "]", "（依据：" + grounds.document() + "）");
    String approver =
        grounds.approver().isEmpty()
            ? ""
            : output.word(", approved by ", "，核准人 ") + grounds.approver();
    return output.word(": ", "：")
        + SourceWords.reason(output.locale(), grounds.reason())
        + document
        + approver;
  }

  private Json.Obj json(ActHistory file, Function<ScanPlace, Where> scans) {
    List<Json> lines = new ArrayList<>();
    for (ActHistory.Line line : file.lines()) {
      Provenance provenance = line.statement().provenance();
      List<Json> changes = new ArrayList<>();
      line.changes()
          .forEach(
              change ->
                  changes.add(
                      Json.object()
                          .put("key", change.key())
                          .put("from", shown(change.key(), change.from()))
                          .put("to", shown(change.key(), change.to()))
                          .build()));
      Map<String, String> said = StatementCodec.encode(line.statement().statement());
      Json.Builder told =
          Json.object()
              .put("entry", line.statement().sequence())
              .put("recorded_at", line.statement().recordedAt().toString())
              .put("statement", said.getOrDefault("statement", "act"))
              .put("author", provenance.author())
              .put("source", provenance.source())
              .put("place", shown(provenance))
              .put("capture", provenance.capture().name())
              .put("authority", provenance.authority().map(Enum::name).orElse(""));
      provenance
          .scan()
          .ifPresent(place -> told.put("scan", ScanView.json(place, scans.apply(place))));
      said.forEach(
          (key, value) -> {
            if (key.startsWith("amends_")) {
              told.put(key, value);
            }
          });
      lines.add(told.put("changes", changes).put("hash", line.statement().hash()).build());
    }
    return Json.object()
        .put("type", "act")
        .put("schema", 1)
        .put("entry", file.entry())
        .put("stands", file.standing().isPresent())
        .put(
            "capture", file.standing().map(entry -> entry.provenance().capture().name()).orElse(""))
        .put("act", fields(file.standing().map(entry -> entry.act()).orElse(file.entered())))
        .put("as_entered", fields(file.entered()))
        .put("lines", lines)
        .put("findings", findings(file.findings()))
        .build();
  }

  private Json.Obj fields(Act act) {
    Json.Builder fields = Json.object();
    ActCodec.encode(act).forEach((key, value) -> fields.put(key, shown(key, value)));
    return fields.build();
  }

  private List<Json> findings(List<Finding> findings) {
    List<Json> told = new ArrayList<>();
    for (Finding finding : findings) {
      told.add(
          Json.object()
              .put("rule", finding.rule())
              .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
              .put("fields", Json.ofStrings(finding.fields()))
              .put("message", finding.message().in(output.locale()))
              .build());
    }
    return told;
  }

  /** Where it came from; numbers as they were written there are those of persons, too. */
  private String shown(Provenance from) {
    return numbers == Numbers.MASKED
        ? AS_WRITTEN.matcher(from.place()).replaceAll("$1***")
        : from.place();
  }

  private String shown(String key, String value) {
    return key.endsWith("id_number") && numbers == Numbers.MASKED && value.length() > 4
        ? value.substring(0, 3)
            + "*".repeat(value.length() - 4)
            + value.substring(value.length() - 1)
        : value;
  }

  private String named(ActHistory file, String key) {
    return FieldWords.name(output.locale(), Optional.of(file.entered().kind()), key);
  }

  /** A value in words, where it is a code. */
  private String worded(String key, String value) {
    return value.isEmpty()
        ? output.word("(not told)", "（未载）")
        : FieldWords.value(output.locale(), key, shown(key, value));
  }
}
