package lianli.cli.command;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import lianli.cli.Session;
import lianli.cli.option.ConfirmOption;
import lianli.cli.option.GroundsOptions;
import lianli.cli.output.EntryView;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Sex;
import lianli.registry.intake.ActDesk;
import lianli.registry.intake.CorrectionRule;
import lianli.registry.intake.EntryOutcome;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.sqlite.RegistryStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes an entry back, or revokes a registration made in another's name. */
@Command(name = "revoke")
public final class ActRevokeCommand implements Callable<Integer> {
  /** Whose name was used. */
  public enum Freed {
    /** The man's. */
    MAN,
    /** The woman's. */
    WOMAN,
    /** Both. */
    BOTH;

    private Set<Sex> parties() {
      return switch (this) {
        case MAN -> EnumSet.of(Sex.MALE);
        case WOMAN -> EnumSet.of(Sex.FEMALE);
        case BOTH -> EnumSet.copyOf(Sex.OF_COUPLE);
      };
    }
  }

  private final Session session;
  private final Function<Session, RegistryStore> stores;

  @Parameters(paramLabel = "ENTRY", descriptionKey = "ENTRY")
  private long entry;

  @Option(names = "--impersonated", paramLabel = "man|woman|both")
  private @Nullable Freed freed;

  @Option(names = "--on", paramLabel = "DATE")
  private @Nullable LocalDate on;

  @Mixin private ConfirmOption confirm = new ConfirmOption();

  @Mixin private GroundsOptions grounds = new GroundsOptions();

  /** A command over the store of the session's home, which is looked up when it runs. */
  public ActRevokeCommand(Session session, Function<Session, RegistryStore> stores) {
    this.session = session;
    this.stores = stores;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = stores.apply(session).openForWriting()) {
      ActDesk desk =
          new ActDesk(
              ledger,
              CorrectionRule.of(session.home()),
              LocalDate.now(session.surroundings().clock()),
              session.author());
      EntryOutcome outcome =
          freed == null
              ? desk.withdraw(entry, grounds.grounds())
              : desk.revokeImpersonation(
                  entry,
                  freed.parties(),
                  on == null ? PartialDate.unknown() : PartialDate.of(on),
                  grounds.grounds(),
                  confirm.answers());
      return Entering.show(outcome, new EntryView(session.output()));
    }
  }
}
