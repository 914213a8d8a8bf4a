package lianli.cli.option;

import java.util.OptionalLong;
import java.util.Set;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.intake.Answers;
import lianli.registry.intake.Answers.Repetition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a person answers to what the gate asked about a new act. */
public final class AnswersOptions {
  @Mixin private RuleOverrideOption confirm = new RuleOverrideOption();

  @Option(names = "--same-act", paramLabel = "ENTRY")
  private @Nullable Long sameAct;

  @Option(names = "--another-act")
  private boolean another;

  /**
   * The answers.
   *
   * @throws RegistryException USAGE if the act is said to be on file and not to be
   */
  public Answers answers() {
    Set<String> confirmed = confirm.answers().confirmed();
    if (sameAct == null) {
      return new Answers(
          confirmed, OptionalLong.empty(), another ? Repetition.ANOTHER_ACT : Repetition.ASK);
    }
    if (another) {
      throw new RegistryException(
          ErrorCode.USAGE,
          BilingualText.of("Cannot tell which act it is", "无法判断是哪一项登记"),
          BilingualText.of(
              "--same-act and --another-act exclude each other",
              "--same-act 与 --another-act 不能同时使用"),
          BilingualText.of("Give one of them", "请只用其中一个"));
    }
    return new Answers(confirmed, OptionalLong.of(sameAct), Repetition.ASK);
  }
}
