package lianli.cli.command;

import java.util.concurrent.Callable;
import java.util.function.Function;
import lianli.cli.ExitCode;
import lianli.cli.Session;
import lianli.cli.option.PersonOptions;
import lianli.cli.output.PartyView;
import lianli.index.PartyAnswer;
import lianli.index.PartyQuery;
import lianli.registry.ledger.sqlite.RegistryStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finds people in the register by what is known of them. */
@Command(name = "person")
public final class QueryPersonCommand implements Callable<Integer> {
  private final Session session;
  private final Function<Session, RegistryStore> stores;

  @Mixin private PersonOptions person = new PersonOptions();

  /** A command over the store of the session's home, which is looked up when it runs. */
  public QueryPersonCommand(Session session, Function<Session, RegistryStore> stores) {
    this.session = session;
    this.stores = stores;
  }

  @Override
  public Integer call() {
    PartyQuery query = person.query(session);
    PartyAnswer answer;
    try (QueryDesk desk = QueryDesk.open(session, stores)) {
      answer = desk.search().find(query);
    }
    new PartyView(session.output()).people(answer, query);
    return (answer.hits().isEmpty() ? ExitCode.NO_RECORD : ExitCode.DONE).value();
  }
}
