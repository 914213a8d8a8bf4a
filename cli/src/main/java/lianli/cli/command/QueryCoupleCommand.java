package lianli.cli.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import lianli.cli.option.CitizenOption;
import lianli.cli.option.RequesterOptions;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.Said;
import lianli.registry.act.CitizenId;
import lianli.registry.disclosure.AnswerLevel;
import lianli.registry.json.Json;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.status.CoupleAnswer;
import lianli.registry.status.StatusDesk;
import lianli.registry.status.StatusQuestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells whether two persons are married to each other: yes, no or undetermined, and no more. */
@Command(name = "couple")
public final class QueryCoupleCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--on", paramLabel = "DATE")
  private @Nullable LocalDate on;

  @Mixin private RequesterOptions requester = new RequesterOptions();

  /** A command over the store of the session's home, which is looked up when it runs. */
  public QueryCoupleCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Answering answering = Answering.admit(session, requester.read(session), AnswerLevel.PAIR);
    CitizenId first;
    CitizenId second;
    try {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(session.environment().in(), StandardCharsets.UTF_8));
      first = CitizenOption.valid(asked(in, "First", "第一人"));
      second = CitizenOption.valid(asked(in, "Second", "第二人"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    LocalDate day = on == null ? LocalDate.now(session.environment().clock()) : on;
    CoupleAnswer answer;
    try (QueryDesk desk = QueryDesk.open(session)) {
      LedgerReader ledger = desk.ledger();
      List<LedgerEntry> beside = new Namesakes(desk).of(first, second);
      answer =
          new StatusDesk(ledger)
              .answer(new StatusQuestion(first, day, Long.MAX_VALUE), second, beside);
      answering.log(
          List.of(
              answering.answer(
                  "couple",
                  List.of(first, second),
                  answer.verdict().name(),
                  ledger.head(),
                  answer.restsOn().stream().map(LedgerEntry::sequence).toList())));
    }
    show(answer, day);
    return switch (answer.verdict()) {
      case YES, NO -> ExitCode.DONE.value();
      case UNDETERMINED -> ExitCode.UNDETERMINED.value();
    };
  }

  private String asked(BufferedReader in, String english, String chinese) throws IOException {
    session.output().remark(Said.of(english + " identity number:", "请输入" + chinese + "身份证件号："));
    String line = in.readLine();
    return line == null ? "" : line.strip();
  }

  private void show(CoupleAnswer answer, LocalDate day) {
    if (session.output().isJson()) {
      Json.Builder json =
          Json.object()
              .put("type", "couple")
              .put("on", day.toString())
              .put(
                  "married_to_each_other",
                  answer.verdict().name().toLowerCase(java.util.Locale.ROOT))
              .put("reason", answer.reason().name().toLowerCase(java.util.Locale.ROOT))
              .put("since", answer.since().text());
      session.output().json(json.build());
      return;
    }
    session.output().heading(sentence(answer, day));
    if (answer.verdict() == CoupleAnswer.Verdict.UNDETERMINED) {
      session
          .output()
          .remark(
              Said.of("Ask about each with `lianli query status`", "请分别用 lianli query status 查询"));
    }
  }

  private static Said sentence(CoupleAnswer answer, LocalDate day) {
    return switch (answer.reason()) {
      case IN_FORCE ->
          Said.of(
              "Yes: married to each other since " + answer.since().text(),
              "是：双方自 " + answer.since().text() + " 起为夫妻");
      case ENDED ->
          Said.of(
              "No: their marriage on file was not in force on " + day,
              "否：双方登记的婚姻在 " + day + " 已终止或自始无效");
      case EXCLUDED ->
          Said.of(
              "No: the record of one of them excludes it on " + day,
              "否：其中一方的登记记录表明双方在 " + day + " 不是夫妻");
      case UNCERTAIN ->
          Said.of(
              "Undetermined on %s: a record is uncertain or contradicts itself".formatted(day),
              "%s 不能确定：登记记录不确切或相互矛盾".formatted(day));
      case NOT_ON_FILE ->
          Said.of(
              "Undetermined on %s: no marriage of the two is on file; there may be one elsewhere"
                  .formatted(day),
              "%s 不能确定：本库未查到双方的结婚登记，其他登记机关可能有".formatted(day));
    };
  }
}
