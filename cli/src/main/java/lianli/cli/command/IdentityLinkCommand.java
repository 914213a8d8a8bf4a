package lianli.cli.command;

import java.util.concurrent.Callable;
import lianli.cli.option.GroundsOptions;
import lianli.cli.option.IdentityNumberPrompt;
import lianli.cli.output.ActView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PersonName;
import lianli.registry.act.Sex;
import lianli.registry.intake.ActIntake;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.Statement.AlsoNamed;
import lianli.registry.ledger.Statement.Claim;
import lianli.registry.ledger.Statement.PartyIsPerson;
import lianli.registry.ledger.Statement.SamePerson;
import lianli.registry.ledger.Statement.Stage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Proposes, asserts or retracts who is who. Numbers come from standard input, one a line: the
 * person's, and, if neither a record nor a name is given, the other number of the same person.
 */
@Command
public final class IdentityLinkCommand implements Callable<Integer> {
  /** Which party of a record. */
  public enum Side {
    /** The man. */
    MAN(Sex.MALE),
    /** The woman. */
    WOMAN(Sex.FEMALE);

    private final Sex sex;

    Side(Sex sex) {
      this.sex = sex;
    }
  }

  private final Session session;
  private final Stage stage;

  @Option(names = "--entry", paramLabel = "ENTRY")
  private @Nullable Long entry;

  @Option(names = "--party", paramLabel = "man|woman")
  private @Nullable Side party;

  @Option(names = "--name", paramLabel = "NAME")
  private @Nullable String name;

  @Mixin private GroundsOptions grounds = new GroundsOptions();

  public IdentityLinkCommand(Session session, Stage stage) {
    this.session = session;
    this.stage = stage;
  }

  @Override
  public Integer call() {
    requireOneSubject();
    IdentityNumberPrompt numbers = new IdentityNumberPrompt(session);
    CitizenId person = numbers.next(BilingualText.of("The person's identity number:", "当事人身份证件号："));
    Claim claim = claim(person, numbers);
    try (Ledger ledger = session.registry().openForWriting()) {
      ActIntake intake = Entering.acts(session, ledger);
      new ActView(session.output(), ActView.Numbers.MASKED)
          .done(intake.link(stage, claim, person, grounds.grounds()));
    }
    return ExitCode.DONE.value();
  }

  private void requireOneSubject() {
    if ((entry == null) != (party == null) || (entry != null && name != null)) {
      throw new RegistryException(
          ErrorCode.USAGE,
          BilingualText.of("Cannot tell what is to be linked", "无法确定要认定的内容"),
          BilingualText.of(
              "--entry and --party go together, and without --name",
              "--entry 与 --party 须同用，且不与 --name 同用"),
          BilingualText.of(
              "See `lianli identity %s --help`", "请看 lianli identity %s --help", word()));
    }
  }

  private String word() {
    return switch (stage) {
      case PROPOSED -> "propose";
      case ASSERTED -> "assert";
      case RETRACTED -> "retract";
    };
  }

  private Claim claim(CitizenId person, IdentityNumberPrompt numbers) {
    if (entry != null && party != null) {
      return new PartyIsPerson(entry, party.sex, person);
    }
    return name != null
        ? new AlsoNamed(person, new PersonName(name))
        : new SamePerson(
            person, numbers.next(BilingualText.of("The other number:", "请输入此人另一身份证件号：")));
  }
}
