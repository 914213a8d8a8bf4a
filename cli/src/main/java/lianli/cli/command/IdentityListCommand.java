package lianli.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import lianli.cli.option.CitizenOption;
import lianli.cli.option.RequesterOptions;
import lianli.cli.output.LinksView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.act.CitizenId;
import lianli.registry.disclosure.AnswerLevel;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists who was proposed or asserted to be who, about one person, every line as it was written. */
@Command
public final class IdentityListCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private CitizenOption citizen = new CitizenOption();

  @Mixin private RequesterOptions requester = new RequesterOptions();

  public IdentityListCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Answering answering = Answering.admit(session, requester.read(session), AnswerLevel.FULL);
    List<LedgerLine> links;
    try (LedgerReader ledger = session.registry().openForReading()) {
      CitizenId person = citizen.read(session);
      links = ledger.identityLinks(person);
      answering.log(
          List.of(
              answering.answer(
                  "identity",
                  List.of(person),
                  "LINKS_" + links.size(),
                  ledger.head(),
                  acts(links))));
    }
    new LinksView(session.output()).show(links);
    return ExitCode.DONE.value();
  }

  /** Entries of the acts that are linked. */
  private static List<Long> acts(List<LedgerLine> links) {
    return links.stream()
        .flatMap(line -> Standing.target(line.statement()).stream())
        .distinct()
        .toList();
  }
}
