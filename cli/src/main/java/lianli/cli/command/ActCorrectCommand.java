package lianli.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import lianli.cli.option.ActFieldsInput;
import lianli.cli.option.GroundsOptions;
import lianli.cli.option.RuleOverrideOption;
import lianli.cli.output.EntryOutcomeView;
import lianli.cli.session.Session;
import lianli.registry.intake.ActIntake;
import lianli.registry.intake.EntryOutcome;
import lianli.registry.intake.TypedFields;
import lianli.registry.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how an act should have been entered; what was entered stays visible. */
@Command(name = "correct")
public final class ActCorrectCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "ENTRY", descriptionKey = "ENTRY")
  private long entry;

  @Option(names = "--set", paramLabel = "KEY=VALUE")
  private Map<String, String> set = Map.of();

  @Option(names = "--file", paramLabel = "FILE")
  private @Nullable Path file;

  @Mixin private RuleOverrideOption confirm = new RuleOverrideOption();

  @Mixin private GroundsOptions grounds = new GroundsOptions();

  @Spec private @Nullable CommandSpec spec;

  public ActCorrectCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Map<String, String> changes = new LinkedHashMap<>(TypedFields.keyed(set));
    ActFieldsInput.requireNoNumbers(changes);
    if (file != null) {
      changes.putAll(ActFieldsInput.read(session, file));
    }
    if (changes.isEmpty()) {
      var commandLine = Objects.requireNonNull(spec).commandLine();
      throw new ParameterException(
          commandLine, commandLine.getResourceBundle().getString("act.correct.nothing"));
    }
    try (Ledger ledger = session.registry().openForWriting()) {
      ActIntake intake = Entering.acts(session, ledger);
      EntryOutcome outcome = intake.correct(entry, changes, grounds.grounds(), confirm.answers());
      EntryOutcomeView view = new EntryOutcomeView(session.output());
      int code = Entering.show(outcome, view);
      if (outcome instanceof ActIntake.Done) {
        ledger.entry(entry).ifPresent(view::counts);
      }
      return code;
    }
  }
}
