package lianli.cli.command;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import lianli.cli.session.Session;
import lianli.index.Criterion.Born;
import lianli.index.Criterion.Named;
import lianli.index.PartyHit;
import lianli.index.PartyQuery;
import lianli.index.key.NameLevel;
import lianli.registry.act.Act;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.act.PersonName;
import lianli.registry.status.StatusAnswer;
import lianli.registry.status.StatusQuestion;
import picocli.CommandLine.Command;

/** Asks about many persons in one process, each as {@code query status} does. */
@Command(name = "ask")
public final class AskedPersons implements Callable<Integer> {
  private final Consumer<AskedPersons> work;
  private SearchableRegistry registry;

  /**
   * A command.
   *
   * @param work what is asked while the registry is open
   */
  public AskedPersons(Session session, Consumer<AskedPersons> work) {
    this.work = work;
    registry = SearchableRegistry.open(session);
  }

  @Override
  public Integer call() {
    try (SearchableRegistry opened = registry) {
      registry = opened;
      work.accept(this);
    }
    return 0;
  }

  /** The answer in one word; of a conflict, its codes too. */
  public String status(CitizenId person, LocalDate on) {
    long known = registry.ledger().head().sequence();
    StatusAnswer answer = registry.status(new StatusQuestion(person, on, known)).answer();
    return answer instanceof StatusAnswer.Conflict conflict
        ? answer.word() + " " + new TreeSet<>(conflict.codes())
        : answer.word();
  }

  /** The acts that a search by name and birth finds. */
  public List<PartyHit> named(String name, PartialDate born) {
    return registry
        .search()
        .find(PartyQuery.of(new Born(born), new Named(new PersonName(name), NameLevel.VARIANT)))
        .hits();
  }

  /** The act of an entry. */
  public Act act(long entry) {
    return registry.ledger().entry(entry).orElseThrow().act();
  }

  /** Lines in the ledger. */
  public long head() {
    return registry.ledger().head().sequence();
  }
}
