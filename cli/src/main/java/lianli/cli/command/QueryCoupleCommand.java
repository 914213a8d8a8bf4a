package lianli.cli.command;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import lianli.cli.option.DayAskedOption;
import lianli.cli.option.IdentityNumberPrompt;
import lianli.cli.option.RequesterOptions;
import lianli.cli.output.CoupleView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.BilingualText;
import lianli.registry.act.CitizenId;
import lianli.registry.disclosure.AnswerLevel;
import lianli.registry.disclosure.DisclosureRecord;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.status.CoupleAnswer;
import lianli.registry.status.StatusQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells whether two persons are married to each other: yes, no or undetermined, and no more. */
@Command(name = "couple")
public final class QueryCoupleCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private DayAskedOption asked = new DayAskedOption();

  @Mixin private RequesterOptions requester = new RequesterOptions();

  public QueryCoupleCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    LocalDate day = asked.day(session);
    Answering answering = Answering.admit(session, requester.read(session), AnswerLevel.PAIR);
    IdentityNumberPrompt numbers = new IdentityNumberPrompt(session);
    CitizenId first = numbers.next(BilingualText.of("First identity number:", "请输入第一人身份证件号："));
    CitizenId second = numbers.next(BilingualText.of("Second identity number:", "请输入第二人身份证件号："));
    CoupleAnswer answer;
    try (SearchableRegistry registry = SearchableRegistry.open(session)) {
      answer = registry.couple(new StatusQuestion(first, day, Long.MAX_VALUE), second);
      List<CitizenId> couple = List.of(first, second);
      answering.log(List.of(logged(answer, couple, answering, registry.ledger().head())));
    }
    new CoupleView(session.output()).show(answer, day);
    return exitCode(answer).value();
  }

  private static DisclosureRecord logged(
      CoupleAnswer answer, List<CitizenId> couple, Answering answering, LedgerHead head) {
    return answering.answer(
        "couple",
        couple,
        answer.verdict().name(),
        head,
        answer.restsOn().stream().map(LedgerEntry::sequence).toList());
  }

  private static ExitCode exitCode(CoupleAnswer answer) {
    return switch (answer.verdict()) {
      case YES, NO -> ExitCode.DONE;
      case UNDETERMINED -> ExitCode.UNDETERMINED;
    };
  }
}
