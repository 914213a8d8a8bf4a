package lianli.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import lianli.cli.option.ActFieldsInput;
import lianli.cli.option.AnswersOptions;
import lianli.cli.output.EntryOutcomeView;
import lianli.cli.session.Session;
import lianli.registry.intake.ReviewDecisions;
import lianli.registry.intake.TypedFields;
import lianli.registry.store.OpenRegistry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Enters a draft as read, or with corrections. */
@Command(name = "accept")
public final class ReviewAcceptCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "ITEM", descriptionKey = "ITEM")
  private long id;

  @Option(names = "--set", paramLabel = "FIELD=VALUE")
  private Map<String, String> set = Map.of();

  @Option(names = "--file", paramLabel = "FILE")
  private @Nullable Path file;

  @Mixin private AnswersOptions answers = new AnswersOptions();

  public ReviewAcceptCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Map<String, String> corrections = new LinkedHashMap<>(TypedFields.keyed(set));
    ActFieldsInput.requireNoNumbers(corrections);
    if (file != null) {
      corrections.putAll(ActFieldsInput.read(session, file));
    }
    try (OpenRegistry registry = session.registry().openRegistryForWriting()) {
      ReviewDecisions decisions = Entering.reviews(session, registry);
      return Entering.show(
          decisions.accept(id, corrections, answers.answers()),
          new EntryOutcomeView(session.output()));
    }
  }
}
