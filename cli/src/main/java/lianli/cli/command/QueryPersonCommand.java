package lianli.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import lianli.cli.option.PersonOptions;
import lianli.cli.option.RequesterOptions;
import lianli.cli.output.SearchResultsView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.index.Criterion.Identified;
import lianli.index.PartyAnswer;
import lianli.index.PartyQuery;
import lianli.registry.act.CitizenId;
import lianli.registry.disclosure.AnswerLevel;
import lianli.registry.ledger.LedgerHead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finds people in the register by what is known of them. */
@Command(name = "person")
public final class QueryPersonCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private PersonOptions person = new PersonOptions();

  @Mixin private RequesterOptions requester = new RequesterOptions();

  public QueryPersonCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Answering answering = Answering.admit(session, requester.read(session), AnswerLevel.FULL);
    PartyQuery query = person.query(session);
    PartyAnswer answer;
    LedgerHead head;
    try (SearchableRegistry registry = SearchableRegistry.open(session)) {
      answer = registry.search().find(query);
      head = registry.ledger().head();
    }
    answering.log(List.of(answering.found("person", asked(query), answer, head)));
    new SearchResultsView(session.output()).people(answer, query);
    return (answer.hits().isEmpty() ? ExitCode.NO_RECORD : ExitCode.DONE).value();
  }

  /** The person asked about, where the question holds a whole number. */
  private static List<CitizenId> asked(PartyQuery query) {
    return query.criteria().stream()
        .filter(Identified.class::isInstance)
        .flatMap(one -> CitizenId.parse(((Identified) one).idNumber()).stream())
        .toList();
  }
}
