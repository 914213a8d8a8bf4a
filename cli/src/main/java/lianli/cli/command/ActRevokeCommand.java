package lianli.cli.command;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import lianli.cli.option.GroundsOptions;
import lianli.cli.option.RuleOverrideOption;
import lianli.cli.output.EntryOutcomeView;
import lianli.cli.session.Session;
import lianli.registry.BilingualText;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Sex;
import lianli.registry.intake.ActIntake;
import lianli.registry.intake.EntryOutcome;
import lianli.registry.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

  @Parameters(paramLabel = "ENTRY", descriptionKey = "ENTRY")
  private long entry;

  @Option(names = "--impersonated", paramLabel = "man|woman|both")
  private @Nullable Freed freed;

  @Option(names = "--on", paramLabel = "DATE")
  private @Nullable LocalDate on;

  @Mixin private RuleOverrideOption confirm = new RuleOverrideOption();

  @Mixin private GroundsOptions grounds = new GroundsOptions();

  @Spec private @Nullable CommandSpec spec;

  public ActRevokeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (on != null) {
      requireUsable(on);
    }
    try (Ledger ledger = session.registry().openForWriting()) {
      ActIntake intake = Entering.acts(session, ledger);
      EntryOutcome outcome =
          freed == null
              ? intake.withdraw(entry, grounds.grounds())
              : intake.revokeImpersonation(
                  entry,
                  freed.parties(),
                  on == null ? PartialDate.unknown() : PartialDate.of(on),
                  grounds.grounds(),
                  confirm.answers());
      return Entering.show(outcome, new EntryOutcomeView(session.output()));
    }
  }

  private void requireUsable(LocalDate day) {
    if (freed == null) {
      throw wrongUse(
          BilingualText.of(
              "--on is the day of a decision about --impersonated; an entry in error is withdrawn"
                  + " today",
              "--on 为撤销冒名登记的决定日期，须与 --impersonated 同用；撤回误录记录不填日期"));
    }
    if (day.isAfter(session.today())) {
      throw wrongUse(BilingualText.of("--on lies in the future", "--on 所填日期在将来"));
    }
  }

  private ParameterException wrongUse(BilingualText what) {
    return new ParameterException(
        Objects.requireNonNull(spec).commandLine(), what.in(session.locale()));
  }
}
