package lianli.cli.output;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import lianli.registry.disclosure.LogLine;
import lianli.registry.disclosure.LogVerification;
import lianli.registry.disclosure.Purpose;
import lianli.registry.disclosure.QueryLog;
import lianli.registry.disclosure.QueryLogHead;
import lianli.registry.json.Json;

/** Shows the query log: who asked what when, and whether the log is whole. */
public final class AuditView {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
  private static final int DIGEST_SHOWN = 8;

  private final Output output;

  public AuditView(Output output) {
    this.output = output;
  }

  /** Lines of the log. */
  public void lines(List<LogLine> lines) {
    if (output.mode() == Output.Mode.JSONL) {
      lines.forEach(line -> output.json(Json.parse(line.line())));
      output.json(Json.object().put("type", "summary").put("lines", lines.size()).build());
    } else if (output.isJson()) {
      output.json(
          Json.object().put("type", "audit").put("schema", 1).put("lines", parsed(lines)).build());
    } else {
      table(lines);
    }
  }

  private void table(List<LogLine> lines) {
    if (lines.isEmpty()) {
      output.say("No such answer is in the log.", "日志中没有符合条件的查询。");
      return;
    }
    output.table(
        lines.stream().map(this::row).toList(),
        output.word("Line", "行"),
        output.word("Time", "时间"),
        output.word("Operator", "经办人"),
        output.word("Purpose", "查询用途"),
        output.word("Case", "案号"),
        output.word("Question", "查询内容"),
        output.word("Answer", "答复"),
        output.word("Subject", "被查询人"),
        output.word("Entries", "所依据记录"));
  }

  private List<String> row(LogLine line) {
    return List.of(
        Long.toString(line.sequence()),
        MINUTE.format(line.time()),
        line.operator(),
        line.purpose().map(Purpose::named).map(name -> name.in(output.locale())).orElse(""),
        line.caseReference(),
        switch (line.type()) {
          case "repair" -> output.word("(a torn line was cut off)", "（截除残行）");
          case "gap" -> output.word("(lines before this are lost)", "（此前数行丢失）");
          default -> LogWords.question(output.locale(), line.question());
        },
        LogWords.answer(output.locale(), line.answer()),
        String.join(
            " ",
            line.subjects().stream()
                .limit(2)
                .map(subject -> subject.substring(0, Math.min(DIGEST_SHOWN, subject.length())))
                .toList()),
        String.join(" ", line.entries().stream().limit(8).map(String::valueOf).toList())
            + (line.entries().size() > 8 ? " …" : ""));
  }

  /** Who asked about one person. */
  public void about(QueryLog.About about) {
    if (output.isJson()) {
      output.json(
          Json.object()
              .put("type", "audit_subject")
              .put("schema", 1)
              .put("asked", parsed(about.asked()))
              .put("shown", parsed(about.shown()))
              .put("under_other_keys", about.underOtherKeys())
              .build());
      return;
    }
    output.say("Asked about this person: %d times", "此人被查询 %d 次", about.asked().size());
    if (!about.asked().isEmpty()) {
      table(about.asked());
    }
    output.say(
        "Acts about this person told in other answers: %d times",
        "其他查询显示过此人的登记 %d 次", about.shown().size());
    if (!about.shown().isEmpty()) {
      table(about.shown());
    }
    if (about.underOtherKeys() > 0) {
      output.warn(
          "%d lines were written under a key that is not in keys/; whom they are about cannot be"
              + " told",
          "有 %d 行使用了 keys/ 中没有的密钥，无法判断被查询人", about.underOtherKeys());
    }
  }

  /** Whether the log is whole. */
  public void verification(LogVerification verification) {
    if (output.isJson()) {
      output.json(json(verification));
      return;
    }
    String head = verification.head().map(QueryLogHead::shortForm).orElse("-");
    if (verification.isIntact()) {
      output.say(
          "The query log is intact: %,d lines, head %s",
          "查询日志完整：%,d 行，末行 %s", verification.lines(), head);
      output.remark(
          "Write the head into a paper book; `lianli audit verify --against HEAD` holds the log"
              + " against it",
          "请将末行记入专用记录本；日后用 lianli audit verify --against 核对");
    } else {
      output.table(
          verification.faults().stream()
              .map(
                  fault ->
                      List.of(
                          fault.line() == 0 ? "-" : Long.toString(fault.line()),
                          fault.what().in(output.locale())))
              .toList(),
          output.word("Line", "行"),
          output.word("Fault", "问题"));
      output.warn(
          "The query log was changed after it was written. Keep it as it is", "查询日志写入后曾被改动，请保持原样");
    }
    if (verification.torn() > 0) {
      output.remark(
          "%d bytes at its end are no whole line: no answer was shown for them",
          "末尾有 %d 字节残行，其答复未曾显示", verification.torn());
    }
  }

  private Json json(LogVerification verification) {
    return Json.object()
        .put("type", "audit_verification")
        .put("intact", verification.isIntact())
        .put("lines", verification.lines())
        .put("head", verification.head().map(QueryLogHead::shortForm).orElse(""))
        .put("torn_bytes", verification.torn())
        .put(
            "faults",
            verification.faults().stream()
                .map(
                    fault ->
                        Json.object()
                            .put("line", fault.line())
                            .put("message", fault.what().in(output.locale()))
                            .build())
                .toList())
        .build();
  }

  private static List<Json> parsed(List<LogLine> lines) {
    return lines.stream().map(line -> Json.parse(line.line())).toList();
  }
}
