package lianli.cli.option;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import lianli.registry.intake.Answers;
import lianli.registry.intake.Answers.Repetition;
import picocli.CommandLine.Option;

/** Rules that the paper itself breaks, as a person has seen: each is named. */
public final class RuleOverrideOption {
  @Option(names = "--confirm", paramLabel = "RULE")
  private List<String> rules = List.of();

  /** The answers. */
  public Answers answers() {
    return new Answers(Set.copyOf(rules), OptionalLong.empty(), Repetition.ASK);
  }
}
